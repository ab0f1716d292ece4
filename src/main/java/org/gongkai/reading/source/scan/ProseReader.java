package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.tesseract.global.tesseract;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.reading.source.scan.Recogniser.Word;

/**
 * Reads running text. Tesseract tells where words are, not exactly where their characters do, and
 * Chinese type has characters of one width; so each line's characters are spread evenly.
 */
final class ProseReader {

    private static final double POINTS = 72;

    /** Height of a line's ink by the size of its type. */
    private static final double INK = 0.92;

    /** White between words, by the size of type, that separates columns rather than characters. */
    private static final double COLUMN = 1.6;

    /** Part by which sizes may differ and be the same type. */
    private static final double SAME = 0.18;

    /** Pieces of ink of a page beyond which it is no text; a full one of small type has 8,000. */
    private static final int MOST_PIECES = 20_000;

    private final Engine engine;
    private final double points;
    private double confidence = 1;

    /** Size of type of most of the text, in points. */
    private double usual = 1;

    ProseReader(Engine engine, int resolution) {
        this.engine = engine;
        this.points = POINTS / resolution;
    }

    /** The characters of a page without its tables. */
    List<Glyph> read(Bitmap page) {
        if (isNoise(page)) {
            confidence = 0;
            return List.of();
        }
        List<Word> words = engine.chinese().page(page, tesseract.PSM_AUTO);
        confidence = words.stream().mapToDouble(Word::confidence).average().orElse(1);
        List<List<Word>> lines = lines(words);
        usual = usual(lines);
        List<Glyph> glyphs = new ArrayList<>();
        for (List<Word> line : lines) {
            double size = size(line);
            boolean same = Math.abs(size - usual) < SAME * usual;
            spread(line, same ? usual : size, glyphs);
        }
        return glyphs;
    }

    /** A figure amid the text that was read by itself. */
    List<Glyph> figure(PixelRect place, String text) {
        List<Glyph> glyphs = new ArrayList<>();
        double start = place.x() * points;
        spread(text, start, place.right() * points, place.centerY() * points, usual, glyphs);
        return glyphs;
    }

    /** Tesseract takes minutes to find no text in a picture of dust. */
    private static boolean isNoise(Bitmap page) {
        try (Bitmap ink = page.ink(Deskewer.EDGE)) {
            return ink.components().size() > MOST_PIECES;
        }
    }

    /** How sure the words of the page read last are, from 0 to 1. */
    double confidence() {
        return confidence;
    }

    private static List<List<Word>> lines(List<Word> words) {
        List<List<Word>> lines = new ArrayList<>();
        for (Word word : words) {
            if (lines.isEmpty() || lines.get(lines.size() - 1).get(0).line() != word.line()) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(word);
        }
        return lines;
    }

    /** Size of type of most of the text, in points. */
    private double usual(List<List<Word>> lines) {
        double[] sizes = lines.stream().mapToDouble(this::size).sorted().toArray();
        return sizes.length == 0 ? 1 : sizes[sizes.length / 2];
    }

    private double size(List<Word> line) {
        int height = line.stream().map(Word::place).reduce(PixelRect::union).orElseThrow().height();
        return Math.max(4, height / INK * points);
    }

    private void spread(List<Word> line, double size, List<Glyph> glyphs) {
        PixelRect around = line.stream().map(Word::place).reduce(PixelRect::union).orElseThrow();
        double middle = around.centerY() * points;
        for (int i = 0; i < line.size(); i++) {
            Word word = line.get(i);
            double start = word.place().x() * points;
            double end = word.place().right() * points;
            if (i + 1 < line.size()) {
                double next = line.get(i + 1).place().x() * points;
                boolean apart = isLatin(word, false) && isLatin(line.get(i + 1), true);
                end = next - end < COLUMN * size && !apart ? Math.max(next, start + 0.1) : end;
            }
            spread(word.text(), start, end, middle, size, glyphs);
        }
    }

    private static boolean isLatin(Word word, boolean first) {
        String text = word.text();
        int c = first ? text.codePointAt(0) : text.codePointBefore(text.length());
        return c < 0x80;
    }

    private static void spread(
            String text, double start, double end, double middle, double size, List<Glyph> glyphs) {
        int[] characters = text.codePoints().toArray();
        double units = 0;
        for (int c : characters) {
            units += units(c);
        }
        double at = start;
        for (int c : characters) {
            double width = (end - start) * units(c) / units;
            Box box = new Box(at, middle - size / 2, width, size);
            glyphs.add(new Glyph(Character.toString(c), box, size, 0));
            at += width;
        }
    }

    private static double units(int c) {
        return c < 0x80 ? 0.5 : 1;
    }
}
