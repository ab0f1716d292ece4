package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.MatchedTable.LabelledCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.gongkai.model.Proof;
import org.gongkai.recognition.label.PrintedLabel;

/**
 * Reads printed lines as a form's list. A line is one of the form's only where its label says so
 * and no other line says the same; all others are kept under the label that they have.
 */
final class ListReader {

    private final FormTemplate form;
    private final TableTemplate list;
    private final List<ListLine> lines;
    private final List<TemplateRow> template;

    /** For each row of the form that is printed the index of its line. */
    private final Map<Integer, Integer> named = new TreeMap<>();

    private final Map<CellKey, MatchedCell> cells = new HashMap<>();
    private final List<LabelledCell> others = new ArrayList<>();
    private final ListFindings findings;

    ListReader(FormTemplate form, TableTemplate list, List<ListLine> lines) {
        this.form = form;
        this.list = list;
        this.lines = List.copyOf(lines);
        this.template = TemplateRow.of(list);
        this.findings = new ListFindings(list.code());
        name();
    }

    /** How many lines of the form are printed. */
    int found() {
        return named.size();
    }

    private void name() {
        List<Official> official = template.stream().map(Official::of).toList();
        Set<Integer> twice = new HashSet<>();
        for (int line = 0; line < lines.size(); line++) {
            List<Integer> fits = fits(official, lines.get(line));
            for (int row : fits) {
                boolean again = named.putIfAbsent(row, line) != null;
                if (again || fits.size() > 1) {
                    twice.add(row);
                }
            }
        }
        named.keySet().removeAll(twice);
    }

    private static List<Integer> fits(List<Official> official, ListLine line) {
        return IntStream.range(0, line.hasFigures() ? official.size() : 0)
                .filter(row -> official.get(row).fits(line))
                .boxed()
                .toList();
    }

    /**
     * A row of the form.
     *
     * @param wordings of its label
     * @param group the label that it belongs under; empty where it may be anywhere
     */
    private record Official(List<PrintedLabel> wordings, Optional<PrintedLabel> group) {

        private static Official of(TemplateRow row) {
            Label label = row.row().label();
            return new Official(
                    Stream.concat(Stream.of(label.text()), label.aliases().stream())
                            .map(PrintedLabel::of)
                            .toList(),
                    Optional.of(row.row().group())
                            .filter(group -> !group.isEmpty())
                            .map(PrintedLabel::of));
        }

        private boolean fits(ListLine line) {
            return wordings.stream().anyMatch(wording -> wording.saysSame(line.label()))
                    && group.filter(label -> !label.saysSame(line.group())).isEmpty();
        }
    }

    MatchedTable read() {
        named.forEach(
                (row, line) ->
                        template.get(row).slots().forEach(slot -> named(slot, lines.get(line))));
        Set<Integer> known = new HashSet<>(named.values());
        for (int line = 0; line < lines.size(); line++) {
            if (!known.contains(line) && !lines.get(line).isTitle()) {
                other(lines.get(line));
            }
        }
        List<MatchedCell> all = new ArrayList<>();
        List<TemplateRow> absent = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            template.get(i).slots().forEach(slot -> all.add(orMissing(slot)));
            if (!named.containsKey(i)) {
                absent.add(template.get(i));
            }
        }
        if (form.draft()) {
            findings.draft(form);
        }
        findings.absent(absent);
        findings.kept(others);
        findings.columns(lines);
        return new MatchedTable(list.code(), form.id(), tables(), all, Proof.NONE, findings.all())
                .keeping(others);
    }

    private void named(CellSlot slot, ListLine line) {
        // A column that is not printed lacks in all rows alike; its cells stay missing.
        if (line.header().columns().containsKey(slot.column().code())) {
            ListCell cell = ListCell.of(line, slot.key(), slot.column());
            cells.put(slot.key(), cell.cell());
            cell.doubts().forEach(doubt -> findings.cell(doubt, slot.key(), line));
        }
    }

    private void other(ListLine line) {
        for (ColumnTemplate column : columns().values()) {
            if (line.header().columns().containsKey(column.code())) {
                CellKey key = new CellKey(list.code(), "", column.code());
                ListCell cell = ListCell.of(line, key, column);
                others.add(new LabelledCell(line.raw(), cell.cell()));
                cell.doubts().forEach(doubt -> findings.other(doubt, line));
            }
        }
    }

    /**
     * The columns of the form, each once; what numbers are proper in an unknown line, none says.
     */
    private Map<String, ColumnTemplate> columns() {
        Map<String, ColumnTemplate> columns = new LinkedHashMap<>();
        list.blocks().stream()
                .flatMap(block -> block.columns().stream())
                .forEach(column -> columns.putIfAbsent(column.code(), anyNumber(column)));
        return columns;
    }

    private static ColumnTemplate anyNumber(ColumnTemplate column) {
        return new ColumnTemplate(
                column.code(), column.label(), column.parent(), "", NumberKind.MONEY);
    }

    private MatchedCell orMissing(CellSlot slot) {
        MatchedCell cell = cells.get(slot.key());
        return cell != null
                ? cell
                : new MatchedCell(
                        slot.key(),
                        CellValue.MISSING,
                        slot.column().unit(),
                        Place.UNPAGED,
                        method(),
                        MatchedCell.Origin.NONE);
    }

    private Method method() {
        return lines.get(0).row().table().grid().method();
    }

    private List<Integer> tables() {
        return List.copyOf(
                lines.stream()
                        .map(line -> line.row().table().index())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
