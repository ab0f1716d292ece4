package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.model.CellKey;
import org.gongkai.model.Explanation;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Matching;
import org.gongkai.model.Table;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.shape.ShapeMatcher;
import org.gongkai.recognition.shape.ShapeReading;
import org.gongkai.recognition.shape.TableCaption;

/**
 * Reads a document's tables as statutory tables. The form is decided for each table by itself, from
 * what it prints: many reports mix the forms of two years.
 *
 * <pre>{@code
 * List<FormTemplate> forms = FormCatalog.standard().forms("disclosure");
 * LabelScores labels = new FormLabels(forms).ofDocument();
 * Matching matching = new FormMatcher(forms).match(tables, OptionalInt.of(2024), labels);
 * }</pre>
 *
 * Immutable and safe for use by several threads.
 */
public final class FormMatcher {

    private final List<FormTemplate> forms;
    private final ListMatcher lists;
    private final ShapeMatcher shapes;

    /**
     * @param forms the forms to choose from; where a table fits several alike, first the form of
     *     the document's other tables is meant, then the form of the year, then the first of the
     *     list
     */
    public FormMatcher(List<FormTemplate> forms) {
        this.forms = forms.stream().filter(form -> !form.hasList()).toList();
        this.shapes = new ShapeMatcher(this.forms);
        this.lists = new ListMatcher(forms.stream().filter(FormTemplate::hasList).toList());
    }

    /**
     * Finds every statutory table.
     *
     * @param tables the document's tables in order
     * @param year report year where known; it breaks ties between forms, and lists are looked for
     *     only in years of their form
     * @param scores the labels of these forms, for this document
     * @return at most one reading of each statutory table, and findings for tables that are absent
     *     and rows that belong to no form; nothing at all where no statutory table was found
     */
    public Matching match(List<Table> tables, OptionalInt year, LabelScores scores) {
        return match(tables, year, scores, Map.of());
    }

    /**
     * The same, some tables being known to be certain statutory ones.
     *
     * @param named by the index of a table the code of the only one that it can be; such a
     *     statutory table is looked for in no other
     */
    public Matching match(
            List<Table> tables, OptionalInt year, LabelScores scores, Map<Integer, String> named) {
        BiPredicate<String, Integer> may =
                (code, index) ->
                        named.containsKey(index)
                                ? code.equals(named.get(index))
                                : !named.containsValue(code);
        List<ShapeReading> shaped = shapes.match(tables, year, scores, may);
        Set<Integer> taken =
                shaped.stream()
                        .flatMap(each -> each.table().tables().stream())
                        .collect(Collectors.toSet());
        List<List<GridRow>> rows =
                tables.stream()
                        .map(
                                table ->
                                        taken.contains(table.index())
                                                ? List.<GridRow>of()
                                                : GridRow.of(table, scores))
                        .toList();
        Map<String, List<Candidate>> readings =
                candidates(rows.stream().filter(table -> !table.isEmpty()).toList(), scores, may);
        FormChoice choice = new FormChoice(readings, year);
        List<Candidate> chosen = choice.chosen();
        if (chosen.isEmpty() && shaped.isEmpty()) {
            return new Matching(
                    lists.match(tables.stream().map(GridRow::of).toList(), year, may).stream()
                            .toList(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        boolean lost =
                chosen.stream().flatMap(c -> c.rows().stream()).anyMatch(PlacedRow::lostBlanks);
        List<CellReader.Read> read =
                chosen.stream()
                        .map(c -> lost ? c.withBlanksLost() : c)
                        .map(CellReader::read)
                        .toList();
        List<MatchedTable> found =
                inOrder(
                        Stream.concat(
                                        shaped.stream().map(ShapeReading::table),
                                        read.stream().map(CellReader.Read::table))
                                .toList());
        List<Finding> findings = new ArrayList<>(absent(found));
        findings.addAll(strangers(chosen, rows));
        OtherTime time = new OtherTime(year, scores);
        chosen.forEach(candidate -> findings.addAll(time.findings(candidate)));
        secondReport(chosen, read).ifPresent(findings::add);
        chosen.forEach(candidate -> findings.addAll(choice.doubts(candidate)));
        for (int i = 0; i < chosen.size(); i++) {
            findings.addAll(misnamed(chosen.get(i), read.get(i).table(), scores));
        }
        return new Matching(
                found,
                Stream.concat(
                                shaped.stream().flatMap(each -> each.choices().stream()),
                                read.stream().flatMap(each -> each.choices().stream()))
                        .toList(),
                findings,
                explained(chosen, readings));
    }

    private static List<Explanation> explained(
            List<Candidate> chosen, Map<String, List<Candidate>> readings) {
        return chosen.stream()
                .map(c -> Explainer.explain(c, readings.getOrDefault(c.table().code(), List.of())))
                .toList();
    }

    /** For each statutory table its readings, best first. */
    private Map<String, List<Candidate>> candidates(
            List<List<GridRow>> all, LabelScores scores, BiPredicate<String, Integer> may) {
        boolean runTogether = all.stream().anyMatch(FormMatcher::runTogether);
        Map<String, List<Candidate>> byTable = new LinkedHashMap<>();
        for (FormTemplate form : forms) {
            for (TableTemplate table : form.tables()) {
                if (ShapeMatcher.reads(table)) {
                    continue;
                }
                List<List<GridRow>> rows =
                        all.stream()
                                .filter(r -> may.test(table.code(), r.get(0).table().index()))
                                .toList();
                Optional<Candidate> candidate =
                        table.layout() == Layout.ROWS
                                ? new RowsMatcher(form, table, scores, runTogether).match(rows)
                                : new BandMatcher(form, table, scores, runTogether).match(rows);
                List<Candidate> readings =
                        byTable.computeIfAbsent(table.code(), code -> new ArrayList<>());
                candidate.ifPresent(readings::add);
            }
        }
        byTable.values().forEach(list -> list.sort(Comparator.comparingDouble(c -> -c.score())));
        return byTable;
    }

    private static boolean runTogether(List<GridRow> table) {
        return !table.get(0).table().grid().regular()
                && table.stream().anyMatch(row -> RunTogether.shown(row.behind(row.words() - 1)));
    }

    /** A table that bears another name than the form says. */
    private static List<Finding> misnamed(Candidate chosen, MatchedTable read, LabelScores scores) {
        // A name with a year in it is another in each report.
        boolean yearly = chosen.table().caption().text().contains("{");
        return chosen.tables().stream()
                .limit(yearly ? 0 : 1)
                .map(table -> new TableCaption(chosen.table().caption(), table, scores))
                .flatMap(caption -> caption.other().stream())
                .map(
                        name ->
                                FindingCode.LABEL_MISMATCH.on(
                                        CellKey.ofTable(read.table()),
                                        read.table()
                                                + ": above it stands '"
                                                + name
                                                + "', not its name",
                                        CellReader.said(read)))
                .toList();
    }

    /** In the order of the forms and of their tables. */
    private List<MatchedTable> inOrder(List<MatchedTable> found) {
        List<String> order =
                forms.stream()
                        .flatMap(form -> form.tables().stream())
                        .map(TableTemplate::code)
                        .distinct()
                        .toList();
        return found.stream()
                .sorted(Comparator.comparingInt(table -> order.indexOf(table.table())))
                .toList();
    }

    /** Tables of the form of the first one found that the document does not have. */
    private List<Finding> absent(List<MatchedTable> found) {
        Set<String> present = new HashSet<>();
        found.forEach(table -> present.add(table.table()));
        return forms.stream()
                .filter(form -> form.id().equals(found.get(0).form()))
                .flatMap(form -> form.tables().stream())
                .filter(table -> !table.optional() && !present.contains(table.code()))
                .map(
                        table ->
                                FindingCode.TABLE_MISSING.on(
                                        CellKey.ofTable(table.code()),
                                        "the document has no table '" + table.code() + "'",
                                        List.of()))
                .toList();
    }

    /**
     * Where a table comes again with other figures behind tables that follow it in the form, a
     * second report begins, and of no table the document says whose it is.
     */
    private static Optional<Finding> secondReport(
            List<Candidate> chosen, List<CellReader.Read> read) {
        Set<CellKey> cells = new LinkedHashSet<>();
        read.forEach(each -> cells.addAll(CellReader.said(each.table())));
        return IntStream.range(0, chosen.size())
                .filter(i -> isRepeatedApart(chosen.get(i), read.get(i), chosen))
                .mapToObj(i -> CellKey.ofTable(chosen.get(i).table().code()))
                .findFirst()
                .map(
                        table ->
                                FindingCode.TABLE_REPEATED.on(
                                        table,
                                        "a second report seems to begin with another table "
                                                + table.table(),
                                        List.copyOf(cells)));
    }

    /** Whether a table comes again with other figures and behind another table. */
    private static boolean isRepeatedApart(
            Candidate one, CellReader.Read read, List<Candidate> chosen) {
        return IntStream.range(0, one.repeated().size())
                .filter(k -> isApart(one, one.repeated().get(k), chosen))
                .mapToObj(read.again()::get)
                .anyMatch(read::isContradictedBy);
    }

    /** Whether another table that was read stands between two of one kind. */
    private static boolean isApart(Candidate one, Candidate again, List<Candidate> chosen) {
        int from = Math.min(one.first(), again.first());
        int to = Math.max(one.first(), again.first());
        return chosen.stream()
                .filter(each -> !each.table().code().equals(one.table().code()))
                .flatMap(each -> Stream.concat(Stream.of(each), each.repeated().stream()))
                .anyMatch(each -> from < each.first() && each.first() < to);
    }

    /** Rows with figures in a table that was read, which no row of the form accounts for. */
    private static List<Finding> strangers(List<Candidate> chosen, List<List<GridRow>> rows) {
        Set<Address> taken = new HashSet<>();
        chosen.forEach(c -> c.rows().forEach(row -> taken.addAll(addresses(row))));
        List<Finding> findings = new ArrayList<>();
        for (Candidate candidate : chosen) {
            for (Table table : candidate.tables()) {
                for (GridRow row : rows.get(table.index())) {
                    Set<Address> own = addresses(row.table(), row.behind(row.words() - 1));
                    if (row.hasValues() && Collections.disjoint(taken, own)) {
                        taken.addAll(own);
                        findings.add(stranger(candidate.table().code(), row));
                    }
                }
            }
            findings.addAll(again(candidate, beside(candidate, rows)));
        }
        return findings;
    }

    /** The rows with figures of tables of its section that were not read. */
    private static List<GridRow> beside(Candidate candidate, List<List<GridRow>> rows) {
        Set<Integer> read =
                Stream.concat(Stream.of(candidate), candidate.repeated().stream())
                        .flatMap(each -> each.tables().stream())
                        .map(Table::index)
                        .collect(Collectors.toSet());
        return rows.stream()
                .flatMap(List::stream)
                .filter(row -> !read.contains(row.table().index()) && row.hasValues())
                .filter(row -> row.table().section().equals(candidate.table().section()))
                .toList();
    }

    /** For each row that has one labelled alike beside its table which says otherwise. */
    private static List<Finding> again(Candidate candidate, List<GridRow> beside) {
        Map<String, PlacedRow> labels = new HashMap<>();
        for (PlacedRow placed : candidate.rows()) {
            placed.fit().printed().ifPresent(label -> labels.put(folded(label), placed));
        }
        List<Finding> findings = new ArrayList<>();
        for (GridRow row : beside) {
            String label = row.words() == 0 ? "" : folded(row.cells().get(row.words() - 1));
            PlacedRow placed = labels.get(label);
            if (placed != null
                    && !texts(row.behind(row.words() - 1)).equals(texts(placed.values()))) {
                labels.remove(label);
                findings.add(
                        FindingCode.ROW_REPEATED.on(
                                CellKey.ofTable(candidate.table().code()),
                                "",
                                row.shown(),
                                "another row is labelled alike: " + row.shown(),
                                placed.keys()));
            }
        }
        return findings;
    }

    private static List<String> texts(List<GridCell> cells) {
        return cells.stream().map(GridCell::text).toList();
    }

    private static String folded(GridCell cell) {
        return Folding.fold(cell.text());
    }

    /** Where a cell stands. */
    private record Address(int table, int row, int column) {}

    /** Of the cells of a row and its figures, which are in other rows where columns are printed. */
    private static Set<Address> addresses(PlacedRow placed) {
        Table table = placed.row().table();
        Set<Address> addresses = addresses(table, placed.row().cells());
        addresses.addAll(addresses(table, placed.values()));
        return addresses;
    }

    private static Set<Address> addresses(Table table, List<GridCell> cells) {
        return cells.stream()
                .map(cell -> new Address(table.index(), cell.row(), cell.column()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Finding stranger(String table, GridRow row) {
        return FindingCode.ROW_UNMATCHED.on(
                CellKey.ofTable(table),
                "",
                row.shown(),
                String.format(
                        Locale.ROOT,
                        "row %d of table %d belongs to no row of the form: %s",
                        row.row() + 1,
                        row.table().index() + 1,
                        row.shown()),
                List.of());
    }
}
