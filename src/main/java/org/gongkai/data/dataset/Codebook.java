package org.gongkai.data.dataset;

import static org.gongkai.data.write.ColumnType.LENGTH;
import static org.gongkai.data.write.ColumnType.TEXT;
import static org.gongkai.data.write.ColumnType.TEXTS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.gongkai.data.dataset.Variables.Use;
import org.gongkai.data.dataset.Variables.Variable;
import org.gongkai.data.write.Column;
import org.gongkai.data.write.Columns;
import org.gongkai.data.write.CsvTable;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.Sum;

/** Says of each column of the wide table what it means and how often it has a number. */
final class Codebook {

    static final Columns<Entry> COLUMNS =
            new Columns<>(
                    "codebook",
                    "One row per column of wide.csv",
                    List.of("name"),
                    List.of(
                            TEXT.column("name", "Name of a column of wide.csv", Entry::name),
                            TEXT.column(
                                    "table",
                                    "Code of the statutory table",
                                    entry -> entry.key().table()),
                            TEXT.column("row", "Code of the row", it -> it.key().row()),
                            TEXT.column("column", "Code of the column", it -> it.key().column()),
                            TEXT.column(
                                    "label_en",
                                    "Meaning in English",
                                    entry -> entry.label().english()),
                            TEXT.column(
                                    "label_zh",
                                    "Meaning in Chinese",
                                    entry -> entry.label().chinese()),
                            TEXTS.column(
                                    "forms",
                                    "Forms that have the cell with semicolons between them",
                                    Entry::forms),
                            TEXT.column("unit", "Unit of the values", Entry::unit),
                            TEXT.column(
                                    "rule", "Sums of the forms that check the cell", Entry::rule),
                            count("number", "holds a number", Seen::numbers),
                            count("blank", "is printed empty", Seen::blanks),
                            count("flagged", "carries a flag", Seen::flagged)));

    /** Where the labels begin in a row; before them are name and cell. */
    private static final int LABELS = 4;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, CodeWords.Pair> tables = new HashMap<>();
    private final Counts counts;

    /**
     * What is said of a column of the wide table.
     *
     * @param name of the column
     * @param key its cell, {@link CellKey#DOCUMENT} when it belongs to none
     * @param label what it means
     * @param forms that have the cell
     * @param unit of its numbers
     * @param rule the sums that check it
     * @param seen what reports have there; empty where that means nothing
     */
    record Entry(
            String name,
            CellKey key,
            CodeWords.Pair label,
            List<String> forms,
            String unit,
            String rule,
            Optional<Seen> seen) {

        Entry {
            forms = List.copyOf(forms);
        }
    }

    /** In how many reports a column has a number, a blank and a flag. */
    record Seen(int numbers, int blanks, int flagged) {}

    /** Counts what reports have in each column. For one thread. */
    static final class Counts {

        private final int[] numbers;
        private final int[] blanks;
        private final int[] flagged;
        private int reports;

        Counts(int columns) {
            numbers = new int[columns];
            blanks = new int[columns];
            flagged = new int[columns];
        }

        void add(WideRow row) {
            if (row.copy()) {
                return;
            }
            reports += row.line().isEmpty() ? 0 : 1;
            row.numbers().forEach(column -> numbers[column]++);
            row.blanks().forEach(column -> blanks[column]++);
            row.flagged().forEach(column -> flagged[column]++);
        }
    }

    Codebook(Variables variables, Counts counts) {
        this.counts = counts;
        WideTable.labels().forEach((name, label) -> entries.add(ofHead(name, label)));
        Map<CellKey, Set<String>> rules = rules(variables);
        for (int i = 0; i < variables.all().size(); i++) {
            Use use = variables.all().get(i).uses().get(0);
            tables.computeIfAbsent(use.table().code(), code -> Labels.table(use));
            Seen seen = new Seen(counts.numbers[i], counts.blanks[i], counts.flagged[i]);
            entries.add(ofCell(variables, variables.all().get(i), rules, seen));
        }
    }

    private static Column<Entry, OptionalLong> count(
            String name, String what, ToIntFunction<Seen> part) {
        return LENGTH.column(
                "reports_" + name,
                "Reports in which the cell " + what + "; unit: reports",
                entry ->
                        entry.seen().stream().mapToLong(seen -> part.applyAsInt(seen)).findFirst());
    }

    private static Entry ofHead(String name, CodeWords.Pair label) {
        return new Entry(name, CellKey.DOCUMENT, label, List.of(), "", "", Optional.empty());
    }

    private Entry ofCell(
            Variables variables, Variable variable, Map<CellKey, Set<String>> rules, Seen seen) {
        boolean value = variable.isValue();
        Set<String> checks = value ? rules.getOrDefault(variable.key(), Set.of()) : Set.of();
        return new Entry(
                variable.name(),
                variable.key(),
                Labels.of(variable),
                variable.uses().stream().map(use -> use.form().id()).distinct().toList(),
                value ? unit(variables, variable) : "",
                String.join("; ", checks),
                value ? Optional.of(seen) : Optional.empty());
    }

    /** Money is printed in several units, so the form's would be wrong for some reports. */
    private static String unit(Variables variables, Variable variable) {
        return variables
                .unit(variable.key())
                .map(place -> "as in " + variables.all().get(place).name())
                .orElseGet(
                        () ->
                                variable.uses().stream()
                                        .map(use -> use.column().unit())
                                        .distinct()
                                        .collect(Collectors.joining("; ")));
    }

    /** The sums of the forms that check each cell, in words. */
    private Map<CellKey, Set<String>> rules(Variables variables) {
        Map<CellKey, Set<String>> rules = new HashMap<>();
        Set<FormTemplate> forms = new LinkedHashSet<>();
        variables.all().forEach(each -> each.uses().forEach(use -> forms.add(use.form())));
        for (FormTemplate form : forms) {
            for (TableTemplate table : form.tables()) {
                List<CellKey> cells =
                        Use.of(form).stream()
                                .filter(use -> use.table().equals(table))
                                .map(Use::key)
                                .toList();
                for (Sum sum : Sum.of(form, table.code(), cells)) {
                    String name = Labels.sum(form, sum.identity().finding().code());
                    String rule = sum.identity().rule();
                    String words = rule.isEmpty() ? name : name + " (" + rule + ")";
                    for (CellKey key : sum.cells()) {
                        rules.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(words);
                    }
                }
            }
        }
        return rules;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    String csv() {
        return CsvTable.text(COLUMNS.lines(entries));
    }

    /**
     * The same for people, a part for each table.
     *
     * @param suffix behind the names of its files, such as {@code -budget}
     */
    String markdown(String suffix) {
        StringBuilder text = new StringBuilder();
        text.append(
                new Resource("codebook.md")
                        .text()
                        .replace("{reports}", Integer.toString(counts.reports))
                        .replace("{wide}", "wide" + suffix + ".csv")
                        .replace("{codebook}", "codebook" + suffix + ".csv"));
        Map<String, List<Entry>> tables = new LinkedHashMap<>();
        entries.forEach(
                entry ->
                        tables.computeIfAbsent(entry.key().table(), t -> new ArrayList<>())
                                .add(entry));
        tables.forEach((table, those) -> part(text, table, those));
        return text.toString();
    }

    private void part(StringBuilder text, String table, List<Entry> those) {
        text.append("\n## ").append(table.isEmpty() ? "The report" : title(table)).append("\n\n");
        text.append("| name | English | 中文 | forms | unit | rule | number | blank | flagged |\n");
        text.append("|---|---|---|---|---|---|--:|--:|--:|\n");
        for (Entry entry : those) {
            List<String> row = COLUMNS.texts(entry);
            text.append("| `").append(entry.name()).append("` | ");
            text.append(
                    row.subList(LABELS, row.size()).stream()
                            .map(Codebook::escape)
                            .collect(Collectors.joining(" | ")));
            text.append(" |\n");
        }
    }

    private String title(String table) {
        CodeWords.Pair label = tables.getOrDefault(table, new CodeWords.Pair(table, ""));
        String chinese = label.chinese().isEmpty() ? "" : " · " + label.chinese();
        return "`" + table + "`: " + escape(label.english() + chinese);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
