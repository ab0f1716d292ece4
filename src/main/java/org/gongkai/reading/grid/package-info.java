/**
 * Lines in, the cells of tables drawn with them out. The door is {@link
 * org.gongkai.reading.grid.GridFinder}.
 *
 * <p>Used by whoever has lines: the layout of a page, and the reader of scanned pages, which must
 * know the cells before it can read what is in them.
 */
package org.gongkai.reading.grid;
