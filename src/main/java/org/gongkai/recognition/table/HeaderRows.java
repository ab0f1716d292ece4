package org.gongkai.recognition.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.recognition.label.Known.Role;
import org.gongkai.recognition.label.PrintedLabel;
import org.gongkai.recognition.table.Fragment.Kind;

/**
 * Lays out words without figures as rows: titles of blocks in a row of their own, labels of
 * successive columns in one row, each label of a row without figures in a row of its own.
 */
final class HeaderRows {

    /**
     * Cells of one row: a header of any form has 20; a longer run of words becomes several rows.
     */
    private static final int MOST_CELLS = 2_000;

    private final List<List<Fragment>> rows = new ArrayList<>();
    private List<Fragment> row = new ArrayList<>();

    /** Whether labels of columns are in the row. */
    private boolean heads;

    /** Whether a label is in the row, or the beginning of one. */
    private boolean labelled;

    /** Whether titles are in the row and nothing else. */
    private boolean titles;

    /** The columns that the last label may be that of; none where any column may follow. */
    private Set<Integer> possible = Set.of();

    private HeaderRows() {}

    /** The rows of words that no figure follows. */
    static List<List<Fragment>> of(List<Fragment> words) {
        HeaderRows rows = new HeaderRows();
        for (int i = 0; i < words.size(); i++) {
            rows.add(words.get(i), RowBuilder.heads(words, i));
        }
        rows.end();
        return rows.rows;
    }

    private void add(Fragment word, boolean heads) {
        if (row.size() >= MOST_CELLS) {
            end();
        }
        if (word.is(Kind.END)) {
            end();
        } else if (word.is(Kind.BLANK)) {
            blank(word);
        } else if (heads) {
            column(word);
        } else if (word.is(Role.ROW) || isNumbered(word)) {
            rowLabel(word);
        } else if (word.is(Role.TITLE) || word.is(Role.GROUP)) {
            title(word);
        } else {
            other(word);
        }
    }

    /** A label of a row that the forms do not have, or the beginning of one. */
    private static boolean isNumbered(Fragment word) {
        return word.is(Kind.WORDS) && PrintedLabel.ordinalEnd(word.plain(), 0) > 0;
    }

    private void end() {
        if (!row.isEmpty()) {
            rows.add(row);
        }
        row = new ArrayList<>();
        heads = false;
        labelled = false;
        titles = false;
        possible = Set.of();
    }

    /** Tells what is in the row as it grows: long rows are not looked through for each word. */
    private void put(Fragment cell) {
        titles = cell.is(Role.TITLE) && (titles || row.isEmpty());
        labelled |= cell.is(Kind.LABEL) || isNumbered(cell);
        row.add(cell);
    }

    private void blank(Fragment blank) {
        if (!row.isEmpty()) {
            put(blank);
        }
    }

    private void rowLabel(Fragment label) {
        end();
        put(label);
        possible = Set.of();
    }

    private void title(Fragment title) {
        if (!titles || !title.is(Role.TITLE)) {
            end();
        }
        put(title);
    }

    /** Words that no form has: a corner, or a misprinted label that takes a column's place. */
    private void other(Fragment words) {
        if (!heads && labelled) {
            end();
        }
        put(words);
        possible = after(possible);
    }

    /** A corner may be left of the labels, one word only. */
    private void column(Fragment label) {
        Set<Integer> next = new TreeSet<>(label.known().columns());
        if (heads && !possible.isEmpty() && !next.isEmpty()) {
            next.retainAll(after(possible));
            if (next.isEmpty()) {
                end();
                next.addAll(label.known().columns());
            }
        } else if (!heads && !row.isEmpty()) {
            withCorner();
        }
        put(label);
        heads = true;
        possible = next;
    }

    private void withCorner() {
        Fragment corner = row.get(row.size() - 1);
        if (corner.is(Kind.WORDS)) {
            // By its place: the same words may be in the row before.
            row.remove(row.size() - 1);
            end();
            put(corner);
        } else {
            end();
        }
    }

    private static Set<Integer> after(Set<Integer> columns) {
        Set<Integer> after = new TreeSet<>();
        columns.forEach(column -> after.add(column + 1));
        return after;
    }
}
