package org.gongkai.app.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.gongkai.data.correct.AppliedCorrections;
import org.gongkai.data.dataset.CodeWords;
import org.gongkai.data.write.Column;
import org.gongkai.data.write.FindingColumns;
import org.gongkai.model.Box;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.StubRole;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Place;

/** A report as the page shows it: maps and lists for JSON. */
final class ReportView {

    private static final CodeWords WORDS = new CodeWords();

    private final Map<String, FormTemplate> forms = new LinkedHashMap<>();

    /**
     * @param forms by which the tables are laid out
     */
    ReportView(List<FormTemplate> forms) {
        forms.forEach(form -> this.forms.put(form.id(), form));
    }

    /** What codes are called: kind to code to English and Chinese. */
    static Map<String, Object> words() {
        Map<String, Object> shown = new LinkedHashMap<>();
        WORDS.all()
                .forEach(
                        (kind, words) -> {
                            Map<String, Object> of = new LinkedHashMap<>();
                            words.forEach(
                                    (code, pair) ->
                                            of.put(code, List.of(pair.english(), pair.chinese())));
                            shown.put(kind, of);
                        });
        return shown;
    }

    /**
     * Statutory tables, laid out as their forms do, in the order given. Those that were not read
     * from any table of the document are typed in.
     */
    List<Map<String, Object>> tables(List<MatchedTable> matched) {
        List<Map<String, Object>> tables = new ArrayList<>();
        for (MatchedTable each : matched) {
            FormTemplate form = forms.get(each.form());
            if (form != null) {
                form.table(each.table()).ifPresent(table -> tables.add(table(form, table, each)));
            }
        }
        return tables;
    }

    private static Map<String, Object> table(
            FormTemplate form, TableTemplate table, MatchedTable matched) {
        String heading =
                form.sections().stream()
                        .filter(section -> section.code().equals(table.section()))
                        .map(FormTemplate.SectionTemplate::heading)
                        .findFirst()
                        .orElse(table.caption().text());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", table.code());
        shown.put("form", form.id());
        shown.put("zh", heading.isEmpty() ? table.code() : heading);
        shown.put("en", table.caption().english());
        shown.put("found", !matched.tables().isEmpty());
        shown.put("band", table.layout().isOneLine());
        shown.put("held", matched.proof().held());
        shown.put("open", matched.proof().open());
        shown.put("broken", matched.proof().broken());
        shown.put("repeat", table.repeat().text());
        shown.put("repeat_en", table.repeat().english());
        shown.put("blocks", blocks(form, table, matched));
        shown.put("others", others(matched));
        return shown;
    }

    /** Of a table that comes for several units all blocks of one unit, then those of the next. */
    private static List<Object> blocks(
            FormTemplate form, TableTemplate table, MatchedTable matched) {
        List<String> copies =
                matched.rows().stream()
                        .map(row -> new CellKey(table.code(), row.code(), "").copy())
                        .distinct()
                        .toList();
        List<BlockTemplate> filled = table.filledBy(matched).blocks();
        List<Object> blocks = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            Map<String, Object> shown = block(form, filled.get(i));
            boolean repeated = table.isRepeated() && !copies.isEmpty();
            shown.put("copy", repeated ? copies.get(i / table.blocks().size()) : "");
            blocks.add(shown);
        }
        return blocks;
    }

    private static Map<String, Object> block(FormTemplate form, BlockTemplate block) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("open", block.open());
        shown.put("coded", block.stubs().stream().anyMatch(stub -> stub.role() == StubRole.CODE));
        shown.put("zh", block.title().text());
        shown.put("en", block.title().english());
        shown.put(
                "columns",
                block.columns().stream()
                        .map(
                                c -> {
                                    Map<String, Object> label =
                                            label(form, c.code(), c.label(), c.parent());
                                    label.put("words", c.kind() == NumberKind.TEXT);
                                    return label;
                                })
                        .toList());
        shown.put(
                "rows",
                block.rows().stream()
                        .map(
                                row -> {
                                    Map<String, Object> label =
                                            label(form, row.code(), row.label(), row.group());
                                    label.put("above", row.above());
                                    label.put(
                                            "above_en",
                                            form.english().getOrDefault(row.above(), row.above()));
                                    return label;
                                })
                        .toList());
        return shown;
    }

    /** Cells of lines that the form does not have: their labels and addresses. */
    private static List<Object> others(MatchedTable matched) {
        List<Object> others = new ArrayList<>();
        for (MatchedCell cell : matched.otherCells()) {
            String label = matched.others().get(others.size()).label();
            others.add(List.of(label, address(cell.key())));
        }
        return others;
    }

    private static Map<String, Object> label(
            FormTemplate form, String code, FormTemplate.Label label, String group) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", code);
        shown.put("zh", label.text());
        shown.put("en", label.english());
        shown.put("group", group);
        shown.put("group_en", form.english().getOrDefault(group, group));
        return shown;
    }

    /**
     * Each cell by its address.
     *
     * @param missing tables that were not found
     */
    Map<String, Object> cells(Extraction report, List<MatchedTable> missing) {
        Map<CellKey, SortedSet<String>> flags = report.flags();
        Map<String, Object> cells = new LinkedHashMap<>();
        Stream.of(
                        report.cells(),
                        report.matched().stream().flatMap(table -> table.otherCells().stream()),
                        missing.stream().flatMap(table -> table.cells().stream()))
                .flatMap(part -> part)
                .forEach(
                        cell ->
                                cells.put(
                                        address(cell.key()),
                                        cell(
                                                cell,
                                                flags.getOrDefault(
                                                        cell.key(),
                                                        Collections.emptySortedSet()))));
        return cells;
    }

    private static Map<String, Object> cell(MatchedCell cell, Set<String> flags) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("value", cell.value().number().map(n -> n.toPlainString()).orElse(""));
        shown.put("raw", cell.value().raw());
        shown.put("state", cell.value().state().code());
        shown.put("method", cell.method().code());
        shown.put("flags", List.copyOf(flags));
        shown.put(
                "confidence",
                cell.confidence().isPresent() ? cell.confidence().getAsDouble() : null);
        shown.put("place", cell.place().paged() ? place(cell.place()) : null);
        shown.put(
                "origin",
                List.of(cell.origin().table(), cell.origin().row(), cell.origin().column()));
        return shown;
    }

    private static List<Number> place(Place place) {
        Box box = place.box();
        return List.of(place.page(), box.x(), box.y(), box.width(), box.height());
    }

    /** The address of a cell in the page. */
    static String address(CellKey key) {
        return key.table() + "." + key.row() + "." + key.column();
    }

    /**
     * All findings.
     *
     * @param corrections of the report: which of them a person has seen
     */
    List<Object> findings(Extraction report, List<Correction> corrections) {
        AppliedCorrections applied = AppliedCorrections.ofFindings(corrections);
        List<Object> findings = new ArrayList<>();
        for (Finding finding : report.findings()) {
            Map<String, Object> shown = new LinkedHashMap<>();
            for (Column<Finding, ?> column : FindingColumns.OF_FINDING) {
                shown.put(column.name(), column.text(finding));
            }
            shown.put("sum", isSum(finding.kind()));
            shown.put("seen", applied.isSeen(finding));
            shown.put("cells", finding.cells().stream().map(ReportView::address).toList());
            findings.add(shown);
        }
        return findings;
    }

    /** Whether a finding says that a sum does not hold. */
    static boolean isSum(Finding.Kind kind) {
        return kind instanceof Finding.BrokenSum || kind == FindingCode.SUM_DOUBTFUL;
    }
}
