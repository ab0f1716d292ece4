package org.gongkai.reading.layout;

import java.util.Comparator;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;

/** Coordinates along and across the direction in which text is read. */
final class ReadingDirection {

    private ReadingDirection() {}

    /** Where a glyph begins along the reading direction. */
    static double start(Glyph glyph) {
        Box box = glyph.box();
        return switch (glyph.direction()) {
            case 90 -> box.y();
            case 180 -> -box.right();
            case 270 -> -box.bottom();
            default -> box.x();
        };
    }

    /** Where a glyph ends along the reading direction. */
    static double end(Glyph glyph) {
        Box box = glyph.box();
        return switch (glyph.direction()) {
            case 90 -> box.bottom();
            case 180 -> -box.x();
            case 270 -> -box.y();
            default -> box.right();
        };
    }

    /** Middle of a glyph across the reading direction; grows from line to line. */
    static double across(Glyph glyph) {
        Box box = glyph.box();
        return switch (glyph.direction()) {
            case 90 -> -box.centerX();
            case 180 -> -box.centerY();
            case 270 -> box.centerX();
            default -> box.centerY();
        };
    }

    /** Total order along a line. */
    static final Comparator<Glyph> ALONG = ReadingDirection::compareAlong;

    /** Total order from line to line, one direction after the other. */
    static final Comparator<Glyph> ACROSS =
            (a, b) -> {
                int order = Integer.compare(a.direction(), b.direction());
                order = order != 0 ? order : Double.compare(across(a), across(b));
                return order != 0 ? order : compareAlong(a, b);
            };

    // Written out: all glyphs are sorted several times.
    private static int compareAlong(Glyph a, Glyph b) {
        int order = Double.compare(start(a), start(b));
        order = order != 0 ? order : Double.compare(across(a), across(b));
        return order != 0 ? order : a.text().compareTo(b.text());
    }
}
