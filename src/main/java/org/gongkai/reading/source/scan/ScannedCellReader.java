package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.base.text.Lines;
import org.gongkai.model.Recognition;

/** Reads the cells of a page, each as what it looks like: nothing, a dash, figures or words. */
final class ScannedCellReader {

    /** Text of digits that touch, or of a single one. */
    private static final Pattern FIGURES = Pattern.compile("[\\d.,-]+|[OoUuDIl|]");

    private final FigureReader figures;
    private final TextReader words;

    ScannedCellReader(Engine engine) {
        figures = new FigureReader(engine);
        words = new TextReader(engine);
    }

    /** What each cell says, in the same order. */
    List<Recognition> read(List<CellPicture> cells) {
        Recognition[] read = new Recognition[cells.size()];
        List<Integer> numbers = new ArrayList<>();
        List<Integer> wrapped = new ArrayList<>();
        Map<Integer, FigureInCell> inside = new TreeMap<>();
        for (int i = 0; i < read.length; i++) {
            CellPicture cell = cells.get(i);
            ConnectedInk ink = cell.ink();
            if (ink.isBlank() && cell.lost()) {
                // A seal, or a figure printed in red or pale.
                read[i] = Recognition.sure(Recognition.UNKNOWN, 0);
            } else if (ink.isBlank()) {
                read[i] = Recognition.sure("", 1);
            } else if (ink.isDash()) {
                read[i] = Recognition.sure("—", 0.95);
            } else if (cell.isSlash()) {
                read[i] = Recognition.sure("/", 0.95);
            } else if (FigureInCell.isSigned(cell)) {
                inside.put(i, FigureInCell.signed(cell, words.read(cell)));
            } else if (ink.mayBeFigures()) {
                numbers.add(i);
            } else if (cell.isWrappedFigure()) {
                wrapped.add(i);
            } else {
                read[i] = words.read(cell);
                Optional<FigureInCell> figure = FigureInCell.beforeUnit(cell, read[i]);
                if (FIGURES.matcher(read[i].text()).matches()) {
                    // Digits that touch look like wide characters.
                    numbers.add(i);
                } else if (figure.isPresent()) {
                    inside.put(i, figure.get());
                } else if (read[i].text().isEmpty()) {
                    // Ink of which nothing was made out is no blank.
                    read[i] = Recognition.sure(Recognition.UNKNOWN, 0);
                } else {
                    read[i] = FigureInCell.doubtful(read[i]);
                }
            }
        }
        List<CellPicture> pictures = new ArrayList<>();
        numbers.forEach(cell -> pictures.add(cells.get(cell)));
        inside.values().forEach(figure -> pictures.add(figure.figure()));
        wrapped.forEach(cell -> pictures.addAll(cells.get(cell).lines()));
        Iterator<Recognition> texts = figures.read(pictures).iterator();
        for (int cell : numbers) {
            Recognition figure = texts.next();
            if (figure.isOpen() || figure.text().isEmpty()) {
                Recognition text = read[cell] == null ? words.read(cells.get(cell)) : read[cell];
                read[cell] = figureOrWords(figure, text);
            } else {
                read[cell] = figure;
            }
        }
        inside.forEach((cell, figure) -> read[cell] = figure.with(texts.next()));
        for (int cell : wrapped) {
            read[cell] = whole(texts.next(), texts.next(), cells.get(cell));
        }
        return List.of(read);
    }

    /** A figure of two lines; words where one of them is none after all. */
    private Recognition whole(Recognition first, Recognition second, CellPicture cell) {
        return first.text().isEmpty() || second.text().isEmpty()
                ? words.read(cell)
                : first.joined(first.text() + second.text(), second);
    }

    /** Narrow Chinese characters look like digits until they are read. */
    private static Recognition figureOrWords(Recognition figure, Recognition text) {
        long letters = text.text().codePoints().filter(Character::isIdeographic).count();
        if (letters > 1 || (letters > 0 && figure.text().isEmpty())) {
            return FigureInCell.doubtful(text);
        }
        return figure.text().isEmpty() ? unknown(FigureInCell.doubtful(text)) : figure;
    }

    /** Something is written there; what, nobody could tell. */
    private static Recognition unknown(Recognition text) {
        boolean says = text.text().codePoints().anyMatch(Character::isLetter);
        return says ? text : Recognition.sure(Recognition.UNKNOWN, 0);
    }

    /** Reads cells of words, line by line. */
    private static final class TextReader {

        /** Height in pixels of a line at which Tesseract reads Chinese well. */
        private static final double HEIGHT = 36;

        /** Tried where nothing comes out, as happens with lines of one or two characters. */
        private static final double[] OTHER_HEIGHTS = {28, 44};

        private static final int BORDER = 12;

        /**
         * Width by height of lines of few characters, as in narrow columns. Tesseract misreads
         * single characters that it knows well in a line of several.
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
}
