package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A row of a table without lines.
 *
 * @param figures from left to right; none where all its cells are blank
 * @param place of all of them, or of its label where there are none
 */
record MatrixRow(List<PixelRect> figures, PixelRect place) {

    static MatrixRow of(List<PixelRect> figures) {
        return new MatrixRow(
                figures.stream().sorted(Comparator.comparingInt(PixelRect::x)).toList(),
                figures.stream().reduce(PixelRect::union).orElseThrow());
    }

    /** The rows of figures on a page, downwards. */
    static List<MatrixRow> levels(List<PixelRect> figures, double em) {
        List<List<PixelRect>> levels = new ArrayList<>();
        for (PixelRect one :
                figures.stream().sorted(Comparator.comparingDouble(PixelRect::centerY)).toList()) {
            int last = levels.size() - 1;
            if (last < 0 || one.centerY() - of(levels.get(last)).middle() >= em / 3) {
                levels.add(new ArrayList<>());
            }
            levels.get(levels.size() - 1).add(one);
        }
        return levels.stream().map(MatrixRow::of).toList();
    }

    double middle() {
        return figures.stream().mapToDouble(PixelRect::centerY).average().orElseGet(place::centerY);
    }

    /** Whether a word stands in it. */
    boolean holds(PixelRect word, double em) {
        return Math.abs(middle() - word.centerY()) < em / 2;
    }
}
