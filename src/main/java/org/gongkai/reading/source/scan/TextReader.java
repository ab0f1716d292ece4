package org.gongkai.reading.source.scan;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.base.text.Lines;
import org.gongkai.model.Recognition;

/** Reads cells of words, line by line. */
final class TextReader {

    /** Height in pixels of a line at which Tesseract reads Chinese well. */
    private static final double HEIGHT = 36;

    /** Tried where nothing comes out, as happens with lines of one or two characters. */
    private static final double[] OTHER_HEIGHTS = {28, 44};

    private static final int BORDER = 12;

    /**
     * Width by height of lines of few characters, as in narrow columns. Tesseract misreads single
     * characters that it knows well in a line of several.
     */
    private static final double SHORT = 3.4;

    /** Tesseract takes wide round brackets for angle ones, but not those that close them. */
    private static final Pattern ANGLE = Pattern.compile("[〈《(（]+([^〈《〉》()（）]*)[)）]");

    private final Engine engine;

    TextReader(Engine engine) {
        this.engine = engine;
    }

    /** Reads a cell that is not blank. */
    Recognition read(CellPicture cell) {
        String text = "";
        double confidence = 1;
        List<PixelRect> lines = cell.ink().lines();
        int highest = lines.stream().mapToInt(PixelRect::height).max().orElse(1);
        for (List<PixelRect> row : rows(lines, highest)) {
            Recogniser.Line read = line(cell, row, HEIGHT / highest);
            for (int i = 0; i < OTHER_HEIGHTS.length && read.text().isEmpty(); i++) {
                read = line(cell, row, OTHER_HEIGHTS[i] / highest);
            }
            if (read.text().isEmpty()) {
                try (Bitmap picture = cell.preparedInARow(row, HEIGHT / highest, BORDER)) {
                    read = engine.chinese().rawLine(picture);
                }
            }
            text = Lines.join(text, withoutSpaces(read.text()));
            confidence = Math.min(confidence, read.confidence());
        }
        return Recognition.sure(text.strip(), confidence);
    }

    /** Each line by itself, or all in a row where they are short. */
    private static List<List<PixelRect>> rows(List<PixelRect> lines, int height) {
        return lines.stream().allMatch(line -> line.width() <= SHORT * height)
                ? List.of(lines)
                : lines.stream().map(List::of).toList();
    }

    private Recogniser.Line line(CellPicture cell, List<PixelRect> row, double scale) {
        try (Bitmap picture = cell.preparedInARow(row, scale, BORDER)) {
            return engine.chinese().line(picture);
        }
    }

    /** Chinese has none; those that Tesseract puts between its words are not printed. */
    static String withoutSpaces(String text) {
        String closed = text.replaceAll("(?<=[^\\x00-\\x7F]) | (?=[^\\x00-\\x7F])", "");
        return ANGLE.matcher(closed).replaceAll("($1)");
    }
}
