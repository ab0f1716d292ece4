/**
 * Drawn pages in, blocks in reading order out. The door is {@link
 * org.gongkai.reading.layout.PageLayout}.
 *
 * <p>Knows geometry and writing, nothing of forms. No character of a page is dropped: each is in
 * exactly one paragraph or grid cell. The only package that knows Tabula, which finds the columns
 * of tables without lines.
 */
package org.gongkai.reading.layout;
