package org.gongkai.recognition.learn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Similarity;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Sum;
import org.gongkai.model.Table;

/**
 * Says what a form reads of a document, what stays unmatched and why.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class FormTrial {

    private final FormTemplate form;

    /**
     * @param form the form on trial
     */
    public FormTrial(FormTemplate form) {
        this.form = form;
    }

    /** Whether every table of the form that must be there was read, and each of its rows. */
    public boolean isWhole(Extraction document) {
        return form.tables().stream()
                .map(table -> read(document, table))
                .allMatch(read -> read.isPresent() && read.get().missing().isEmpty());
    }

    /** Lines for a person, a paragraph for each table of the form. */
    public List<String> lines(Extraction document) {
        List<String> lines = new ArrayList<>();
        for (TableTemplate table : form.tables()) {
            Optional<ReadTable> read = read(document, table);
            if (read.isPresent()) {
                found(read.get(), document, lines);
            } else {
                absent(table, document, lines);
            }
        }
        return lines;
    }

    private Optional<ReadTable> read(Extraction document, TableTemplate table) {
        return document.matched().stream()
                .filter(each -> each.form().equals(form.id()) && each.table().equals(table.code()))
                .findFirst()
                .map(each -> ReadTable.of(document, each, table));
    }

    private void found(ReadTable read, Extraction document, List<String> lines) {
        MatchedTable table = read.table();
        Map<CellState, Long> states =
                table.cells().stream()
                        .collect(
                                Collectors.groupingBy(
                                        cell -> cell.value().state(), Collectors.counting()));
        long columns =
                table.cells().stream()
                        .filter(cell -> cell.value().state() != CellState.MISSING)
                        .map(cell -> cell.key().column())
                        .distinct()
                        .count();
        Set<CellKey> flagged = document.flags().keySet();
        lines.add(
                table.table()
                        + ": "
                        + read.found().size()
                        + " rows × "
                        + columns
                        + " columns; "
                        + states.getOrDefault(CellState.NUMBER, 0L)
                        + " numbers, "
                        + states.getOrDefault(CellState.BLANK, 0L)
                        + " blank, "
                        + states.getOrDefault(CellState.MISSING, 0L)
                        + " missing, "
                        + table.cells().stream().filter(c -> flagged.contains(c.key())).count()
                        + " flagged; "
                        + sums(table));
        List<String> free = read.untaken().stream().map(ReadTable.Line::label).distinct().toList();
        for (RowTemplate row : read.missing()) {
            lines.add(
                    (row.optional() ? "  optional row '" : "  row '")
                            + row.label().text()
                            + "' not found; "
                            + nearest(row.label().text(), free));
        }
        free.forEach(label -> lines.add("  printed '" + label + "' belongs to no row"));
        document.findings().stream()
                .filter(finding -> finding.subject().table().equals(table.table()))
                .filter(finding -> finding.code().startsWith("column-"))
                .forEach(finding -> lines.add("  " + finding.code() + ": " + finding.message()));
    }

    private String sums(MatchedTable table) {
        Map<CellKey, MatchedCell> cells =
                table.cells().stream()
                        .collect(
                                Collectors.toMap(
                                        MatchedCell::key,
                                        Function.identity(),
                                        (one, other) -> one));
        int held = 0;
        int broken = 0;
        int untried = 0;
        for (Sum sum : Sum.of(form, table.table(), cells.keySet())) {
            Optional<BigDecimal> difference = difference(sum, cells);
            untried += difference.isEmpty() ? 1 : 0;
            held += difference.filter(d -> d.signum() == 0).isPresent() ? 1 : 0;
            broken += difference.filter(d -> d.signum() != 0 && !sum.atMost()).isPresent() ? 1 : 0;
        }
        return held + " sums hold, " + broken + " break, " + untried + " cannot be tried";
    }

    private static Optional<BigDecimal> difference(Sum sum, Map<CellKey, MatchedCell> cells) {
        BigDecimal difference = BigDecimal.ZERO;
        for (Map.Entry<CellKey, Integer> each : sum.weights().entrySet()) {
            Optional<BigDecimal> number =
                    Optional.ofNullable(cells.get(each.getKey()))
                            .flatMap(cell -> cell.value().number());
            if (number.isEmpty()) {
                return Optional.empty();
            }
            difference = difference.add(number.get().multiply(BigDecimal.valueOf(each.getValue())));
        }
        return Optional.of(difference);
    }

    /** Why a table was not found: how many of its labels are printed in the likest table. */
    private static void absent(TableTemplate table, Extraction document, List<String> lines) {
        Set<String> wanted = labels(table);
        Optional<Table> likest =
                document.tables().stream()
                        .max(Comparator.comparingLong(each -> common(each, wanted)));
        String why =
                likest.map(
                                each ->
                                        common(each, wanted)
                                                + " of its "
                                                + wanted.size()
                                                + " labels stand in table "
                                                + (each.index() + 1)
                                                + " of the document")
                        .orElse("the document has no table");
        lines.add(table.code() + ": not found; " + why);
        if (likest.isPresent()) {
            List<String> printed = texts(likest.get());
            wanted.stream()
                    .filter(label -> printed.stream().noneMatch(p -> Folding.fold(p).equals(label)))
                    .forEach(
                            label ->
                                    lines.add(
                                            "  label '" + label + "'; " + nearest(label, printed)));
        }
    }

    private static Set<String> labels(TableTemplate table) {
        Set<String> labels = new LinkedHashSet<>();
        for (BlockTemplate block : table.blocks()) {
            Stream.concat(
                            block.columns().stream().map(column -> column.label().text()),
                            block.rows().stream().map(row -> row.label().text()))
                    .filter(text -> !text.isEmpty())
                    .map(Folding::fold)
                    .forEach(labels::add);
        }
        return labels;
    }

    private static long common(Table table, Set<String> wanted) {
        return texts(table).stream().map(Folding::fold).distinct().filter(wanted::contains).count();
    }

    private static List<String> texts(Table table) {
        return table.grid().cells().stream()
                .map(cell -> cell.text())
                .filter(text -> !text.isBlank() && !text.matches("[\\d.,%\\s]+"))
                .distinct()
                .toList();
    }

    private static String nearest(String label, List<String> printed) {
        String folded = Folding.fold(label);
        return printed.stream()
                .max(Comparator.comparingDouble(text -> likeness(folded, text)))
                .map(
                        text ->
                                String.format(
                                        Locale.ROOT,
                                        "the nearest print is '%s' (%.0f %% alike)",
                                        text,
                                        100 * likeness(folded, text)))
                .orElse("nothing is left that it could be");
    }

    private static double likeness(String folded, String text) {
        return Similarity.likeness(folded, Folding.fold(text));
    }
}
