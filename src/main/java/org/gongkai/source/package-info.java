/**
 * Bytes in, drawn pages or blocks out. The door is {@link org.gongkai.source.DocumentReader}; each
 * format has a package below this one with a {@link org.gongkai.source.FormatReader}.
 */
package org.gongkai.source;
