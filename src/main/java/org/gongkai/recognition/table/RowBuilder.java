package org.gongkai.recognition.table;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.recognition.label.Known;
import org.gongkai.recognition.label.Known.Role;
import org.gongkai.recognition.table.Fragment.Kind;

/**
 * Makes rows of cells in reading order: a row is a label, the labels of its groups before it, and
 * the figures up to the next words. One object serves one run of cells.
 */
final class RowBuilder {

    /** Figures of one row: a table of any form has 20; a longer run becomes several rows. */
    private static final int MOST_VALUES = 2_000;

    private final boolean inSection;
    private final List<ScatteredRow> rows = new ArrayList<>();

    /** Words, blanks and ends of rows since the last figure. */
    private final List<Fragment> words = new ArrayList<>();

    private final List<Fragment> labels = new ArrayList<>();
    private final List<Fragment> values = new ArrayList<>();

    /** Letters and tables of the header right above. */
    private int headerLetters;

    private Set<String> headerTables = Set.of();

    /** Labels of rows right above that no figures follow, and of columns above them. */
    private int labelsAbove;

    private int columnsAbove;

    /** Bars alone in their lines since the last figure. */
    private int ends;

    private RowBuilder(boolean inSection) {
        this.inSection = inSection;
    }

    /**
     * The rows.
     *
     * @param inSection whether the cells are in a section that has a table by the form, where less
     *     is needed to take figures for a row
     */
    static List<ScatteredRow> rows(List<Fragment> cells, boolean inSection) {
        RowBuilder builder = new RowBuilder(inSection);
        RowNumbers.asWords(cells).forEach(builder::add);
        builder.flush();
        builder.wordRows(builder.words);
        return builder.rows;
    }

    private void add(Fragment fragment) {
        switch (fragment.kind()) {
            case LABEL, WORDS -> {
                flush();
                words.add(fragment);
            }
            case FIGURE -> figure(fragment);
            case BLANK -> (values.isEmpty() ? words : values).add(fragment);
            case END -> {
                ends += values.isEmpty() ? 0 : 1;
                if (values.isEmpty()) {
                    words.add(fragment);
                }
            }
        }
    }

    private void figure(Fragment figure) {
        if (values.isEmpty()) {
            place();
        }
        // A bar alone in its line ends a row, or is an empty cell when the row goes on.
        for (; ends > 0; ends--) {
            values.add(blank(figure));
        }
        values.add(figure);
        if (values.size() >= MOST_VALUES) {
            flush();
        }
    }

    private static Fragment blank(Fragment beside) {
        return new Fragment(Kind.BLANK, "", "", Known.NOTHING, Gap.CELL, beside.place());
    }

    private void flush() {
        ColumnRuns runs = new ColumnRuns(labelsAbove + 1, columnsAbove);
        if (runs.holds(values) && !labels.isEmpty()) {
            rows.add(new ScatteredRow(labels, false, 0, tables()));
            runs.of(values)
                    .forEach(run -> rows.add(new ScatteredRow(run, true, evidence(), tables())));
        } else if (!values.isEmpty()) {
            List<Fragment> cells = new ArrayList<>(labels);
            cells.addAll(values);
            rows.add(new ScatteredRow(cells, true, evidence(), tables()));
        }
        labels.clear();
        values.clear();
        ends = 0;
    }

    private int evidence() {
        int band = isBand() ? STANDARD.word() : 0;
        if (labels.isEmpty()) {
            return Math.max(headerLetters, band);
        }
        Fragment label = labels.get(labels.size() - 1);
        boolean known = label.is(Role.ROW) || (inSection && label.is(Role.COLUMN));
        return known ? label.letters() : band;
    }

    /** Whether figures that no label of the form names can only be its band. */
    private boolean isBand() {
        long digits =
                values.stream()
                        .flatMapToInt(value -> value.text().codePoints())
                        .filter(Character::isDigit)
                        .count();
        return inSection && digits >= STANDARD.figure();
    }

    private Set<String> tables() {
        return labels.isEmpty() ? headerTables : labels.get(labels.size() - 1).known().tables();
    }

    /** Parts the words before the first figure into rows above and the labels of the row. */
    private void place() {
        int end = words.size();
        while (end > 0 && !words.get(end - 1).isWord()) {
            end--;
        }
        int start = end;
        if (end > 0 && labelsRow(end - 1)) {
            start--;
            while (start > 0 && (isGroup(start - 1) || RowNumbers.is(words.get(start - 1)))) {
                start--;
            }
        }
        List<Fragment> behind = List.copyOf(words.subList(end, words.size()));
        boolean labelled = start < end && words.get(end - 1).is(Role.ROW);
        labels.addAll(words.subList(start, end));
        wordRows(List.copyOf(words.subList(0, start < end ? start : words.size())));
        if (start < end) {
            behind.stream()
                    .filter(cell -> labelled || cell.is(Kind.BLANK))
                    .forEach(cell -> values.add(blank(cell)));
        } else {
            // Several bars in one line fill up the header; a lone one is a blank cell.
            int last = behind.size();
            while (last > 0 && behind.get(last - 1).is(Kind.END)) {
                last--;
            }
            behind.stream().skip(last == 0 ? 0 : last + 1).forEach(c -> values.add(blank(c)));
        }
        words.clear();
    }

    private boolean isGroup(int index) {
        return words.get(index).is(Role.GROUP);
    }

    /** Whether words before a figure are beside it, not above it. */
    private boolean labelsRow(int index) {
        Fragment word = words.get(index);
        boolean above = word.is(Role.TITLE) || word.is(Role.SPAN);
        boolean beside = word.is(Role.ROW) || word.is(Role.GROUP);
        if (heads(words, index)) {
            return !columnBefore(words, index) && word.is(Role.COLUMN);
        }
        return beside || !above;
    }

    /** Whether a word is the label of a column or of several, not that of a row. */
    static boolean heads(List<Fragment> words, int index) {
        Fragment word = words.get(index);
        if (!word.is(Role.COLUMN) && !word.is(Role.SPAN)) {
            return false;
        }
        boolean row = word.is(Role.ROW) || word.is(Role.GROUP);
        return !row || columnBefore(words, index);
    }

    private static boolean columnBefore(List<Fragment> words, int index) {
        for (int i = index - 1; i >= 0; i--) {
            Fragment before = words.get(i);
            if (before.isWord()) {
                return before.is(Role.COLUMN) || before.is(Role.SPAN);
            }
        }
        return false;
    }

    private void wordRows(List<Fragment> list) {
        headerLetters = 0;
        headerTables = Set.of();
        labelsAbove = 0;
        columnsAbove = 0;
        int columns = 0;
        for (List<Fragment> row : HeaderRows.of(list)) {
            count(row);
            Set<String> tables = new TreeSet<>();
            row.forEach(cell -> tables.addAll(cell.known().tables()));
            rows.add(new ScatteredRow(row, false, 0, tables));
            columns += (int) row.stream().filter(cell -> cell.is(Role.COLUMN)).count();
            headerLetters += row.stream().mapToInt(Fragment::letters).sum();
            headerTables = tables.isEmpty() ? headerTables : tables;
        }
        headerLetters = columns < STANDARD.several() ? 0 : headerLetters;
    }

    private void count(List<Fragment> row) {
        Fragment last = row.get(0);
        for (Fragment cell : row) {
            last = cell.isWord() ? cell : last;
        }
        boolean title = row.get(0).is(Role.TITLE);
        columnsAbove = title ? 0 : columnsAbove;
        if (last.is(Role.COLUMN)) {
            columnsAbove += (int) row.stream().filter(cell -> cell.is(Role.COLUMN)).count();
        }
        labelsAbove = title || last.is(Role.COLUMN) ? 0 : labelsAbove;
        labelsAbove += last.is(Role.ROW) && !last.is(Role.COLUMN) ? 1 : 0;
    }
}
