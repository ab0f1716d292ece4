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
