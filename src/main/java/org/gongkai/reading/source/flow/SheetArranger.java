package org.gongkai.reading.source.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.base.text.Numerals;
import org.gongkai.model.Block;

/**
 * Tells tables from prose in a spreadsheet. A sheet often holds a whole report: titles and
 * paragraphs in cells merged over the width of the page, tables between them.
 *
 * <p>Lines are the best evidence: a row with a line around some cell is part of a table. Without
 * lines, a row of which several cells are printed is part of one, and a row with a single printed
 * cell is prose when that cell is as wide as what is around it or is alone, and holds a heading or
 * a sentence. Empty rows without lines end a table.
 */
final class SheetArranger {

    /** Text of this many characters is a sentence rather than a label. */
    private static final int SENTENCE = 12;

    /** A cell is as wide as the sheet from this part of the columns that are printed, in tenths. */
    private static final int TENTHS_OF_WIDTH = 8;

    /** {@code 一、}, {@code （二）}, {@code 3.}. */
    private static final Pattern HEADING =
            Pattern.compile(
                    "(第?#+[、.．章]|[（(]#+[）)]|\\d+[、.．]).*".replace("#", Numerals.SMALL_SIGN));

    /** What a row is. */
    private enum Kind {
        EMPTY,
        PROSE,
        TABLE
    }

    private final List<List<SheetCell>> rows = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private final int width;

    private SheetArranger(List<SheetCell> cells) {
        int height =
                cells.stream()
                        .filter(SheetCell::printed)
                        .mapToInt(SheetCell::endRow)
                        .max()
                        .orElse(0);
        this.width =
                cells.stream()
                        .filter(SheetCell::printed)
                        .mapToInt(SheetCell::endColumn)
                        .max()
                        .orElse(0);
        for (int r = 0; r < height; r++) {
            rows.add(new ArrayList<>());
        }
        cells.stream()
                .filter(cell -> cell.row() < height && cell.column() < width)
                .sorted(Comparator.comparingInt(SheetCell::row).thenComparingInt(SheetCell::column))
                .forEach(this::add);
        // Cells that reach down from rows above were added before those of the row itself.
        rows.forEach(row -> row.sort(Comparator.comparingInt(SheetCell::column)));
        findStretches();
    }

    /** Rows between two empty ones: from which to which column they print, and whether a table. */
    private static final class Stretch {
        private int left = Integer.MAX_VALUE;
        private int right;
        private boolean table;
    }

    private void add(SheetCell cell) {
        for (int r = cell.row(); r < Math.min(cell.endRow(), rows.size()); r++) {
            rows.get(r).add(cell);
        }
    }

    /**
     * The blocks of a sheet.
     *
     * @param cells cells with text or lines, in any order; none covers another
     */
    static List<Block> arrange(List<SheetCell> cells) {
        return new SheetArranger(cells).blocks();
    }

    private List<Block> blocks() {
        BlockList out = new BlockList();
        int from = 0;
        while (from < rows.size()) {
            Kind kind = kind(from);
            int to = from + 1;
            while (to < rows.size() && kind(to) == kind) {
                to++;
            }
            if (kind == Kind.TABLE) {
                out.addAll(table(from, to));
            } else {
                prose(from, to, out);
            }
            from = to;
        }
        return out.toList();
    }

    private void prose(int from, int to, BlockList out) {
        for (int r = from; r < to; r++) {
            for (SheetCell cell : rows.get(r)) {
                if (cell.row() == r) {
                    out.paragraph(cell.text());
                }
            }
        }
    }

    private Kind kind(int row) {
        if (isTable(row)) {
            return Kind.TABLE;
        }
        List<SheetCell> printed = printed(row);
        if (printed.isEmpty()) {
            return Kind.EMPTY;
        }
        return isProse(row, printed.get(0)) ? Kind.PROSE : Kind.TABLE;
    }

    private boolean isProse(int row, SheetCell cell) {
        boolean speaks = speaks(cell.text());
        if (isWide(row, cell)) {
            return speaks || !isTable(row + 1);
        }
        if (cell.columnSpan() > 1 || cell.rowSpan() > 1) {
            return !nearTable(row);
        }
        return speaks ? !(isTable(row - 1) && isTable(row + 1)) : !nearTable(row);
    }

    private static boolean speaks(String text) {
        return text.length() >= SENTENCE || HEADING.matcher(text).lookingAt();
    }

    /** As wide as what is printed between the empty rows above and below, or as the sheet. */
    private boolean isWide(int row, SheetCell cell) {
        Stretch around = stretches.get(row);
        return 10 * cell.columnSpan() >= TENTHS_OF_WIDTH * (around.right - around.left);
    }

    private boolean nearTable(int row) {
        return stretches.get(row).table;
    }

    /** Finds what lies between empty rows. */
    private void findStretches() {
        Stretch current = new Stretch();
        for (int r = 0; r < rows.size(); r++) {
            if (printed(r).isEmpty() && !isBordered(r)) {
                current = new Stretch();
            }
            current.table |= isTable(r);
            for (SheetCell cell : printed(r)) {
                current.left = Math.min(current.left, cell.column());
                current.right = Math.max(current.right, Math.min(cell.endColumn(), width));
            }
            stretches.add(current);
        }
    }

    /** Whether the row has lines, or several printed cells. */
    private boolean isTable(int row) {
        return row >= 0 && row < rows.size() && (isBordered(row) || printed(row).size() > 1);
    }

    private boolean isBordered(int row) {
        return rows.get(row).stream().anyMatch(SheetCell::bordered);
    }

    private List<SheetCell> printed(int row) {
        return rows.get(row).stream().filter(SheetCell::printed).toList();
    }

    /** Every place of the table is a cell, printed or not. */
    private List<Block> table(int from, int to) {
        List<List<DraftCell>> drafts = new ArrayList<>();
        List<SheetCell> inside = rows.subList(from, to).stream().flatMap(List::stream).toList();
        List<SheetCell> shown = inside.stream().filter(c -> c.printed() || c.bordered()).toList();
        int left = shown.stream().mapToInt(SheetCell::column).min().orElse(0);
        int right = shown.stream().mapToInt(c -> Math.min(c.endColumn(), width)).max().orElse(0);
        for (int r = from; r < to; r++) {
            drafts.add(row(r, from, left, right));
        }
        return TableArranger.arrange(drafts);
    }

    private List<DraftCell> row(int r, int from, int left, int right) {
        List<DraftCell> drafts = new ArrayList<>();
        int column = left;
        for (SheetCell cell : rows.get(r)) {
            for (; column < Math.min(cell.column(), right); column++) {
                drafts.add(empty(column));
            }
            int end = Math.min(cell.endColumn(), right);
            if (cell.column() >= left && end > column) {
                drafts.add(draft(cell, column, end, r > Math.max(from, cell.row())));
                column = end;
            }
        }
        for (; column < right; column++) {
            drafts.add(empty(column));
        }
        return drafts;
    }

    private static DraftCell empty(int column) {
        return new DraftCell(
                edge(column), edge(column + 1), DraftCell.Vertical.NONE, false, List.of());
    }

    private static DraftCell draft(SheetCell cell, int column, int end, boolean continues) {
        BlockList content = new BlockList();
        content.paragraph(continues ? "" : cell.text());
        DraftCell.Vertical vertical =
                continues ? DraftCell.Vertical.CONTINUES : DraftCell.Vertical.STARTS;
        return new DraftCell(
                edge(column),
                edge(end),
                vertical,
                false,
                content.toList(),
                cell.held(),
                cell.sights());
    }

    /** Far enough apart that no two columns are taken for one. */
    private static int edge(int column) {
        return column * 1_000;
    }
}
