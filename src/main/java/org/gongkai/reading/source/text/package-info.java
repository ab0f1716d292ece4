/**
 * Plain text and Markdown. The door is {@link org.gongkai.reading.source.text.PlainTextReader};
 * {@link org.gongkai.reading.source.text.TextDecoding} turns bytes into characters for every
 * textual format.
 */
package org.gongkai.reading.source.text;
