package org.gongkai.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;

/** A report whose statutory tables were filled in at random; what is drawn may be altered. */
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
    private final Map<CellKey, Truth> truth;
    private final List<Part> parts;

    private FilledReport(FormTemplate form, Map<CellKey, Truth> truth, List<Part> parts) {
        this.form = form;
        this.truth = truth;
        this.parts = parts;
    }

    /**
     * A heading and what stands below it.
     *
     * @param heading one line or more
     */
    record Part(String heading, Drawing drawing) {}

    /** Of one of the two forms. */
    static FilledReport of(Random random) {
        return of(FORMS.get(random.nextInt(FORMS.size())), random);
    }

    /** Of a form. */
    static FilledReport of(FormTemplate form, Random random) {
        Map<CellKey, Truth> filled = new RandomFigures(form, random).filled();
        List<Part> parts = new ArrayList<>();
        for (TableTemplate table : form.tables()) {
            String heading = HEADINGS.get(table.code());
            parts.add(new Part(heading, Drawing.of(form, table.code(), filled)));
        }
        return new FilledReport(form, filled, parts);
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

    /** The column that a cell is in; of whichever form. */
    static ColumnTemplate column(CellKey key) {
        return FORMS.stream()
                .flatMap(form -> form.tables().stream())
                .filter(table -> table.code().equals(key.table()))
                .flatMap(table -> table.blocks().stream())
                .filter(block -> block.rows().stream().anyMatch(r -> r.code().equals(key.row())))
                .flatMap(block -> block.columns().stream())
                .filter(column -> column.code().equals(key.column()))
                .findFirst()
                .orElseThrow();
    }

    /** Prints something else in a cell. */
    void say(List<Cell> row, int at, Truth said) {
        row.set(at, row.get(at).with(said.raw()));
        truth.replace(row.get(at).key(), said);
    }

    /**
     * The same report with a part or some rows less.
     *
     * @param headers whether rows without figures may go
     * @return all that there are, those with much less first
     */
    Stream<FilledReport> smaller(boolean headers) {
        return Stream.concat(
                IntStream.range(0, parts.size()).mapToObj(this::withoutPart),
                IntStream.range(0, parts.size()).boxed().flatMap(p -> withoutRows(p, headers)));
    }

    private FilledReport withoutPart(int part) {
        FilledReport less = copy();
        less.drop(less.parts.remove(part).drawing().rows());
        return less;
    }

    /** Half of them gone, then the other half, then quarters, at last single rows. */
    private Stream<FilledReport> withoutRows(int part, boolean headers) {
        List<List<Cell>> rows = parts.get(part).drawing().rows();
        List<Integer> loose =
                IntStream.range(0, rows.size())
                        .filter(r -> headers || rows.get(r).stream().anyMatch(Cell::isFigure))
                        .boxed()
                        .toList();
        return IntStream.iterate(loose.size() / 2, most -> most > 0, most -> most / 2)
                .boxed()
                .flatMap(
                        most ->
                                IntStream.iterate(
                                                0, at -> at + most <= loose.size(), at -> at + most)
                                        .mapToObj(at -> loose.subList(at, at + most)))
                .map(gone -> without(part, gone));
    }

    private FilledReport without(int part, List<Integer> gone) {
        FilledReport less = copy();
        List<List<Cell>> rows = less.parts.get(part).drawing().rows();
        for (int i = gone.size() - 1; i >= 0; i--) {
            less.drop(List.of(rows.remove((int) gone.get(i))));
        }
        return less;
    }

    private void drop(List<List<Cell>> rows) {
        rows.forEach(row -> row.forEach(cell -> truth.remove(cell.key())));
    }

    private FilledReport copy() {
        List<Part> copies = new ArrayList<>();
        for (Part part : parts) {
            copies.add(new Part(part.heading(), part.drawing().copy()));
        }
        return new FilledReport(form, new LinkedHashMap<>(truth), copies);
    }

    /** Whether something other than nothing was filled in. */
    boolean hasCount(CellKey key) {
        return truth.containsKey(key) && truth.get(key).number().matches(".*[1-9].*");
    }
}
