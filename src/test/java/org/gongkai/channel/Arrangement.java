package org.gongkai.channel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.model.CellKey;

/** In what other order an author may put rows and columns, and which may come besides. */
enum Arrangement implements Alteration {
    /** Two rows of a group change places. */
    ROWS_EXCHANGED,
    /** The rows of every group are in an order of their own. */
    ROWS_REARRANGED,
    /** Two columns change places, with their labels. */
    COLUMNS_EXCHANGED,
    /** A column of the author's own. */
    COLUMN_ADDED,
    /** A column of sums. */
    SUMS_ADDED,
    /** The rows are numbered in a column of their own. */
    ROWS_NUMBERED,
    /** The columns of one block of section two are years. */
    ONE_BLOCK_OF_YEARS,
    /** One block of section two is that of the other form. */
    ONE_BLOCK_OF_OTHER_FORM,
    /** The label of a row says another unit than the form's. */
    UNIT_IN_ROW_LABEL;

    /** Those that still make the reading give values without a flag that nobody filled in. */
    private static final Set<Arrangement> DECEIVING = EnumSet.noneOf(Arrangement.class);

    private static final Set<Arrangement> WITHOUT_HEADER =
            EnumSet.of(ROWS_EXCHANGED, ROWS_REARRANGED, ROWS_NUMBERED);

    /** Where a figure belongs that no cell of the form has. */
    private static final CellKey NOWHERE = CellKey.ofTable("nowhere");

    private static final int HEADER_ROWS = 3;

    @Override
    public boolean isSeenThrough() {
        return !DECEIVING.contains(this);
    }

    @Override
    public boolean needsHeader() {
        return !WITHOUT_HEADER.contains(this);
    }

    @Override
    public boolean addsFigures() {
        return this == COLUMN_ADDED || this == SUMS_ADDED || this == ROWS_NUMBERED;
    }

    @Override
    public void draw(FilledReport report, Random random) {
        List<List<Cell>> proactive = report.drawing("proactive").rows();
        List<List<Cell>> matrix = report.drawing("requests").rows();
        List<List<List<Cell>>> blocks = blocks(proactive);
        if (blocks.isEmpty()) {
            return;
        }
        List<List<Cell>> any = blocks.get(random.nextInt(blocks.size()));
        switch (this) {
            case ROWS_EXCHANGED -> {
                List<List<List<Cell>>> groups = groups(blocks, matrix);
                List<List<Cell>> group = groups.get(random.nextInt(groups.size()));
                int from = random.nextInt(group.size() - 1);
                order(group.subList(from, from + 2), List.of(1, 0));
            }
            case ROWS_REARRANGED ->
                    groups(blocks, matrix).forEach(g -> order(g, anyOrder(g, random)));
            case COLUMNS_EXCHANGED -> {
                blocks.forEach(block -> exchangeColumns(block, 1, random));
                exchangeColumns(matrix.subList(2, matrix.size()), 4, random);
            }
            case COLUMN_ADDED -> {
                blocks.forEach(block -> addColumn(block, 1, added(random), random));
                addColumn(matrix, matrix.get(0).size(), added(random), random);
            }
            case SUMS_ADDED ->
                    blocks.forEach(b -> addColumn(b, b.get(0).size(), Added.SUMS, random));
            case ROWS_NUMBERED -> {
                number(proactive);
                number(matrix);
            }
            case ONE_BLOCK_OF_YEARS -> nameYears(report, any);
            case ONE_BLOCK_OF_OTHER_FORM -> mixForms(report, random);
            case UNIT_IN_ROW_LABEL -> sayUnit(report, any, random);
        }
    }

    /** The blocks of section two, each with its title and its header. */
    static List<List<List<Cell>>> blocks(List<List<Cell>> rows) {
        List<Integer> starts =
                IntStream.range(0, rows.size())
                        .filter(r -> rows.get(r).get(0).text().startsWith("第二十条"))
                        .boxed()
                        .toList();
        return IntStream.range(0, starts.size())
                .mapToObj(
                        i ->
                                rows.subList(
                                        starts.get(i),
                                        i + 1 < starts.size() ? starts.get(i + 1) : rows.size()))
                .toList();
    }

    /** Rows that follow one another with labels of one level and group, two at least. */
    private static List<List<List<Cell>>> groups(
            List<List<List<Cell>>> blocks, List<List<Cell>> matrix) {
        List<List<List<Cell>>> groups = new ArrayList<>();
        for (List<List<Cell>> block : blocks) {
            groups.add(block.subList(2, block.size()));
        }
        int start = HEADER_ROWS;
        for (int r = HEADER_ROWS; r <= matrix.size(); r++) {
            boolean goesOn =
                    r < matrix.size()
                            && BrokenLabels.lastLabel(matrix.get(r))
                                    == BrokenLabels.lastLabel(matrix.get(start))
                            && (matrix.get(r).get(1).isAbove() || !matrix.get(r).get(2).isLabel());
            if (!goesOn) {
                groups.add(matrix.subList(start, r));
                start = r;
            }
        }
        groups.removeIf(group -> group.size() < 2);
        return groups;
    }

    private static List<Integer> anyOrder(List<List<Cell>> group, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, group.size()).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    /** Labels of groups stay where they are. */
    private static void order(List<List<Cell>> group, List<Integer> order) {
        int label = BrokenLabels.lastLabel(group.get(0));
        List<List<Cell>> tails =
                group.stream().map(row -> List.copyOf(row.subList(label, row.size()))).toList();
        for (int i = 0; i < group.size(); i++) {
            List<Cell> row = group.get(i);
            row.subList(label, row.size()).clear();
            row.addAll(tails.get(order.get(i)));
        }
    }

    /** Of those in one row of labels. */
    private static void exchangeColumns(List<List<Cell>> rows, int first, Random random) {
        List<Cell> header = rows.get(rows.size() > 20 ? 0 : 1);
        List<Integer> columns =
                IntStream.range(first, header.size())
                        .filter(c -> header.get(c).isLabel())
                        .boxed()
                        .toList();
        if (columns.size() > 1) {
            int one = random.nextInt(columns.size() - 1);
            int other = one + 1 + random.nextInt(columns.size() - 1 - one);
            rows.stream()
                    .filter(row -> row.get(columns.get(other)).begins())
                    .forEach(row -> Collections.swap(row, columns.get(one), columns.get(other)));
        }
    }

    private enum Added {
        SHARE("占比"),
        REMARK("备注"),
        NUMBER("序号"),
        CHANGE("同比增减"),
        BEFORE("上年数"),
        SUMS("合计");

        private final String label;

        Added(String label) {
            this.label = label;
        }

        private String text(List<Cell> row, int number, Random random) {
            return switch (this) {
                case SHARE -> random.nextInt(100) + "." + random.nextInt(10) + "%";
                case REMARK -> List.of("", "", "见附件", "含下放事项").get(random.nextInt(4));
                case NUMBER -> Integer.toString(number);
                case CHANGE -> Integer.toString(random.nextInt(40) - 20);
                case BEFORE -> Integer.toString(random.nextInt(60));
                case SUMS -> sum(row);
            };
        }

        private static String sum(List<Cell> row) {
            int sum =
                    row.stream()
                            .filter(cell -> cell.isFigure() && cell.text().matches("[-+]?\\d+"))
                            .mapToInt(cell -> Integer.parseInt(cell.text()))
                            .sum();
            return Integer.toString(sum);
        }
    }

    private static Added added(Random random) {
        return Added.values()[random.nextInt(Added.values().length - 1)];
    }

    /** Behind the others, or from a place on before some label of a header. */
    private static void addColumn(List<List<Cell>> rows, int from, Added added, Random random) {
        int width = rows.get(0).size();
        List<Cell> header = rows.get(1);
        List<Integer> places = new ArrayList<>(List.of(width));
        IntStream.range(from, header.size())
                .filter(c -> header.get(c).isLabel())
                .forEach(places::add);
        int place = places.get(random.nextInt(places.size()));
        for (int r = 0; r < rows.size(); r++) {
            List<Cell> row = rows.get(r);
            int at = Math.min(place, row.size());
            boolean figure = row.stream().anyMatch(Cell::isFigure);
            if (figure) {
                row.add(at, new Cell(added.text(row, r, random), NOWHERE));
            } else if (width > 5) {
                row.add(at, Cell.label(r == 0 ? added.label : "^"));
            } else {
                row.add(at, r == 0 ? Cell.GOES_ON : Cell.label(added.label));
            }
        }
    }

    /** A column of sums behind the labels. */
    static void putSumsFirst(List<List<Cell>> block) {
        for (int r = 0; r < block.size(); r++) {
            boolean figure = block.get(r).stream().anyMatch(Cell::isFigure);
            Cell sum = figure ? new Cell(Added.sum(block.get(r)), NOWHERE) : Cell.label("合计");
            block.get(r).add(1, r == 0 ? Cell.GOES_ON : sum);
        }
    }

    private static void number(List<List<Cell>> rows) {
        int number = 0;
        for (List<Cell> row : rows) {
            if (row.stream().anyMatch(Cell::isFigure)) {
                number++;
                row.add(0, Cell.label(Integer.toString(number)));
            } else if (row.get(0).text().startsWith("第二十条")) {
                row.add(1, Cell.GOES_ON);
            } else {
                row.add(0, row.get(0).isAbove() ? Cell.label("^") : Cell.label("序号"));
            }
        }
    }

    private static void nameYears(FilledReport report, List<List<Cell>> block) {
        List<Cell> header = block.get(1);
        for (int c = 1; c < header.size(); c++) {
            if (header.get(c).isLabel()) {
                header.set(c, Cell.label(report.year() - 2 + c + "年"));
            }
        }
        block.forEach(row -> row.forEach(cell -> report.truth().remove(cell.key())));
    }

    private static void mixForms(FilledReport report, Random random) {
        String id = report.form().id().equals("gov2021") ? "gov2019" : "gov2021";
        FilledReport other = FilledReport.of(FilledReport.form(id), random);
        int block = random.nextInt(3);
        List<List<Cell>> taken = blocks(other.drawing("proactive").rows()).get(block);
        List<List<Cell>> left = blocks(report.drawing("proactive").rows()).get(block);
        left.forEach(row -> row.forEach(cell -> report.truth().remove(cell.key())));
        left.clear();
        left.addAll(taken);
        taken.forEach(
                row ->
                        row.stream()
                                .filter(Cell::isFigure)
                                .forEach(
                                        c ->
                                                report.truth()
                                                        .put(c.key(), other.truth().get(c.key()))));
    }

    /** Of an amount 元; hundreds of what is counted, which must be told. */
    private static void sayUnit(FilledReport report, List<List<Cell>> block, Random random) {
        boolean money = block.get(1).stream().anyMatch(cell -> cell.text().contains("金额"));
        String unit = money ? "元" : "百件";
        String said = List.of("（" + unit + "）", "（单位：" + unit + "）").get(random.nextInt(2));
        block.get(1).replaceAll(cell -> cell.with(cell.text().replaceAll("（.*", "")));
        for (List<Cell> row : block.subList(2, block.size())) {
            row.set(0, row.get(0).with(row.get(0).text() + said));
            for (Cell cell : row) {
                Truth truth = report.truth().getOrDefault(cell.key(), Truth.of(""));
                if (!truth.number().isEmpty()
                        && (!money || FilledReport.column(cell.key()).unit().equals("万元"))) {
                    report.truth().put(cell.key(), new Truth(truth.raw(), truth.number(), unit));
                }
            }
        }
    }
}
