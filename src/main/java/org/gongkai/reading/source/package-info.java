/**
 * Bytes in, drawn pages or blocks out. The door is {@link
 * org.gongkai.reading.source.DocumentReader}, and {@link org.gongkai.reading.source.PageRenderer}
 * to show pages to people; each format has a package below this one with a {@link
 * org.gongkai.reading.source.FormatReader}.
 */
package org.gongkai.reading.source;
