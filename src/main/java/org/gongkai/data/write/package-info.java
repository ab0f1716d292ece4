/**
 * Turns an {@link org.gongkai.model.Extraction} into text and back. The doors: {@link
 * org.gongkai.data.write.JsonWriter} writes the whole record, {@link
 * org.gongkai.data.write.JsonReader} reads it back, {@link org.gongkai.data.write.CsvFile} writes
 * the flat files by their declared columns. Nothing here computes or sorts. Every column and field
 * is explained in docs/output.md.
 */
package org.gongkai.data.write;
