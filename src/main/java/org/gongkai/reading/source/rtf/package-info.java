/**
 * Rich Text Format, read by way of rtfparserkit. The door is {@link
 * org.gongkai.reading.source.rtf.RtfReader}.
 */
package org.gongkai.reading.source.rtf;
