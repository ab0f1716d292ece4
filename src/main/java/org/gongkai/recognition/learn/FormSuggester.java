package org.gongkai.recognition.learn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.base.text.Folding;
import org.gongkai.model.CellKey;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.Identity;
import org.gongkai.model.Identity.Each;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;

/**
 * Gathers from many documents what their forms lack: wordings, rows and sums. Not safe for use by
 * several threads.
 */
public final class FormSuggester {

    /** Documents that must print a wording or a row before anything is said of it. */
    private static final int SEVERAL = 2;

    /** Lines of figures that sums are searched in at most. */
    private static final int MOST_LINES = 2000;

    private final LabelCodes codes = new LabelCodes();
    private final Map<String, Seen> byTable = new LinkedHashMap<>();
    private int documents;

    /**
     * @param forms that the documents were read with
     */
    public FormSuggester(List<FormTemplate> forms) {
        for (FormTemplate form : forms) {
            for (TableTemplate table : form.tables()) {
                byTable.put(form.id() + "." + table.code(), new Seen(form, table));
            }
        }
    }

    /** What the documents have of a table. */
    private static final class Seen {

        private final FormTemplate form;
        private final TableTemplate table;
        private final Map<String, Map<String, Integer>> wordings = new TreeMap<>();
        private final Map<String, Map<String, Integer>> inPlace = new TreeMap<>();
        private final Map<String, Count> others = new LinkedHashMap<>();
        private final List<Map<CellKey, BigDecimal>> figures = new ArrayList<>();

        private Seen(FormTemplate form, TableTemplate table) {
            this.form = form;
            this.table = table;
        }
    }

    /** A label that belongs to no row, and how many documents print it. */
    private record Count(String label, int documents) {}

    /** Takes what was read of one document. */
    public void add(Extraction document) {
        documents++;
        for (MatchedTable table : document.matched()) {
            Optional.ofNullable(byTable.get(table.form() + "." + table.table()))
                    .ifPresent(seen -> add(seen, ReadTable.of(document, table, seen.table)));
        }
    }

    private static void add(Seen seen, ReadTable read) {
        Map<String, String> labels = read.labels();
        for (BlockTemplate block : seen.table.blocks()) {
            for (RowTemplate row : block.rows()) {
                String label = labels.getOrDefault(row.code(), "");
                if (!label.isEmpty() && !ReadTable.knows(row, label)) {
                    count(seen.wordings, row.code(), label);
                }
            }
        }
        Set<String> once = new HashSet<>();
        for (ReadTable.Line line : read.untaken()) {
            Optional<RowTemplate> place = read.placeOf(line);
            if (place.isPresent()) {
                count(seen.inPlace, place.get().code(), line.label());
            } else if (once.add(Folding.fold(line.label()))) {
                seen.others.merge(
                        Folding.fold(line.label()),
                        new Count(line.label(), 1),
                        (old, one) -> new Count(old.label(), old.documents() + 1));
            }
        }
        seen.figures.add(
                read.table().cells().stream()
                        .filter(cell -> cell.value().number().isPresent())
                        .collect(
                                Collectors.toMap(
                                        MatchedCell::key,
                                        cell -> cell.value().number().orElseThrow(),
                                        (one, other) -> one)));
    }

    private static void count(Map<String, Map<String, Integer>> counts, String row, String label) {
        counts.computeIfAbsent(row, key -> new TreeMap<>()).merge(label, 1, Integer::sum);
    }

    /** The suggestions as YAML to paste, each with its count; nothing where there are none. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Seen seen : byTable.values()) {
            List<String> of = new ArrayList<>();
            wordings(seen, of);
            rows(seen, of);
            sums(seen, of);
            if (!of.isEmpty()) {
                lines.add("# form " + seen.form.id() + ", table " + seen.table.code());
                lines.addAll(of);
                lines.add("");
            }
        }
        return lines;
    }

    /** How many documents were taken. */
    public int documents() {
        return documents;
    }

    private static void wordings(Seen seen, List<String> lines) {
        for (BlockTemplate block : seen.table.blocks()) {
            for (RowTemplate row : block.rows()) {
                Map<String, Integer> often = new TreeMap<>();
                seen.wordings.getOrDefault(row.code(), Map.of()).forEach(often::put);
                Map<String, Integer> placed = seen.inPlace.getOrDefault(row.code(), Map.of());
                placed.forEach((label, count) -> often.merge(label, count, Integer::sum));
                often.entrySet().removeIf(each -> each.getValue() < SEVERAL && placed.isEmpty());
                if (!often.isEmpty()) {
                    lines.add("# wordings of row " + row.code() + ": " + counted(often));
                    lines.add(
                            new EntryText()
                                    .key("code", row.code())
                                    .key("label", row.label().text())
                                    .key("group", row.group())
                                    .raw("also", also(row, often.keySet()))
                                    .toString());
                }
            }
        }
    }

    private static String also(RowTemplate row, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(row.label().aliases());
        all.addAll(more);
        return YamlText.inline(List.copyOf(all));
    }

    private static String counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> "'" + each.getKey() + "' in " + documents(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String documents(int count) {
        return count == 1 ? "1 document" : count + " documents";
    }

    private void rows(Seen seen, List<String> lines) {
        LabelCodes.Once once = codes.new Once();
        seen.table.blocks().forEach(block -> block.rows().forEach(row -> once.free(row.code())));
        for (Count count : seen.others.values()) {
            if (count.documents() >= SEVERAL) {
                lines.add(
                        "# a row that "
                                + documents(count.documents())
                                + " have and the form lacks");
                lines.add(
                        new EntryText()
                                .key("code", once.code(count.label(), "row"))
                                .key("label", count.label())
                                .flag("optional", true)
                                .toString());
            }
        }
    }

    private static void sums(Seen seen, List<String> lines) {
        if (seen.figures.size() < SEVERAL) {
            return;
        }
        for (BlockTemplate block : seen.table.blocks()) {
            List<String> rows = block.rows().stream().map(RowTemplate::code).toList();
            List<String> columns =
                    block.columns().stream()
                            .filter(c -> c.kind() != NumberKind.TEXT)
                            .filter(c -> c.kind() != NumberKind.PERCENT)
                            .map(c -> c.code())
                            .toList();
            sums(seen, block, Each.COLUMN, rows, columns, lines);
            sums(seen, block, Each.ROW, columns, rows, lines);
        }
    }

    /**
     * @param summed codes of the rows or columns that may add up
     * @param repeated codes of what a sum is repeated for
     */
    private static void sums(
            Seen seen,
            BlockTemplate block,
            Each each,
            List<String> summed,
            List<String> repeated,
            List<String> lines) {
        List<SumVariable> variables =
                summed.stream().map(code -> named(block, code, each)).toList();
        List<FigureLine> figures = new ArrayList<>();
        for (int i = 0; i < seen.figures.size() && figures.size() < MOST_LINES; i++) {
            for (String other : repeated) {
                line(seen, i, each, summed, other).ifPresent(figures::add);
            }
        }
        RelationSpan known = new RelationSpan(all(summed.size()));
        for (Identity identity : seen.form.identities()) {
            if (identity.table().equals(seen.table.code())) {
                known.add(
                        weights(
                                summed,
                                operands(identity, each, identity.parts()),
                                operands(identity, each, identity.total())));
            }
        }
        for (Relation relation : new RelationFinder(variables, figures).find()) {
            if (relation.support() >= SEVERAL && known.add(relation.weights(summed.size()))) {
                sum(seen, each, summed, relation, lines);
            }
        }
    }

    /**
     * The rows or columns that a sum of the form adds up, be it written for all lines or for one;
     * none for a sum of another kind.
     */
    private static List<String> operands(Identity identity, Each each, List<String> codes) {
        if (identity.each() != Each.TABLE) {
            return identity.each() == each ? codes : List.of();
        }
        List<String[]> cells = codes.stream().map(code -> code.split("\\.", 2)).toList();
        int across = each == Each.COLUMN ? 1 : 0;
        boolean ofOneLine = cells.stream().map(cell -> cell[across]).distinct().count() == 1;
        return ofOneLine ? cells.stream().map(cell -> cell[1 - across]).toList() : List.of();
    }

    private static boolean[] all(int size) {
        boolean[] all = new boolean[size];
        Arrays.fill(all, true);
        return all;
    }

    private static int[] weights(List<String> codes, List<String> parts, List<String> total) {
        int[] weights = new int[codes.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] =
                    (parts.contains(codes.get(i)) ? 1 : 0) - (total.contains(codes.get(i)) ? 1 : 0);
        }
        return weights;
    }

    private static SumVariable named(BlockTemplate block, String code, Each each) {
        String label =
                each == Each.COLUMN
                        ? block.rows().stream()
                                .filter(row -> row.code().equals(code))
                                .map(row -> row.label().text())
                                .findFirst()
                                .orElse("")
                        : block.columns().stream()
                                .filter(column -> column.code().equals(code))
                                .map(column -> column.label().text())
                                .findFirst()
                                .orElse("");
        return new SumVariable(code, label, Folding.fold(label), List.of(), "");
    }

    private static Optional<FigureLine> line(
            Seen seen, int document, Each each, List<String> summed, String other) {
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (String code : summed) {
            CellKey key =
                    each == Each.COLUMN
                            ? new CellKey(seen.table.code(), code, other)
                            : new CellKey(seen.table.code(), other, code);
            values.add(Optional.ofNullable(seen.figures.get(document).get(key)));
        }
        return SumFinder.line(document, values);
    }

    private static void sum(
            Seen seen, Each each, List<String> codes, Relation relation, List<String> lines) {
        List<String> parts = Arrays.stream(relation.parts()).mapToObj(codes::get).toList();
        List<String> total = Arrays.stream(relation.total()).mapToObj(codes::get).toList();
        lines.add("# a sum that holds in all documents, borne by " + relation.support());
        lines.add(
                new EntryText()
                        .key("id", seen.table.code() + "_" + total.get(0) + "_sum")
                        .key("finding", each == Each.ROW ? "row-sum" : "column-sum")
                        .key("table", seen.table.code())
                        .key("each", each == Each.ROW ? "row" : "column")
                        .raw("parts", YamlText.inline(parts))
                        .raw("total", YamlText.inline(total))
                        .toString());
    }
}
