package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongkai.model.Glyph;
import org.gongkai.model.Ruling;

/**
 * Finds where the lines between columns would be in tables that have only lines between rows, so
 * that they become grids like all others: by the joints of the lines, where they are drawn cell by
 * cell, by the ends of those that are shorter, and by the white between texts.
 */
final class ColumnLines {

    /** Points within which ends of lines are the same. */
    private static final double SAME = 4;

    /** Lines across the table from which they part rows. */
    private static final int FEWEST = 4;

    /** Height of a row in font sizes, at most. */
    private static final double HIGHEST = 9;

    /** Part of the widest white between columns below which other may be that of brackets. */
    private static final double NARROW = 0.25;

    /** Times that headings are larger than the text of a table. */
    private static final double LARGER = 1.15;

    private final List<Ruling> level;
    private final List<Ruling> upright;
    private final List<Ruling> pieces;
    private final List<Glyph> glyphs;
    private List<Strip> strips = List.of();
    private Set<Strip.Text> prose = Set.of();
    private final List<Ruling> drawn = new ArrayList<>();

    private ColumnLines(DrawnLines lines, List<Ruling> rulings, List<Glyph> glyphs) {
        this.level = lines.level();
        this.upright = lines.upright();
        this.pieces = rulings.stream().filter(Ruling::horizontal).toList();
        this.glyphs = glyphs;
    }

    /** Cuts the page into texts, once it is known that there is a table to look for. */
    private void read() {
        if (strips.isEmpty()) {
            strips =
                    LineBuilder.lines(glyphs).stream()
                            .filter(line -> line.glyphs().get(0).direction() == 0)
                            .map(line -> Strip.of(line, TextSettings.HAN_SPACE))
                            .sorted(Comparator.comparingDouble(Strip::middle))
                            .toList();
            prose = RunningText.of(strips);
        }
    }

    /** The upright lines that are not drawn. */
    static List<Ruling> missing(DrawnLines lines, List<Ruling> rulings, List<Glyph> glyphs) {
        if (lines.level().size() < FEWEST - 1) {
            return List.of();
        }
        ColumnLines columns = new ColumnLines(lines, rulings, glyphs);
        columns.stacks();
        return columns.drawn;
    }

    private void stacks() {
        List<Ruling> left = new ArrayList<>(level);
        left.sort(Comparator.comparingDouble(Ruling::length).reversed());
        while (!left.isEmpty()) {
            Ruling first = left.get(0);
            List<Ruling> alike =
                    left.stream()
                            .filter(
                                    r ->
                                            Math.abs(r.start() - first.start()) <= SAME
                                                    && Math.abs(r.end() - first.end()) <= SAME)
                            .toList();
            left.removeAll(alike);
            if (alike.size() >= FEWEST - 1) {
                left.removeAll(
                        stack(
                                alike.stream()
                                        .sorted(Comparator.comparingDouble(Ruling::position))
                                        .toList()));
            }
        }
    }

    /** Draws the tables between lines of one width; gives the lines between the outermost ones. */
    private List<Ruling> stack(List<Ruling> across) {
        double left = across.get(0).start();
        double right = across.get(0).end();
        List<Ruling> inside =
                level.stream()
                        .filter(r -> r.start() >= left - SAME && r.end() <= right + SAME)
                        .toList();
        List<Ruling> closed = closed(inside, left, right);
        if (!isOpen(closed, left, right)) {
            return inside;
        }
        read();
        List<RowBand> open = new ArrayList<>();
        boolean parts = true;
        for (int i = 1; i < closed.size(); i++) {
            Ruling top = closed.get(i - 1);
            Ruling bottom = closed.get(i);
            List<Strip> between =
                    strips.stream()
                            .filter(
                                    s ->
                                            s.middle() > top.position()
                                                    && s.middle() < bottom.position())
                            .filter(s -> s.box().x() < right && s.box().right() > left)
                            .toList();
            RowBand band = RowBand.of(top, bottom, between);
            if (isRow(band, open, left, right)) {
                open.add(band);
            } else {
                boolean rows = band.clashes();
                if (parts && !rows) {
                    table(open, across);
                }
                parts = !rows;
                open.clear();
            }
        }
        if (parts) {
            table(open, across);
        }
        return inside;
    }

    /** With the upper or lower line that a frame goes on to where a page cuts it. */
    private List<Ruling> closed(List<Ruling> inside, double left, double right) {
        double first = inside.get(0).position();
        double last = inside.get(inside.size() - 1).position();
        double top = first;
        double bottom = last;
        for (Ruling side : upright) {
            boolean outer =
                    Math.abs(side.position() - left) <= SAME
                            || Math.abs(side.position() - right) <= SAME;
            if (outer && side.start() < first && side.end() > first - SAME) {
                top = Math.min(top, side.start());
            }
            if (outer && side.end() > last && side.start() < last + SAME) {
                bottom = Math.max(bottom, side.end());
            }
        }
        List<Ruling> closed = new ArrayList<>(inside);
        if (first - top > 2 * SAME) {
            closed.add(0, new Ruling(true, top, left, right, 0));
        }
        if (bottom - last > 2 * SAME) {
            closed.add(new Ruling(true, bottom, left, right, 0));
        }
        return closed;
    }

    private boolean isRow(RowBand band, List<RowBand> above, double left, double right) {
        double height = band.bottom().position() - band.top().position();
        if (band.strips().isEmpty()) {
            return height < 20;
        }
        double size = band.strips().stream().mapToDouble(Strip::size).max().orElse(0);
        double usual =
                above.stream()
                        .flatMap(b -> b.strips().stream())
                        .mapToDouble(Strip::size)
                        .average()
                        .orElse(size);
        boolean framed = isFramed(band.top(), band.bottom(), left, right);
        return !framed
                && height <= HIGHEST * size
                && size <= LARGER * usual
                && band.strips().stream()
                        .allMatch(s -> s.box().x() > left - SAME && s.box().right() < right + SAME)
                && band.texts().stream().noneMatch(this::isRunning);
    }

    /** Whether several rows in succession, or all, have no line between columns. */
    private boolean isOpen(List<Ruling> lines, double left, double right) {
        int most = 0;
        int open = 0;
        for (int i = 1; i < lines.size(); i++) {
            open = isFramed(lines.get(i - 1), lines.get(i), left, right) ? 0 : open + 1;
            most = Math.max(most, open);
        }
        return most >= Math.min(FEWEST - 1, lines.size() - 1);
    }

    /** Whether a line is drawn between columns. */
    private boolean isFramed(Ruling top, Ruling bottom, double left, double right) {
        return upright.stream()
                .anyMatch(
                        r ->
                                r.position() > left + SAME
                                        && r.position() < right - SAME
                                        && r.start() < bottom.position() - 2
                                        && r.end() > top.position() + 2);
    }

    private boolean isRunning(Strip.Text text) {
        return prose.contains(text) && text.text().length() > 40;
    }

    private void table(List<RowBand> bands, List<Ruling> across) {
        long rows = bands.stream().filter(b -> !b.strips().isEmpty()).count();
        long several = bands.stream().filter(b -> b.texts().size() > 1).count();
        long clashes = bands.stream().filter(RowBand::clashes).count();
        boolean few = rows < FEWEST - 1;
        if (2 * several < rows || 3 * clashes > rows || (few && (several < 2 || !isCut(bands)))) {
            return;
        }
        double left = across.get(0).start();
        double right = across.get(0).end();
        Set<Double> above = new TreeSet<>();
        for (List<RowBand> block : blocks(bands)) {
            draw(block, left, right, above);
        }
        double top = bands.get(0).top().position();
        double bottom = bands.get(bands.size() - 1).bottom().position();
        drawn.add(new Ruling(true, top, left, right, 0));
        drawn.add(new Ruling(true, bottom, left, right, 0));
        drawn.add(new Ruling(false, left, top, bottom, 0));
        drawn.add(new Ruling(false, right, top, bottom, 0));
    }

    /** Bands that have the same columns; a band with one text may begin other ones. */
    private List<List<RowBand>> blocks(List<RowBand> bands) {
        List<List<RowBand>> blocks = new ArrayList<>();
        List<RowBand> open = new ArrayList<>();
        for (RowBand band : bands) {
            if (band.texts().size() == 1 && !open.isEmpty()) {
                close(blocks, open);
                open = new ArrayList<>();
            }
            open.add(band);
        }
        close(blocks, open);
        return blocks;
    }

    private void close(List<List<RowBand>> blocks, List<RowBand> block) {
        if (!blocks.isEmpty()) {
            List<RowBand> last = blocks.get(blocks.size() - 1);
            List<RowBand> both = new ArrayList<>(last);
            both.addAll(block);
            ColumnRivers above = rivers(last);
            ColumnRivers below = rivers(block);
            ColumnRivers whole = rivers(both);
            if (whole.count() == Math.max(above.count(), below.count())
                    && cut(both, whole) <= cut(last, above) + cut(block, below)) {
                blocks.set(blocks.size() - 1, both);
                return;
            }
        }
        blocks.add(block);
    }

    /** How many texts lie where the lines between columns would be. */
    private static long cut(List<RowBand> bands, ColumnRivers columns) {
        return bands.stream()
                .flatMap(band -> band.texts().stream())
                .filter(t -> columns.rivers().stream().anyMatch(r -> isIn(t, r.middle())))
                .count();
    }

    private static boolean isIn(Strip.Text text, double x) {
        return text.left() + 1 < x && text.right() - 1 > x;
    }

    private static ColumnRivers rivers(List<RowBand> bands) {
        List<Strip> rows =
                bands.stream()
                        .filter(b -> !b.strips().isEmpty())
                        .map(b -> Strip.of(b.texts()))
                        .toList();
        if (rows.isEmpty()) {
            return new ColumnRivers(List.of());
        }
        ColumnRivers all = ColumnRivers.of(rows);
        double most = all.rivers().stream().mapToDouble(ColumnRivers.River::width).max().orElse(0);
        double least = Math.min(rows.get(0).size(), NARROW * most);
        return new ColumnRivers(
                IntStream.range(0, all.rivers().size())
                        .filter(i -> all.rivers().get(i).width() > least || isFilled(bands, all, i))
                        .mapToObj(all.rivers()::get)
                        .toList());
    }

    /** Whether a row of figures has something on both sides; labels have white in themselves. */
    private static boolean isFilled(List<RowBand> bands, ColumnRivers columns, int river) {
        return bands.stream()
                .filter(RowBand::figures)
                .map(band -> band.texts().stream().map(t -> columns.at(t.box().centerX())).toList())
                .anyMatch(filled -> filled.contains(river) && filled.contains(river + 1));
    }

    private void draw(List<RowBand> block, double left, double right, Set<Double> above) {
        NavigableSet<Double> joints = joints(block, left, right);
        List<Double> xs = new ArrayList<>(joints);
        for (ColumnRivers.River river : rivers(block).rivers()) {
            boolean known =
                    joints.stream()
                            .anyMatch(x -> x > river.left() - SAME && x < river.right() + SAME);
            if (!known && (joints.isEmpty() || !isCut(block))) {
                xs.add(
                        above.stream()
                                .filter(x -> x > river.left() && x < river.right())
                                .findFirst()
                                .orElse(river.middle()));
            }
        }
        above.addAll(xs);
        xs.sort(Comparator.naturalOrder());
        ColumnRivers columns =
                new ColumnRivers(
                        xs.stream().map(x -> new ColumnRivers.River(x - 1, x + 1)).toList());
        List<double[]> spans = List.of();
        boolean header = true;
        for (int i = 0; i < block.size(); i++) {
            RowBand band = block.get(i);
            boolean title = isTitle(band, left, right);
            boolean wasHeader = header;
            header = (header || title) && !band.figures();
            if (wasHeader && !header) {
                List<RowBand> rows = block.subList(i, block.size());
                spans =
                        spans.stream()
                                .filter(s -> s[0] >= left + SAME)
                                .filter(s -> isWhole(columns, rows, s, left, right))
                                .toList();
            }
            if (header && !band.strips().isEmpty()) {
                spans =
                        title
                                ? List.of(new double[] {left, right})
                                : spans(columns, band, xs, left, right);
            }
            List<double[]> labels = header ? List.of() : label(columns, band, xs, left, right);
            List<Strip.Text> texts = texts(columns, band);
            for (double x : xs) {
                boolean crossed = texts.stream().anyMatch(t -> isIn(t, x));
                for (double[] span : spans) {
                    boolean here = span[0] + 1 < x && span[1] - 1 > x;
                    crossed |= here && isLone(columns, band, span);
                }
                crossed |= labels.stream().anyMatch(s -> s[0] + 1 < x && s[1] - 1 > x);
                if (!crossed) {
                    drawn.add(
                            new Ruling(
                                    false, x, band.top().position(), band.bottom().position(), 0));
                }
            }
        }
    }

    /** How far a label reaches that stands in the middle of its place. */
    private static List<double[]> label(
            ColumnRivers columns, RowBand band, List<Double> xs, double left, double right) {
        Optional<Strip.Text> first =
                texts(columns, band).stream().min(Comparator.comparingDouble(Strip.Text::left));
        return first.isEmpty() || CellLook.isFigure(first.get().text())
                ? List.of()
                : spans(columns, band, xs, left, right).stream()
                        .filter(s -> s[0] < first.get().left() && s[1] > first.get().right())
                        .toList();
    }

    /** Whether its only text stands in the middle of the table. */
    private static boolean isTitle(RowBand band, double left, double right) {
        List<Strip.Text> texts = band.texts();
        return texts.size() == 1
                && Math.abs(texts.get(0).box().centerX() - (left + right) / 2)
                        < texts.get(0).size() / 2;
    }

    private static boolean isLone(ColumnRivers columns, RowBand band, double[] span) {
        List<Strip.Text> within =
                texts(columns, band).stream()
                        .filter(t -> t.right() > span[0] && t.left() < span[1])
                        .toList();
        return within.stream()
                .allMatch(
                        a ->
                                within.stream()
                                        .allMatch(
                                                b -> a.left() < b.right() && b.left() < a.right()));
    }

    /** Whether rows have no columns below a label, as far as to the next title. */
    private static boolean isWhole(
            ColumnRivers columns, List<RowBand> below, double[] span, double left, double right) {
        return below.stream()
                .takeWhile(band -> !isTitle(band, left, right))
                .allMatch(band -> isLone(columns, band, span));
    }

    private static List<Strip.Text> texts(ColumnRivers columns, RowBand band) {
        return band.texts().stream().flatMap(t -> columns.cut(t).stream()).toList();
    }

    /** Whether lines are drawn cell by cell: one begins where another one ends. */
    private boolean isCut(List<RowBand> block) {
        double top = block.get(0).top().position() - SAME / 2;
        double bottom = block.get(block.size() - 1).bottom().position() + SAME / 2;
        List<Ruling> here =
                pieces.stream().filter(p -> p.position() > top && p.position() < bottom).toList();
        return here.stream().filter(p -> here.stream().anyMatch(q -> goesOn(p, q))).count() > 2;
    }

    private static boolean goesOn(Ruling left, Ruling right) {
        return Math.abs(left.position() - right.position()) < 1
                && Math.abs(left.end() - right.start()) < 1.5;
    }

    /** Where lines begin or end within the table. */
    private NavigableSet<Double> joints(List<RowBand> block, double left, double right) {
        double top = block.get(0).top().position() - SAME / 2;
        double bottom = block.get(block.size() - 1).bottom().position() + SAME / 2;
        List<Double> ends = new ArrayList<>();
        for (Ruling piece : pieces) {
            if (piece.position() > top && piece.position() < bottom && piece.length() > SAME) {
                ends.add(piece.start());
                ends.add(piece.end());
            }
        }
        ends.removeIf(x -> x < left + SAME || x > right - SAME);
        ends.sort(Comparator.naturalOrder());
        TreeSet<Double> joints = new TreeSet<>();
        for (double x : ends) {
            if (joints.isEmpty() || x - joints.last() > SAME) {
                joints.add(x);
            }
        }
        return joints;
    }

    /**
     * How far the texts of a header reach: to the ends of the line below, or as far to both sides.
     */
    private static List<double[]> spans(
            ColumnRivers columns, RowBand band, List<Double> xs, double left, double right) {
        List<Double> edges = new ArrayList<>(xs);
        edges.add(0, left);
        edges.add(right);
        List<double[]> spans = new ArrayList<>();
        List<Strip.Text> texts = texts(columns, band);
        for (Strip.Text text : texts) {
            double x = text.box().centerX();
            double low = left;
            double high = right;
            for (Ruling rule : List.of(band.top(), band.bottom())) {
                if (rule.start() < x && rule.end() > x) {
                    low = Math.max(low, rule.start() - SAME);
                    high = Math.min(high, rule.end() + SAME);
                }
            }
            for (Strip.Text other : texts) {
                boolean beside = other.right() < text.left() || other.left() > text.right();
                low = beside && other.right() < x ? Math.max(low, other.right() - 1) : low;
                high = beside && other.left() > x ? Math.min(high, other.left() + 1) : high;
            }
            double[] best = {x, x};
            for (double from : edges) {
                for (double to : edges) {
                    boolean centred = Math.abs((from + to) / 2 - x) < text.size() / 2;
                    if (from < x
                            && to > x
                            && from >= low
                            && to <= high
                            && centred
                            && to - from > best[1] - best[0]) {
                        best = new double[] {from, to};
                    }
                }
            }
            if (best[1] > best[0]) {
                spans.add(best);
            }
        }
        return spans;
    }
}
