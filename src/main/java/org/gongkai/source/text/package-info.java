/**
 * Plain text and Markdown. The door is {@link org.gongkai.source.text.PlainTextReader}; {@link
 * org.gongkai.source.text.TextDecoding} turns bytes into characters for every textual format.
 */
package org.gongkai.source.text;
