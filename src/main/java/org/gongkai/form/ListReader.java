package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.MatchedTable.LabelledCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.gongkai.model.Proof;

/**
 * Reads printed lines as a form's list. A line is one of the form's only where its label says so
 * and no other line says the same; all others are kept under the label that they have.
 */
final class ListReader {

    private final FormTemplate form;
    private final TableTemplate list;
    private final List<ListLine> lines;
    private final List<TemplateRow> template;
    private final Map<Integer, ListLine> named = new HashMap<>();
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
        Set<Integer> twice = new HashSet<>();
        for (ListLine line : lines) {
            List<Integer> fits = line.hasFigures() ? fits(line) : List.of();
            for (int row : fits) {
                boolean again = named.putIfAbsent(row, line) != null;
                if (again || fits.size() > 1) {
                    twice.add(row);
                }
            }
        }
        named.keySet().removeAll(twice);
    }

    private List<Integer> fits(ListLine line) {
        List<Integer> fits = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            if (fits(template.get(i), line)) {
                fits.add(i);
            }
        }
        return fits;
    }

    private static boolean fits(TemplateRow row, ListLine line) {
        String group = row.row().group();
        return (group.isEmpty() || ListLabel.of(group).same(line.group()))
                && Stream.concat(
                                Stream.of(row.row().label().text()),
                                row.row().label().aliases().stream())
                        .anyMatch(wording -> ListLabel.of(wording).same(line.label()));
    }

    MatchedTable read() {
        named.forEach((row, line) -> template.get(row).slots().forEach(slot -> named(slot, line)));
        Set<ListLine> known = new HashSet<>(named.values());
        lines.stream()
                .filter(line -> !known.contains(line) && !line.isTitle())
                .forEach(this::other);
        List<MatchedCell> all = new ArrayList<>();
        List<TemplateRow> absent = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            template.get(i).slots().forEach(slot -> all.add(orMissing(slot)));
            if (!named.containsKey(i)) {
                absent.add(template.get(i));
            }
        }
        findings.table(form, template.size(), absent, others);
        findings.columns(lines);
        return new MatchedTable(list.code(), form.id(), tables(), all, Proof.NONE, findings.all())
                .keeping(others);
    }

    private void named(CellSlot slot, ListLine line) {
        ListCell cell = ListCell.of(line, slot.key(), slot.column());
        // A column that is not printed lacks in all rows alike; its cells stay missing.
        if (line.header().columns().containsKey(slot.column().code())) {
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
