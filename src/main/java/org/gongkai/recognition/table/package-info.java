/**
 * Tables from the blocks of a document. The door is {@link
 * org.gongkai.recognition.table.TableBuilder}.
 *
 * <p>The road of grids: {@code PartJoiner} joins parts on successive pages, drops repeated headers,
 * and puts cut rows and labels together. The road of paragraphs: {@code ScatteredText} collects
 * those of one section; {@code Fragments} makes cells of them, with {@code Lexer}, {@code
 * LabelCutter} and {@code LabelJoiner}; {@code Prose} takes out sentences; {@code RowBuilder} and
 * {@code HeaderRows} make rows.
 */
package org.gongkai.recognition.table;
