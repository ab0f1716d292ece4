package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    /** Columns and rows of figures from which they are such a table. */
    private static final int FEWEST = 4;

    /** Columns from which one row is a table, if each has a label above. */
    private static final int BAND = 8;

    /** Part of the rows that a column must have a figure in, and of the longest row for others. */
    private static final double FILLED = 0.6;

    /** Sizes of type that may be white between two rows. */
    private static final double PITCH = 6;

    /** Sizes of type of a header, and of the white between its lines. */
    private static final double HEADER = 5;

    private static final double LEADING = 1;

    /** White between the lines of a label, at most. */
    private static final double STACKED = 0.5;

    /** White between the labels of two columns, in sizes of type. */
    private static final double APART = 0.18;

    /** A cell by its row and column. */
    record Place(int row, int column) {}

    /** A row of figures, from left to right. */
    private record Row(List<PixelRect> figures) {

        private double middle() {
            return figures.stream().mapToDouble(PixelRect::centerY).average().orElseThrow();
        }

        private int top() {
            return figures.stream().mapToInt(PixelRect::y).min().orElseThrow();
        }

        private int bottom() {
            return figures.stream().mapToInt(PixelRect::bottom).max().orElseThrow();
        }
    }

    /** Places from left to right; to before {@code right}. */
    private record Span(int left, int right) {

        private double middle() {
            return (left + right) / 2.0;
        }

        private boolean meets(PixelRect word) {
            return word.x() < right && word.right() > left;
        }
    }

    /**
     * The tables of a page.
     *
     * @param print its ink without lines
     * @param words places of its words that are in no other table, of which some are figures
     * @param em size of type in pixels
     */
    static List<OpenMatrix> of(
            Bitmap print, List<PixelRect> words, Predicate<PixelRect> figures, double em) {
        List<OpenMatrix> found = new ArrayList<>();
        for (List<Row> rows : groups(rows(words.stream().filter(figures).toList(), em), em)) {
            new Finder(print, words, em).find(rows).ifPresent(found::add);
        }
        return found;
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

    private static List<Row> rows(List<PixelRect> figures, double em) {
        List<List<PixelRect>> levels = new ArrayList<>();
        for (PixelRect one :
                figures.stream().sorted(Comparator.comparingDouble(PixelRect::centerY)).toList()) {
            int last = levels.size() - 1;
            boolean same = last >= 0 && one.centerY() - new Row(levels.get(last)).middle() < em / 3;
            if (!same) {
                levels.add(new ArrayList<>());
            }
            levels.get(levels.size() - 1).add(one);
        }
        return levels.stream()
                .filter(level -> level.size() >= FILLED * FEWEST)
                .map(level -> level.stream().sorted(Comparator.comparingInt(PixelRect::x)).toList())
                .map(Row::new)
                .toList();
    }

    private static List<List<Row>> groups(List<Row> rows, double em) {
        List<List<Row>> groups = new ArrayList<>();
        List<Row> group = List.of();
        for (Row row : rows) {
            if (group.isEmpty() || row.top() - group.get(group.size() - 1).bottom() > PITCH * em) {
                group = new ArrayList<>();
                groups.add(group);
            }
            group.add(row);
        }
        return groups;
    }

    /** Finds one of them. */
    private static final class Finder {

        private final Bitmap print;
        private final List<PixelRect> all;
        private final double em;
        private List<Row> rows = List.of();
        private List<Span> columns = List.of();

        /** Sides of the columns of figures. */
        private final List<Double> stops = new ArrayList<>();

        private Finder(Bitmap print, List<PixelRect> words, double em) {
            this.print = print;
            this.all = words;
            this.em = em;
        }

        private Optional<OpenMatrix> find(List<Row> candidates) {
            int most = candidates.stream().mapToInt(row -> row.figures().size()).max().orElse(0);
            rows = candidates.stream().filter(r -> r.figures().size() >= FILLED * most).toList();
            columns = columns(rows);
            boolean band = rows.size() < FEWEST;
            if (columns.size() < (band ? BAND : FEWEST) || !isRegular()) {
                return Optional.empty();
            }
            int top = rows.get(0).top() - (int) em;
            int bottom = rows.get(rows.size() - 1).bottom() + (int) em;
            List<PixelRect> beside =
                    all.stream().filter(w -> w.centerY() > top && w.centerY() < bottom).toList();
            List<PixelRect> labels =
                    beside.stream().filter(w -> w.centerX() < columns.get(0).left()).toList();
            int first = columns.get(0).left();
            int right = labels.stream().mapToInt(PixelRect::right).max().orElse(-1);
            boolean beyond =
                    beside.stream().anyMatch(w -> w.x() > columns.get(columns.size() - 1).right());
            if (labels.isEmpty() != band || right >= first || beyond || hasOther(beside)) {
                return Optional.empty();
            }
            for (int i = 1; i < columns.size(); i++) {
                stops.add((columns.get(i - 1).right() + columns.get(i).left()) / 2.0);
            }
            stops.add(0, band ? 2 * columns.get(0).middle() - stops.get(0) : (right + first) / 2.0);
            int last = columns.size() - 1;
            stops.add(2 * columns.get(last).middle() - stops.get(last));
            OpenMatrix matrix = matrix(labels);
            boolean told = !band || matrix.words().size() == columns.size();
            return Optional.of(matrix).filter(it -> told);
        }

        /**
         * Places with figures below one another in most rows; none where others are to the right.
         */
        private List<Span> columns(List<Row> candidates) {
            List<Span> spans = new ArrayList<>();
            List<PixelRect> sorted =
                    candidates.stream()
                            .flatMap(row -> row.figures().stream())
                            .sorted(Comparator.comparingInt(PixelRect::x))
                            .toList();
            for (PixelRect figure : sorted) {
                int last = spans.size() - 1;
                if (last >= 0 && figure.x() < spans.get(last).right()) {
                    Span before = spans.get(last);
                    spans.set(
                            last,
                            new Span(before.left(), Math.max(before.right(), figure.right())));
                } else {
                    spans.add(new Span(figure.x(), figure.right()));
                }
            }
            int first = 0;
            while (first < spans.size() && !isFilled(spans.get(first), candidates)) {
                first++;
            }
            List<Span> kept = spans.subList(first, spans.size());
            return kept.stream().allMatch(span -> isFilled(span, candidates)) ? kept : List.of();
        }

        private static boolean isFilled(Span span, List<Row> candidates) {
            long rows =
                    candidates.stream()
                            .filter(row -> row.figures().stream().anyMatch(span::meets))
                            .count();
            return rows >= FILLED * candidates.size();
        }

        /** Whether print among the figures is in none of the rows. */
        private boolean hasOther(List<PixelRect> words) {
            return words.stream()
                    .filter(word -> word.right() > columns.get(0).left())
                    .filter(word -> word.bottom() > rows.get(0).top())
                    .anyMatch(
                            word ->
                                    rows.stream()
                                            .noneMatch(
                                                    row ->
                                                            Math.abs(row.middle() - word.centerY())
                                                                    < em / 2));
        }

        private boolean isRegular() {
            return rows.stream()
                    .allMatch(
                            row ->
                                    columns.stream()
                                            .allMatch(
                                                    span ->
                                                            row.figures().stream()
                                                                            .filter(span::meets)
                                                                            .count()
                                                                    < 2));
        }

        private OpenMatrix matrix(List<PixelRect> labels) {
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
            double top =
                    header.values().stream().mapToInt(PixelRect::y).min().orElse(rows.get(0).top());
            ys.add(0, top - em / 3);
            List<Double> xs = new ArrayList<>(stops);
            labels.stream()
                    .mapToInt(PixelRect::x)
                    .min()
                    .ifPresent(left -> xs.add(0, left - em / 2));
            return new OpenMatrix(List.copyOf(xs), List.copyOf(ys), words);
        }

        /** Words left of the figures, lines of a label together, in the row that is nearest. */
        private List<List<PixelRect>> strips(List<PixelRect> labels) {
            List<List<PixelRect>> strips = new ArrayList<>();
            rows.forEach(row -> strips.add(new ArrayList<>()));
            for (PixelRect label : stacked(labels)) {
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
        private List<PixelRect> stacked(List<PixelRect> words) {
            List<PixelRect> stacks = new ArrayList<>();
            for (PixelRect word :
                    words.stream().sorted(Comparator.comparingInt(PixelRect::y)).toList()) {
                PixelRect whole = word;
                for (PixelRect stack : List.copyOf(stacks)) {
                    boolean over = stack.x() < whole.right() && stack.right() > whole.x();
                    if (over && whole.y() - stack.bottom() < STACKED * em) {
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
            double above = rows.get(0).top() - em;
            for (int i = 0; i < rows.size(); i++) {
                PixelRect label = own.get(i).orElse(rows.get(i).figures().get(0));
                double top = Math.min(label.y(), rows.get(i).top());
                ys.add(i == 0 ? top - em / 4 : (above + top) / 2);
                above = Math.max(label.bottom(), rows.get(i).bottom());
            }
            ys.add(above + em / 4);
            return ys;
        }

        /** The words above each column that are above no other one, line by line upwards. */
        private Map<Integer, PixelRect> header() {
            int first = rows.get(0).top();
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
                int right = Math.min(word.right(), columns.get(i).left());
                Optional<Span> white = right > left ? white(word, left, right) : Optional.empty();
                if (white.isPresent()) {
                    parts.add(
                            new PixelRect(
                                    from, word.y(), white.get().left() - from, word.height()));
                    stops.set(i, (white.get().left() + white.get().right()) / 2.0);
                    from = white.get().right();
                }
            }
            parts.add(new PixelRect(from, word.y(), word.right() - from, word.height()));
            return parts;
        }

        private Optional<Span> white(PixelRect word, int left, int right) {
            int start = left;
            Span widest = new Span(left, left);
            for (int x = left; x <= right; x++) {
                boolean ink = x == right || hasInk(new PixelRect(x, word.y(), 1, word.height()));
                if (ink) {
                    widest =
                            x - start > widest.right() - widest.left()
                                    ? new Span(start, x)
                                    : widest;
                    start = x + 1;
                }
            }
            boolean apart = widest.right() - widest.left() >= APART * em;
            return apart ? Optional.of(widest) : Optional.empty();
        }

        private boolean hasInk(PixelRect strip) {
            try (Bitmap clip = print.clip(strip)) {
                return clip.inkCount() > 0;
            }
        }
    }
}
