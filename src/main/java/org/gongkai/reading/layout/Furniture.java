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

    Paragraph paragraph() {
        return new Paragraph(
                Folding.collapse(line.text()),
                new Place(page, line.box()),
                Paragraph.Role.FURNITURE);
    }
}
