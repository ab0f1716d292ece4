package org.gongkai.app.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Columns over years, each of one part or of several above one another. */
final class ColumnChart {

    private static final double WIDTH = 440;
    private static final double HEIGHT = 220;
    private static final double LEFT = 52;
    private static final double TOP = 18;
    private static final double BOTTOM = 26;

    /** Part of the place of a year that its column fills. */
    private static final double FILLED = 0.62;

    private static final double WIDEST = 40;

    /** So many years have room for their sums above the columns. */
    private static final int LABELLED = 8;

    /** So many have room for their names. */
    private static final int NAMED = 10;

    private static final int STEPS = 4;
    private static final double BASELINE = HEIGHT - BOTTOM;
    private static final double UNDER = BASELINE + 17;
    private static final double HALF_LETTER = 4;
    private static final double GAP = 6;

    private final Markup page;
    private final List<Column> columns;
    private final double top;

    /**
     * A column.
     *
     * @param name below it
     * @param parts from bottom to top, none below 0; empty where nothing is known
     */
    record Column(String name, List<Part> parts) {

        /** Copies the list. */
        Column {
            parts = List.copyOf(parts);
        }

        private BigDecimal sum() {
            return parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * A part of a column.
     *
     * @param value its height
     * @param kind class of the style sheet that colours it
     */
    record Part(BigDecimal value, String kind) {}

    ColumnChart(Markup page, List<Column> columns) {
        this.page = page;
        this.columns = new ArrayList<>(columns);
        this.top =
                step(columns.stream().mapToDouble(it -> it.sum().doubleValue()).max().orElse(0))
                        * STEPS;
    }

    /** The smallest step of 1, 2, 2.5 or 5 times a power of ten with which all fits. */
    private static double step(double highest) {
        double least = Math.max(1, highest / STEPS);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            double step = factor * power;
            if (step >= least && step == Math.rint(step)) {
                return step;
            }
        }
        return 10 * power;
    }

    void draw(String label) {
        String box = "0 0 " + (int) WIDTH + " " + (int) HEIGHT;
        page.open("svg class viewBox role aria-label", "chart", box, "img", label);
        for (int i = 0; i <= STEPS; i++) {
            line(top * i / STEPS);
        }
        for (int i = 0; i < columns.size(); i++) {
            column(i);
        }
        page.close();
    }

    private void line(double value) {
        double y = height(value);
        page.open("line x1 x2 y1 y2", at(LEFT), at(WIDTH), at(y), at(y)).close();
        write(LEFT - GAP, y + HALF_LETTER, "end", Texts.number(Math.round(value)));
    }

    private void column(int index) {
        Column column = columns.get(index);
        double place = (WIDTH - LEFT) / columns.size();
        double middle = LEFT + place * (index + 0.5);
        double width = Math.min(WIDEST, place * FILLED);
        BigDecimal below = BigDecimal.ZERO;
        for (Part part : column.parts()) {
            BigDecimal above = below.add(part.value());
            rectangle(middle - width / 2, width, below, above, part.kind());
            below = above;
        }
        if (columns.size() <= LABELLED) {
            String sum = column.parts().isEmpty() ? "–" : Texts.number(below);
            write(middle, height(below.doubleValue()) - GAP, "middle", sum);
        }
        if (index % (1 + (columns.size() - 1) / NAMED) == 0) {
            write(middle, UNDER, "middle", column.name());
        }
    }

    private void rectangle(double x, double width, BigDecimal from, BigDecimal to, String kind) {
        double y = height(to.doubleValue());
        double height = height(from.doubleValue()) - y;
        if (height > 0) {
            String tag = "rect class x y width height";
            page.open(tag, kind, at(x), at(y), at(width), at(height)).close();
        }
    }

    private void write(double x, double y, String anchor, String text) {
        page.leaf("text x y text-anchor", text, at(x), at(y), anchor);
    }

    private double height(double value) {
        return BASELINE - (BASELINE - TOP) * value / top;
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
