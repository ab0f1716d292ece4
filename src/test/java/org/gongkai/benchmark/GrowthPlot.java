package org.gongkai.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Time and memory over the number of documents, all axes by powers of ten: what grows in step with
 * the documents is a straight line.
 *
 * @param points in the order of their documents
 */
record GrowthPlot(List<Point> points) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 50;

    /** Powers of ten from left to right: 10 to a million documents. */
    private static final double FIRST_DECADE = 1;

    private static final double DECADES_ACROSS = 5;

    /** And upwards: 1 to 10,000 seconds or MiB. */
    private static final double DECADES_UP = 4;

    /**
     * A run.
     *
     * @param documents it has read
     * @param seconds it took
     * @param parent most memory of its process, in MiB
     * @param worker most memory of a worker, in MiB
     */
    record Point(int documents, double seconds, long parent, long worker) {}

    GrowthPlot {
        points = List.copyOf(points);
    }

    /** The picture. */
    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH + " " + HEIGHT)
                .append("\" font-family=\"sans-serif\" font-size=\"12\">\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        for (int decade = 0; decade <= DECADES_ACROSS; decade++) {
            double documents = Math.pow(10, FIRST_DECADE + decade);
            grid(svg, x(documents), y(1), x(documents), y(Math.pow(10, DECADES_UP)));
            text(svg, x(documents), HEIGHT - MARGIN + 18, "middle", number(documents));
        }
        for (int decade = 0; decade <= DECADES_UP; decade++) {
            double height = Math.pow(10, decade);
            grid(svg, x(10), y(height), WIDTH - MARGIN, y(height));
            text(svg, MARGIN - 6, y(height) + 4, "end", number(height));
        }
        text(svg, WIDTH / 2.0, HEIGHT - 10, "middle", "documents");
        line(svg, "#b3261e", "seconds", Point::seconds);
        line(svg, "#1f5fa8", "MiB of the program", Point::parent);
        line(svg, "#2e7d32", "MiB of a worker", Point::worker);
        return svg.append("</svg>\n").toString();
    }

    private static double x(double documents) {
        double part = (Math.log10(documents) - FIRST_DECADE) / DECADES_ACROSS;
        return MARGIN + part * (WIDTH - 2 * MARGIN);
    }

    private static double y(double value) {
        double part = Math.log10(Math.max(1, value)) / DECADES_UP;
        return HEIGHT - MARGIN - part * (HEIGHT - 2 * MARGIN);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static void grid(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#dddddd\"/>%n",
                        x1,
                        y1,
                        x2,
                        y2));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                        x,
                        y,
                        anchor,
                        text));
    }

    private void line(
            StringBuilder svg, String colour, String name, ToDoubleFunction<Point> value) {
        String path =
                points.stream()
                        .map(
                                point ->
                                        String.format(
                                                Locale.ROOT,
                                                "%.1f %.1f",
                                                x(point.documents()),
                                                y(value.applyAsDouble(point))))
                        .collect(Collectors.joining("L", "M", ""));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                        path,
                        colour));
        Point last = points.get(points.size() - 1);
        double height = y(value.applyAsDouble(last));
        text(svg, x(last.documents()) - 6, height - 6, "end", name);
    }
}
