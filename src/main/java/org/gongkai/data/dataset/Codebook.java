package org.gongkai.data.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says of each column of the wide table what it means and how often it has a number. */
final class Codebook {

    /** Where the labels begin in a row; before them are name and cell. */
    private static final int LABELS = 4;

    private final List<Entry> entries = new ArrayList<>();
    private final Labels labels = new Labels();
    private final Counts counts;

    Codebook(Variables variables, Counts counts) {
        this.counts = counts;
        WideTable.HEAD.forEach(name -> entries.add(Entry.head(name, labels.column(name))));
        Rules rules = new Rules(variables.all(), labels);
        for (int i = 0; i < variables.all().size(); i++) {
            Variable each = variables.all().get(i);
            entries.add(
                    each.isValue()
                            ? Entry.value(
                                    each,
                                    labels.of(each),
                                    unit(variables, each),
                                    rules.of(each.key()),
                                    counts.of(i))
                            : Entry.unit(each, labels.of(each)));
        }
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

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    String csv() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Entry.COLUMNS);
        entries.forEach(entry -> rows.add(entry.row()));
        return CsvText.csv(rows);
    }

    /** The same for people, a part for each table. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(
                new Resource("codebook.md")
                        .text()
                        .replace("{reports}", Integer.toString(counts.reports())));
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
            List<String> row = entry.row();
            text.append("| `").append(entry.name()).append("` | ");
            text.append(
                    row.subList(LABELS, row.size()).stream()
                            .map(Codebook::escape)
                            .collect(Collectors.joining(" | ")));
            text.append(" |\n");
        }
    }

    private String title(String table) {
        Labels.Pair label = labels.table(table);
        String chinese = label.chinese().isEmpty() ? "" : " · " + label.chinese();
        return "`" + table + "`: " + escape(label.english() + chinese);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
