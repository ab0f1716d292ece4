package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.Ruling;

/** What a page shows, gathered while its contents run. */
final class PageInk {

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Box> pictures = new ArrayList<>();
    private final OverprintFilter overprints = new OverprintFilter();
    private int unmapped;
    private int invisible;
    private int oblique;

    void add(Glyph glyph) throws PageLimitException {
        if (overprints.isNew(glyph)) {
            glyphs.add(glyph);
            unmapped += glyph.text().equals(PrintedText.UNMAPPED) ? 1 : 0;
            PageBudget.check(glyphs.size(), PageBudget.MOST_GLYPHS, "glyphs");
        }
    }

    void add(Ruling ruling) throws PageLimitException {
        rulings.add(ruling);
        PageBudget.check(rulings.size(), PageBudget.MOST_RULINGS, "lines");
    }

    void addPicture(Extent extent) throws PageLimitException {
        if (extent.width() > 0 && extent.height() > 0) {
            pictures.add(Box.between(extent.left(), extent.top(), extent.right(), extent.bottom()));
            PageBudget.check(pictures.size(), PageBudget.MOST_PICTURES, "pictures");
        }
    }

    void countInvisible() {
        invisible++;
    }

    void countOblique() {
        oblique++;
    }

    int glyphCount() {
        return glyphs.size();
    }

    int unmapped() {
        return unmapped;
    }

    int invisible() {
        return invisible;
    }

    int oblique() {
        return oblique;
    }

    Page toPage(int number, PageFrame frame) {
        return new Page(number, frame.width(), frame.height(), glyphs, rulings, pictures, unmapped);
    }
}
