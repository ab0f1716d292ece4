package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tables without lines many of whose cells are blank: the label at its left tells a row, whether it
 * has figures or not, and the label above a column. A table is given only where each figure stands
 * at one label of each kind.
 */
final class LabelledMatrix {

    /** Sizes of type that may be white between two rows of figures, for rows that have none. */
    private static final double PITCH = 15;

    /** White beside a figure in a cell, at least. */
    private static final double ALONE = 0.8;

    /** Times that a figure may be higher than another; characters are by more. */
    private static final double EVEN = 1.1;

    /** White between pieces of a word, at most. */
    private static final double PIECES = 0.3;

    /** White between the labels of two rows, at least. */
    private static final double APART = 0.3;

    /** Times that white between rows may be larger below the last figures. */
    private static final double LOOSER = 1.3;

    private final Bitmap print;
    private final List<PixelRect> words;
    private final double em;

    LabelledMatrix(Bitmap print, List<PixelRect> words, double em) {
        this.print = print;
        this.words = words;
        this.em = em;
    }

    /** Those that the rows of figures of a page are part of. */
    List<OpenMatrix> all(List<MatrixRow> levels) {
        Set<PixelRect> figures = new HashSet<>();
        levels.forEach(row -> figures.addAll(row.figures()));
        List<MatrixRow> cells =
                levels.stream()
                        .map(row -> row.figures().stream().filter(f -> isCell(f, figures)).toList())
                        .filter(row -> !row.isEmpty())
                        .map(MatrixRow::of)
                        .toList();
        return groups(cells).stream().flatMap(group -> find(group).stream()).toList();
    }

    /** Whether a figure is no piece of a word, and words stand only left of it. */
    private boolean isCell(PixelRect figure, Set<PixelRect> figures) {
        return words.stream()
                .filter(word -> !word.equals(figure) && isOnLine(word, figure))
                .allMatch(
                        word ->
                                word.x() < figure.x()
                                        ? figure.x() - word.right() > ALONE * em
                                        : word.x() - figure.right() > ALONE * em
                                                && (figures.contains(word)
                                                        || isAsHigh(word, figure)));
    }

    /** Whether a word stands on the line of a figure: a stroke of a character may be a dash. */
    private boolean isOnLine(PixelRect word, PixelRect figure) {
        double middle = figure.centerY();
        return word.y() < middle + em / 2 && word.bottom() > middle - em / 2;
    }

    /** Digits that touch look like no figure. */
    private static boolean isAsHigh(PixelRect word, PixelRect figure) {
        return word.height() <= EVEN * figure.height();
    }

    /** Rows with nothing between them that goes over their columns, as text and headers do. */
    private List<List<MatrixRow>> groups(List<MatrixRow> levels) {
        List<List<MatrixRow>> groups = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            if (i == 0 || isBetween(levels, i)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(levels.get(i));
        }
        return groups;
    }

    private boolean isBetween(List<MatrixRow> levels, int below) {
        PixelRect above = levels.get(below - 1).place();
        PixelRect row = levels.get(below).place();
        int left = Math.min(above.x(), row.x());
        return row.y() - above.bottom() > PITCH * em
                || words.stream()
                        .filter(word -> word.right() > left)
                        .filter(word -> word.y() > above.bottom() && word.bottom() < row.y())
                        .anyMatch(word -> levels.stream().noneMatch(it -> it.holds(word, em)));
    }

    private Optional<OpenMatrix> find(List<MatrixRow> group) {
        List<MatrixRow> rows = withoutHeader(group);
        List<MatrixRow> levels = whole(labelled(rows));
        if (levels.isEmpty()) {
            boolean band = rows.size() == 1 && rows.get(0).figures().size() > 1;
            return band ? matrix(rows, List.of()) : Optional.empty();
        }
        List<PixelRect> labels = hasOther(levels) ? List.of() : labels(levels);
        return rows(levels, MatrixDraft.stacked(labels, em))
                .flatMap(all -> matrix(all, within(labels, all)));
    }

    /** Without rows at the top that have words, too, where others have figures. */
    private List<MatrixRow> withoutHeader(List<MatrixRow> group) {
        int from = 0;
        while (from < group.size() - 1
                && isHeader(group.get(from), left(group.subList(from + 1, group.size())))) {
            from++;
        }
        return group.subList(from, group.size());
    }

    private boolean isHeader(MatrixRow row, int left) {
        long other =
                words.stream()
                        .filter(word -> word.right() >= left && word.isBeside(row.place()))
                        .filter(word -> !row.figures().contains(word))
                        .count();
        return other >= row.figures().size();
    }

    /** With what else stands in these rows where there are figures: such that look like words. */
    private List<MatrixRow> whole(List<MatrixRow> levels) {
        return levels.stream().map(row -> MatrixRow.of(cells(row, left(levels)))).toList();
    }

    private List<PixelRect> cells(MatrixRow row, int left) {
        return words.stream()
                .filter(word -> word.right() >= left)
                .filter(word -> row.holds(word, em))
                .toList();
    }

    private static List<PixelRect> within(List<PixelRect> labels, List<MatrixRow> rows) {
        int top = rows.get(0).place().y();
        int bottom = rows.get(rows.size() - 1).place().bottom();
        return labels.stream().filter(w -> w.bottom() > top && w.y() < bottom).toList();
    }

    /** Without those above the first and below the last that has words left of its figures. */
    private List<MatrixRow> labelled(List<MatrixRow> group) {
        List<Integer> with = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            PixelRect place = group.get(i).place();
            if (words.stream().anyMatch(w -> w.right() < place.x() && w.isBeside(place))) {
                with.add(i);
            }
        }
        return with.isEmpty()
                ? List.of()
                : group.subList(with.get(0), with.get(with.size() - 1) + 1);
    }

    /** Whether words stand among the figures. */
    private boolean hasOther(List<MatrixRow> levels) {
        int top = levels.get(0).place().y();
        int bottom = levels.get(levels.size() - 1).place().bottom();
        return words.stream()
                .filter(w -> w.centerY() > top && w.centerY() < bottom)
                .filter(w -> w.right() >= left(levels))
                .anyMatch(w -> levels.stream().noneMatch(row -> row.figures().contains(w)));
    }

    private static int left(List<MatrixRow> levels) {
        return levels.stream().mapToInt(row -> row.place().x()).min().orElseThrow();
    }

    /** Words left of the figures, from those that reach over them above to those below. */
    private List<PixelRect> labels(List<MatrixRow> levels) {
        int left = left(levels);
        double first = levels.get(0).middle();
        double last = levels.get(levels.size() - 1).middle();
        List<PixelRect> others = words.stream().filter(word -> word.right() >= left).toList();
        int above =
                others.stream()
                        .mapToInt(PixelRect::bottom)
                        .filter(y -> y < first)
                        .max()
                        .orElse(Integer.MIN_VALUE);
        int below =
                others.stream()
                        .mapToInt(PixelRect::y)
                        .filter(y -> y > last)
                        .min()
                        .orElse(Integer.MAX_VALUE);
        return words.stream()
                .filter(word -> word.right() < left)
                .filter(word -> word.centerY() > above && word.centerY() < below)
                .toList();
    }

    /** The rows of figures, each at its label, and those that have a label alone. */
    private Optional<List<MatrixRow>> rows(List<MatrixRow> levels, List<PixelRect> stacks) {
        List<PixelRect> own = new ArrayList<>();
        for (MatrixRow level : levels) {
            Optional<PixelRect> label =
                    stacks.stream()
                            .filter(stack -> isAt(level, stack))
                            .max(Comparator.comparingInt(PixelRect::x));
            if (label.isEmpty() || own.contains(label.get())) {
                return Optional.empty();
            }
            own.add(label.get());
        }
        List<PixelRect> alone =
                stacks.stream()
                        .filter(s -> levels.stream().noneMatch(level -> isAt(level, s)))
                        .filter(s -> isLast(s, stacks))
                        .toList();
        List<PixelRect> ends = downwards(own, alone);
        List<PixelRect> single = alone.stream().filter(s -> !isOfGroup(s, ends)).toList();
        List<PixelRect> apart = downwards(own, single);
        List<PixelRect> blank = single.stream().filter(s -> isApart(s, apart)).toList();
        int last = own.get(own.size() - 1).bottom();
        int end = end(downwards(own, blank), last);
        List<MatrixRow> rows = new ArrayList<>(levels);
        blank.stream()
                .filter(stack -> stack.bottom() <= end)
                .forEach(stack -> rows.add(new MatrixRow(List.of(), stack)));
        rows.sort(Comparator.comparingDouble(MatrixRow::middle));
        return Optional.of(rows);
    }

    private static List<PixelRect> downwards(List<PixelRect> some, List<PixelRect> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingInt(PixelRect::y))
                .toList();
    }

    /** The lower end of the rows that go on below the last figures as they stand above them. */
    private int end(List<PixelRect> labels, int last) {
        double most = em;
        int end = last;
        for (int i = 1; i < labels.size(); i++) {
            double white = (double) labels.get(i).y() - labels.get(i - 1).bottom();
            if (labels.get(i).bottom() <= last) {
                most = Math.max(most, white);
            } else if (white < LOOSER * most && labels.get(i - 1).bottom() == end) {
                end = labels.get(i).bottom();
            }
        }
        return end;
    }

    private static boolean isAt(MatrixRow row, PixelRect label) {
        return label.y() < row.middle() && label.bottom() > row.middle();
    }

    /** Whether no other label stands right of it. */
    private static boolean isLast(PixelRect stack, List<PixelRect> stacks) {
        return stacks.stream().noneMatch(it -> it.isBeside(stack) && it.x() > stack.x());
    }

    /** Whether it stands left of the labels above and below, as what belongs to both does. */
    private static boolean isOfGroup(PixelRect stack, List<PixelRect> ends) {
        int at = ends.indexOf(stack);
        return at > 0
                && at < ends.size() - 1
                && ends.get(at - 1).x() > stack.right()
                && ends.get(at + 1).x() > stack.right();
    }

    private boolean isApart(PixelRect stack, List<PixelRect> ends) {
        int at = ends.indexOf(stack);
        return (at == 0 || stack.y() - ends.get(at - 1).bottom() > APART * em)
                && (at == ends.size() - 1 || ends.get(at + 1).y() - stack.bottom() > APART * em);
    }

    private Optional<OpenMatrix> matrix(List<MatrixRow> rows, List<PixelRect> labels) {
        int left = labels.stream().mapToInt(PixelRect::right).max().orElse(0);
        List<PixelRect> header = header(rows.get(0).place().y(), left);
        List<PixelRect> columns = new ArrayList<>(header);
        for (MatrixRow row : rows) {
            for (PixelRect figure : row.figures()) {
                int at = below(header, figure);
                if (at < 0) {
                    return Optional.empty();
                }
                columns.set(at, columns.get(at).union(figure));
            }
        }
        boolean apart = !columns.isEmpty();
        for (int i = 1; i < columns.size(); i++) {
            apart &= columns.get(i).x() > columns.get(i - 1).right();
        }
        return apart
                ? new MatrixDraft(print, words, em).matrix(rows, columns, labels)
                : Optional.empty();
    }

    /** The label that a figure stands below, or nearest to between the ones beside; -1 if none. */
    private static int below(List<PixelRect> header, PixelRect figure) {
        int at = -1;
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < header.size(); i++) {
            double away = Math.abs(header.get(i).centerX() - figure.centerX());
            if (away < nearest) {
                nearest = away;
                at = i;
            }
        }
        boolean over = at >= 0;
        for (int i = 0; i < header.size(); i++) {
            over &= i == at || !header.get(i).isOver(figure);
        }
        return over ? at : -1;
    }

    /** The lowest labels above, each with its lines, from left to right. */
    private List<PixelRect> header(int first, int left) {
        List<PixelRect> above =
                words.stream()
                        .filter(w -> w.bottom() < first && w.y() > first - MatrixDraft.HEADER * em)
                        .filter(w -> w.centerX() > left)
                        .toList();
        List<PixelRect> labels = new ArrayList<>();
        for (PixelRect word : upwards(joined(above))) {
            List<PixelRect> below = labels.stream().filter(word::isOver).toList();
            if (below.isEmpty()) {
                labels.add(word);
            } else if (below.size() == 1
                    && below.get(0).y() - word.bottom() < MatrixDraft.LEADING * em) {
                labels.set(labels.indexOf(below.get(0)), word.union(below.get(0)));
            }
        }
        return rightwards(labels);
    }

    /** Words of which scanning made pieces. */
    private List<PixelRect> joined(List<PixelRect> pieces) {
        List<PixelRect> joined = new ArrayList<>();
        for (PixelRect piece : rightwards(pieces)) {
            PixelRect whole = piece;
            for (PixelRect near : List.copyOf(joined)) {
                if (near.isBeside(whole) && whole.x() - near.right() < PIECES * em) {
                    joined.remove(near);
                    whole = whole.union(near);
                }
            }
            joined.add(whole);
        }
        return joined;
    }

    private static List<PixelRect> rightwards(List<PixelRect> words) {
        return words.stream().sorted(Comparator.comparingInt(PixelRect::x)).toList();
    }

    private static List<PixelRect> upwards(List<PixelRect> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(PixelRect::bottom).reversed())
                .toList();
    }
}
