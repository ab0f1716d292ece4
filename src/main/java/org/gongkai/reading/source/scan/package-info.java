/**
 * Pictures of pages in, what they show out. The door is {@link
 * org.gongkai.reading.source.scan.ScanReader}.
 *
 * <p>The only package that knows Tesseract and Leptonica.
 */
package org.gongkai.reading.source.scan;
