package org.gongkai.recognition.table;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.recognition.table.Fragment.Kind;

/**
 * Figures printed column by column below the labels of all rows. They belong to none of the labels
 * more than to another, so they stay in rows of their own, in the order of the text.
 *
 * @param labels how many labels of rows come together before the figures
 * @param columns how many columns the header above names, 0 when there is none
 */
record ColumnRuns(int labels, int columns) {

    /** Whether there are as many figures as such a block has, too many for one row. */
    boolean holds(List<Fragment> values) {
        long figures = values.stream().filter(value -> value.is(Kind.FIGURE)).count();
        if (labels < 2 || figures != values.size() || figures % labels != 0) {
            return false;
        }
        return columns > 0
                ? figures == (long) labels * columns && figures > columns
                : figures > STANDARD.figure();
    }

    /** One row for each line of the text that holds a whole column, or one row for all figures. */
    List<List<Fragment>> of(List<Fragment> values) {
        List<List<Fragment>> lines = new ArrayList<>();
        for (Fragment value : values) {
            if (lines.isEmpty() || value.gap() == Gap.LINE) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(value);
        }
        boolean whole = lines.stream().allMatch(line -> line.size() == labels);
        return whole ? lines : List.of(values);
    }
}
