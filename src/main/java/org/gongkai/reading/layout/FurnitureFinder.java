package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.reading.grid.RuledGrid;

/** Finds page numbers and the headers and footers that pages share. */
final class FurnitureFinder {

    /** Part of the page's height: GB/T 9704 puts page numbers 28 mm of 297 above the lower edge. */
    private static final double BOTTOM_ZONE = 0.13;

    private static final double TOP_ZONE = 0.1;

    /** Points by which a running header may move from page to page. */
    private static final double SAME_PLACE = 4;

    private static final String DASHES = "[-‐‑–—―−~·•_]+";

    /** {@code -4-}, {@code —4—}: folded. */
    private static final Pattern DASHED = Pattern.compile(DASHES + "(\\d{1,4})" + DASHES);

    /** {@code 第4页}, {@code 第4页共6页}, {@code 第4页/共6页}: folded. */
    private static final Pattern SPELT =
            Pattern.compile("(?:共\\d{1,4}页[,/]?)?第(\\d{1,4})页(?:[,/]?共\\d{1,4}页)?");

    /** {@code 4}, {@code 4/6}: folded. */
    private static final Pattern BARE = Pattern.compile("(\\d{1,4})(?:/\\d{1,4})?");

    private final int pageCount;
    private final List<Marginal> marginals = new ArrayList<>();

    private FurnitureFinder(int pageCount) {
        this.pageCount = pageCount;
    }

    /**
     * A text near the upper or lower edge of a page.
     *
     * @param page number of the page
     * @param count the same, where two are on a sheet of each of them
     * @param line the text
     * @param folded the text, folded
     * @param top whether it is near the upper edge
     * @param rank number of lines between it and that edge
     * @param inGrid whether it lies in a cell of a table
     */
    private record Marginal(
            int page,
            int count,
            TextLine line,
            String folded,
            boolean top,
            int rank,
            boolean inGrid) {}

    /** The furniture of each page. */
    static List<List<Furniture>> find(List<UprightPage> pages) {
        FurnitureFinder finder = new FurnitureFinder(pages.size());
        List<List<Marginal>> each = pages.stream().map(finder::collect).toList();
        return each.stream()
                .map(
                        marginals ->
                                marginals.stream()
                                        .filter(finder::isFurniture)
                                        .map(it -> new Furniture(it.page(), it.line()))
                                        .toList())
                .toList();
    }

    private List<Marginal> collect(UprightPage upright) {
        Page page = upright.page();
        int before = marginals.size();
        List<Glyph> top = new ArrayList<>();
        List<Glyph> bottom = new ArrayList<>();
        for (Glyph glyph : page.glyphs()) {
            double y = glyph.box().centerY();
            if (glyph.direction() == 0 && y < page.height() * TOP_ZONE) {
                top.add(glyph);
            } else if (glyph.direction() == 0 && y > page.height() * (1 - BOTTOM_ZONE)) {
                bottom.add(glyph);
            }
        }
        collect(upright, LineBuilder.lines(top), true);
        List<TextLine> upwards = new ArrayList<>(LineBuilder.lines(bottom));
        upwards.sort(Comparator.comparingDouble((TextLine line) -> -line.box().centerY()));
        collect(upright, upwards, false);
        return List.copyOf(marginals.subList(before, marginals.size()));
    }

    private void collect(UprightPage page, List<TextLine> lines, boolean top) {
        for (int rank = 0; rank < lines.size(); rank++) {
            for (TextLine chunk : Chunks.of(lines.get(rank))) {
                double x = chunk.box().centerX();
                double y = chunk.box().centerY();
                boolean inGrid =
                        page.grids().stream()
                                .anyMatch(grid -> grid.frameAt(x, y) != RuledGrid.NOWHERE);
                String folded = Folding.fold(chunk.text());
                marginals.add(
                        new Marginal(
                                page.page().number(),
                                page.count(),
                                chunk,
                                folded,
                                top,
                                rank,
                                inGrid));
            }
        }
    }

    private boolean isFurniture(Marginal marginal) {
        if (DASHED.matcher(marginal.folded()).matches()
                || SPELT.matcher(marginal.folded()).matches()) {
            return true;
        }
        if (marginal.inGrid() || !isOutermost(marginal)) {
            return false;
        }
        return isCounting(marginal) || isRunning(marginal);
    }

    /** Whether only page numbers and running lines lie between it and the edge of the page. */
    private boolean isOutermost(Marginal marginal) {
        return marginal.rank() == 0
                || marginals.stream()
                        .filter(
                                other ->
                                        other.count() == marginal.count()
                                                && other.top() == marginal.top()
                                                && other.rank() < marginal.rank())
                        .allMatch(this::isFurniture);
    }

    /** A bare number counts pages when it keeps step with them. */
    private boolean isCounting(Marginal marginal) {
        OptionalInt number = bareNumber(marginal);
        if (number.isEmpty()) {
            return false;
        }
        int ahead = number.getAsInt() - marginal.count();
        boolean followed =
                marginals.stream()
                        .filter(other -> other.count() != marginal.count())
                        .filter(other -> other.top() == marginal.top() && !other.inGrid())
                        .anyMatch(
                                other -> {
                                    OptionalInt its = bareNumber(other);
                                    return its.isPresent()
                                            && its.getAsInt() - other.count() == ahead
                                            && isLevel(other, marginal);
                                });
        return followed || (pageCount == 1 && ahead == 0);
    }

    private boolean isRunning(Marginal marginal) {
        long pages =
                marginals.stream()
                        .filter(other -> other.top() == marginal.top() && !other.inGrid())
                        .filter(other -> other.folded().equals(marginal.folded()))
                        .filter(other -> isLevel(other, marginal))
                        .mapToInt(Marginal::count)
                        .distinct()
                        .count();
        return pages >= 2 && 2 * pages >= pageCount;
    }

    private static boolean isLevel(Marginal one, Marginal other) {
        return Math.abs(one.line().box().centerY() - other.line().box().centerY()) <= SAME_PLACE;
    }

    private static OptionalInt bareNumber(Marginal marginal) {
        Matcher matcher = BARE.matcher(marginal.folded());
        return matcher.matches()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                : OptionalInt.empty();
    }
}
