package org.gongkai.reading.layout;

import java.util.List;
import org.gongkai.model.Ruling;

/**
 * What stands between two lines across a table.
 *
 * @param top the upper line
 * @param bottom the lower line
 * @param strips lines of text
 */
record RowBand(Ruling top, Ruling bottom, List<Strip> strips) {

    /** Length of a title in font sizes, at least. */
    private static final double TITLE = 5;

    /** A title in it is one text. */
    static RowBand of(Ruling top, Ruling bottom, List<Strip> strips) {
        Ruling across = top.length() > bottom.length() ? top : bottom;
        return new RowBand(top, bottom, joined(strips, across));
    }

    /**
     * A title in the middle of the table as one text: brackets stand in much white, of which scans
     * know only the ink.
     */
    private static List<Strip> joined(List<Strip> strips, Ruling across) {
        if (strips.size() != 1 || strips.get(0).texts().size() == 1) {
            return strips;
        }
        Strip strip = strips.get(0);
        Strip.Text first = strip.texts().get(0);
        double wide = strip.box().width();
        boolean title =
                !CellLook.isFigure(first.text())
                        && wide > TITLE * strip.size()
                        && wide < across.length() / 2
                        && Math.abs(strip.box().centerX() - (across.start() + across.end()) / 2)
                                < strip.size() / 2;
        for (int i = 1; i < strip.texts().size() && title; i++) {
            double white = strip.texts().get(i).left() - strip.texts().get(i - 1).right();
            title = white < strip.size();
        }
        List<TextLine> words = strip.texts().stream().flatMap(t -> t.words().stream()).toList();
        return title ? List.of(Strip.of(List.of(Strip.Text.of(words)))) : strips;
    }

    List<Strip.Text> texts() {
        return strips.stream().flatMap(s -> s.texts().stream()).toList();
    }

    boolean figures() {
        return texts().stream().skip(1).anyMatch(t -> CellLook.isFigure(t.text()));
    }

    /** Whether two figures stand below one another, so that the lines part more than rows. */
    boolean clashes() {
        List<Strip.Text> figures =
                texts().stream().filter(t -> CellLook.isFigure(t.text())).toList();
        return figures.stream()
                .anyMatch(
                        a ->
                                figures.stream()
                                        .anyMatch(
                                                b ->
                                                        !a.equals(b)
                                                                && a.left() < b.right()
                                                                && b.left() < a.right()));
    }
}
