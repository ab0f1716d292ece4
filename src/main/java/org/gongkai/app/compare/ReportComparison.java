package org.gongkai.app.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Section;

/**
 * Two reports side by side, as a rule one body's of two years: their figures with what they changed
 * by, and of each section how much of the second's prose stood in the first, what is new and what
 * is gone.
 */
public final class ReportComparison {

    private static final List<String> HEAD =
            List.of("cell", "label", "first", "second", "change", "%", "flags");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Extraction first;
    private final Extraction second;
    private final Map<String, FormTemplate> forms = new LinkedHashMap<>();

    /**
     * @param forms whose labels are shown
     */
    public ReportComparison(Extraction first, Extraction second, List<FormTemplate> forms) {
        this.first = first;
        this.second = second;
        forms.forEach(form -> this.forms.put(form.id(), form));
    }

    /**
     * Writes it.
     *
     * @param one name of the first document
     * @param other name of the second
     */
    public void write(Paper paper, String one, String other) {
        paper.line("first: " + named(paper, one, first));
        paper.line("second: " + named(paper, other, second));
        if (!first.metadata().agency().equals(second.metadata().agency())) {
            paper.line("The two name different bodies.");
        }
        paper.heading("Figures");
        paper.table(HEAD, figures(paper));
        prose(paper);
    }

    private static String named(Paper paper, String name, Extraction report) {
        return name
                + " ("
                + report.metadata().agency()
                + " "
                + report.metadata().yearText()
                + ", "
                + paper.word("status", report.outcome().status().code())
                + ")";
    }

    /** Cells in which one of the two has something else than nothing and 0. */
    private List<List<String>> figures(Paper paper) {
        Map<CellKey, MatchedCell> old = cells(first);
        Map<CellKey, MatchedCell> young = cells(second);
        Map<CellKey, String> labels = labels();
        Map<CellKey, SortedSet<String>> flags = flags();
        Set<CellKey> all = new LinkedHashSet<>(old.keySet());
        all.addAll(young.keySet());
        List<List<String>> rows = new ArrayList<>();
        for (CellKey key : all) {
            Optional<MatchedCell> before = Optional.ofNullable(old.get(key));
            Optional<MatchedCell> after = Optional.ofNullable(young.get(key));
            if (says(before) || says(after)) {
                List<String> row = new ArrayList<>();
                row.add(key.toString());
                row.add(labels.getOrDefault(key, ""));
                row.add(shown(paper, before));
                row.add(shown(paper, after));
                row.addAll(change(before, after));
                row.add(
                        paper.words(
                                "finding",
                                String.join(";", flags.getOrDefault(key, new TreeSet<>()))));
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean says(Optional<MatchedCell> cell) {
        return cell.isPresent()
                && switch (cell.get().value().state()) {
                    case BLANK, DASH, MISSING -> false;
                    case NUMBER -> cell.get().value().number().orElseThrow().signum() != 0;
                    case TEXT, UNREADABLE -> true;
                };
    }

    private static String shown(Paper paper, Optional<MatchedCell> cell) {
        return cell.map(
                        it ->
                                it.value().state() == CellState.NUMBER
                                        ? it.standard()
                                                .map(
                                                        number ->
                                                                number.stripTrailingZeros()
                                                                        .toPlainString())
                                                .orElseGet(
                                                        () -> it.value().plain() + " " + it.unit())
                                        : paper.word("state", it.value().state().code()))
                .orElse("");
    }

    /** By how much, and by how many in a hundred; nothing where it cannot be said. */
    private static List<String> change(Optional<MatchedCell> one, Optional<MatchedCell> other) {
        Optional<BigDecimal> before = one.flatMap(MatchedCell::standard);
        Optional<BigDecimal> after = other.flatMap(MatchedCell::standard);
        if (before.isEmpty() || after.isEmpty()) {
            return List.of("", "");
        }
        BigDecimal change = after.get().subtract(before.get());
        String share =
                before.get().signum() == 0
                        ? ""
                        : signed(
                                change.multiply(HUNDRED)
                                        .divide(before.get().abs(), 1, RoundingMode.HALF_UP));
        return List.of(signed(change.stripTrailingZeros()), share);
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }

    private static Map<CellKey, MatchedCell> cells(Extraction report) {
        Map<CellKey, MatchedCell> cells = new LinkedHashMap<>();
        report.cells().forEach(cell -> cells.put(cell.key(), cell));
        return cells;
    }

    private Map<CellKey, SortedSet<String>> flags() {
        Map<CellKey, SortedSet<String>> flags = new LinkedHashMap<>(first.flags());
        second.flags()
                .forEach(
                        (key, more) ->
                                flags.merge(
                                        key,
                                        more,
                                        (a, b) -> {
                                            SortedSet<String> both = new TreeSet<>(a);
                                            both.addAll(b);
                                            return both;
                                        }));
        return flags;
    }

    private Map<CellKey, String> labels() {
        Map<CellKey, String> labels = new LinkedHashMap<>();
        for (Extraction report : List.of(second, first)) {
            for (MatchedTable table : report.matched()) {
                FormTemplate form = forms.get(table.form());
                if (form != null) {
                    label(form, labels);
                }
            }
        }
        return labels;
    }

    private static void label(FormTemplate form, Map<CellKey, String> labels) {
        for (TableTemplate each : form.tables()) {
            for (BlockTemplate block : each.blocks()) {
                for (RowTemplate row : block.rows()) {
                    for (ColumnTemplate column : block.columns()) {
                        String line = row.label().text();
                        labels.putIfAbsent(
                                new CellKey(each.code(), row.code(), column.code()),
                                (line.isEmpty() ? block.title().text() : line)
                                        + " / "
                                        + column.label().text());
                    }
                }
            }
        }
    }

    private void prose(Paper paper) {
        Map<String, Part> before = parts(first);
        Map<String, Part> after = parts(second);
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        for (String name : names) {
            Part old = before.getOrDefault(name, Part.NONE);
            Part young = after.getOrDefault(name, Part.NONE);
            paper.heading(young.equals(Part.NONE) ? old.heading() : young.heading());
            new ProseDiff(old.text(), young.text()).write(paper);
        }
    }

    /** A heading of the first order and all prose below it. */
    private record Part(String heading, String text) {

        private static final Part NONE = new Part("", "");

        private Part and(Part more) {
            return new Part(heading, text + more.text);
        }
    }

    /** By the statutory code of their heading, by its words where it has none. */
    private static Map<String, Part> parts(Extraction report) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Section section : report.sections()) {
            StringBuilder text = new StringBuilder();
            collect(section, text, true);
            if (!text.isEmpty()) {
                String name = section.code().isEmpty() ? section.heading() : section.code();
                String number = section.number().isEmpty() ? "" : section.number() + "、";
                String heading = number + section.heading();
                parts.merge(
                        name,
                        new Part(
                                heading.isEmpty() ? "(before the first heading)" : heading,
                                text.toString()),
                        Part::and);
            }
        }
        return parts;
    }

    private static void collect(Section section, StringBuilder text, boolean top) {
        if (!top) {
            text.append(section.number()).append(section.heading()).append('\n');
        }
        section.paragraphs().forEach(paragraph -> text.append(paragraph).append('\n'));
        section.children().forEach(child -> collect(child, text, false));
    }
}
