package org.gongkai.app.summary;

import java.util.List;
import java.util.Locale;

/**
 * A bar of parts of a whole.
 *
 * @param parts from left to right
 * @param whole what the full length means; nothing is drawn of 0
 * @param label what it shows, for those who do not see it
 * @param wide whether it stands above a table and not in it
 */
record Bar(List<Part> parts, long whole, String label, boolean wide) {

    private static final double LENGTH = 100;
    private static final int THICKNESS = 10;

    /** Copies the list. */
    Bar {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a bar.
     *
     * @param value its length
     * @param kind class of the style sheet that colours it
     */
    record Part(long value, String kind) {}

    /** A bar of one part. */
    static Bar of(String name, long value, long whole, String kind) {
        String label = name + ": " + Texts.number(value) + " / " + Texts.number(whole);
        return new Bar(List.of(new Part(value, kind)), whole, label, false);
    }

    void draw(Markup page) {
        String kind = wide ? "bar wide" : "bar";
        String tag = "svg class viewBox preserveAspectRatio role aria-label";
        page.open(tag, kind, "0 0 100 10", "none", "img", label);
        rectangle(page, 0, LENGTH, "track");
        double from = 0;
        for (Part part : parts) {
            double length = whole == 0 ? 0 : LENGTH * part.value() / whole;
            if (part.value() > 0) {
                rectangle(page, from, length, part.kind());
            }
            from += length;
        }
        page.close();
    }

    private static void rectangle(Markup page, double from, double length, String kind) {
        String x = String.format(Locale.ROOT, "%.2f", from);
        String width = String.format(Locale.ROOT, "%.2f", length);
        page.open("rect class x y width height", kind, x, 0, width, THICKNESS).close();
    }
}
