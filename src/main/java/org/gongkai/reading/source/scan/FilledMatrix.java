package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tables without lines whose columns show by figures in most rows, if no labels tell them. */
final class FilledMatrix {

    /** Part of the rows that a column must have a figure in, and of the longest row for others. */
    private static final double FILLED = 0.6;

    /** Sizes of type that may be white between two rows. */
    private static final double PITCH = 6;

    private final Bitmap print;
    private final List<PixelRect> words;
    private final double em;

    FilledMatrix(Bitmap print, List<PixelRect> words, double em) {
        this.print = print;
        this.words = words;
        this.em = em;
    }

    /** Those that some rows of figures are. */
    List<OpenMatrix> all(List<MatrixRow> levels) {
        List<MatrixRow> seeds =
                levels.stream()
                        .filter(row -> row.figures().size() >= FILLED * MatrixDraft.FEWEST)
                        .toList();
        return groups(seeds).stream().flatMap(group -> find(group).stream()).toList();
    }

    private List<List<MatrixRow>> groups(List<MatrixRow> rows) {
        List<List<MatrixRow>> groups = new ArrayList<>();
        int bottom = Integer.MIN_VALUE;
        for (MatrixRow row : rows) {
            if (groups.isEmpty() || row.place().y() - bottom > PITCH * em) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(row);
            bottom = row.place().bottom();
        }
        return groups;
    }

    private Optional<OpenMatrix> find(List<MatrixRow> candidates) {
        int most = candidates.stream().mapToInt(row -> row.figures().size()).max().orElse(0);
        List<MatrixRow> rows =
                candidates.stream().filter(r -> r.figures().size() >= FILLED * most).toList();
        List<PixelRect> columns = columns(rows);
        int top = rows.get(0).place().y() - (int) em;
        int bottom = rows.get(rows.size() - 1).place().bottom() + (int) em;
        List<PixelRect> beside =
                words.stream().filter(w -> w.centerY() > top && w.centerY() < bottom).toList();
        if (columns.isEmpty() || hasOther(rows, columns, beside)) {
            return Optional.empty();
        }
        int left = columns.get(0).x();
        List<PixelRect> labels = beside.stream().filter(w -> w.centerX() < left).toList();
        return labels.isEmpty()
                ? Optional.empty()
                : new MatrixDraft(print, words, em).matrix(rows, columns, labels);
    }

    /** Places with figures below one another in most rows; none where others are to the right. */
    private static List<PixelRect> columns(List<MatrixRow> rows) {
        List<PixelRect> columns = new ArrayList<>();
        List<PixelRect> sorted =
                rows.stream()
                        .flatMap(row -> row.figures().stream())
                        .sorted(Comparator.comparingInt(PixelRect::x))
                        .toList();
        for (PixelRect figure : sorted) {
            int last = columns.size() - 1;
            if (last >= 0 && figure.x() < columns.get(last).right()) {
                columns.set(last, columns.get(last).union(figure));
            } else {
                columns.add(figure);
            }
        }
        int first = 0;
        while (first < columns.size() && !isFilled(columns.get(first), rows)) {
            first++;
        }
        List<PixelRect> kept = columns.subList(first, columns.size());
        return kept.stream().allMatch(column -> isFilled(column, rows)) ? kept : List.of();
    }

    private static boolean isFilled(PixelRect column, List<MatrixRow> rows) {
        long filled =
                rows.stream()
                        .filter(row -> row.figures().stream().anyMatch(column::isOver))
                        .count();
        return filled >= FILLED * rows.size();
    }

    /** Whether print among the figures is in none of the rows, or right of them all. */
    private boolean hasOther(
            List<MatrixRow> rows, List<PixelRect> columns, List<PixelRect> beside) {
        int left = columns.get(0).x();
        int right = columns.get(columns.size() - 1).right();
        int top = rows.get(0).place().y();
        return beside.stream()
                .anyMatch(
                        word ->
                                word.x() > right
                                        || (word.right() > left
                                                && word.bottom() > top
                                                && rows.stream()
                                                        .noneMatch(row -> row.holds(word, em))));
    }
}
