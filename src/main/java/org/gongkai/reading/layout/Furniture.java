package org.gongkai.reading.layout;

import org.gongkai.base.text.Folding;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Place;

/**
 * A page number, running header or footer.
 *
 * @param page number of its page
 * @param line its text
 */
record Furniture(int page, TextLine line) {

    /** As it stands on the page. */
    Paragraph paragraph(PageTurn turn) {
        return new Paragraph(
                Folding.collapse(line.text()),
                turn.back(new Place(page, line.box())),
                Paragraph.Role.FURNITURE);
    }
}
