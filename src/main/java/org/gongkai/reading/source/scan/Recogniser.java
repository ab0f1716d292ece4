package org.gongkai.reading.source.scan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/** Tesseract with one language and one set of characters. Not for several threads at once. */
final class Recogniser {

    private final TessBaseAPI api = new TessBaseAPI();

    /**
     * @param folder of the language data
     * @param characters the only ones that are read; empty for all
     * @throws IllegalStateException when the data cannot be used
     */
    Recogniser(Path folder, String language, String characters) {
        if (api.Init(folder.toString(), language, tesseract.OEM_LSTM_ONLY) != 0) {
            throw new IllegalStateException(
                    "Tesseract cannot use " + LanguageData.file(folder, language));
        }
        api.SetVariable(
                "debug_file",
                System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
        if (!characters.isEmpty()) {
            api.SetVariable("tessedit_char_whitelist", characters);
        }
    }

    /**
     * A text and how sure it is.
     *
     * @param text as read, white space collapsed
     * @param confidence from 0 to 1
     */
    record Line(String text, double confidence) {}

    /**
     * Reads a picture that shows one line. Tesseract finds no line in some clear pictures of a few
     * characters; taken for a block of text they are read.
     */
    Line line(Bitmap picture) {
        Line line = onlyLine(picture);
        return line.text().isEmpty() ? read(picture, tesseract.PSM_SINGLE_BLOCK) : line;
    }

    /** Reads a picture that shows one line, if Tesseract finds it. */
    Line onlyLine(Bitmap picture) {
        return read(picture, tesseract.PSM_SINGLE_LINE);
    }

    /** Reads a picture without looking for the line in it; the last resort. */
    Line rawLine(Bitmap picture) {
        return read(picture, tesseract.PSM_RAW_LINE);
    }

    private Line read(Bitmap picture, int mode) {
        api.SetPageSegMode(mode);
        api.SetImage(picture.pix());
        api.SetSourceResolution(300);
        String text = text(api.GetUTF8Text());
        double confidence = api.MeanTextConf() / 100.0;
        api.Clear();
        return new Line(text, Math.max(0, Math.min(1, confidence)));
    }

    /**
     * A run of characters without white between them.
     *
     * @param text never empty
     * @param place in pixels
     * @param line number of its line on the page
     * @param confidence from 0 to 1
     */
    record Word(String text, PixelRect place, int line, double confidence) {}

    /** Reads a page of text in its order. */
    List<Word> page(Bitmap picture, int mode) {
        api.SetPageSegMode(mode);
        api.SetImage(picture.pix());
        api.SetSourceResolution(300);
        List<Word> words = new ArrayList<>();
        if (api.Recognize(null) == 0) {
            ResultIterator at = api.GetIterator();
            if (at != null && !at.isNull()) {
                collect(at, words);
                tesseract.TessResultIteratorDelete(at);
            }
        }
        api.Clear();
        return words;
    }

    private static void collect(ResultIterator at, List<Word> words) {
        int line = -1;
        int[][] g = new int[4][1];
        do {
            if (at.IsAtBeginningOf(tesseract.RIL_TEXTLINE)) {
                line++;
            }
            String text = text(at.GetUTF8Text(tesseract.RIL_WORD));
            if (!text.isEmpty()
                    && at.BoundingBox(tesseract.RIL_WORD, g[0], g[1], g[2], g[3])
                    && g[2][0] > g[0][0]
                    && g[3][0] > g[1][0]) {
                PixelRect place =
                        new PixelRect(g[0][0], g[1][0], g[2][0] - g[0][0], g[3][0] - g[1][0]);
                double confidence = at.Confidence(tesseract.RIL_WORD) / 100.0;
                words.add(new Word(text, place, line, Math.max(0, Math.min(1, confidence))));
            }
        } while (at.Next(tesseract.RIL_WORD));
    }

    private static String text(BytePointer utf8) {
        if (utf8 == null || utf8.isNull()) {
            return "";
        }
        String text = utf8.getString(StandardCharsets.UTF_8);
        tesseract.TessDeleteText(utf8);
        return text.replaceAll("\\s+", " ").strip();
    }
}
