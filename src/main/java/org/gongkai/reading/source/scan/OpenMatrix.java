package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.model.Box;
import org.gongkai.model.Ruling;

/**
 * A table of many figures that is printed without lines: figures in rows and columns tell its
 * cells, words left of them are the labels of rows and words above them those of columns. Labels
 * may be of several lines; what is left of a label and belongs to several rows is not in it, and
 * neither is what is above several columns.
 *
 * @param xs sides of its columns, labels first if there are any, in pixels
 * @param ys sides of its rows, the header first
 * @param words for each row and column where its words are, if it has any; figures need no place
 */
record OpenMatrix(List<Double> xs, List<Double> ys, Map<Place, PixelRect> words) {

    /** A cell by its row and column. */
    record Place(int row, int column) {}

    /**
     * The tables of a page.
     *
     * @param print its ink without lines
     * @param words places of its words that are in no other table, of which some are figures
     * @param em size of type in pixels
     */
    static List<OpenMatrix> of(
            Bitmap print, List<PixelRect> words, Predicate<PixelRect> figures, double em) {
        List<MatrixRow> levels = MatrixRow.levels(words.stream().filter(figures).toList(), em);
        List<OpenMatrix> found = new ArrayList<>(new LabelledMatrix(print, words, em).all(levels));
        List<MatrixRow> rest =
                levels.stream()
                        .filter(row -> found.stream().noneMatch(it -> it.isBeside(row)))
                        .toList();
        found.addAll(new FilledMatrix(print, words, em).all(rest));
        return found;
    }

    private boolean isBeside(MatrixRow row) {
        return index(ys, row.middle()) >= 0;
    }

    /** Lines around its cells, in points. */
    List<Ruling> rulings(double points) {
        List<Ruling> lines = new ArrayList<>();
        double left = xs.get(0) * points;
        double right = xs.get(xs.size() - 1) * points;
        double top = ys.get(0) * points;
        double bottom = ys.get(ys.size() - 1) * points;
        ys.forEach(y -> lines.add(new Ruling(true, y * points, left, right, 0)));
        xs.forEach(x -> lines.add(new Ruling(false, x * points, top, bottom, 0)));
        return lines;
    }

    /** Where the words of a cell are; empty where all of it is to be looked at. */
    Optional<PixelRect> words(Box cell, double points) {
        int column = index(xs, cell.centerX() / points);
        int row = index(ys, cell.centerY() / points);
        return Optional.ofNullable(words.get(new Place(row, column)));
    }

    /** Which of them holds a place; -1 where it is left of or behind all. */
    private static int index(List<Double> stops, double at) {
        int before = (int) stops.stream().filter(stop -> stop < at).count();
        return before == stops.size() ? -1 : before - 1;
    }
}
