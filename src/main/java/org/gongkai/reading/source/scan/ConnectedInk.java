package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ink of one cell, sorted into characters as far as the white between them tells.
 *
 * @param parts connected ink in pixels of the cell's picture, dirt left out, from left to right
 * @param characters parts that lie over one another joined, from left to right
 * @param resolution pixels of an inch
 */
record ConnectedInk(List<PixelRect> parts, List<PixelRect> characters, int resolution) {

    /** Inches up to which a dot is dirt, unless it is low beside a figure. */
    static final double SPECK = 0.022;

    /** Inches up to which nothing is ink at all: noise. */
    private static final double NOISE = 0.008;

    /** Heights of figures in inches: type of 5 to 24 points. */
    static final double LOWEST = 0.045;

    private static final double HIGHEST = 0.25;

    /** Width by height up to which a character can be a digit; those of wide type have 0.78. */
    private static final double WIDEST = 0.85;

    /** Width by height of digits, at most and at least, with the white beside them. */
    private static final double WIDE_DIGIT = 0.72;

    private static final double NARROW_DIGIT = 0.5;

    /** White between the sides of a thin digit that fell apart, by its height. */
    private static final double HALF_GAP = 0.09;

    /** Height of the lowest digit by that of the highest; old-style figures are not read. */
    private static final double EVEN = 0.8;

    /** Height up to which a mark can be a point, a comma or a dash among figures. */
    private static final double MARK = 0.42;

    /** Height of a minus sign by that of its figure, and its width by its height, at least. */
    private static final double STROKE = 0.3;

    private static final double FLAT = 1.4;

    /** Distance of a mark's middle from that of its figure, by the figure's height, that is low. */
    private static final double LOW = 0.25;

    /** Inches of the thickest dash. */
    private static final double DASH = 0.03;

    static ConnectedInk of(List<PixelRect> components, int resolution) {
        List<PixelRect> parts =
                components.stream()
                        .filter(p -> Math.max(p.width(), p.height()) > NOISE * resolution)
                        .sorted(
                                Comparator.comparingInt(PixelRect::x)
                                        .thenComparingInt(PixelRect::y))
                        .toList();
        List<PixelRect> kept = withoutDirt(parts, SPECK * resolution);
        return new ConnectedInk(kept, joined(kept), resolution);
    }

    /** What of it lies within a line of it. */
    ConnectedInk within(PixelRect line) {
        List<PixelRect> inside = parts.stream().filter(line::contains).toList();
        return new ConnectedInk(inside, joined(inside), resolution);
    }

    private static List<PixelRect> withoutDirt(List<PixelRect> parts, double speck) {
        List<PixelRect> large =
                parts.stream().filter(p -> Math.max(p.width(), p.height()) > speck).toList();
        return parts.stream()
                .filter(p -> large.contains(p) || large.stream().anyMatch(l -> isPoint(p, l)))
                .toList();
    }

    /** Whether a dot is where a decimal point of a figure would. */
    private static boolean isPoint(PixelRect dot, PixelRect figure) {
        int away = Math.max(figure.x() - dot.right(), dot.x() - figure.right());
        return away < figure.height() / 2
                && dot.centerY() > figure.centerY()
                && dot.centerY() < figure.bottom() + figure.height() / 4.0;
    }

    private static List<PixelRect> joined(List<PixelRect> parts) {
        List<PixelRect> joined = new ArrayList<>();
        for (PixelRect part : parts) {
            int last = joined.size() - 1;
            if (last >= 0 && standsOver(joined.get(last), part)) {
                joined.set(last, joined.get(last).union(part));
            } else {
                joined.add(part);
            }
        }
        return List.copyOf(joined);
    }

    private static boolean standsOver(PixelRect left, PixelRect right) {
        int common = Math.min(left.right(), right.right()) - Math.max(left.x(), right.x());
        return common > Math.min(left.width(), right.width()) / 2;
    }

    boolean isBlank() {
        return parts.isEmpty();
    }

    /** Height of the highest character, 0 in a blank cell. */
    int height() {
        return characters.stream().mapToInt(PixelRect::height).max().orElse(0);
    }

    /** Around all ink of a cell that is not blank. */
    PixelRect box() {
        return parts.stream().reduce(PixelRect::union).orElseThrow();
    }

    /** Whether there is nothing but one flat stroke, or two in a row. */
    boolean isDash() {
        return !parts.isEmpty()
                && characters.size() <= 2
                && characters.stream()
                        .allMatch(
                                c -> c.height() <= DASH * resolution && c.width() > 2 * c.height())
                && box().height() <= DASH * resolution;
    }

    /** Whether a character is a flat stroke at half the height of the others. */
    boolean isLevelStroke(PixelRect character) {
        int height = height();
        return character.height() <= Math.max(2, STROKE * height)
                && character.width() > FLAT * character.height()
                && Math.abs(character.centerY() - highest().centerY()) < LOW * height;
    }

    /** Whether a character is a mark that stands on the line of the others or hangs below it. */
    boolean isLowMark(PixelRect character) {
        return character.height() <= MARK * height()
                && character.centerY() - highest().centerY() > LOW * height();
    }

    private PixelRect highest() {
        return characters.stream().max(Comparator.comparingInt(PixelRect::height)).orElseThrow();
    }

    /** Whether it may be one line of figures, by the shape of its characters alone. */
    boolean mayBeFigures() {
        int height = height();
        if (height < LOWEST * resolution || height > HIGHEST * resolution) {
            return false;
        }
        List<PixelRect> high = characters.stream().filter(c -> c.height() > MARK * height).toList();
        double middle = high.stream().mapToDouble(PixelRect::centerY).average().orElse(0);
        return characters.stream().allMatch(c -> c.width() <= WIDEST * height)
                && high.stream()
                        .allMatch(
                                c ->
                                        c.height() >= EVEN * height
                                                && Math.abs(c.centerY() - middle) < height * 0.2)
                && box().height() < height * 1.35;
    }

    /**
     * How many characters a figure of this ink can have: digits that touch are one piece of ink,
     * thin ones fall into two.
     */
    boolean canBe(int count) {
        int least = 0;
        int most = 0;
        PixelRect before = null;
        for (PixelRect character : characters) {
            double wide = character.width() / (double) height();
            boolean several = wide > WIDEST;
            least += several ? Math.max(1, (int) Math.round(wide / WIDE_DIGIT)) : 1;
            most += several ? Math.max(1, (int) Math.round(wide / NARROW_DIGIT)) : 1;
            if (before != null && areHalves(before, character)) {
                least--;
                before = null;
            } else {
                before = character;
            }
        }
        return count >= least && count <= most;
    }

    /** Whether two pieces of ink may be the two sides of one thin digit. */
    private boolean areHalves(PixelRect left, PixelRect right) {
        return right.x() - left.right() <= Math.max(2, HALF_GAP * height())
                && right.right() - left.x() <= WIDEST * height()
                && Math.max(left.width(), right.width()) < height() / 2.0;
    }

    /** Whether each piece of ink is one character of a figure of so many. */
    boolean isExactly(int count) {
        return count == characters.size()
                && characters.stream().allMatch(c -> c.width() <= WIDEST * height());
    }

    /** Lines of writing, each around its ink, from top to bottom. */
    List<PixelRect> lines() {
        List<PixelRect> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingInt(PixelRect::y).thenComparingInt(PixelRect::x));
        List<PixelRect> lines = new ArrayList<>();
        for (PixelRect part : sorted) {
            int last = lines.size() - 1;
            if (last >= 0 && part.y() < lines.get(last).bottom()) {
                lines.set(last, lines.get(last).union(part));
            } else {
                lines.add(part);
            }
        }
        return withoutAccents(lines);
    }

    /** What is far lower than the other lines belongs to the one it is nearest to: 一, a roof. */
    private static List<PixelRect> withoutAccents(List<PixelRect> lines) {
        int highest = lines.stream().mapToInt(PixelRect::height).max().orElse(0);
        List<PixelRect> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PixelRect line = lines.get(i);
            int last = joined.size() - 1;
            boolean low = line.height() < highest / 2;
            boolean lastLow = last >= 0 && joined.get(last).height() < highest / 2;
            int white = last < 0 ? Integer.MAX_VALUE : line.y() - joined.get(last).bottom();
            if (last >= 0 && (low || lastLow) && white < highest / 4) {
                joined.set(last, joined.get(last).union(line));
            } else {
                joined.add(line);
            }
        }
        return List.copyOf(joined);
    }
}
