package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gongkai.drawn.CellsAsText;
import org.gongkai.drawn.Drawing;
import org.gongkai.drawn.FilledForm;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Grid;
import org.gongkai.model.Metadata;
import org.gongkai.model.Outline;
import org.gongkai.model.Table;
import org.gongkai.recognition.label.FormLabels;
import org.gongkai.recognition.table.TableBuilder;

/** A table of a form whose print is damaged at random, together with what it truly says. */
final class DamagedPrint {

    enum Kind {
        MARKUP,
        TEXT,
        PAGES
    }

    private static final List<String> STRANGERS =
            List.of("其他主动公开文件", "9.其他", "其中：网上申请", "（八）其他", "合计", "小计", "行政确认", "行政征收", "");
    private static final String LETTERS = "省市县日曰己已土士人入八行政信息公开许可处罚本年其他一二三四五六七12345．、（）";

    private final Random random;
    private final String table;
    private final List<List<String>> rows;

    /** What stands in each cell of the form; a figure tells which cell it belongs to. */
    private final Map<String, String> truth = new LinkedHashMap<>();

    private final List<String> done = new ArrayList<>();
    private int strange = 90000;

    private final Set<List<String>> touched = Collections.newSetFromMap(new IdentityHashMap<>());

    DamagedPrint(List<FormTemplate> forms, String table, Random random) {
        this.random = random;
        this.table = table;
        FormTemplate form = forms.get(random.nextInt(forms.size()));
        double blanks = random.nextBoolean() ? 0 : 0.3;
        done.add(form.id() + (blanks > 0 ? " with blanks" : ""));
        this.rows =
                new ArrayList<>(
                        FilledForm.draw(
                                form,
                                table,
                                key -> {
                                    boolean blank = random.nextDouble() < blanks;
                                    String text = blank ? "" : figure();
                                    truth.put(key.toString(), text);
                                    return text;
                                }));
        rows.replaceAll(ArrayList::new);
    }

    private String figure() {
        return String.valueOf(1000 + truth.size());
    }

    List<String> done() {
        return done;
    }

    void damage(int times) {
        List<Damage> kinds = damages();
        for (int i = 0; i < times; i++) {
            Damage damage = kinds.get(random.nextInt(kinds.size()));
            int r = random.nextInt(rows.size());
            done.add(damage.name + " " + r + " " + rows.get(r));
            damage.act.accept(r, random.nextInt(rows.get(r).size()));
        }
    }

    private record Damage(String name, BiConsumer<Integer, Integer> act) {}

    private List<Damage> damages() {
        return List.of(
                new Damage("drop row", (r, c) -> dropRow(r)),
                new Damage("blank label", (r, c) -> relabel(r, "")),
                new Damage("misprint", (r, c) -> misprint(r)),
                new Damage("misprint", (r, c) -> misprint(r)),
                new Damage(
                        "misprint header",
                        (r, c) -> misprint(random.nextInt(Math.min(3, rows.size())))),
                new Damage("insert row", (r, c) -> insertRow(r)),
                new Damage("insert empty row", (r, c) -> insertEmptyRow(r)),
                new Damage("repeat row with other figures", (r, c) -> repeatRow(r)),
                new Damage("append empty cell", (r, c) -> insertEmptyCell(r, rows.get(r).size())),
                new Damage("insert empty cell", (r, c) -> insertEmptyCell(r, c)),
                new Damage("drop empty cells at the end", (r, c) -> dropBlanks(r)),
                new Damage("delete cell", (r, c) -> deleteCell(r, c)),
                new Damage("merge to the left", (r, c) -> merge(r, c, "<")),
                new Damage("merge up", (r, c) -> merge(r, c, "^")),
                new Damage("swap rows", (r, c) -> swapRows(r)),
                new Damage("swap columns", (r, c) -> swapColumns(c)),
                new Damage("insert column", (r, c) -> insertColumn(c)),
                new Damage("delete column", (r, c) -> deleteColumn(c)),
                new Damage("split row", (r, c) -> splitRow(r, c)));
    }

    private static boolean merged(String text) {
        return text.equals("^") || text.equals("<");
    }

    private boolean isFigure(String text) {
        return text.matches("\\d{4,5}");
    }

    private void gone(String figure) {
        truth.replaceAll((key, text) -> text.equals(figure) && !figure.isEmpty() ? "" : text);
    }

    private void dropRow(int r) {
        if (rows.size() < 2 || !touch(r)) {
            return;
        }
        rows.remove(r).forEach(this::gone);
        if (r < rows.size()) {
            rows.get(r).replaceAll(text -> text.equals("^") ? "" : text);
        }
    }

    private int label(int r) {
        List<String> cells = rows.get(r);
        int label = -1;
        for (int c = 0; c < cells.size() && !isFigure(cells.get(c)); c++) {
            label = cells.get(c).isEmpty() || merged(cells.get(c)) ? label : c;
        }
        return label;
    }

    private void relabel(int r, String text) {
        if (label(r) >= 0) {
            rows.get(r).set(label(r), text);
        }
    }

    private void misprint(int r) {
        List<Integer> words = new ArrayList<>();
        for (int c = 0; c < rows.get(r).size(); c++) {
            String text = rows.get(r).get(c);
            if (!text.isEmpty() && !merged(text) && !isFigure(text)) {
                words.add(c);
            }
        }
        if (words.isEmpty()) {
            return;
        }
        int c = words.get(random.nextInt(words.size()));
        StringBuilder text = new StringBuilder(rows.get(r).get(c));
        for (int n = 1 + random.nextInt(3); n > 0 && !text.isEmpty(); n--) {
            int at = random.nextInt(text.length());
            String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, letter);
                default -> text.replace(at, at + 1, letter);
            }
        }
        rows.get(r).set(c, text.toString());
    }

    private List<String> copyWithOtherFigures(int r) {
        List<String> copy = new ArrayList<>(rows.get(r));
        copy.replaceAll(text -> isFigure(text) ? String.valueOf(strange++) : text);
        return copy;
    }

    private void insertRow(int r) {
        List<String> copy = copyWithOtherFigures(r);
        if (label(r) >= 0) {
            copy.set(label(r), STRANGERS.get(random.nextInt(STRANGERS.size())));
        }
        rows.add(r + random.nextInt(2), copy);
    }

    private void insertEmptyRow(int r) {
        List<String> copy = new ArrayList<>(rows.get(r));
        copy.replaceAll(text -> merged(text) ? text : "");
        rows.add(r, copy);
    }

    private void repeatRow(int r) {
        List<String> copy = copyWithOtherFigures(r);
        touch(r);
        rows.add(r + random.nextInt(2), copy);
    }

    private void dropBlanks(int r) {
        List<String> cells = rows.get(r);
        while (cells.size() > 1 && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
    }

    /**
     * A cell lost and one put in make a row that nobody can tell from a whole one, and so do a row
     * repeated and one dropped: what was damaged in this way once is left alone.
     */
    private boolean touch(int r) {
        return touched.add(rows.get(r));
    }

    private void insertEmptyCell(int r, int c) {
        if (touch(r)) {
            rows.get(r).add(c, "");
        }
    }

    private void deleteCell(int r, int c) {
        if (rows.get(r).size() > 1 && touch(r)) {
            gone(rows.get(r).remove(c));
        }
    }

    private void merge(int r, int c, String mark) {
        boolean left = mark.equals("<") && c > 0;
        boolean up = mark.equals("^") && r > 0 && c < rows.get(r - 1).size();
        if ((left || (up && !rows.get(r - 1).get(c).equals("<"))) && touch(r)) {
            gone(rows.get(r).set(c, mark));
        }
    }

    /** Where both rows have the same merged places. */
    private void swapRows(int r) {
        if (r > 0 && merges(rows.get(r)).equals(merges(rows.get(r - 1)))) {
            List<String> lower = rows.remove(r);
            rows.add(r - 1, lower);
        }
    }

    private static List<String> merges(List<String> row) {
        return row.stream().map(text -> merged(text) ? text : "").toList();
    }

    /** Where both columns are single cells in every row or are merged alike. */
    private void swapColumns(int c) {
        if (c == 0 || !rows.stream().allMatch(row -> swappable(row, c))) {
            return;
        }
        for (List<String> row : rows) {
            if (c < row.size()) {
                String text = row.get(c);
                row.set(c, row.get(c - 1));
                row.set(c - 1, text);
            }
        }
    }

    private static boolean swappable(List<String> row, int c) {
        boolean alike = c < row.size() && row.get(c).equals("<") && row.get(c - 1).equals("<");
        boolean single =
                c < row.size()
                        && !merged(row.get(c))
                        && !merged(row.get(c - 1))
                        && (c + 1 == row.size() || !row.get(c + 1).equals("<"));
        return alike || single || c > row.size();
    }

    private void insertColumn(int c) {
        if (rows.stream().anyMatch(row -> row.size() <= c)) {
            return;
        }
        for (List<String> row : rows) {
            String here = row.get(c);
            boolean value = isFigure(here) || here.isEmpty();
            row.add(c, value ? String.valueOf(strange++) : merged(here) ? here : "小计");
        }
    }

    /** Where a row has no such cell, the print would close up over what was lost before. */
    private void deleteColumn(int c) {
        if (rows.stream().anyMatch(row -> c >= row.size() || isLeft(row, c))) {
            return;
        }
        for (List<String> row : rows) {
            if (row.size() > 2) {
                if (c + 1 < row.size() && row.get(c + 1).equals("<") && !merged(row.get(c))) {
                    row.set(c + 1, row.get(c));
                } else {
                    gone(row.get(c));
                }
                row.remove(c);
            }
        }
    }

    /** Whether a figure that lost its neighbour is merged over the next column, and would stay. */
    private boolean isLeft(List<String> row, int c) {
        return touched.contains(row)
                && c + 1 < row.size()
                && row.get(c + 1).equals("<")
                && isFigure(row.get(c));
    }

    /** The row in two rows: some cells stand in the first, the others in the second. */
    private void splitRow(int r, int c) {
        List<String> lower = new ArrayList<>(rows.get(r));
        for (int k = 0; k < lower.size(); k++) {
            if (k < c && !merged(lower.get(k))) {
                lower.set(k, "");
            } else if (k >= c && !merged(lower.get(k))) {
                rows.get(r).set(k, "");
            }
        }
        rows.add(r + 1, lower);
    }

    List<Table> tables(Kind kind) {
        tidy();
        return switch (kind) {
            case MARKUP -> Drawing.tables(random.nextBoolean() ? table : "", Drawing.grid(rows));
            case TEXT -> Drawing.tables(random.nextBoolean() ? table : "", Drawing.text(rows));
            case PAGES -> pages();
        };
    }

    /** Takes marks of merging away that have nothing to be merged with. */
    private void tidy() {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                boolean alone = c == 0 && rows.get(r).get(c).equals("<");
                boolean top = r == 0 || c >= rows.get(r - 1).size();
                if (alone || (top && rows.get(r).get(c).equals("^"))) {
                    rows.get(r).set(c, "");
                }
            }
        }
        straighten();
    }

    /**
     * What is merged up and to the left must be a rectangle: else the places become empty cells.
     */
    private void straighten() {
        for (int r = 1; r < rows.size(); r++) {
            List<String> above = rows.get(r - 1);
            List<String> row = rows.get(r);
            for (int c = 0; c < row.size(); c++) {
                boolean starts = c == 0 || !row.get(c).equals("<");
                if (starts && row.get(c).equals("^") && width(row, c) != width(above, c)) {
                    row.set(c, "");
                }
            }
        }
    }

    private static int width(List<String> row, int c) {
        int end = c + 1;
        while (end < row.size() && row.get(end).equals("<")) {
            end++;
        }
        return c < row.size() && !row.get(c).equals("<") ? end - c : 0;
    }

    private List<Table> pages() {
        int cut = rows.size() < 2 ? rows.size() : 1 + random.nextInt(rows.size() - 1);
        done.add("cut at " + cut);
        List<List<String>> upper = rows.subList(0, cut);
        List<List<String>> lower = new ArrayList<>(rows.subList(cut, rows.size()));
        if (lower.isEmpty()) {
            return Drawing.tables(table, Drawing.grid(upper, 1));
        }
        lower.set(0, new ArrayList<>(lower.get(0)));
        lower.get(0).replaceAll(text -> text.equals("^") ? "" : text);
        List<Grid> grids = List.of(Drawing.grid(upper, 1), Drawing.grid(lower, 2));
        return new TableBuilder(FormCatalog.standard().templates())
                .build(
                        new FlowDocument(List.copyOf(grids), 2, List.of(), List.of()),
                        new Outline(
                                Metadata.NONE,
                                List.of(),
                                List.of(table, table),
                                List.of(),
                                List.of()),
                        new FormLabels(FormCatalog.standard().templates()).ofDocument());
    }

    /** Cells that are not read as they are printed, or are read with a flag. */
    List<String> differences(CellsAsText reading) {
        return truth.entrySet().stream()
                .filter(cell -> !reading.at(cell.getKey()).equals(cell.getValue()))
                .map(cell -> cell + ", read '" + reading.at(cell.getKey()) + "'")
                .toList();
    }

    String shown() {
        return rows.stream()
                .map(row -> "\n    " + String.join("|", row))
                .collect(java.util.stream.Collectors.joining());
    }

    /** Cells that say something else than the print, without a flag. */
    List<String> faults(CellsAsText reading) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> cell : truth.entrySet()) {
            String read = reading.at(cell.getKey());
            boolean open = read.endsWith("!") || read.equals("none") || read.equals("absent");
            if (!open && !read.equals(cell.getValue())) {
                faults.add(cell.getKey() + " is '" + cell.getValue() + "', read '" + read + "'");
            }
        }
        return faults;
    }
}
