/**
 * What the stages hand to one another: immutable records, enums and sealed types, nothing else.
 *
 * <p>The road of a document through them: {@link org.gongkai.model.PagedDocument} (glyphs and
 * rulings) or {@link org.gongkai.model.FlowDocument} (blocks in reading order), {@link
 * org.gongkai.model.Outline} (sections and metadata), {@link org.gongkai.model.Table}, {@link
 * org.gongkai.model.MatchedTable}, {@link org.gongkai.model.Finding}, {@link
 * org.gongkai.model.Extraction}.
 */
package org.gongkai.model;
