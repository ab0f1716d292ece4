package org.gongkai.recognition.table;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.gongkai.recognition.label.LabelScores;

/**
 * Reads paragraphs that are the scattered cells of tables. One object serves the paragraphs that
 * follow one another in one section.
 */
final class ScatteredText {

    /** Rows of one table; more become several tables. */
    private static final int MOST_ROWS = 20_000;

    private static final Pattern STRAY = Pattern.compile("[\\d.,+-]*\\d[\\d.,]*");

    private final LabelScores labels;
    private final String section;
    private final List<String> texts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /**
     * @param section code of the statutory section, empty when unknown
     */
    ScatteredText(LabelScores labels, String section) {
        this.labels = labels;
        this.section = section;
    }

    String section() {
        return section;
    }

    void add(String text, Place place) {
        texts.add(text);
        places.add(place);
    }

    /** The tables, often none: mere prose makes no table. */
    List<Grid> grids() {
        // No label of the forms is without Chinese.
        if (texts.stream().noneMatch(ScatteredText::hasDigit)
                || texts.stream().noneMatch(Folding::hasHan)) {
            return List.of();
        }
        Fragments fragments = new Fragments(labels);
        for (int i = 0; i < texts.size(); i++) {
            fragments.add(texts.get(i), places.get(i));
        }
        List<ScatteredRow> rows = RowBuilder.rows(fragments.read(), !section.isEmpty());
        List<Grid> grids = new ArrayList<>();
        for (List<ScatteredRow> table : tables(rows)) {
            for (int from = 0; isTable(table) && from < table.size(); from += MOST_ROWS) {
                int to = Math.min(table.size(), from + MOST_ROWS);
                grids.add(grid(table.subList(from, to)));
            }
        }
        return grids;
    }

    /** The only figure of a text that has no words: what is left of a table above it. */
    Optional<GridCell> strayFigure() {
        if (texts.size() != 1 || !STRAY.matcher(Folding.fold(texts.get(0))).matches()) {
            return Optional.empty();
        }
        String text = Folding.collapse(texts.get(0));
        return Optional.of(new GridCell(0, 0, 1, 1, text, places.get(0)));
    }

    private static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    /** Where no heading parts the tables, their labels do. */
    private List<List<ScatteredRow>> tables(List<ScatteredRow> rows) {
        if (!section.isEmpty()) {
            return List.of(rows);
        }
        List<List<ScatteredRow>> tables = new ArrayList<>();
        Set<String> codes = new TreeSet<>();
        int start = 0;
        int below = 0;
        for (int i = 0; i < rows.size(); i++) {
            Set<String> both = new TreeSet<>(codes);
            both.retainAll(rows.get(i).tables());
            if (!codes.isEmpty() && both.isEmpty() && !rows.get(i).tables().isEmpty()) {
                tables.add(rows.subList(start, below));
                start = below;
            }
            if (!rows.get(i).tables().isEmpty()) {
                codes = both.isEmpty() ? new TreeSet<>(rows.get(i).tables()) : both;
            }
            below = rows.get(i).figures() ? i + 1 : below;
        }
        tables.add(rows.subList(start, rows.size()));
        return tables.stream().map(ScatteredText::trimmed).toList();
    }

    /** Outside a known section, what is around the rows of a form is something else. */
    private static List<ScatteredRow> trimmed(List<ScatteredRow> rows) {
        int from = 0;
        int to = rows.size();
        while (from < to && rows.get(from).tables().isEmpty()) {
            from++;
        }
        while (to > from && rows.get(to - 1).tables().isEmpty()) {
            to--;
        }
        return rows.subList(from, to);
    }

    private static boolean isTable(List<ScatteredRow> rows) {
        return rows.stream().mapToInt(ScatteredRow::evidence).sum() >= STANDARD.word();
    }

    private static Grid grid(List<ScatteredRow> rows) {
        List<GridCell> cells = new ArrayList<>();
        int columns = 1;
        for (int r = 0; r < rows.size(); r++) {
            List<Fragment> row = rows.get(r).cells();
            columns = Math.max(columns, row.size());
            for (int c = 0; c < row.size(); c++) {
                Fragment cell = row.get(c);
                cells.add(new GridCell(r, c, 1, 1, cell.text(), cell.place()));
            }
        }
        return new Grid(
                rows.size(),
                columns,
                cells,
                Method.TEXT,
                Grid.Alignment.SEQUENCE,
                cells.get(0).place());
    }
}
