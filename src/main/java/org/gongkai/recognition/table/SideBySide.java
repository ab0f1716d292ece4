package org.gongkai.recognition.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.base.text.PrintedFigure;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;
import org.gongkai.recognition.label.PrintedLabel;

/**
 * Lays tables side by side that are the blocks of one band: some reports print 行政复议 and the two
 * halves of 行政诉讼 as tables of their own, each under its title or with it inside.
 *
 * <p>Only where the titles say of every block where it is; without them, nothing tells the tables
 * apart.
 */
final class SideBySide {

    /** For each title of a block the bands that have it, as the titles of all their blocks. */
    private final Map<String, List<List<String>>> bands = new HashMap<>();

    SideBySide(List<FormTemplate> forms) {
        for (FormTemplate form : forms) {
            for (TableTemplate table : form.tables()) {
                if (table.layout() == Layout.BAND && table.blocks().size() > 1) {
                    add(table.blocks());
                }
            }
        }
    }

    private void add(List<BlockTemplate> blocks) {
        List<String> titles = blocks.stream().map(block -> words(block.title().text())).toList();
        titles.forEach(
                title -> {
                    List<List<String>> all = bands.computeIfAbsent(title, t -> new ArrayList<>());
                    if (!all.contains(titles)) {
                        all.add(titles);
                    }
                });
    }

    /**
     * A table and the paragraphs right above it.
     *
     * @param captions those that are titles of blocks
     */
    record Captioned(Table table, List<String> captions) {

        /** The titles above the table and in it, up to its first figure. */
        private List<String> titles(SideBySide bands) {
            List<String> titles = new ArrayList<>();
            captions.forEach(caption -> titles.add(words(caption)));
            for (GridCell cell : table.grid().cells()) {
                if (isFigure(cell)) {
                    break;
                }
                String title = words(cell.text());
                if (bands.bands.containsKey(title) && !titles.contains(title)) {
                    titles.add(title);
                }
            }
            return titles;
        }
    }

    boolean isTitle(String text) {
        return bands.containsKey(words(text));
    }

    private static String words(String text) {
        return PrintedLabel.of(text).words();
    }

    /** The tables, numbered anew where some were laid side by side. */
    List<Table> join(List<Captioned> tables) {
        List<Table> joined = new ArrayList<>();
        int from = 0;
        while (from < tables.size()) {
            int to = end(tables, from);
            Table table =
                    to - from > 1 ? together(tables.subList(from, to)) : tables.get(from).table();
            joined.add(table.at(joined.size(), table.end()));
            from = Math.max(to, from + 1);
        }
        return joined;
    }

    /** Where the tables end that have all titles of a band in its order; {@code from} if none. */
    private int end(List<Captioned> tables, int from) {
        List<String> titles = new ArrayList<>();
        int end = from;
        do {
            Captioned next = tables.get(end);
            List<String> own = next.titles(this);
            if (own.isEmpty()
                    || !next.table().grid().regular()
                    || !next.table().section().equals(tables.get(from).table().section())) {
                return from;
            }
            titles.addAll(own);
            end++;
        } while (end < tables.size() && !isBand(titles));
        return isBand(titles) ? end : from;
    }

    private boolean isBand(List<String> titles) {
        return bands.getOrDefault(titles.get(0), List.of()).contains(titles);
    }

    private static Table together(List<Captioned> parts) {
        int height = parts.stream().mapToInt(part -> part.table().grid().rows()).max().orElse(0);
        List<GridCell> titles = new ArrayList<>();
        List<GridCell> cells = new ArrayList<>();
        int left = 0;
        boolean filledUp = mayBeFilledUp(parts);
        for (Captioned part : parts) {
            Grid grid = part.table().grid();
            int column = left;
            int down = 1 + height - grid.rows();
            Optional<String> caption = part.captions().stream().reduce((one, other) -> other);
            titles.add(
                    new GridCell(0, column, 1, grid.columns(), caption.orElse(""), grid.place()));
            grid.cells().stream()
                    .filter(cell -> !(filledUp && isFilling(grid, cell)))
                    .forEach(
                            cell ->
                                    cells.add(
                                            cell.at(
                                                    cell.row() + down,
                                                    cell.column() + column,
                                                    cell.rowSpan(),
                                                    cell.columnSpan())));
            left += grid.columns();
        }
        titles.addAll(
                IntStream.rangeClosed(1, height)
                        .boxed()
                        .flatMap(r -> cells.stream().filter(cell -> cell.row() == r))
                        .toList());
        Table first = parts.get(0).table();
        Grid grid =
                new Grid(
                        height + 1,
                        left,
                        titles,
                        first.grid().method(),
                        first.grid().alignment(),
                        first.grid().place());
        Table last = parts.get(parts.size() - 1).table();
        return new Table(
                first.index(),
                grid,
                first.section(),
                List.of(),
                last.end(),
                first.caption(),
                first.above(),
                first.notes());
    }

    /** Whether nothing shows that blank cells behind figures are in their places. */
    private static boolean mayBeFilledUp(List<Captioned> parts) {
        return parts.stream()
                .map(part -> part.table().grid())
                .allMatch(
                        grid ->
                                !grid.isLaidOut()
                                        && grid.cells().stream()
                                                .noneMatch(cell -> isKept(grid, cell)));
    }

    private static boolean isKept(Grid grid, GridCell cell) {
        return cell.text().isEmpty() && isBeside(grid, cell) && !isFilling(grid, cell);
    }

    /** Whether a blank cell has figures before it in its row and nothing behind it. */
    private static boolean isFilling(Grid grid, GridCell cell) {
        return cell.text().isEmpty()
                && isBeside(grid, cell)
                && grid.row(cell.row()).stream()
                        .filter(other -> other.column() > cell.column())
                        .allMatch(other -> other.text().isEmpty());
    }

    /** Whether figures are in the row of a cell. */
    private static boolean isBeside(Grid grid, GridCell cell) {
        return grid.row(cell.row()).stream().anyMatch(SideBySide::isFigure);
    }

    private static boolean isFigure(GridCell cell) {
        return !cell.text().isEmpty()
                && (Character.isDigit(cell.text().charAt(0)) || PrintedFigure.isDash(cell.text()));
    }
}
