package org.gongkai.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.recognition.solve.PrintedTable;
import org.gongkai.recognition.solve.RandomTables;

/**
 * A report whose statutory tables were filled in at random, as an agency would: few requests or
 * many, zeros printed in one way throughout or in two, all sums holding.
 */
final class FilledReport {

    private static final Map<String, String> HEADINGS =
            Map.of(
                    "proactive", "二、主动公开政府信息情况",
                    "requests", "三、收到和处理政府信息公开申请情况",
                    "review", "四、政府信息公开行政复议、行政诉讼情况");

    private static final List<FormTemplate> FORMS =
            Extractor.builder().build().forms().templates().stream()
                    .filter(form -> form.id().matches("gov20(19|21)"))
                    .toList();

    private final FormTemplate form;
    private final Random random;
    private final RandomTables tables;
    private final List<String> zeros;
    private final Map<CellKey, Truth> truth = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    FilledReport(FormTemplate form, Random random) {
        this.form = form;
        this.random = random;
        tables = new RandomTables(random.nextLong());
        zeros =
                List.of(List.of("0"), List.of("0"), List.of("0", ""), List.of(""), List.of("-"))
                        .get(random.nextInt(5));
        form.tables().forEach(this::fill);
        form.tables().forEach(table -> parts.add(part(table.code())));
    }

    /**
     * A heading and what stands below it.
     *
     * @param heading one line or more
     */
    record Part(String heading, Drawing drawing) {}

    /** Of one of the two forms. */
    static FilledReport of(Random random) {
        return new FilledReport(FORMS.get(random.nextInt(FORMS.size())), random);
    }

    /** The form of that id. */
    static FormTemplate form(String id) {
        return FORMS.stream().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
    }

    /** The title line of a report. */
    static String title(int year) {
        return "清原市水务局" + year + "年政府信息公开工作年度报告\n";
    }

    FormTemplate form() {
        return form;
    }

    int year() {
        return form.inForce(2023) ? 2023 : 2020;
    }

    /** What was filled in; a cell that is not there may not be given. May be altered. */
    Map<CellKey, Truth> truth() {
        return truth;
    }

    /** What is printed; may be altered. */
    List<Part> parts() {
        return parts;
    }

    /** The drawing of a table. */
    Drawing drawing(String table) {
        return parts.stream()
                .map(Part::drawing)
                .filter(drawing -> drawing.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    /** Whether something other than nothing was filled in. */
    boolean hasCount(CellKey key) {
        return truth.containsKey(key) && truth.get(key).number().matches(".*[1-9].*");
    }

    private Part part(String table) {
        return new Part(HEADINGS.get(table), Drawing.of(form, table, truth));
    }

    private void fill(TableTemplate table) {
        switch (table.code()) {
            case "requests" -> print(tables.requests(form.id()));
            case "review" -> print(tables.review(form.id()));
            default -> table.blocks().forEach(block -> plain(table, block));
        }
    }

    private void plain(TableTemplate table, BlockTemplate block) {
        for (RowTemplate row : block.rows()) {
            for (ColumnTemplate column : block.columns()) {
                CellKey key = new CellKey(table.code(), row.code(), column.code());
                int count = random.nextInt(3) == 0 ? 0 : count(60);
                if (count == 0) {
                    print(key, 0);
                } else if (column.kind() == NumberKind.MONEY && random.nextInt(4) > 0) {
                    truth.put(key, Truth.of(count + "." + (1 + random.nextInt(9))));
                } else if (column.kind() == NumberKind.CHANGE) {
                    truth.put(key, Truth.of(List.of("-", "+", "").get(random.nextInt(3)) + count));
                } else {
                    print(key, count);
                }
            }
        }
    }

    /** A table whose sums hold. */
    private void print(PrintedTable table) {
        table.matched()
                .cells()
                .forEach(cell -> print(cell.key(), Integer.parseInt(cell.value().plain())));
    }

    private int count(double scale) {
        return (int) Math.round(Math.exp(Math.abs(random.nextGaussian()) * 1.2) * (0.5 + scale));
    }

    private void print(CellKey key, int count) {
        String zero = zeros.get(random.nextInt(zeros.size()));
        truth.put(key, Truth.of(count == 0 ? zero : Integer.toString(count)));
    }
}
