/** Electronic books. The door is {@link org.gongkai.reading.source.epub.EpubReader}. */
package org.gongkai.reading.source.epub;
