package org.gongkai.reading.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lines with bars that follow one another. Each is parsed once, and what tells a table is counted
 * up, so that asking from every line on whether a table begins there takes no longer than reading.
 */
final class BarLines {

    /** Rows without outer bars that are a table when they hold the same number of fields. */
    private static final int EVEN_ROWS = 2;

    /** Fields of such rows: two words with a bar between them are a menu or a date line. */
    private static final int EVEN_FIELDS = 3;

    private final List<BarLine> lines;
    private final int[] separators;
    private final int[] opened;
    private final int[] full;
    private final int[] outer;
    private final Sizes bordered;
    private final Sizes open;

    BarLines(List<String> raws) {
        this.lines = raws.stream().map(BarLine::of).toList();
        this.separators = counts(BarLine::separator);
        this.opened = counts(BarLine::opened);
        this.full = counts(BarLine::full);
        this.outer = counts(line -> line.full() && line.outer());
        this.bordered = new Sizes(true);
        this.open = new Sizes(false);
    }

    /**
     * One line.
     *
     * @param fields as in a table whose lines begin with a bar
     * @param opened whether it begins with a bar
     * @param outer whether a bar is at one of its ends
     * @param full whether at least two fields hold something
     */
    private record BarLine(
            List<String> fields, boolean separator, boolean opened, boolean outer, boolean full) {

        static BarLine of(String raw) {
            List<String> fields = PipeTable.fields(raw);
            return new BarLine(
                    fields,
                    PipeTable.isSeparator(raw),
                    raw.strip().startsWith("|"),
                    PipeTable.hasOuterPipe(raw),
                    PipeTable.isRow(fields));
        }

        /** Where lines do not begin with a bar, one at the start closes an empty field. */
        int size(boolean bordered) {
            return fields.size() + (opened && !bordered ? 1 : 0);
        }

        List<String> fields(boolean bordered) {
            List<String> all = new ArrayList<>(fields);
            if (size(bordered) > all.size()) {
                all.add(0, "");
            }
            return all;
        }
    }

    /** How many rows are too wide, and how many have not the size of the row before. */
    private final class Sizes {

        private final int[] wide;
        private final int[] changes;

        Sizes(boolean bordered) {
            this.wide =
                    counts(line -> !line.separator() && line.size(bordered) > TabTable.MOST_FIELDS);
            this.changes = new int[lines.size() + 1];
            int size = -1;
            for (int i = 0; i < lines.size(); i++) {
                boolean row = !lines.get(i).separator();
                boolean changed = row && size >= 0 && lines.get(i).size(bordered) != size;
                size = row ? lines.get(i).size(bordered) : size;
                changes[i + 1] = changes[i] + (changed ? 1 : 0);
            }
        }
    }

    int size() {
        return lines.size();
    }

    /** How many of the lines before each are such; the last is the number of all. */
    private int[] counts(Predicate<BarLine> what) {
        int[] counts = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            counts[i + 1] = counts[i] + (what.test(lines.get(i)) ? 1 : 0);
        }
        return counts;
    }

    private static int count(int[] counts, int from, int to) {
        return counts[to] - counts[from];
    }

    /** Whether most lines begin with a bar. */
    private boolean isBordered(int from, int to) {
        return 2 * count(opened, from, to) >= to - from;
    }

    private Sizes sizes(int from, int to) {
        return isBordered(from, to) ? bordered : open;
    }

    /** Whether a Markdown table's separator is among the lines. */
    boolean separated(int from, int to) {
        return count(separators, from, to) > 0;
    }

    /** Whether the lines from one up to another are a table. */
    boolean isTable(int from, int to) {
        int rows = to - from - count(separators, from, to);
        if (rows == 0 || count(sizes(from, to).wide, from, to) > 0) {
            return false;
        }
        return separated(from, to) || isTableOf(rows, from, to);
    }

    private boolean isTableOf(int rows, int from, int to) {
        int filled = count(full, from, to);
        boolean even =
                rows >= EVEN_ROWS
                        && lines.get(from).size(isBordered(from, to)) >= EVEN_FIELDS
                        && isEven(from, to);
        // Bars are at the ends of most lines with more than one word.
        boolean bars = 2 * count(outer, from, to) >= filled;
        return 2 * filled >= rows && filled > 0 && (bars || even);
    }

    /** Whether all rows have the same number of fields. */
    boolean isEven(int from, int to) {
        int first = from;
        while (first < to && lines.get(first).separator()) {
            first++;
        }
        return first < to && count(sizes(from, to).changes, first + 1, to) == 0;
    }

    /** The fields of the lines without the separators. */
    List<List<String>> rows(int from, int to) {
        boolean closed = isBordered(from, to);
        return lines.subList(from, to).stream()
                .filter(line -> !line.separator())
                .map(line -> line.fields(closed))
                .toList();
    }
}
