package org.gongkai.channel;

import java.util.List;

/** A table whose columns stand below one another by spaces. */
final class AlignedCopy {

    private static final int GAP = 3;

    private AlignedCopy() {}

    static String of(Drawing table) {
        List<List<Cell>> rows = table.rows();
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] starts = new int[width + 1];
        for (int c = 0; c < width; c++) {
            int widest = 0;
            for (List<Cell> row : rows) {
                if (c < row.size() && row.get(c).begins() && !goesOn(row, c)) {
                    widest = Math.max(widest, width(row.get(c).text()));
                }
            }
            starts[c + 1] = starts[c] + (widest == 0 ? 0 : widest + GAP);
        }
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(line(row, starts)).append('\n'));
        return text.toString();
    }

    private static String line(List<Cell> row, int[] starts) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (int c = 0; c < row.size(); c++) {
            if (row.get(c).isPrinted()) {
                String text = row.get(c).text();
                int blanks = Math.max(starts[c] - at, at == 0 ? 0 : 1);
                line.append(" ".repeat(blanks)).append(text);
                at += blanks + width(text);
            }
        }
        return line.toString();
    }

    private static boolean goesOn(List<Cell> row, int column) {
        return column + 1 < row.size() && row.get(column + 1).isLeft();
    }

    /** Chinese characters are as wide as two digits. */
    private static int width(String text) {
        return text.chars().map(c -> c < 0x2000 ? 1 : 2).sum();
    }
}
