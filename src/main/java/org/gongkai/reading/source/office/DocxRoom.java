package org.gongkai.reading.source.office;

import org.gongkai.reading.source.flow.XmlNode;

/**
 * What is left of the height of a cell whose row has an exact one; what stands below is cut off.
 *
 * @param height of the row in twips; 0 where it grows with its text
 * @param above twips that the lines above take up at least
 * @param line twips that the line being read takes up
 */
record DocxRoom(int height, int above, int line) {

    /** Where rows grow with their text. */
    static final DocxRoom ENDLESS = new DocxRoom(0, 0, 0);

    /** That of a cell; what goes on over other rows, or lies on its side, is not measured. */
    static DocxRoom of(int height, XmlNode properties) {
        boolean other =
                properties.first("vMerge").isPresent()
                        || properties.first("textDirection").isPresent();
        int margin = properties.at("tcMar", "top").map(top -> top.number("w", 0)).orElse(0);
        return other ? ENDLESS : new DocxRoom(height, Math.max(0, margin), 0);
    }

    /**
     * What is left below a line.
     *
     * @param before twips that it keeps free above itself
     * @param twips that it takes up
     */
    DocxRoom line(int before, int twips) {
        return height == 0 ? this : new DocxRoom(height, above + line + before, Math.max(0, twips));
    }

    /** Whether nothing of the line is left. */
    boolean ends() {
        return height > 0 && above >= height;
    }

    /** Whether less than so many twips of the line are left. */
    boolean cuts(int twips) {
        return height > 0 && above + twips > height;
    }
}
