package org.gongkai.source.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.model.Recognition;

/**
 * Reads cells of figures, each in ways that err independently: by two models of Tesseract, by
 * counting the characters, and by comparing the shapes of digits with others of the same page.
 * {@link Ballot} says when that is enough.
 */
final class FigureReader {

    /** Height in pixels at which Tesseract reads digits best, and others tried after it. */
    private static final int HEIGHT = 28;

    private static final int[] OTHER_HEIGHTS = {22, 34};

    private static final int BORDER = 15;

    /** What one figure looks like. */
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(?:,\\d{3})*(?:\\.\\d+)?");

    private final Engine engine;

    FigureReader(Engine engine) {
        this.engine = engine;
    }

    /**
     * Reads the cells of a page.
     *
     * @param cells cells that {@link CellInk#mayBeFigures}
     * @return for each cell what it says; empty text where it is no figure after all
     */
    List<Recognition> read(List<CellPicture> cells) {
        List<Ballot> ballots = cells.stream().map(this::first).toList();
        FigureShapes shapes = new FigureShapes();
        for (Ballot ballot : ballots) {
            ballot.agreed().ifPresent(text -> shapes.learn(ballot.cell(), text));
        }
        List<Recognition> read = new ArrayList<>();
        for (Ballot ballot : ballots) {
            ballot.shapes(shapes.read(ballot.cell(), ballot.leading()));
            if (!ballot.isDecided()) {
                more(ballot);
                ballot.shapes(shapes.read(ballot.cell(), ballot.leading()));
            }
            read.add(ballot.recognition());
        }
        return read;
    }

    private Ballot first(CellPicture cell) {
        Ballot ballot = new Ballot(cell);
        Recogniser.Line latin = line(engine.figures(), cell, HEIGHT);
        ballot.latin(figure(latin.text()), latin.confidence());
        ballot.other(figure(line(engine.otherFigures(), cell, HEIGHT).text()));
        return ballot;
    }

    /** Other sizes of the picture; few cells need them. */
    private void more(Ballot ballot) {
        for (int height : OTHER_HEIGHTS) {
            Recogniser.Line latin = line(engine.figures(), ballot.cell(), height);
            ballot.latin(figure(latin.text()), latin.confidence());
            ballot.other(figure(line(engine.otherFigures(), ballot.cell(), height).text()));
        }
        if (ballot.leading().isEmpty()) {
            Recogniser.Line thrice = thrice(ballot.cell());
            ballot.latin(figure(thrice.text()), thrice.confidence());
        }
    }

    private static String figure(String text) {
        String joined = text.replace(" ", "").replaceFirst("[.,-]+$", "");
        return FIGURE.matcher(joined).matches() ? joined : "";
    }

    private static Recogniser.Line line(Recogniser model, CellPicture cell, int height) {
        double scale = height / (double) cell.ink().height();
        try (Bitmap picture = cell.prepared(cell.ink().box(), scale, BORDER)) {
            return model.line(picture);
        }
    }

    /**
     * The cell three times in a row: Tesseract finds no line in a picture of a single thin digit.
     */
    private Recogniser.Line thrice(CellPicture cell) {
        double scale = HEIGHT / (double) cell.ink().height();
        try (Bitmap once = cell.prepared(cell.ink().box(), scale, BORDER);
                Bitmap row = Bitmap.white(3 * once.width(), once.height())) {
            for (int i = 0; i < 3; i++) {
                row.paste(once, i * once.width(), 0);
            }
            Recogniser.Line line = engine.figures().line(row);
            String[] words = line.text().split(" ", -1);
            boolean alike =
                    words.length == 3 && words[0].equals(words[1]) && words[1].equals(words[2]);
            return new Recogniser.Line(alike ? words[0] : "", line.confidence());
        }
    }
}
