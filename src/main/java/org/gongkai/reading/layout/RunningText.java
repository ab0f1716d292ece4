package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.gongkai.model.Box;

/**
 * Tells which texts of a page are running text, in one column or several: lines that begin below
 * one another, are long, and end where the next word would not have fitted.
 */
final class RunningText {

    /** Lines from which it is running text. */
    private static final int FEWEST = 3;

    /** Part of the lines that are full. */
    private static final double FULL = 0.7;

    /** Distance of lines in font sizes, at most. */
    private static final double PITCH = 2.3;

    /** How far a first line may be indented or hang, in font sizes. */
    private static final double INDENT = 3.2;

    /** Part of few lines beside which figures may stand. */
    private static final double BESIDE = 0.15;

    /** Part of many lines beside which figures may stand. */
    private static final double MOST_BESIDE = 0.4;

    private static final int MANY = 6;

    /** Letters from which two lines are running text. */
    private static final int LONG = 40;

    private final Set<Strip.Text> prose = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<List<Piece>> open = new ArrayList<>();
    private final List<Box> columns = new ArrayList<>();

    /**
     * A text and its line.
     *
     * @param figures whether figures stand beside it
     * @param prosy whether it reads like running text
     */
    private record Piece(Strip.Text text, boolean figures, boolean prosy) {}

    private RunningText() {}

    static Set<Strip.Text> of(List<Strip> strips) {
        RunningText finder = new RunningText();
        for (Strip strip : strips) {
            long figures = CellLook.figures(strip.texts());
            for (Strip.Text text : strip.texts()) {
                boolean prosy = CellLook.isProse(text);
                boolean own = figures > 0 && !prosy && CellLook.isFigure(text.text());
                finder.take(new Piece(text, figures > (own ? 1 : 0), prosy));
            }
        }
        finder.open.forEach(finder::close);
        for (Strip strip : strips) {
            for (Strip.Text text : strip.texts()) {
                Box box = text.box();
                if (finder.columns.stream().anyMatch(c -> isIn(box, c))) {
                    finder.prose.add(text);
                }
            }
        }
        return finder.prose;
    }

    /** Whether it stands among the lines of running text. */
    private static boolean isIn(Box box, Box column) {
        return box.x() >= column.x() - 1
                && box.right() <= column.right() + box.height()
                && box.centerY() > column.y()
                && box.centerY() < column.bottom();
    }

    private void take(Piece piece) {
        double y = piece.text().box().centerY();
        double far = PITCH * piece.text().size();
        List<List<Piece>> done =
                open.stream()
                        .filter(
                                chain ->
                                        y - last(chain).box().centerY()
                                                > 3 * PITCH * last(chain).size())
                        .toList();
        done.forEach(this::close);
        open.removeAll(done);
        for (int i = open.size() - 1; i >= 0; i--) {
            Strip.Text above = last(open.get(i));
            double pitch = y - above.box().centerY();
            if (pitch > 0 && pitch <= far && follows(above, piece.text())) {
                open.get(i).add(piece);
                return;
            }
        }
        open.add(new ArrayList<>(List.of(piece)));
    }

    private static boolean follows(Strip.Text above, Strip.Text below) {
        double size = Math.max(above.size(), below.size());
        return Math.abs(above.left() - below.left()) <= INDENT * size
                && Math.abs(above.size() - below.size()) <= 0.15 * size;
    }

    private static Strip.Text last(List<Piece> chain) {
        return chain.get(chain.size() - 1).text();
    }

    /** Judges the runs of a chain; a line that is cut by wide white does not end one. */
    private void close(List<Piece> chain) {
        List<Piece> run = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            boolean prosy = chain.get(i).prosy();
            boolean within = !run.isEmpty() && i + 1 < chain.size() && chain.get(i + 1).prosy();
            if (prosy || within) {
                run.add(chain.get(i));
            } else {
                judge(run, List.of(chain.get(i)));
                run = new ArrayList<>();
            }
        }
        judge(run, List.of());
    }

    private void judge(List<Piece> run, List<Piece> tail) {
        List<Piece> lines = run.stream().filter(Piece::prosy).toList();
        boolean pair =
                lines.size() == 2 && lines.stream().allMatch(p -> p.text().text().length() >= LONG);
        if (lines.size() < FEWEST && !pair) {
            return;
        }
        double right = lines.stream().mapToDouble(p -> p.text().right()).max().orElse(0);
        int full = 0;
        for (int i = 1; i < lines.size(); i++) {
            Strip.Text next = lines.get(i).text();
            boolean han = Spacing.isWide(next.line().glyphs().get(0));
            double word = han ? 1.2 * next.size() : next.words().get(0).box().width();
            double room = word + 0.3 * next.size();
            full += lines.get(i - 1).text().right() + room > right ? 1 : 0;
        }
        long beside = lines.stream().filter(Piece::figures).count();
        double most = lines.size() < MANY ? BESIDE : MOST_BESIDE;
        boolean all = full == lines.size() - 1;
        if (full >= FULL * (lines.size() - 1)
                && (beside <= most * lines.size() || (all && lines.size() >= MANY))) {
            run.forEach(piece -> prose.add(piece.text()));
            columns.add(run.stream().map(p -> p.text().box()).reduce(Box::union).orElseThrow());
            tail.stream().filter(p -> !p.figures()).forEach(p -> prose.add(p.text()));
        }
    }
}
