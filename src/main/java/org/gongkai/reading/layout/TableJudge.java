package org.gongkai.reading.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.model.Box;
import org.gongkai.model.Ruling;

/** Decides whether lines with texts in columns are a table. */
final class TableJudge {

    /** Part of the width of a column that texts fill on an average where it is one of prose. */
    private static final double FULL = 0.75;

    /** Part of the cells of such a table that lie over several columns, at most. */
    private static final double SPANNING = 0.04;

    /** Lines from which words in columns are a table without a line or a figure. */
    private static final int FEWEST_OF_WORDS = 6;

    /** Part of the places that are filled, at least. */
    private static final double SPARSE = 0.35;

    /** A place to fill in, or what is asked there. */
    private static final Pattern BLANK = Pattern.compile("__|[:：]$");

    /** An entry of an index. */
    private static final Pattern ENTRY = Pattern.compile("\\p{L},\\s*\\d+$");

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,4}|[ivxlc]{1,6}");

    private TableJudge() {}

    /** Whether titles stand before page numbers that never fall. */
    private static boolean isContents(List<List<ColumnRivers.Piece>> pieces) {
        int last = 0;
        for (List<ColumnRivers.Piece> line : pieces) {
            ColumnRivers.Piece right = line.get(line.size() - 1);
            String text = right.text().text();
            if (right.column() == 0 || !PAGE_NUMBER.matcher(text).matches()) {
                if (line.size() > 1) {
                    return false;
                }
                continue;
            }
            int number = Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : last;
            if (number < last) {
                return false;
            }
            last = number;
        }
        return true;
    }

    static boolean isTable(List<Strip> strips, ColumnRivers columns, TextRows rows, Rules rules) {
        Box box = strips.stream().map(Strip::box).reduce(Box::union).orElseThrow();
        double size = strips.get(0).size();
        long across =
                rules.across(box).stream()
                        .mapToDouble(Ruling::position)
                        .filter(y -> y > box.y() - 2 * size && y < box.bottom() + 2 * size)
                        .count();
        int several = 0;
        int lined = 0;
        int cells = 0;
        int figures = 0;
        int bullets = 0;
        int prose = 0;
        int blanks = 0;
        int entries = 0;
        double length = 0;
        for (List<ColumnRivers.Piece> line : rows.pieces()) {
            several += line.size() > 1 ? 1 : 0;
            long right = line.stream().filter(p -> p.column() > 0).count();
            long numbers =
                    line.stream()
                            .filter(p -> p.column() > 0 && CellLook.isFigure(p.text().text()))
                            .count();
            lined += right > 0 && 2 * numbers >= right ? 1 : 0;
            for (ColumnRivers.Piece piece : line) {
                String text = piece.text().text();
                blanks += BLANK.matcher(text).find() ? 1 : 0;
                entries += ENTRY.matcher(text).find() ? 1 : 0;
                bullets += piece.column() == 0 && CellLook.isBullet(text) ? 1 : 0;
                if (piece.column() > 0) {
                    cells++;
                    figures += CellLook.isFigure(text) ? 1 : 0;
                    prose += CellLook.isProse(piece.text()) ? 1 : 0;
                    length += text.length();
                }
            }
        }
        boolean dense = cells >= SPARSE * (columns.count() - 1) * several;
        if (!dense || !EdgeAlignment.isKept(columns, rows.pieces())) {
            return false;
        }
        double part = (double) figures / Math.max(1, cells);
        int count = columns.count();
        if (2 * bullets > several || several < 2 || 3 * blanks > cells || 2 * entries > cells) {
            return false;
        }
        if (across >= 2 && several >= 2) {
            return prose <= 0.5 * cells;
        }
        if (count >= 3 && several >= 3 && part >= 0.5 && lined >= 2) {
            return true;
        }
        if (count == 2 && several >= 4 && part >= 0.75) {
            return !isContents(rows.pieces());
        }
        return count >= 3
                && several >= FEWEST_OF_WORDS
                && EdgeAlignment.isStrict(columns, rows.pieces())
                && !isFull(columns, rows.pieces())
                && spanning(rows.pieces()) <= SPANNING * cells
                && prose == 0
                && length / cells <= 24
                && cells >= 0.6 * (count - 1) * several;
    }

    private static long spanning(List<List<ColumnRivers.Piece>> pieces) {
        return pieces.stream().flatMap(List::stream).filter(p -> p.last() > p.column()).count();
    }

    /** Whether columns are filled from edge to edge with words, as narrow ones of prose are. */
    private static boolean isFull(ColumnRivers columns, List<List<ColumnRivers.Piece>> lines) {
        int full = 0;
        for (int c = 0; c < columns.count(); c++) {
            int column = c;
            List<Strip.Text> texts =
                    lines.stream()
                            .flatMap(List::stream)
                            .filter(p -> p.column() == column && p.last() == column)
                            .map(ColumnRivers.Piece::text)
                            .toList();
            double most = texts.stream().mapToDouble(t -> t.box().width()).max().orElse(1);
            double usual = texts.stream().mapToDouble(t -> t.box().width()).average().orElse(0);
            double words = texts.stream().mapToInt(t -> t.words().size()).average().orElse(0);
            full += words >= 2 && usual > FULL * most ? 1 : 0;
        }
        return 2 * full >= columns.count();
    }

    /** Whether places leave open which texts are of one row or column. */
    static boolean isUnclear(List<Strip> strips, List<List<ColumnRivers.Piece>> pieces) {
        long cells = pieces.stream().flatMap(List::stream).filter(p -> p.column() > 0).count();
        return isAskew(strips, pieces)
                || 10 * crowded(pieces) > cells
                || 2 * pieces.stream().filter(TableJudge::holdsFigure).count()
                        > pieces.stream().filter(TableJudge::hasFigures).count();
    }

    /** Whether labels stand beside one another at heights of their own, as in forms with groups. */
    private static boolean isAskew(List<Strip> strips, List<List<ColumnRivers.Piece>> pieces) {
        int askew = 0;
        for (int i = 1; i < strips.size(); i++) {
            double pitch = strips.get(i).middle() - strips.get(i - 1).middle();
            if (pitch < 0.75 * strips.get(i).size()) {
                List<ColumnRivers.Piece> here = pieces.get(i);
                boolean beside =
                        pieces.get(i - 1).stream()
                                .anyMatch(p -> here.stream().anyMatch(q -> areBeside(p, q)));
                askew += beside ? 1 : 0;
            }
        }
        return askew > 1;
    }

    private static boolean areBeside(ColumnRivers.Piece one, ColumnRivers.Piece other) {
        return one.column() == other.column()
                && (one.text().right() < other.text().left()
                        || other.text().right() < one.text().left());
    }

    private static boolean hasFigures(List<ColumnRivers.Piece> line) {
        return line.stream().anyMatch(p -> p.column() > 0 && CellLook.isFigure(p.text().text()));
    }

    /** Whether a figure stands behind a Chinese label in one column with it. */
    private static boolean holdsFigure(List<ColumnRivers.Piece> line) {
        List<TextLine> words = line.get(0).text().words();
        int last = words.size() - 1;
        return line.get(0).column() == 0
                && last > 0
                && CellLook.isFigure(words.get(last).text())
                && words.get(last - 1).text().codePoints().anyMatch(Character::isIdeographic);
    }

    /** Cells with several figures, whose columns were not made out. */
    private static long crowded(List<List<ColumnRivers.Piece>> pieces) {
        return pieces.stream()
                .flatMap(List::stream)
                .filter(p -> p.column() > 0)
                .filter(
                        p ->
                                p.text().words().stream()
                                                .filter(w -> CellLook.isFigure(w.text()))
                                                .count()
                                        > 2)
                .count();
    }
}
