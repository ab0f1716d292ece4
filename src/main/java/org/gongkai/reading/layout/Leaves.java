package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.Ruling;

/** Tells sheets on which two pages are printed side by side, and takes these apart. */
final class Leaves {

    /** How much wider than high such a sheet is. */
    private static final double LYING = 1.15;

    /** Part of a sheet's width that is white between its pages, and how far off the middle. */
    private static final double GUTTER = 0.04;

    /** Times that it is wider than the smaller outer margin, being two margins. */
    private static final double MARGINS = 1.5;

    /** Part of a sheet's height above its lower edge where pages have their numbers. */
    private static final double FOOT = 0.15;

    /** Part of a sheet's width within which pages are set alike. */
    private static final double ALIKE = 0.02;

    /** Texts of running text on each page. */
    private static final int FEWEST = 5;

    private static final Pattern NUMBER = Pattern.compile("\\D{0,3}(\\d{1,4})\\D{0,3}");

    private Leaves() {}

    /**
     * A page, or one of two on a sheet.
     *
     * @param page with the places that all have on the sheet
     * @param side 0 for the left one, 1 for the right one, -1 where there is but one
     */
    record Leaf(Page page, int side) {}

    /**
     * The pages in the order in which they are read. Where one sheet shows that two are on it,
     * others of its size that can be cut there are such sheets too. Scans are left as they are.
     */
    static List<Leaf> of(List<Page> sheets) {
        boolean scanned = sheets.stream().anyMatch(s -> !s.scanned().isEmpty());
        List<Page> proven =
                scanned
                        ? List.of()
                        : sheets.stream().filter(s -> gutter(s).isPresent() && isTwo(s)).toList();
        List<Leaf> leaves = new ArrayList<>();
        for (Page sheet : sheets) {
            boolean sized = proven.stream().anyMatch(s -> isSize(s, sheet));
            OptionalDouble gutter = sized ? gutter(sheet) : OptionalDouble.empty();
            boolean two = gutter.isPresent();
            if (two) {
                leaves.add(new Leaf(half(sheet, gutter.getAsDouble(), 0), 0));
                leaves.add(new Leaf(half(sheet, gutter.getAsDouble(), 1), 1));
            } else {
                leaves.add(new Leaf(sheet, -1));
            }
        }
        return leaves;
    }

    private static boolean isSize(Page one, Page other) {
        return Math.abs(one.width() - other.width()) < 1
                && Math.abs(one.height() - other.height()) < 1;
    }

    /** The middle of a sheet's white where it can be cut; none where anything crosses it. */
    private static OptionalDouble gutter(Page sheet) {
        if (sheet.width() < LYING * sheet.height()) {
            return OptionalDouble.empty();
        }
        double middle = sheet.width() / 2;
        double left = 0;
        double right = sheet.width();
        for (Glyph glyph : sheet.glyphs()) {
            Box box = glyph.box();
            if (box.centerX() < middle) {
                left = Math.max(left, box.right());
            } else {
                right = Math.min(right, box.x());
            }
        }
        double least = GUTTER * sheet.width();
        boolean crossed =
                sheet.rulings().stream()
                                .anyMatch(
                                        r ->
                                                r.horizontal()
                                                        && r.start() < middle - 1
                                                        && r.end() > middle + 1)
                        || sheet.pictures().stream()
                                .anyMatch(p -> p.x() < middle && p.right() > middle);
        boolean white =
                right - left >= least && left <= middle - least / 4 && right >= middle + least / 4;
        return white && !crossed && left > 0
                ? OptionalDouble.of((left + right) / 2)
                : OptionalDouble.empty();
    }

    /** Whether both sides have numbers that follow one another, or margins and text alike. */
    private static boolean isTwo(Page sheet) {
        double middle = sheet.width() / 2;
        Page left = half(sheet, middle, 0);
        Page right = half(sheet, middle, 1);
        if (left.glyphs().isEmpty() || right.glyphs().isEmpty()) {
            return false;
        }
        OptionalInt one = number(left);
        OptionalInt other = number(right);
        if (one.isPresent() && other.isPresent()) {
            return other.getAsInt() == one.getAsInt() + 1;
        }
        Box here = around(left);
        Box there = around(right);
        double same = ALIKE * sheet.width();
        double outer = Math.min(here.x(), sheet.width() - there.right());
        return Math.abs(here.x() - (there.x() - middle)) < same
                && Math.abs(here.right() - (there.right() - middle)) < same
                && there.x() - here.right() > MARGINS * outer
                && running(left) >= FEWEST
                && running(right) >= FEWEST;
    }

    private static long running(Page page) {
        List<Strip> strips = LineBuilder.lines(page.glyphs()).stream().map(Strip::of).toList();
        return RunningText.of(strips).size();
    }

    private static Box around(Page page) {
        return page.glyphs().stream().map(Glyph::box).reduce(Box::union).orElseThrow();
    }

    /** The number at the foot of a page. */
    private static OptionalInt number(Page page) {
        List<Glyph> foot =
                page.glyphs().stream()
                        .filter(g -> g.direction() == 0)
                        .filter(g -> g.box().centerY() > (1 - FOOT) * page.height())
                        .toList();
        List<TextLine> lines = foot.isEmpty() ? List.of() : LineBuilder.lines(foot);
        if (lines.isEmpty()) {
            return OptionalInt.empty();
        }
        String last = Folding.fold(lines.get(lines.size() - 1).text());
        Matcher matcher = NUMBER.matcher(last);
        return matcher.matches()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                : OptionalInt.empty();
    }

    /** What is left or right of a place. The left page is narrower, so that no margin is shared. */
    private static Page half(Page sheet, double x, int side) {
        return new Page(
                sheet.number(),
                side == 0 ? x : sheet.width(),
                sheet.height(),
                sheet.glyphs().stream().filter(g -> g.box().centerX() < x == (side == 0)).toList(),
                sheet.rulings().stream().filter(r -> middle(r) < x == (side == 0)).toList(),
                sheet.pictures().stream().filter(p -> p.centerX() < x == (side == 0)).toList(),
                sheet.unmapped(),
                List.of(),
                sheet.traces().stream().filter(t -> t.box().centerX() < x == (side == 0)).toList(),
                sheet.grounds().stream().filter(g -> g.centerX() < x == (side == 0)).toList(),
                sheet.trust());
    }

    private static double middle(Ruling ruling) {
        return PageTurn.box(ruling).centerX();
    }
}
