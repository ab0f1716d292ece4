package org.gongkai.recognition.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.recognition.label.Known.Role;
import org.gongkai.recognition.table.Fragment.Kind;

/**
 * Numbers that an author put before the labels of all rows: in text they stand where the last
 * figure of the row above could be.
 */
final class RowNumbers {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    private RowNumbers() {}

    /**
     * The same cells, with such numbers as words. The first row has a 1 that is no figure of
     * another; behind it numbers rise, or begin again.
     */
    static List<Fragment> asWords(List<Fragment> cells) {
        Set<Integer> numbers = new TreeSet<>();
        int last = 0;
        for (int i = 1; i < cells.size(); i++) {
            if (begins(cells, i)) {
                int number = number(cells.get(i - 1));
                boolean first = numbers.isEmpty() && i > 1 && cells.get(i - 2).is(Kind.FIGURE);
                if (first || (number != 1 && (number <= last || last == 0))) {
                    return cells;
                }
                numbers.add(i - 1);
                last = number;
            }
        }
        List<Fragment> words = new ArrayList<>(cells);
        numbers.forEach(i -> words.set(i, word(cells.get(i))));
        return words;
    }

    /** Whether the labels of a row begin here. */
    private static boolean begins(List<Fragment> cells, int index) {
        Fragment label = cells.get(index);
        boolean row = label.is(Role.ROW) || label.is(Role.GROUP);
        return row && !label.is(Role.COLUMN) && !cells.get(index - 1).isWord();
    }

    private static int number(Fragment figure) {
        return NUMBER.matcher(figure.text()).matches() ? Integer.parseInt(figure.text()) : 0;
    }

    private static Fragment word(Fragment figure) {
        return new Fragment(
                Kind.WORDS,
                figure.text(),
                figure.plain(),
                figure.known(),
                figure.gap(),
                figure.place());
    }

    /** Whether words are such a number. */
    static boolean is(Fragment word) {
        return word.is(Kind.WORDS) && NUMBER.matcher(word.text()).matches();
    }
}
