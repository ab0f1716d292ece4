package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.base.text.FoldedText;
import org.gongkai.base.text.Ordinals.Kind;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.label.PrintedLabel;
import org.gongkai.recognition.value.ValueReader;

/**
 * Words beside or above the rows of a table, no labels of the form, that speak of another time than
 * the report's: 三、上年度办理结果 for 三、本年度办理结果, or a caption 2022年度 in the report of 2023.
 *
 * @param year of the report, where known
 */
record OtherTime(OptionalInt year, LabelScores scores) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)年(?!\\d)");

    /** A note at the end of a label. */
    private static final Pattern NOTE = Pattern.compile("^.*\\(([^()]{2,8})\\)$");

    /** Of words that compare with another time, or take something along from it. */
    private static final Pattern COMPARES = Pattern.compile("[比较与同含]|结转|遗留|[,。;]");

    /** A finding for all rows of which the same words speak. */
    List<Finding> findings(Candidate candidate) {
        List<ColumnTemplate> columns =
                candidate.table().blocks().stream().flatMap(b -> b.columns().stream()).toList();
        Map<String, List<CellKey>> told = new LinkedHashMap<>();
        Map<Integer, Boolean> speaking = new HashMap<>();
        for (PlacedRow placed : candidate.rows()) {
            Table printed = placed.row().table();
            if (!speaking.computeIfAbsent(printed.index(), index -> speaks(printed))) {
                continue;
            }
            words(placed, columns)
                    .ifPresent(
                            words ->
                                    told.computeIfAbsent(words, w -> new ArrayList<>())
                                            .addAll(placed.keys()));
        }
        CellKey table = CellKey.ofTable(candidate.table().code());
        return told.entrySet().stream().map(e -> finding(table, e.getKey(), e.getValue())).toList();
    }

    private static Finding finding(CellKey table, String words, List<CellKey> cells) {
        String message = "words above or beside the rows speak of another time: '" + words + "'";
        return FindingCode.LABEL_MISMATCH.on(table, "", words, message, cells);
    }

    /** Whether any words above a table or in it speak of another time: few tables have some. */
    private boolean speaks(Table table) {
        return isOther(table.caption())
                || table.grid().cells().stream().map(GridCell::text).anyMatch(this::isOther);
    }

    /** Those above the table, or the last above the row or beside it that nothing has closed. */
    private Optional<String> words(PlacedRow placed, List<ColumnTemplate> columns) {
        Table table = placed.row().table();
        if (isOther(table.caption())) {
            return Optional.of(table.caption());
        }
        Optional<GridCell> open = Optional.empty();
        for (List<GridCell> row : rowsTo(placed)) {
            Optional<GridCell> above = open.filter(words -> !closes(row, words));
            open = heading(row, columns).or(() -> above);
        }
        return open.map(GridCell::text);
    }

    /** By the rows down to this one the cells with a text, without groups that end above. */
    private static List<List<GridCell>> rowsTo(PlacedRow placed) {
        int last = placed.row().row();
        List<List<GridCell>> rows = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            rows.add(new ArrayList<>());
        }
        List<GridCell> cells = placed.row().table().grid().cells();
        Set<Integer> figures =
                cells.stream()
                        .filter(cell -> ValueReader.looksLikeValue(cell.text()))
                        .map(GridCell::row)
                        .collect(Collectors.toSet());
        for (GridCell cell : cells) {
            boolean over = cell.rowSpan() > 1 && figures.contains(cell.row());
            if (cell.row() <= last && !cell.text().isEmpty() && !(over && cell.endRow() <= last)) {
                rows.get(Math.min(last, cell.endRow() - 1)).add(cell);
            }
        }
        return rows;
    }

    /** Words for other rows: what a figure follows is a label and speaks of its own row alone. */
    private Optional<GridCell> heading(List<GridCell> row, List<ColumnTemplate> columns) {
        List<GridCell> words =
                row.stream().takeWhile(c -> !ValueReader.looksLikeValue(c.text())).toList();
        int labels = words.size() < row.size() ? 1 : 0;
        boolean named = words.stream().anyMatch(cell -> !scores.like(cell.text()).isEmpty());
        return words.stream()
                .limit(named ? 1 : words.size())
                .limit(Math.max(0, words.size() - labels))
                .filter(cell -> isOther(cell.text()))
                .filter(cell -> columns.stream().noneMatch(c -> turns(c, cell)))
                .findFirst();
    }

    private boolean turns(ColumnTemplate column, GridCell cell) {
        return scores.turns(column.label(), cell.text());
    }

    /** Whether another heading of its kind follows, or any alone in its row where it has none. */
    private static boolean closes(List<GridCell> row, GridCell words) {
        Kind kind = PrintedLabel.of(words.text()).ordinal().kind();
        return !row.isEmpty()
                && (kind == Kind.NONE
                        ? row.size() == 1 && !ValueReader.looksLikeValue(row.get(0).text())
                        : PrintedLabel.of(row.get(0).text()).ordinal().kind() == kind);
    }

    private boolean isOther(String text) {
        String plain = FoldedText.plain(text).text();
        if (!PrintedLabel.mayNameTime(plain)
                || PrintedLabel.letters(plain).length() > STANDARD.name()
                || COMPARES.matcher(plain).find()) {
            return false;
        }
        String note = NOTE.matcher(plain).replaceFirst("$1");
        return isOfOtherYear(plain)
                || (!note.equals(plain) && PrintedLabel.of(note).isOfOtherTime())
                || (PrintedLabel.of(text).isOfOtherTime() && scores.like(text).isEmpty());
    }

    private boolean isOfOtherYear(String plain) {
        List<Integer> years =
                YEAR.matcher(plain)
                        .results()
                        .map(found -> Integer.valueOf(found.group(1)))
                        .toList();
        return year.isPresent() && !years.isEmpty() && !years.contains(year.getAsInt());
    }
}
