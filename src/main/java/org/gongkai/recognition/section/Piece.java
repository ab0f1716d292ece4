package org.gongkai.recognition.section;

import java.util.Optional;

/**
 * A paragraph or a part of one.
 *
 * @param block index of the paragraph among the document's blocks
 * @param page page of the paragraph
 * @param text the part as printed
 * @param heading what it is when read as a heading; its {@code rest} is the next piece
 */
record Piece(int block, int page, String text, Optional<Heading> heading) {}
