package org.gongkai.source.scan;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Ruling;

/** Finds the lines of tables in a straightened page by its long runs of ink. */
final class RulingTracer {

    /** Inches from which a run of ink is a line: longer than any stroke of a letter. */
    private static final double SHORTEST = 0.3;

    /** Inches from which what is dark is no line but a bar, a picture or the edge of the page. */
    private static final double THICKEST = 0.06;

    /** Inches of a gap in a line that scanning tore. */
    private static final double GAP = 0.02;

    /** Brightness of the edge of lines: thin ones are grey. */
    static final int EDGE = 190;

    private final int resolution;

    /**
     * @param resolution pixels of an inch
     */
    RulingTracer(int resolution) {
        this.resolution = resolution;
    }

    private int pixels(double inches) {
        return Math.max(1, (int) Math.round(inches * resolution));
    }

    /** The ink of the lines of one direction. */
    Bitmap lines(Bitmap ink, boolean horizontal) {
        int gap = pixels(GAP);
        int length = pixels(SHORTEST);
        // Slack across, for lines that are a little bent or still a little turned.
        try (Bitmap thick = horizontal ? ink.dilated(1, 3) : ink.dilated(3, 1);
                Bitmap whole = horizontal ? thick.closed(gap, 1) : thick.closed(1, gap)) {
            return horizontal ? whole.opened(length, 1) : whole.opened(1, length);
        }
    }

    /** The lines of one direction, in points. */
    List<Ruling> rulings(Bitmap lines, boolean horizontal) {
        double points = 72.0 / resolution;
        int thickest = pixels(THICKEST);
        List<Ruling> rulings = new ArrayList<>();
        for (Patch patch : lines.components()) {
            int thickness = horizontal ? patch.height() : patch.width();
            if (thickness <= thickest) {
                rulings.add(
                        horizontal
                                ? new Ruling(
                                        true,
                                        patch.centerY() * points,
                                        patch.x() * points,
                                        patch.right() * points,
                                        thickness * points)
                                : new Ruling(
                                        false,
                                        patch.centerX() * points,
                                        patch.y() * points,
                                        patch.bottom() * points,
                                        thickness * points));
            }
        }
        return rulings;
    }
}
