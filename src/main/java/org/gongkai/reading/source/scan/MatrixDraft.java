package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gongkai.reading.source.scan.OpenMatrix.Place;

/** Draws the cells of a table without lines whose rows and columns are known. */
final class MatrixDraft {

    /** Columns and rows of figures from which they are such a table. */
    static final int FEWEST = 4;

    /** Columns from which one row is a table, if each has a label above. */
    private static final int BAND = 8;

    /** Sizes of type of a header, and of the white between its lines. */
    static final double HEADER = 5;

    static final double LEADING = 1;

    /** White between the lines of a label, at most. */
    private static final double STACKED = 0.5;

    /** White between the labels of two columns, in sizes of type. */
    private static final double APART = 0.18;

    private final Bitmap print;
    private final List<PixelRect> all;
    private final double em;
    private List<MatrixRow> rows = List.of();
    private List<PixelRect> columns = List.of();

    /** Sides of the columns of figures. */
    private final List<Double> stops = new ArrayList<>();

    /**
     * @param words all of the page that are in no other table
     * @param em size of type in pixels
     */
    MatrixDraft(Bitmap print, List<PixelRect> words, double em) {
        this.print = print;
        this.all = words;
        this.em = em;
    }

    /**
     * The table, if it has enough of both and a figure in none of its cells is beside another.
     *
     * @param downwards its rows
     * @param across places of its columns of figures, from left to right; their height says nothing
     * @param labels words of the labels of rows
     */
    Optional<OpenMatrix> matrix(
            List<MatrixRow> downwards, List<PixelRect> across, List<PixelRect> labels) {
        rows = downwards;
        columns = across;
        boolean band = rows.size() < FEWEST;
        int first = columns.get(0).x();
        OptionalInt right = labels.stream().mapToInt(PixelRect::right).max();
        if (columns.size() < (band ? BAND : FEWEST)
                || right.isEmpty() != band
                || right.orElse(-1) >= first
                || !isRegular()) {
            return Optional.empty();
        }
        for (int i = 1; i < columns.size(); i++) {
            stops.add((columns.get(i - 1).right() + columns.get(i).x()) / 2.0);
        }
        double left = 2 * columns.get(0).centerX() - stops.get(0);
        stops.add(0, band ? left : (right.getAsInt() + first) / 2.0);
        int last = columns.size() - 1;
        stops.add(2 * columns.get(last).centerX() - stops.get(last));
        OpenMatrix matrix = drawn(labels);
        boolean told = !band || matrix.words().size() == columns.size();
        return Optional.of(matrix).filter(it -> told);
    }

    private boolean isRegular() {
        return rows.stream()
                .allMatch(
                        row ->
                                columns.stream()
                                        .allMatch(
                                                column ->
                                                        row.figures().stream()
                                                                        .filter(column::isOver)
                                                                        .count()
                                                                < 2));
    }

    private OpenMatrix drawn(List<PixelRect> labels) {
        int before = labels.isEmpty() ? 0 : 1;
        List<Optional<PixelRect>> own = own(strips(labels));
        Map<Place, PixelRect> words = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i + 1;
            own.get(i).ifPresent(it -> words.put(new Place(row, 0), it));
        }
        List<Double> ys = sides(own);
        Map<Integer, PixelRect> header = header();
        header.forEach((column, place) -> words.put(new Place(0, column + before), place));
        int top =
                header.values().stream()
                        .mapToInt(PixelRect::y)
                        .min()
                        .orElse(rows.get(0).place().y());
        ys.add(0, top - em / 3);
        List<Double> xs = new ArrayList<>(stops);
        labels.stream().mapToInt(PixelRect::x).min().ifPresent(left -> xs.add(0, left - em / 2));
        return new OpenMatrix(List.copyOf(xs), List.copyOf(ys), words);
    }

    /** Words left of the figures, lines of a label together, in the row that is nearest. */
    private List<List<PixelRect>> strips(List<PixelRect> labels) {
        List<List<PixelRect>> strips = new ArrayList<>();
        rows.forEach(row -> strips.add(new ArrayList<>()));
        for (PixelRect label : stacked(labels, em)) {
            int nearest = 0;
            for (int i = 1; i < rows.size(); i++) {
                boolean nearer = away(i, label) < away(nearest, label);
                nearest = nearer ? i : nearest;
            }
            strips.get(nearest).add(label);
        }
        return strips;
    }

    /** Words with those below them that are nearer than a row would be. */
    static List<PixelRect> stacked(List<PixelRect> words, double em) {
        List<PixelRect> stacks = new ArrayList<>();
        for (PixelRect word :
                words.stream().sorted(Comparator.comparingInt(PixelRect::y)).toList()) {
            PixelRect whole = word;
            for (PixelRect stack : List.copyOf(stacks)) {
                if (stack.isOver(whole) && whole.y() - stack.bottom() < STACKED * em) {
                    stacks.remove(stack);
                    whole = whole.union(stack);
                }
            }
            stacks.add(whole);
        }
        return stacks;
    }

    private double away(int row, PixelRect word) {
        return Math.abs(rows.get(row).middle() - word.centerY());
    }

    /**
     * The words of the label of a row itself: right of white that goes on in the rows above and
     * below. White within a label ends at once.
     */
    private static List<PixelRect> own(List<List<PixelRect>> strips, int row) {
        List<PixelRect> words = strips.get(row);
        if (row == 0 || row == strips.size() - 1) {
            return words;
        }
        int from =
                words.stream()
                        .mapToInt(PixelRect::x)
                        .filter(x -> words.stream().allMatch(w -> w.x() >= x || w.right() < x))
                        .filter(x -> words.stream().anyMatch(w -> w.x() < x))
                        .filter(x -> isRightOf(strips.get(row - 1), words, x))
                        .filter(x -> isRightOf(strips.get(row + 1), words, x))
                        .max()
                        .orElse(Integer.MIN_VALUE);
        return words.stream().filter(word -> word.x() >= from).toList();
    }

    private static boolean isRightOf(List<PixelRect> other, List<PixelRect> words, int x) {
        int left =
                words.stream()
                        .filter(word -> word.x() < x)
                        .mapToInt(PixelRect::right)
                        .max()
                        .orElseThrow();
        int first = words.stream().mapToInt(PixelRect::x).min().orElseThrow();
        return other.stream().anyMatch(word -> word.x() > left)
                && other.stream().allMatch(word -> word.x() > left || word.right() < first);
    }

    /** Where the label of each row is, if it has one. */
    private static List<Optional<PixelRect>> own(List<List<PixelRect>> strips) {
        return IntStream.range(0, strips.size())
                .mapToObj(row -> own(strips, row).stream().reduce(PixelRect::union))
                .toList();
    }

    /** Below the header, between the rows, and below them. */
    private List<Double> sides(List<Optional<PixelRect>> own) {
        List<Double> ys = new ArrayList<>();
        double above = rows.get(0).place().y() - em;
        for (int i = 0; i < rows.size(); i++) {
            PixelRect place = rows.get(i).place();
            PixelRect whole = own.get(i).map(place::union).orElse(place);
            ys.add(i == 0 ? whole.y() - em / 4 : (above + whole.y()) / 2);
            above = whole.bottom();
        }
        ys.add(above + em / 4);
        return ys;
    }

    /** The words above each column that are above no other one, line by line upwards. */
    private Map<Integer, PixelRect> header() {
        int first = rows.get(0).place().y();
        List<PixelRect> above =
                all.stream()
                        .filter(w -> w.bottom() < first && w.y() > first - HEADER * em)
                        .filter(w -> w.right() > stops.get(0))
                        .flatMap(word -> cut(word).stream())
                        .sorted(Comparator.comparingInt(PixelRect::bottom).reversed())
                        .toList();
        Map<Integer, PixelRect> header = new LinkedHashMap<>();
        for (int i = 1; i < stops.size(); i++) {
            double left = stops.get(i - 1);
            double right = stops.get(i);
            PixelRect label = null;
            for (PixelRect word : above) {
                boolean within = word.x() >= left && word.right() <= right;
                if (within && (label == null || label.y() - word.bottom() < LEADING * em)) {
                    label = label == null ? word : label.union(word);
                }
            }
            if (label != null) {
                header.put(i - 1, label);
            }
        }
        return header;
    }

    /** A word cut where there is more white between two columns than within a word. */
    private List<PixelRect> cut(PixelRect word) {
        List<PixelRect> parts = new ArrayList<>();
        int from = word.x();
        for (int i = 1; i < columns.size(); i++) {
            int left = Math.max(word.x(), columns.get(i - 1).right());
            int right = Math.min(word.right(), columns.get(i).x());
            Optional<PixelRect> white = right > left ? white(word, left, right) : Optional.empty();
            if (white.isPresent()) {
                parts.add(new PixelRect(from, word.y(), white.get().x() - from, word.height()));
                stops.set(i, white.get().centerX());
                from = white.get().right();
            }
        }
        parts.add(new PixelRect(from, word.y(), word.right() - from, word.height()));
        return parts;
    }

    private Optional<PixelRect> white(PixelRect word, int left, int right) {
        WhiteRun widest =
                WhiteRun.widest(
                        left, right, x -> hasInk(new PixelRect(x, word.y(), 1, word.height())));
        return widest.width() >= APART * em
                ? Optional.of(new PixelRect(widest.from(), word.y(), widest.width(), word.height()))
                : Optional.empty();
    }

    private boolean hasInk(PixelRect strip) {
        try (Bitmap clip = print.clip(strip)) {
            return clip.inkCount() > 0;
        }
    }
}
