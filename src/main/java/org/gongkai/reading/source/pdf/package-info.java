/**
 * PDF bytes in, glyphs, rulings and picture boxes out; nothing here decides what they mean. The
 * door is {@link org.gongkai.reading.source.pdf.PdfReader}. The only package that knows PDFBox: it
 * opens documents, cuts content streams into tokens and, where a font dictionary does not say
 * enough, reads font programs.
 */
package org.gongkai.reading.source.pdf;
