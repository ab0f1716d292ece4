package org.gongkai.channel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.RowTemplate;

/** What an author may make otherwise than the form. */
enum Deviation implements Alteration {
    /** Columns are left out; the header names those that are there. */
    COLUMNS_LEFT_OUT,
    /** The columns of section two are years. */
    YEARS_AS_COLUMNS,
    /** The matrix has the totals of two years. */
    TOTALS_OF_TWO_YEARS,
    /** The first block of section two is that of the form of 2019, the rest that of 2021. */
    FIRST_BLOCK_OF_2019,
    /** The reports of two years, one after the other. */
    TWO_REPORTS,
    /** Section four as three tables under their titles. */
    REVIEW_AS_THREE_TABLES,
    /** An amount in 元, as its header says. */
    YUAN_IN_HEADER,
    /** Labels with a definition in brackets. */
    LABELS_DEFINED,
    /** Labels in other words that are in use. */
    LABELS_IN_OTHER_WORDS,
    /** Rows of the form are left out. */
    ROWS_LEFT_OUT,
    /** Totals are left blank. */
    TOTALS_BLANK;

    /** Those that still make the reading give values without a flag that nobody filled in. */
    private static final Set<Deviation> DECEIVING = EnumSet.noneOf(Deviation.class);

    private static final Set<Deviation> SAID_BY_HEADER =
            EnumSet.of(
                    COLUMNS_LEFT_OUT,
                    YEARS_AS_COLUMNS,
                    TOTALS_OF_TWO_YEARS,
                    FIRST_BLOCK_OF_2019,
                    YUAN_IN_HEADER);

    private static final List<String> DEFINITIONS =
            List.of(
                    "（以办结时间为准）",
                    "（含委托下属单位办理的事项）",
                    "（不含依法不予公开的）",
                    "（行政机关制定发布的决定、命令、规定、办法和通告等，须经合法性审查）");

    @Override
    public boolean isSeenThrough() {
        return !DECEIVING.contains(this);
    }

    @Override
    public boolean needsHeader() {
        return SAID_BY_HEADER.contains(this);
    }

    @Override
    public void draw(FilledReport report, Random random) {
        switch (this) {
            case COLUMNS_LEFT_OUT -> leaveColumnsOut(report, random);
            case YEARS_AS_COLUMNS -> nameYears(report, random);
            case TOTALS_OF_TWO_YEARS -> compareYears(report);
            case FIRST_BLOCK_OF_2019 -> mixForms(report, random);
            case TWO_REPORTS -> addReport(report, random);
            case REVIEW_AS_THREE_TABLES -> splitReview(report);
            case YUAN_IN_HEADER -> countYuan(report, random);
            case LABELS_DEFINED -> relabel(report, random, Deviation::defined);
            case LABELS_IN_OTHER_WORDS -> useOtherWords(report, random);
            case ROWS_LEFT_OUT -> leaveRowsOut(report, random);
            case TOTALS_BLANK -> leaveTotalsBlank(report);
        }
    }

    private static void leaveColumnsOut(FilledReport report, Random random) {
        List<List<Cell>> rows = report.drawing("proactive").rows();
        int at = 0;
        while (at < rows.size()) {
            int end = at + 1;
            while (end < rows.size() && !rows.get(end).get(0).text().startsWith("第二十条")) {
                end++;
            }
            List<List<Cell>> block = rows.subList(at + 1, end);
            int columns = (int) block.get(1).stream().filter(Cell::isFigure).count();
            if (columns > 1 && random.nextInt(3) > 0) {
                leaveOut(report, block, 1 + random.nextInt(columns));
            }
            at = end;
        }
        List<List<Cell>> matrix = report.drawing("requests").rows();
        int column = 4 + random.nextInt(5);
        if (matrix.stream().noneMatch(row -> report.hasCount(row.get(column).key()))) {
            leaveOut(report, matrix, column);
        }
    }

    private static void leaveOut(FilledReport report, List<List<Cell>> rows, int column) {
        for (List<Cell> row : rows) {
            report.truth().remove(row.remove(column).key());
        }
    }

    private static void nameYears(FilledReport report, Random random) {
        for (List<Cell> row : report.drawing("proactive").rows()) {
            boolean header = row.get(0).text().equals("信息内容");
            for (int c = 1; c < row.size(); c++) {
                if (header && row.get(c).isLabel()) {
                    row.set(c, Cell.label(report.year() - 2 + c + "年"));
                }
                report.truth().remove(row.get(c).key());
            }
        }
        if (random.nextBoolean()) {
            report.drawing("proactive")
                    .rows()
                    .removeIf(row -> row.get(0).text().startsWith("第二十条"));
        }
    }

    private static void compareYears(FilledReport report) {
        List<List<Cell>> rows = report.drawing("requests").rows();
        for (int r = 0; r < rows.size(); r++) {
            List<Cell> row = rows.get(r);
            row.forEach(cell -> report.truth().remove(cell.key()));
            row.subList(3, 8).clear();
            if (r < 3) {
                row.set(3, Cell.label(r == 0 ? report.year() - 1 + "年" : "^"));
                row.set(4, Cell.label(r == 0 ? report.year() + "年" : "^"));
            }
        }
    }

    private static void mixForms(FilledReport report, Random random) {
        FilledReport other = FilledReport.of(FilledReport.form("gov2019"), random);
        FilledReport mixed = FilledReport.of(FilledReport.form("gov2021"), random);
        List<List<Cell>> old = other.drawing("proactive").rows().subList(0, 4);
        List<List<Cell>> rows = new ArrayList<>(old);
        rows.addAll(mixed.drawing("proactive").rows());
        rows.subList(4, 8).clear();
        report.truth().keySet().removeAll(keys(report.drawing("proactive").rows()));
        keys(rows).forEach(key -> report.truth().put(key, truth(key, other, mixed)));
        report.drawing("proactive").rows().clear();
        report.drawing("proactive").rows().addAll(rows);
    }

    private static Truth truth(CellKey key, FilledReport first, FilledReport second) {
        boolean rules = key.column().matches("new_made|new_published|total_published");
        return (rules ? first : second).truth().get(key);
    }

    private static Set<CellKey> keys(List<List<Cell>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(Cell::isFigure)
                .map(Cell::key)
                .collect(Collectors.toSet());
    }

    private static void addReport(FilledReport report, Random random) {
        FilledReport other = FilledReport.of(report.form(), random);
        String title = FilledReport.title(report.year() - 1);
        for (FilledReport.Part part : other.parts()) {
            report.parts().add(new FilledReport.Part(title + part.heading(), part.drawing()));
            title = "";
        }
        report.truth().clear();
    }

    private static void splitReview(FilledReport report) {
        FilledReport.Part whole = report.parts().remove(report.parts().size() - 1);
        List<List<Cell>> rows = whole.drawing().rows();
        List<String> titles = List.of("行政复议", "行政诉讼\n未经复议直接起诉", "复议后起诉");
        for (int b = 0; b < 3; b++) {
            List<Cell> header = new ArrayList<>();
            for (String label : List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")) {
                header.add(Cell.label(label));
            }
            List<Cell> figures = new ArrayList<>(rows.get(3).subList(5 * b, 5 * b + 5));
            report.parts()
                    .add(
                            new FilledReport.Part(
                                    (b == 0 ? whole.heading() + "\n" : "") + titles.get(b),
                                    new Drawing("review", List.of(header, figures))));
        }
    }

    private static void countYuan(FilledReport report, Random random) {
        List<List<Cell>> rows = report.drawing("proactive").rows();
        List<Cell> header = rows.get(rows.size() - 2);
        boolean known = report.form().id().equals("gov2021");
        int column = known ? 1 : 2;
        List<Cell> figures = rows.get(rows.size() - 1);
        if (!figures.get(column).isFigure()) {
            return; // Another deviation changed the block.
        }
        header.set(
                column,
                Cell.label(
                        known
                                ? List.of("本年收费金额（单位：元）", "本年收费金额（元）", "本年收费金额(单位:元)")
                                        .get(random.nextInt(3))
                                : List.of("采购总金额（元）", "采购总金额（单位：元）").get(random.nextInt(2))));
        String amount = Integer.toString(1000 * (1 + random.nextInt(900)));
        figures.set(column, figures.get(column).with(amount));
        report.truth().put(figures.get(column).key(), new Truth(amount, amount, "元"));
    }

    private static void relabel(
            FilledReport report, Random random, BiConsumer<List<Cell>, Integer> change) {
        for (FilledReport.Part part : report.parts()) {
            for (List<Cell> row : part.drawing().rows()) {
                int label = BrokenLabels.lastLabel(row);
                if (label >= 0 && row.stream().anyMatch(Cell::isFigure) && random.nextInt(4) == 0) {
                    change.accept(row, label);
                }
            }
        }
    }

    private static void defined(List<Cell> row, int label) {
        String text = row.get(label).text();
        String definition = DEFINITIONS.get(text.length() % DEFINITIONS.size());
        row.set(label, Cell.label(text + definition));
    }

    private static void useOtherWords(FilledReport report, Random random) {
        Map<String, Label> labels =
                report.form().tables().stream()
                        .flatMap(table -> table.blocks().stream())
                        .flatMap(block -> block.rows().stream())
                        .map(RowTemplate::label)
                        .collect(Collectors.toMap(Label::text, label -> label, (a, b) -> a));
        relabel(
                report,
                random,
                (row, at) -> {
                    List<String> also =
                            Optional.ofNullable(labels.get(row.get(at).text()))
                                    .map(Label::aliases)
                                    .orElse(List.of());
                    if (!also.isEmpty()) {
                        row.set(at, Cell.label(also.get(random.nextInt(also.size()))));
                    }
                });
    }

    private static void leaveRowsOut(FilledReport report, Random random) {
        for (FilledReport.Part part : report.parts()) {
            List<List<Cell>> rows = part.drawing().rows();
            if (!part.drawing().table().equals("review")) {
                int share = 2 + random.nextInt(5);
                rows.removeIf(
                        row -> {
                            boolean gone =
                                    row.stream().anyMatch(Cell::isFigure)
                                            && row.stream().noneMatch(c -> goesOnBelow(rows, c))
                                            && random.nextInt(share) == 0;
                            if (gone) {
                                row.forEach(cell -> report.truth().remove(cell.key()));
                            }
                            return gone;
                        });
            }
        }
    }

    /** Whether a group begins here. */
    private static boolean goesOnBelow(List<List<Cell>> rows, Cell cell) {
        return cell.isLabel() && rows.size() > 20 && cell.text().matches("三、.*|（[三四五六]）.{4}");
    }

    private static void leaveTotalsBlank(FilledReport report) {
        for (List<Cell> row : report.drawing("requests").rows()) {
            Cell last = row.get(row.size() - 1);
            if (last.isFigure()) {
                row.set(row.size() - 1, last.with(""));
                report.truth().put(last.key(), Truth.of(""));
            }
        }
    }
}
