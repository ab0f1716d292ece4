package org.gongkai.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where on a page a person says that a table stands, and where its lines would be.
 *
 * @param table code of the statutory table that it is
 * @param page from 1
 * @param box its frame, in points as {@link Box}; on a scan of the page as it was levelled
 * @param columns where columns part, in points from the left edge of the page, ascending, within
 *     the frame; empty to leave them to the program
 * @param rows where rows part, in points from the top, likewise
 */
public record DrawnFrame(String table, int page, Box box, List<Double> columns, List<Double> rows) {

    /** Lines that one frame may have in one direction. */
    private static final int MOST_LINES = 400;

    private static final String AND = " + ";

    /** Sorts the lines; refuses a frame of no size, and lines outside of it. */
    public DrawnFrame {
        columns = columns.stream().sorted().distinct().toList();
        rows = rows.stream().sorted().distinct().toList();
        if (table.isEmpty() || page < 1 || box.width() < 1 || box.height() < 1) {
            throw new IllegalArgumentException("A frame has a table, a page from 1, and a size.");
        }
        if (columns.size() > MOST_LINES || rows.size() > MOST_LINES) {
            throw new IllegalArgumentException("A frame has " + MOST_LINES + " lines at most.");
        }
        boolean inside =
                columns.stream().allMatch(x -> x > box.x() && x < box.right())
                        && rows.stream().allMatch(y -> y > box.y() && y < box.bottom());
        if (!inside) {
            throw new IllegalArgumentException("The lines of a frame lie within it.");
        }
    }

    /** Whether a place is in it. */
    public boolean holds(Place place) {
        return place.page() == page && box.contains(place.box().centerX(), place.box().centerY());
    }

    /** The lines between its columns and rows, from side to side. */
    public List<Ruling> lines() {
        return Stream.concat(
                        columns.stream().map(x -> upright(x, box)),
                        rows.stream().map(y -> level(y, box)))
                .toList();
    }

    /** Its four sides. */
    public List<Ruling> sides() {
        return List.of(
                level(box.y(), box),
                level(box.bottom(), box),
                upright(box.x(), box),
                upright(box.right(), box));
    }

    private static Ruling upright(double x, Box box) {
        return new Ruling(false, x, box.y(), box.bottom(), 0);
    }

    private static Ruling level(double y, Box box) {
        return new Ruling(true, y, box.x(), box.right(), 0);
    }

    /** The same on a page that is larger by a factor. */
    public DrawnFrame scaled(double factor) {
        return new DrawnFrame(
                table,
                page,
                new Box(
                        box.x() * factor,
                        box.y() * factor,
                        box.width() * factor,
                        box.height() * factor),
                columns.stream().map(x -> x * factor).toList(),
                rows.stream().map(y -> y * factor).toList());
    }

    /**
     * The frames of one table as people's words have them: {@code page 2 box 50 100 450.5 300
     * columns 80 120 rows 130}, the box being its left, upper, right and lower side; parts on
     * several pages with {@code +} between.
     */
    public static String text(List<DrawnFrame> frames) {
        return frames.stream().map(DrawnFrame::text).collect(Collectors.joining(AND));
    }

    private String text() {
        String sides = numbers(Stream.of(box.x(), box.y(), box.right(), box.bottom()).toList());
        return "page "
                + page
                + " box"
                + sides
                + (columns.isEmpty() ? "" : " columns" + numbers(columns))
                + (rows.isEmpty() ? "" : " rows" + numbers(rows));
    }

    private static String numbers(List<Double> values) {
        return values.stream()
                .map(value -> String.format(Locale.ROOT, " %.1f", value))
                .collect(Collectors.joining());
    }

    /**
     * The frames that a text means.
     *
     * @param table code of the statutory table
     * @throws IllegalArgumentException when it means none; the message says how it is written
     */
    public static List<DrawnFrame> of(String table, String text) {
        List<DrawnFrame> frames = new ArrayList<>();
        for (String part : text.split("\\+", -1)) {
            frames.add(frame(table, part.strip()));
        }
        return frames;
    }

    private static DrawnFrame frame(String table, String text) {
        List<Double> page = new ArrayList<>();
        List<Double> box = new ArrayList<>();
        List<Double> columns = new ArrayList<>();
        List<Double> rows = new ArrayList<>();
        List<Double> into = List.of();
        for (String word : text.split("\\s+", -1)) {
            switch (word) {
                case "page" -> into = page;
                case "box" -> into = box;
                case "columns" -> into = columns;
                case "rows" -> into = rows;
                default -> into.add(number(word, text));
            }
        }
        if (page.size() != 1 || page.get(0) % 1 != 0 || box.size() != 4) {
            throw new IllegalArgumentException(none(text));
        }
        return new DrawnFrame(
                table,
                (int) (double) page.get(0),
                Box.between(box.get(0), box.get(1), box.get(2), box.get(3)),
                columns,
                rows);
    }

    private static double number(String word, String text) {
        if (!word.matches("\\d{1,6}(\\.\\d{1,6})?") || !text.startsWith("page ")) {
            throw new IllegalArgumentException(none(text));
        }
        return Double.parseDouble(word);
    }

    private static String none(String text) {
        return "'"
                + text
                + "' is no frame such as 'page 2 box 50 100 450 300 columns 80 120', the box being"
                + " its left, upper, right and lower side in points.";
    }
}
