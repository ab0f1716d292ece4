/**
 * Rich Text Format, read by way of rtfparserkit. The door is {@link
 * org.gongkai.source.rtf.RtfReader}.
 */
package org.gongkai.source.rtf;
