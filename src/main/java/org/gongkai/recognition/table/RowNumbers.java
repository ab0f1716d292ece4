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
     * The same cells, with such numbers as words. The first is no figure of another row; behind it
     * numbers rise, or begin again. What is left of a table may begin with another number than 1,
     * and goes on by ones.
     */
    static List<Fragment> asWords(List<Fragment> cells) {
        Set<Integer> places = new TreeSet<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            if (begins(cells, i)) {
                int number = number(cells.get(i - 1));
                boolean figure = numbers.isEmpty() && i > 1 && cells.get(i - 2).is(Kind.FIGURE);
                if (figure || number == 0) {
                    return cells;
                }
                places.add(i - 1);
                numbers.add(number);
            }
        }
        if (!areRowNumbers(numbers)) {
            return cells;
        }
        List<Fragment> words = new ArrayList<>(cells);
        places.forEach(i -> words.set(i, word(cells.get(i))));
        return words;
    }

    private static boolean areRowNumbers(List<Integer> numbers) {
        boolean whole = !numbers.isEmpty() && numbers.get(0) == 1;
        for (int i = 1; i < numbers.size(); i++) {
            int step = numbers.get(i) - numbers.get(i - 1);
            if (whole ? step <= 0 && numbers.get(i) != 1 : step != 1) {
                return false;
            }
        }
        return whole || numbers.size() > 1;
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
