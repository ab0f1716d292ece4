/**
 * Finds the sections of a report and what it says of itself. The door is {@link
 * org.gongkai.recognition.section.SectionOutliner}.
 *
 * <p>The road: {@code PieceCutter} cuts paragraphs into headings and text, {@code StatutoryChain}
 * decides which headings are those of the form, {@code Levels} gives every heading its level,
 * {@code ClosingReader} finds where the report ends, {@code TreeBuilder} makes the tree; {@code
 * MetadataReader} and its evidence classes read title, body, year and dates.
 */
package org.gongkai.recognition.section;
