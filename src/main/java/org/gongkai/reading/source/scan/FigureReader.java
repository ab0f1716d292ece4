package org.gongkai.reading.source.scan;

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
     * @param cells cells that {@link ConnectedInk#mayBeFigures}
     * @return for each cell what it says; empty text where it is no figure after all
     */
    List<Recognition> read(List<CellPicture> cells) {
        FigureShapes shapes = new FigureShapes();
        List<Ballot> ballots = ballots(cells, shapes);
        List<Recognition> read = new ArrayList<>();
        for (Ballot ballot : ballots) {
            ballot.shapes(shapes.read(ballot.cell(), ballot.leading()));
            for (int i = 0; i < OTHER_HEIGHTS.length && !ballot.isDecided(); i++) {
                latin(ballot, OTHER_HEIGHTS[i]);
                other(ballot, OTHER_HEIGHTS[i]);
                ballot.shapes(shapes.read(ballot.cell(), ballot.leading()));
            }
            if (ballot.leading().isEmpty()) {
                ballot.latin(figure(thrice(ballot.cell())));
            }
            read.add(ballot.recognition());
        }
        return read;
    }

    /**
     * What the ways say of each cell once.
     *
     * @param shapes learn the digits of the page
     */
    List<Ballot> ballots(List<CellPicture> cells, FigureShapes shapes) {
        List<Ballot> ballots = cells.stream().map(this::latin).toList();
        for (Ballot ballot : ballots) {
            ballot.shapes(shapes.read(ballot.cell(), ballot.leading()));
            if (!ballot.isDecided() || !shapes.knows(ballot.leading())) {
                other(ballot);
                ballot.agreed().ifPresent(text -> shapes.learn(ballot.cell(), text));
            }
        }
        return ballots;
    }

    private Ballot latin(CellPicture cell) {
        Ballot ballot = new Ballot(cell, engine.confusions());
        latin(ballot, HEIGHT);
        return ballot;
    }

    private void latin(Ballot ballot, int height) {
        try (Bitmap picture = picture(ballot.cell(), height)) {
            ballot.latin(figure(engine.figures().line(picture).text()));
        }
    }

    /** Once is enough for most cells. */
    void other(Ballot ballot) {
        try (Bitmap picture = picture(ballot.cell(), HEIGHT)) {
            ballot.other(figure(engine.otherFigures().onlyLine(picture).text()));
        }
    }

    private void other(Ballot ballot, int height) {
        try (Bitmap picture = picture(ballot.cell(), height)) {
            ballot.other(figure(engine.otherFigures().line(picture).text()));
        }
    }

    private static String figure(String text) {
        String joined = text.replace(" ", "").replaceFirst("[.,-]+$", "");
        return isFigure(joined) ? joined : "";
    }

    static boolean isFigure(String text) {
        return FIGURE.matcher(text).matches();
    }

    private static Bitmap picture(CellPicture cell, int height) {
        double scale = height / (double) cell.ink().height();
        return cell.prepared(cell.ink().box(), scale, BORDER);
    }

    /**
     * The cell three times in a row: Tesseract finds no line in a picture of a single thin digit.
     */
    private String thrice(CellPicture cell) {
        try (Bitmap once = picture(cell, HEIGHT);
                Bitmap row = Bitmap.white(3 * once.width(), once.height())) {
            for (int i = 0; i < 3; i++) {
                row.paste(once, i * once.width(), 0);
            }
            String[] words = engine.figures().line(row).text().split(" ", -1);
            boolean alike =
                    words.length == 3 && words[0].equals(words[1]) && words[1].equals(words[2]);
            return alike ? words[0] : "";
        }
    }
}
