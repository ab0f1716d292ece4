package org.gongkai.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A table whose columns stand below one another by spaces, as somebody or some tool laid it out:
 * characters counted in one way or another, labels broken over lines or not, figures at one side of
 * their columns or in the middle.
 */
final class AlignedCopy {

    /** Widths of columns of labels and of figures where labels are broken. */
    private static final int[][] BREAKS = {{1000, 1000}, {1000, 1000}, {30, 1000}, {24, 8}};

    private final List<List<Cell>> rows;
    private final int signs;
    private final int han;
    private final int gap;
    private final int[] breaks;
    private final double sideways;
    private final double labelsSideways;
    private final boolean middle;
    private final boolean shaky;
    private final Random random;

    private AlignedCopy(Drawing table, Random random) {
        this.rows = table.rows();
        this.random = random;
        this.han = 1 + random.nextInt(2);
        this.signs = han == 1 ? 1 : 1 + random.nextInt(2);
        this.gap = 2 + random.nextInt(4);
        this.breaks = BREAKS[random.nextInt(BREAKS.length)];
        this.sideways = random.nextInt(3) / 2.0;
        this.labelsSideways = random.nextInt(2) / 2.0;
        this.middle = random.nextBoolean();
        this.shaky = random.nextInt(4) == 0;
    }

    static String of(Drawing table, Random random) {
        return new AlignedCopy(table, random).text();
    }

    private String text() {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] starts = starts(width);
        int[] tops = new int[rows.size() + 1];
        for (int r = 0; r < rows.size(); r++) {
            int height = 1;
            for (int c = 0; c < rows.get(r).size(); c++) {
                if (rows.get(r).get(c).isPrinted() && below(r, c) == r + 1) {
                    height = Math.max(height, lines(r, c, starts).size());
                }
            }
            tops[r + 1] = tops[r] + height;
        }
        List<StringBuilder> lines = new ArrayList<>();
        for (int i = 0; i < tops[rows.size()] + 9; i++) {
            lines.add(new StringBuilder());
        }
        for (int c = 0; c < width; c++) {
            for (int r = 0; r < rows.size(); r++) {
                if (c < rows.get(r).size() && rows.get(r).get(c).isPrinted()) {
                    put(r, c, starts, tops, lines);
                }
            }
        }
        StringBuilder text = new StringBuilder();
        lines.stream()
                .filter(line -> !line.isEmpty())
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private int[] starts(int width) {
        int[] starts = new int[width + 1];
        for (int end = 1; end <= width; end++) {
            starts[end] = starts[end - 1];
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < end && c < rows.get(r).size(); c++) {
                    Cell cell = rows.get(r).get(c);
                    if (cell.isPrinted() && right(r, c) == end) {
                        int most = breaks[cell.isFigure() || (end - c == 1 && c > 2) ? 1 : 0];
                        int wide =
                                cell.isFigure()
                                        ? width(cell.text())
                                        : Math.min(most, width(cell.text()));
                        starts[end] = Math.max(starts[end], starts[c] + wide + gap);
                    }
                }
            }
        }
        return starts;
    }

    private int right(int r, int c) {
        int right = c + 1;
        while (right < rows.get(r).size() && rows.get(r).get(right).isLeft()) {
            right++;
        }
        return right;
    }

    private int below(int r, int c) {
        int below = r + 1;
        while (below < rows.size()
                && c < rows.get(below).size()
                && rows.get(below).get(c).isAbove()) {
            below++;
        }
        return below;
    }

    /** The text of a cell, broken where it does not fit. */
    private List<String> lines(int r, int c, int[] starts) {
        int room = starts[right(r, c)] - starts[c] - gap;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (char character : rows.get(r).get(c).text().toCharArray()) {
            if (width(line.toString() + character) > room && line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(character);
        }
        lines.add(line.toString());
        return lines;
    }

    private void put(int r, int c, int[] starts, int[] tops, List<StringBuilder> all) {
        List<String> lines = lines(r, c, starts);
        int room = starts[right(r, c)] - starts[c] - gap;
        int height = tops[below(r, c)] - tops[r];
        int top = tops[r] + (middle ? Math.max(0, (height - lines.size()) / 2) : 0);
        boolean figure = rows.get(r).get(c).isFigure();
        for (int i = 0; i < lines.size(); i++) {
            double side = figure ? sideways : labelsSideways;
            int free = room - width(lines.get(i));
            int shift = shaky && figure ? random.nextInt(3) - 1 : 0;
            int left = starts[c] + (int) (free * side) + shift;
            StringBuilder line = all.get(top + i);
            int blanks = Math.max(left - width(line.toString()), line.isEmpty() ? 0 : 1);
            line.append(" ".repeat(Math.max(0, blanks))).append(lines.get(i));
        }
    }

    private int width(String text) {
        return text.chars().map(c -> c < 0x2000 ? 1 : c < 0x2E80 ? signs : han).sum();
    }
}
