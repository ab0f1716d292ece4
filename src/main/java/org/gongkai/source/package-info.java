/**
 * Bytes in, drawn pages or blocks out. The door is {@link org.gongkai.source.DocumentReader}, and
 * {@link org.gongkai.source.PageRenderer} to show pages to people; each format has a package below
 * this one with a {@link org.gongkai.source.FormatReader}.
 */
package org.gongkai.source;
