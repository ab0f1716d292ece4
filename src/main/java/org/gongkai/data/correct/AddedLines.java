package org.gongkai.data.correct;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.MatchedTable.OpenRow;

/**
 * Tables with the lines and copies that people say they have: rows that their form does not know
 * beforehand, without any value yet.
 */
final class AddedLines {

    private static final Pattern COPY = Pattern.compile("[1-9][0-9]*/");

    /** Codes printed in lines, as in 20105 or 1.2; those of forms begin with letters. */
    private static final Pattern PRINTED = Pattern.compile("|[0-9][0-9A-Za-z.-]{0,39}");

    private final FormColumns forms;
    private final List<MatchedTable> tables = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param read tables as read, and those that are typed in
     * @param words all of the report, the earliest first
     */
    AddedLines(FormColumns forms, List<MatchedTable> read, List<Correction> words) {
        this.forms = forms;
        tables.addAll(read);
        List<List<Correction>> said =
                AppliedCorrections.lastWords(words).stream()
                        .filter(of -> of.get(0).isLine())
                        .toList();
        // A copy must be there before lines are put into it.
        said.stream().filter(of -> isCopy(of.get(0))).forEach(this::add);
        said.stream().filter(of -> !isCopy(of.get(0))).forEach(this::add);
    }

    /** The tables of a report without the lines that an earlier run has added to them. */
    static List<MatchedTable> without(Extraction report) {
        Set<CellKey> added =
                report.findings().stream()
                        .filter(finding -> finding.kind() == FindingCode.ROW_TYPED)
                        .map(Finding::subject)
                        .collect(Collectors.toSet());
        return added.isEmpty()
                ? report.matched()
                : report.matched().stream().map(table -> without(table, added)).toList();
    }

    private static MatchedTable without(MatchedTable table, Set<CellKey> added) {
        Predicate<String> isAdded =
                row -> {
                    CellKey key = new CellKey(table.table(), row, "");
                    return added.contains(key)
                            || added.contains(new CellKey(table.table(), key.copy(), ""));
                };
        return table.with(
                        table.cells().stream()
                                .filter(cell -> !isAdded.test(cell.key().row()))
                                .toList())
                .open(table.rows().stream().filter(row -> !isAdded.test(row.code())).toList());
    }

    private static boolean isCopy(Correction word) {
        return COPY.matcher(word.cell().row()).matches();
    }

    /** The tables, in the same order. */
    List<MatchedTable> tables() {
        return List.copyOf(tables);
    }

    /** Who has added which line, and which could not be. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void add(List<Correction> words) {
        Correction last = words.get(words.size() - 1);
        List<String> labels = words.stream().map(Correction::value).distinct().toList();
        if (labels.size() > 1) {
            String who = words.stream().map(Correction::who).collect(Collectors.joining(", "));
            String what = "people differ in what stands beside this line: " + who + "; none counts";
            find(FindingCode.CORRECTION_CONFLICT, last, what);
            return;
        }
        for (int i = 0; i < tables.size(); i++) {
            Optional<MatchedTable> filled =
                    tables.get(i).table().equals(last.cell().table())
                            ? filled(tables.get(i), last)
                            : Optional.empty();
            if (filled.isPresent()) {
                tables.set(i, filled.get());
                String remark = last.remark().isEmpty() ? "" : ": " + last.remark();
                String by = "' typed in by " + last.who() + " on " + last.when() + remark;
                find(FindingCode.ROW_TYPED, last, "the line '" + last.value() + by);
                return;
            }
        }
        String what = "the line '" + last.value() + "' cannot be in this reading";
        find(FindingCode.CORRECTION_UNPLACED, last, what);
    }

    private void find(FindingCode code, Correction word, String message) {
        CellKey row = new CellKey(word.cell().table(), word.cell().row(), "");
        findings.add(code.on(row, word.value(), "", row + ": " + message, List.of()));
    }

    /** Empty where the form has no such line, or the document was read to have another one. */
    private Optional<MatchedTable> filled(MatchedTable table, Correction word) {
        Optional<TableTemplate> template = forms.template(table);
        if (template.isEmpty() || word.value().isBlank()) {
            return Optional.empty();
        }
        if (isCopy(word)) {
            return template.filter(TableTemplate::isRepeated)
                    .flatMap(it -> copied(table, it, word));
        }
        return block(template.get(), word.cell())
                .flatMap(it -> lined(table, template.get(), it, word));
    }

    private static Optional<MatchedTable> copied(
            MatchedTable table, TableTemplate template, Correction word) {
        String copy = word.cell().row();
        if (has(table, copy)) {
            return Optional.empty();
        }
        List<MatchedCell> cells = new ArrayList<>(table.cells());
        List<OpenRow> rows = new ArrayList<>(table.rows());
        for (BlockTemplate block : template.blocks()) {
            block.rows()
                    .forEach(
                            row -> {
                                rows.add(new OpenRow(copy + row.code(), word.value()));
                                EmptyTables.row(template, block, copy + row.code())
                                        .forEach(cells::add);
                            });
        }
        if (rows.size() == table.rows().size()) {
            // All its rows are yet to come; its unit is known already.
            rows.add(new OpenRow(copy, word.value()));
        }
        return Optional.of(table.with(cells).open(rows));
    }

    private static boolean has(MatchedTable table, String copy) {
        return !copy.isEmpty()
                && table.rows().stream().anyMatch(row -> row.code().startsWith(copy));
    }

    /** The block that a line is of: the one that has its column, or else the only open one. */
    private static Optional<BlockTemplate> block(TableTemplate template, CellKey line) {
        List<BlockTemplate> open = template.blocks().stream().filter(BlockTemplate::open).toList();
        return line.column().isEmpty()
                ? open.stream().findFirst().filter(block -> open.size() == 1)
                : open.stream().filter(block -> block.holdsOpen(line)).findFirst();
    }

    private static Optional<MatchedTable> lined(
            MatchedTable table, TableTemplate template, BlockTemplate block, Correction word) {
        CellKey line = word.cell();
        boolean placed = template.isRepeated() ? has(table, line.copy()) : line.copy().isEmpty();
        boolean ofForm = template.blocks().stream().anyMatch(each -> each.has(line.rowInCopy()));
        boolean there = table.rows().stream().anyMatch(row -> row.code().equals(line.row()));
        if (!placed || ofForm || there || line.rowInCopy().isEmpty()) {
            return Optional.empty();
        }
        List<MatchedCell> cells = new ArrayList<>(table.cells());
        cells.addAll(
                end(table, block, line.copy()),
                EmptyTables.row(template, block, line.row()).toList());
        List<OpenRow> rows = new ArrayList<>(table.rows());
        String unit = template.isRepeated() ? unit(table, line.copy()) + " " : "";
        rows.add(new OpenRow(line.row(), unit + word.value()));
        return Optional.of(table.with(cells).open(rows));
    }

    private static String unit(MatchedTable table, String copy) {
        return table.rows().stream()
                .filter(row -> row.code().startsWith(copy))
                .map(OpenRow::label)
                .findFirst()
                .orElse("");
    }

    /** Behind the last cell of a block in a copy. */
    private static int end(MatchedTable table, BlockTemplate block, String copy) {
        for (int i = table.cells().size(); i > 0; i--) {
            CellKey key = table.cells().get(i - 1).key();
            boolean own = block.holdsOpen(key) || block.has(key.rowInCopy());
            if (own && key.copy().equals(copy)) {
                return i;
            }
        }
        return table.cells().size();
    }

    /**
     * The row of a line, or of a copy, that is yet to be added.
     *
     * @param table as it is now
     * @param place of a line its table, the beginning of its copy, and a column of its block
     * @param copy whether it is a copy
     * @param code the code printed in the line; may be empty
     * @param used rows of which people say something: their values must not get into another line
     * @throws IllegalArgumentException when the form has no such lines, or the code is taken
     */
    static CellKey row(
            TableTemplate template,
            MatchedTable table,
            CellKey place,
            boolean copy,
            String code,
            Set<String> used) {
        Set<String> taken = new HashSet<>(used);
        table.rows().forEach(row -> taken.add(row.code()));
        if (copy && template.isRepeated()) {
            String row = first(n -> n + "/", it -> taken.stream().noneMatch(t -> t.startsWith(it)));
            return new CellKey(table.table(), row, "");
        }
        Optional<BlockTemplate> block = block(template, place);
        boolean placed = template.isRepeated() ? has(table, place.row()) : place.row().isEmpty();
        if (copy || block.isEmpty() || !placed) {
            throw new IllegalArgumentException("The form allows no further lines there.");
        }
        template.blocks()
                .forEach(each -> each.rows().forEach(row -> taken.add(place.row() + row.code())));
        boolean several = template.blocks().stream().filter(BlockTemplate::open).count() > 1;
        String printed = Normalizer.normalize(code, Normalizer.Form.NFKC).strip();
        String prefix = place.row() + (several ? block.get().code() + "_n" : "n");
        String row =
                printed.isEmpty()
                        ? first(n -> prefix + n, it -> !taken.contains(it))
                        : place.row() + printed;
        if (taken.contains(row) || !PRINTED.matcher(printed).matches()) {
            throw new IllegalArgumentException(
                    "'" + code + "' is no code of a line, or another line has it.");
        }
        return new CellKey(table.table(), row, several ? place.column() : "");
    }

    private static String first(IntFunction<String> names, Predicate<String> free) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(names)
                .filter(free)
                .findFirst()
                .orElseThrow();
    }
}
