package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.Page;
import org.gongkai.model.Ruling;
import org.gongkai.model.Sight;
import org.gongkai.model.Trace;

/** What is seen in the cells of a page otherwise than their text says. */
final class CellSights {

    /** Part of a drawing that lies in a cell which it belongs to. */
    private static final double INSIDE = 0.6;

    /** Part of a cell's width and height from which a drawing beside text is its ground. */
    private static final double GROUND = 0.85;

    /** Points from the sides of a cell within which a line may be one of them. */
    private static final double BESIDE = 2.5;

    private final List<Trace> traces;
    private final List<Ruling> lines;

    CellSights(Page page) {
        List<Trace> all = new ArrayList<>(page.traces());
        page.pictures().forEach(box -> all.add(new Trace(Sight.DRAWN, box)));
        this.traces = List.copyOf(all);
        this.lines = page.scanned().isEmpty() ? page.rulings() : List.of();
    }

    /**
     * What is seen in a cell.
     *
     * @param blank whether it has no text
     */
    List<Sight> in(Box cell, boolean blank) {
        List<Sight> sights = new ArrayList<>();
        for (Trace trace : traces) {
            Box box = trace.box();
            boolean here =
                    trace.sight() == Sight.DRAWN
                            ? isDrawnIn(cell, box, blank)
                            : cell.contains(box.centerX(), box.centerY());
            if (here) {
                sights.add(trace.sight());
            }
        }
        if (blank && lines.stream().anyMatch(line -> isDash(cell, line))) {
            sights.add(Sight.DRAWN);
        }
        return sights;
    }

    private static boolean isDrawnIn(Box cell, Box box, boolean blank) {
        if (!cell.contains(box.centerX(), box.centerY())) {
            return false;
        }
        double wide = Math.min(cell.right(), box.right()) - Math.max(cell.x(), box.x());
        double high = Math.min(cell.bottom(), box.bottom()) - Math.max(cell.y(), box.y());
        boolean ground = !blank && wide > GROUND * cell.width() && high > GROUND * cell.height();
        return !ground && wide >= INSIDE * box.width() && high >= INSIDE * box.height();
    }

    /** Whether a level line stands free in a cell, as a dash does that is drawn. */
    private static boolean isDash(Box cell, Ruling line) {
        return line.horizontal()
                && line.length() > BESIDE
                && line.start() > cell.x() + BESIDE
                && line.end() < cell.right() - BESIDE
                && line.position() > cell.y() + BESIDE
                && line.position() < cell.bottom() - BESIDE;
    }
}
