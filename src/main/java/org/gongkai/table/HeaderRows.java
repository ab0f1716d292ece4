package org.gongkai.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.table.Fragment.Kind;
import org.gongkai.table.Known.Role;

/**
 * Lays out words without figures as rows: titles of blocks in a row of their own, labels of
 * successive columns in one row, each label of a row without figures in a row of its own.
 */
final class HeaderRows {

    private final List<List<Fragment>> rows = new ArrayList<>();
    private List<Fragment> row = new ArrayList<>();

    /** Whether labels of columns stand in the row. */
    private boolean heads;

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
        return word.is(Kind.WORDS) && LabelBook.ordinalEnd(word.plain(), 0) > 0;
    }

    private void end() {
        if (!row.isEmpty()) {
            rows.add(row);
        }
        row = new ArrayList<>();
        heads = false;
        possible = Set.of();
    }

    private void blank(Fragment blank) {
        if (!row.isEmpty()) {
            row.add(blank);
        }
    }

    private void rowLabel(Fragment label) {
        end();
        row.add(label);
        possible = Set.of();
    }

    private void title(Fragment title) {
        boolean titles = !row.isEmpty() && row.stream().allMatch(cell -> cell.is(Role.TITLE));
        if (!titles || !title.is(Role.TITLE)) {
            end();
        }
        row.add(title);
    }

    /** Words that no form has: a corner, or a misprinted label that takes a column's place. */
    private void other(Fragment words) {
        if (!heads && row.stream().anyMatch(cell -> cell.is(Kind.LABEL) || isNumbered(cell))) {
            end();
        }
        row.add(words);
        possible = after(possible);
    }

    /** A corner may stand left of the labels, one word only. */
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
        row.add(label);
        heads = true;
        possible = next;
    }

    private void withCorner() {
        List<Fragment> before = row;
        Fragment corner = before.get(before.size() - 1);
        if (corner.is(Kind.WORDS)) {
            before.remove(corner);
            end();
            row.add(corner);
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
