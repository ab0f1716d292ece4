package org.gongkai.reading.source.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.model.Block;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Picture;
import org.gongkai.model.Place;
import org.gongkai.model.Sight;

/** Puts the rows of a table together to a grid with merged cells. */
public final class TableArranger {

    /** Places of a grid, about a hundred times the largest statutory table; see below. */
    private static final long MOST_PLACES = 1_000_000;

    private TableArranger() {}

    /**
     * The blocks of a table. A table of one column holds no data and is a frame around its content,
     * which is given instead of a grid; tables and pictures inside the cells of a grid follow it.
     *
     * @param rows cells from left to right; rows without cells count
     * @return no block when the table has no cell
     * @throws IllegalArgumentException when the grid would have more than a million places
     */
    public static List<Block> arrange(List<? extends List<DraftCell>> rows) {
        List<List<DraftCell>> tidy = rows.stream().map(TableArranger::tidy).toList();
        ColumnEdges edges = ColumnEdges.of(tidy);
        if ((long) edges.columns() * tidy.size() > MOST_PLACES) {
            throw new IllegalArgumentException(
                    "table of " + tidy.size() + " × " + edges.columns() + " places");
        }
        List<Merged> cells = merge(tidy, edges);
        return edges.columns() <= 1 ? framed(cells) : grid(cells, tidy.size(), edges.columns());
    }

    /** Joins what is merged sideways and makes every cell begin where the one before it ends. */
    private static List<DraftCell> tidy(List<DraftCell> row) {
        List<DraftCell> out = new ArrayList<>();
        int end = Integer.MIN_VALUE;
        for (DraftCell cell : row) {
            if (cell.joinsLeft() && !out.isEmpty()) {
                DraftCell first = out.remove(out.size() - 1);
                end = Math.max(end, cell.right());
                out.add(joined(first, cell, end));
                continue;
            }
            int left = Math.max(cell.left(), end);
            end = Math.max(cell.right(), left + 1);
            out.add(cell.between(left, end));
        }
        return out;
    }

    private static DraftCell joined(DraftCell first, DraftCell second, int right) {
        List<Block> content = new ArrayList<>(first.content());
        content.addAll(second.content());
        List<Sight> sights = Sight.both(first.sights(), second.sights());
        return new DraftCell(
                first.left(), right, first.vertical(), false, new Eye.Seen(content, sights));
    }

    private static List<Merged> merge(List<List<DraftCell>> rows, ColumnEdges edges) {
        List<Merged> cells = new ArrayList<>();
        Map<Integer, Merged> above = Map.of();
        for (int r = 0; r < rows.size(); r++) {
            Map<Integer, Merged> current = new HashMap<>();
            for (DraftCell draft : rows.get(r)) {
                int column = edges.index(draft.left());
                int end = edges.index(draft.right());
                Merged over = above.get(column);
                if (draft.vertical() == DraftCell.Vertical.CONTINUES
                        && over != null
                        && over.open
                        && over.end == end) {
                    over.rows++;
                    over.hidden.addAll(draft.content());
                    current.put(column, over);
                    continue;
                }
                Merged cell = new Merged(r, column, end, draft);
                cells.add(cell);
                current.put(column, cell);
            }
            above = current;
        }
        return cells;
    }

    private static List<Block> framed(List<Merged> cells) {
        List<Block> out = new ArrayList<>();
        cells.forEach(cell -> out.addAll(cell.content()));
        return out;
    }

    private static List<Block> grid(List<Merged> cells, int rows, int columns) {
        List<Block> out = new ArrayList<>();
        List<GridCell> placed = cells.stream().map(Merged::toGridCell).toList();
        List<Block> nested = cells.stream().flatMap(cell -> cell.nested().stream()).toList();
        boolean printed = placed.stream().anyMatch(cell -> !cell.text().isEmpty());
        if (printed || nested.isEmpty()) {
            out.add(
                    new Grid(
                            rows,
                            columns,
                            placed,
                            Method.MARKUP,
                            Grid.Alignment.COLUMNS,
                            Place.UNPAGED));
        }
        out.addAll(nested);
        return out;
    }

    /** A cell while rows below may still continue it. */
    private static final class Merged {

        private final int row;
        private final int column;
        private final int end;
        private final boolean open;
        private final List<Block> shown;
        private final Optional<BigDecimal> held;
        private final List<Sight> sights;
        private final List<Block> hidden = new ArrayList<>();
        private int rows = 1;

        Merged(int row, int column, int end, DraftCell draft) {
            this.row = row;
            this.column = column;
            this.end = end;
            this.open = draft.vertical() != DraftCell.Vertical.NONE;
            this.shown = draft.content();
            this.held = draft.held();
            this.sights = draft.sights();
        }

        /** Word does not print what is in the lower parts of a merged cell unless it is all. */
        List<Block> content() {
            return shown.isEmpty() ? hidden : shown;
        }

        List<Block> nested() {
            return content().stream().filter(block -> !(block instanceof Paragraph)).toList();
        }

        private List<Sight> sights() {
            boolean drawn = content().stream().anyMatch(Picture.class::isInstance);
            return drawn ? Sight.both(sights, List.of(Sight.DRAWN)) : sights;
        }

        GridCell toGridCell() {
            return new GridCell(
                    row,
                    column,
                    rows,
                    end - column,
                    PrintedProse.ofCell(content()),
                    Place.UNPAGED,
                    Optional.empty(),
                    held,
                    sights());
        }
    }
}
