package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gongkai.model.GridCell;
import org.gongkai.recognition.learn.CellPrint.Kind;

/** Cuts a table of a copy into blocks: a title, a header of one or several rows, and the rows. */
final class BlockCutter {

    private enum RowKind {
        TITLE,
        HEADER,
        DATA
    }

    private final CopyGrid grid;
    private final Predicate<String> constant;
    private final List<RowKind> kinds = new ArrayList<>();

    /** The first label of each header row. */
    private final Set<String> firsts = new HashSet<>();

    /**
     * @param constant whether words are the same in most copies
     */
    BlockCutter(CopyGrid grid, Predicate<String> constant) {
        this.grid = grid;
        this.constant = constant;
    }

    List<CopyBlock> cut() {
        for (int r = 0; r < grid.rows(); r++) {
            RowKind kind = kind(r);
            kinds.add(kind);
            if (kind == RowKind.HEADER && !grid.label(r, 0).isEmpty()) {
                firsts.add(grid.label(r, 0).key());
            }
        }
        List<CopyBlock> blocks = new ArrayList<>();
        int r = 0;
        while (r < grid.rows()) {
            int header = end(r, RowKind.TITLE);
            int data = end(header, RowKind.HEADER);
            int end = end(data, RowKind.DATA);
            CellPrint title = header > r ? grid.printsOf(header - 1).get(0) : CellPrint.NOTHING;
            add(blocks, title, header, data, end);
            r = end;
        }
        return blocks;
    }

    private int end(int from, RowKind kind) {
        int end = from;
        while (end < grid.rows() && kinds.get(end) == kind) {
            end++;
        }
        return end;
    }

    private void add(List<CopyBlock> blocks, CellPrint title, int header, int data, int end) {
        List<Integer> rows = IntStream.range(data, end).boxed().toList();
        if (rows.isEmpty()) {
            return;
        }
        List<CopyBlock.Column> columns =
                data > header || blocks.isEmpty()
                        ? columns(header, data, rows)
                        : blocks.get(blocks.size() - 1).columns();
        blocks.add(new CopyBlock(grid, title, columns, rows));
    }

    private RowKind kind(int r) {
        List<CellPrint> prints = grid.labelsOf(r);
        boolean first = kinds.isEmpty() || kinds.get(r - 1) == RowKind.TITLE;
        if (prints.isEmpty()) {
            return RowKind.DATA;
        }
        if (isTitle(r, prints)) {
            return RowKind.TITLE;
        }
        boolean below = !kinds.isEmpty() && kinds.get(r - 1) == RowKind.HEADER;
        if (below && isNumbering(r)) {
            return RowKind.HEADER;
        }
        if (!prints.stream().allMatch(CellPrint::isWords) || changes(r)) {
            return RowKind.DATA;
        }
        boolean header =
                (first && (prints.size() > 1 || grid.columns() == 1))
                        || isAgain(r)
                        || (below && goesOn(r));
        return header && !isPair(r) ? RowKind.HEADER : RowKind.DATA;
    }

    /** One text over the whole width, or alone right above a header. */
    private boolean isTitle(int r, List<CellPrint> prints) {
        if (prints.size() != 1 || !prints.get(0).isWords() || grid.columns() == 1) {
            return false;
        }
        Optional<GridCell> cell =
                grid.starts(r).stream()
                        .filter(c -> !grid.print(r, c).isEmpty())
                        .findFirst()
                        .flatMap(c -> grid.cell(r, c));
        boolean wide = cell.filter(c -> c.columnSpan() == grid.columns()).isPresent();
        boolean alone = cell.filter(c -> c.columnSpan() == 1 && c.rowSpan() == 1).isPresent();
        return wide || (alone && r + 1 < grid.rows() && (r == 0 ? isWordy(1) : isAgain(r + 1)));
    }

    private boolean isWordy(int r) {
        List<CellPrint> prints = grid.labelsOf(r);
        return prints.size() > 1
                && prints.size() == grid.starts(r).size()
                && prints.stream().allMatch(CellPrint::isWords);
    }

    /** Whether a row begins like a header above. */
    private boolean isAgain(int r) {
        List<CellPrint> prints = grid.labelsOf(r);
        return prints.size() > 1
                && prints.stream().allMatch(CellPrint::isWords)
                && firsts.contains(grid.label(r, 0).key());
    }

    /** Whether words right of the first change from copy to copy. */
    private boolean changes(int r) {
        List<CellPrint> prints = grid.labelsOf(r);
        long changing = prints.stream().filter(print -> !constant.test(print.key())).count();
        return changing * 2 >= prints.size();
    }

    /** Whether a first row holds places for values beside its labels. */
    private boolean isPair(int r) {
        boolean first = r == 0 || kinds.stream().allMatch(kind -> kind == RowKind.TITLE);
        List<Integer> starts = grid.starts(r);
        return first
                && starts.size() % 2 == 0
                && IntStream.range(0, starts.size())
                        .allMatch(i -> (i % 2 == 0) != grid.print(r, starts.get(i)).isEmpty())
                && (starts.size() > 2 || grid.rows() > 1)
                && !(r + 1 < grid.rows() && isWordy(r + 1));
    }

    /** 1, 2, 3 … below the labels of a header. */
    private boolean isNumbering(int r) {
        List<CellPrint> prints =
                grid.printsOf(r).stream()
                        .filter(print -> !print.key().matches("栏次|行次|甲|乙"))
                        .toList();
        return prints.size() > 2
                && IntStream.range(0, prints.size())
                        .allMatch(i -> prints.get(i).key().equals(String.valueOf(i + 1)));
    }

    /** Whether a row divides groups of the header above it further. */
    private boolean goesOn(int r) {
        boolean fromAbove = grid.isFromAbove(r, 0) && !grid.label(r, 0).isEmpty();
        boolean untold = grid.label(r, 0).isEmpty() && grid.labelsOf(r).size() > 0;
        boolean filled =
                isWordy(r)
                        && grid.starts(r - 1).stream()
                                .anyMatch(c -> grid.label(r - 1, c).isEmpty());
        return fromAbove || untold || filled || divides(r);
    }

    private boolean divides(int r) {
        int above = r - 1;
        for (int c : grid.starts(above)) {
            Optional<GridCell> cell = grid.cell(above, c).filter(it -> it.endRow() == r);
            if (cell.isPresent() && cell.get().columnSpan() > 1) {
                long words =
                        grid.starts(r).stream()
                                .filter(x -> x >= c && x < cell.get().endColumn())
                                .filter(x -> !grid.label(r, x).isEmpty())
                                .count();
                boolean blanks =
                        grid.starts(r).stream()
                                .filter(x -> x < c || x >= cell.get().endColumn())
                                .anyMatch(x -> grid.label(r, x).isEmpty());
                if (words > 1 && !(c == 0 && blanks)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<CopyBlock.Column> columns(int header, int data, List<Integer> rows) {
        List<CopyBlock.Column> columns = new ArrayList<>();
        int c = 0;
        while (c < grid.columns()) {
            int end = c + 1;
            while (end < grid.columns() && data > header && sameLeaf(header, data, c, end)) {
                end++;
            }
            List<CellPrint> path = path(header, data, c);
            if (end > c + 1 && isDivided(rows, c, end)) {
                for (int part = c; part < end; part++) {
                    columns.add(new CopyBlock.Column(path, part - c, part, part + 1));
                }
            } else {
                columns.add(new CopyBlock.Column(path, 0, c, end));
            }
            c = end;
        }
        return columns;
    }

    private boolean sameLeaf(int header, int data, int one, int other) {
        return leaf(header, data, one).isPresent()
                && leaf(header, data, one).equals(leaf(header, data, other));
    }

    private Optional<GridCell> leaf(int header, int data, int column) {
        for (int r = data - 1; r >= header; r--) {
            if (!grid.label(r, column).isEmpty() && grid.label(r, column).isWords()) {
                return grid.cell(r, column);
            }
        }
        return Optional.empty();
    }

    private boolean isDivided(List<Integer> rows, int from, int end) {
        return rows.stream()
                .anyMatch(
                        r ->
                                IntStream.range(from, end)
                                                .mapToObj(c -> grid.cell(r, c))
                                                .flatMap(Optional::stream)
                                                .filter(cell -> !cell.text().isBlank())
                                                .distinct()
                                                .count()
                                        > 1);
    }

    private List<CellPrint> path(int header, int data, int column) {
        List<CellPrint> path = new ArrayList<>();
        Optional<GridCell> last = Optional.empty();
        for (int r = header; r < data; r++) {
            Optional<GridCell> cell = grid.cell(r, column);
            CellPrint print = grid.label(r, column);
            if (print.kind() == Kind.WORDS && !cell.equals(last)) {
                path.add(print);
                last = cell;
            }
        }
        return path;
    }
}
