package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.Ruling;
import org.gongkai.reading.grid.RuledGrid;

/**
 * What of a page is read in one direction, turned so that it is read from left to right. Nearly all
 * pages are one such page as they are; a table that lies on its side makes another.
 *
 * @param page as one holds it to read
 * @param grids on it
 * @param drawn its lines
 * @param turn how it was turned
 * @param side 0 and 1 for the left and the right one of two on a sheet, else -1
 */
record UprightPage(Page page, List<RuledGrid> grids, DrawnLines drawn, PageTurn turn, int side) {

    private static UprightPage of(Page page, PageTurn turn, DrawnLines drawn) {
        PageGrids grids = PageGrids.of(page, drawn);
        return new UprightPage(page, grids.grids(), grids.drawn(), turn, -1);
    }

    /** The number that it may bear, but for where they begin. */
    int count() {
        return side < 0 ? page.number() : 2 * page.number() + side;
    }

    /** Where it begins on its sheet, in points. */
    double left() {
        return side > 0 ? page.width() / 2 : 0;
    }

    static List<UprightPage> of(Leaves.Leaf leaf) {
        return of(leaf.page()).stream()
                .map(it -> new UprightPage(it.page, it.grids, it.drawn, it.turn, leaf.side()))
                .toList();
    }

    /** The parts of a page; what need not be turned comes first. */
    private static List<UprightPage> of(Page page) {
        boolean turned = false;
        for (Glyph glyph : page.glyphs()) {
            turned |= glyph.direction() != 0;
        }
        // Pictures are turned before they are read.
        return turned && page.scanned().isEmpty()
                ? new Parts(page).all()
                : List.of(of(page, PageTurn.of(0, page), DrawnLines.of(page.rulings())));
    }

    /** Deals out what is on a page to the directions in which it is read. */
    private static final class Parts {

        /** Lines of turned text from which it is no label of a chart. */
        private static final int FEWEST_LINES = 3;

        /** Part of the glyphs outside of tables from which turned lines are text of their own. */
        private static final double LEAST_TEXT = 0.2;

        private final Page page;
        private final DrawnLines drawn;
        private final List<RuledGrid> grids;
        private final Map<RuledGrid, Integer> directions = new HashMap<>();
        private final Map<Integer, List<Glyph>> glyphs = new TreeMap<>();
        private final Map<Integer, List<Ruling>> rulings = new TreeMap<>();

        /** The direction of most that is read, which has the lines and pictures of no table. */
        private final int main;

        Parts(Page page) {
            this.page = page;
            drawn = DrawnLines.of(page.rulings());
            grids = drawn.grids();
            List<Glyph> loose = new ArrayList<>();
            Map<RuledGrid, List<Glyph>> inside = new LinkedHashMap<>();
            for (Glyph glyph : page.glyphs()) {
                Box box = glyph.box();
                grids.stream()
                        .filter(grid -> grid.box().contains(box.centerX(), box.centerY()))
                        .findFirst()
                        .map(grid -> inside.computeIfAbsent(grid, its -> new ArrayList<>()))
                        .orElse(loose)
                        .add(glyph);
            }
            inside.forEach((grid, its) -> directions.put(grid, direction(grid, its)));
            Set<Integer> standing = new TreeSet<>(directions.values());
            byDirection(loose)
                    .forEach(
                            (direction, its) -> {
                                if (stands(its, loose.size())) {
                                    standing.add(direction);
                                }
                            });
            inside.forEach((grid, its) -> add(directions.getOrDefault(grid, 0), its));
            byDirection(loose).forEach((side, its) -> add(standing.contains(side) ? side : 0, its));
            main = largest(glyphs);
            page.rulings().forEach(this::deal);
        }

        List<UprightPage> all() {
            return glyphs.keySet().stream().map(this::part).toList();
        }

        private void add(int direction, List<Glyph> its) {
            glyphs.computeIfAbsent(direction, each -> new ArrayList<>()).addAll(its);
        }

        private void deal(Ruling ruling) {
            Box box = PageTurn.box(ruling);
            int direction =
                    grids.stream()
                            .filter(grid -> grid.box().contains(box.centerX(), box.centerY()))
                            .findFirst()
                            .map(grid -> directions.getOrDefault(grid, main))
                            .orElse(main);
            rulings.computeIfAbsent(direction, each -> new ArrayList<>()).add(ruling);
        }

        private UprightPage part(int direction) {
            PageTurn turn = PageTurn.of(direction, page);
            Page turned =
                    new Page(
                            page.number(),
                            turn.sideways() ? page.height() : page.width(),
                            turn.sideways() ? page.width() : page.height(),
                            glyphs.getOrDefault(direction, List.of()).stream()
                                    .map(turn::on)
                                    .toList(),
                            rulings.getOrDefault(direction, List.of()).stream()
                                    .map(turn::on)
                                    .toList(),
                            direction == main
                                    ? page.pictures().stream().map(turn::on).toList()
                                    : List.of(),
                            page.unmapped(),
                            List.of(),
                            page.traces().stream().map(turn::on).toList(),
                            direction == main
                                    ? page.grounds().stream().map(turn::on).toList()
                                    : List.of(),
                            page.trust());
            boolean all = direction == 0 && turned.rulings().size() == page.rulings().size();
            return UprightPage.of(turned, turn, all ? drawn : DrawnLines.of(turned.rulings()));
        }

        /** That of most glyphs, but a label that stands alone turns no table. */
        private static int direction(RuledGrid grid, List<Glyph> glyphs) {
            int usual = usual(glyphs);
            long cells =
                    glyphs.stream()
                            .filter(glyph -> glyph.direction() == usual)
                            .map(Glyph::box)
                            .map(box -> grid.frameAt(box.centerX(), box.centerY()))
                            .distinct()
                            .count();
            return cells > 1 ? usual : 0;
        }

        /** Whether lines outside of tables are more than labels beside other text. */
        private static boolean stands(List<Glyph> glyphs, int loose) {
            return glyphs.size() >= LEAST_TEXT * loose
                    && LineBuilder.lines(glyphs).size() >= FEWEST_LINES;
        }

        /** The direction of most glyphs. */
        private static int usual(List<Glyph> glyphs) {
            return largest(byDirection(glyphs));
        }

        private static int largest(Map<Integer, List<Glyph>> parts) {
            return parts.entrySet().stream()
                    .max(Comparator.comparingInt(part -> part.getValue().size()))
                    .map(Map.Entry::getKey)
                    .orElse(0);
        }

        private static Map<Integer, List<Glyph>> byDirection(List<Glyph> glyphs) {
            return glyphs.stream()
                    .collect(
                            Collectors.groupingBy(
                                    Glyph::direction, TreeMap::new, Collectors.toList()));
        }
    }
}
