package org.gongkai.source.scan;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.model.Recognition;
import org.gongkai.text.Lines;

/** Reads cells of words, line by line. */
final class TextReader {

    /** Height in pixels of a line at which Tesseract reads Chinese well. */
    private static final double HEIGHT = 36;

    /** Tried where nothing comes out, as happens with lines of one or two characters. */
    private static final double[] OTHER_HEIGHTS = {28, 44};

    private static final int BORDER = 12;

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
        List<Patch> lines = cell.ink().lines();
        int highest = lines.stream().mapToInt(Patch::height).max().orElse(1);
        for (Patch line : lines) {
            Recogniser.Line read = line(cell, line, HEIGHT / highest);
            for (int i = 0; i < OTHER_HEIGHTS.length && read.text().isEmpty(); i++) {
                read = line(cell, line, OTHER_HEIGHTS[i] / highest);
            }
            if (read.text().isEmpty()) {
                try (Bitmap picture = cell.prepared(line, HEIGHT / highest, BORDER)) {
                    read = engine.chinese().rawLine(picture);
                }
            }
            text = Lines.join(text, withoutSpaces(read.text()));
            confidence = Math.min(confidence, read.confidence());
        }
        return Recognition.sure(text.strip(), confidence);
    }

    private Recogniser.Line line(CellPicture cell, Patch line, double scale) {
        try (Bitmap picture = cell.prepared(line, scale, BORDER)) {
            return engine.chinese().line(picture);
        }
    }

    /** Chinese has none; those that Tesseract puts between its words are not printed. */
    static String withoutSpaces(String text) {
        String closed = text.replaceAll("(?<=[^\\x00-\\x7F]) | (?=[^\\x00-\\x7F])", "");
        return ANGLE.matcher(closed).replaceAll("($1)");
    }
}
