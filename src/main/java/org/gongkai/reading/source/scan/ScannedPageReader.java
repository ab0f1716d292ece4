package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.model.Box;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.Page.ScannedCell;
import org.gongkai.model.Recognition;
import org.gongkai.model.Ruling;
import org.gongkai.reading.grid.Frame;
import org.gongkai.reading.grid.GridFinder;
import org.gongkai.reading.grid.RuledGrid;
import org.gongkai.reading.source.TableLines;

/** Reads one deskewed page: its tables cell by cell along their lines, then the text around. */
final class ScannedPageReader {

    private static final double POINTS = 72;

    /** Points from the middle of a line at which the inside of a cell begins. */
    private static final double INSET = 0.9;

    private final Engine engine;
    private final Deskewer.Scan scan;
    private final TableLines missing;

    /**
     * @param missing tells where lines are missing in tables
     */
    ScannedPageReader(Engine engine, Deskewer.Scan scan, TableLines missing) {
        this.missing = missing;
        this.engine = engine;
        this.scan = scan;
    }

    /**
     * What a page shows.
     *
     * @param page in points of its own resolution
     * @param legibility how sure its words are, from 0 to 1; 1 without words
     */
    record Reading(Page page, double legibility) {}

    /**
     * Reads the page.
     *
     * @param number of the page
     * @param frames that people have drawn on it
     * @param width of the page in the points that these are in
     */
    Reading read(int number, List<DrawnFrame> frames, double width) {
        Bitmap grey = scan.grey();
        double points = POINTS / scan.resolution();
        try (Bitmap ink = grey.ink(LineDetector.EDGE);
                LineDetector.Lines detected = new LineDetector(scan.resolution()).detect(ink);
                Bitmap lines = detected.ink().dilated(3, 3);
                Bitmap print = ink.minus(lines)) {
            InkText text = new InkText(print, scan.resolution());
            double factor = grey.width() * points / width;
            ScannedFrames framed =
                    new ScannedFrames(
                                    detected.rulings(), frames.isEmpty() ? List.of() : boxes(print))
                            .read(frames.stream().map(f -> f.scaled(factor)).toList());
            List<RuledGrid> grids = new ArrayList<>(framed.grids());
            List<OpenMatrix> matrices = text.matrices(boxes(grids));
            matrices.forEach(it -> grids.addAll(GridFinder.grids(it.rulings(points))));
            grids.addAll(open(number, text, detected.rulings(), boxes(grids)));
            List<ScannedCell> cells = cells(grids, matrices, lines, print);
            ProseReader prose = new ProseReader(engine, scan.resolution());
            List<Glyph> glyphs = text(grids, figures(text.apart(boxes(grids)), lines), prose);
            Page page =
                    new Page(
                            number,
                            grey.width() * points,
                            grey.height() * points,
                            glyphs,
                            sides(grids),
                            List.of(),
                            0,
                            cells,
                            framed.cuts(),
                            List.of(),
                            Page.Trust.SOUND);
            return new Reading(page, legibility(cells, glyphs.size(), prose.confidence()));
        }
    }

    private static List<Box> boxes(List<RuledGrid> grids) {
        return grids.stream().map(RuledGrid::box).toList();
    }

    /** The tables that are drawn with few lines or none. */
    private List<RuledGrid> open(int number, InkText text, List<Ruling> drawn, List<Box> known) {
        List<Ruling> rulings = drawn;
        for (Box table : known) {
            rulings = rulings.stream().flatMap(line -> line.without(table).stream()).toList();
        }
        // In pieces as scanning tore them, lines seem to be drawn cell by cell.
        List<Ruling> all = new ArrayList<>(GridFinder.lines(rulings, true));
        all.addAll(GridFinder.lines(rulings, false));
        all.addAll(missing.missing(text.page(number, List.copyOf(all), known)));
        return GridFinder.grids(all);
    }

    /** Boxes of the ink that is no line, in points. */
    private List<Box> boxes(Bitmap print) {
        double points = POINTS / scan.resolution();
        return print.components().stream()
                .map(
                        it ->
                                new Box(
                                        it.x() * points,
                                        it.y() * points,
                                        it.width() * points,
                                        it.height() * points))
                .toList();
    }

    private static double legibility(List<ScannedCell> cells, int letters, double confidence) {
        double sure = letters * confidence;
        double all = letters;
        for (ScannedCell cell : cells) {
            String text = cell.recognition().text();
            if (text.codePoints().anyMatch(Character::isLetter)) {
                sure += text.length() * cell.recognition().confidence();
                all += text.length();
            }
        }
        return all == 0 ? 1 : sure / all;
    }

    private List<ScannedCell> cells(
            List<RuledGrid> grids, List<OpenMatrix> matrices, Bitmap lines, Bitmap print) {
        List<Box> boxes = new ArrayList<>();
        List<CellPicture> pictures = new ArrayList<>();
        try {
            for (RuledGrid grid : grids) {
                for (Frame frame : grid.frames()) {
                    Box box = grid.box(frame);
                    boxes.add(box);
                    pictures.add(
                            CellPicture.of(
                                    scan,
                                    words(box, matrices).orElse(inside(box, scan.resolution())),
                                    lines));
                }
            }
            List<Recognition> read = new ScannedCellReader(engine).read(pictures);
            List<ScannedCell> cells = new ArrayList<>();
            for (int i = 0; i < boxes.size(); i++) {
                Recognition text = read.get(i);
                boolean words = text.text().codePoints().anyMatch(Character::isLetter);
                boolean cut = !words && isCut(print, boxes.get(i));
                cells.add(
                        new ScannedCell(
                                boxes.get(i),
                                cut ? Recognition.sure(Recognition.UNKNOWN, 0) : text));
            }
            return cells;
        } finally {
            pictures.forEach(CellPicture::close);
        }
    }

    /** Whether a side of a cell that nobody drew goes through ink, so that it holds part of it. */
    private boolean isCut(Bitmap print, Box cell) {
        PixelRect inside = inside(cell, scan.resolution());
        double pixels = scan.resolution() / POINTS;
        int top = (int) Math.round(cell.y() * pixels);
        int bottom = (int) Math.round(cell.bottom() * pixels);
        int left = (int) Math.round(cell.x() * pixels);
        int right = (int) Math.round(cell.right() * pixels);
        return Stream.of(
                        new PixelRect(inside.x(), top, inside.width(), 1),
                        new PixelRect(inside.x(), bottom, inside.width(), 1),
                        new PixelRect(left, inside.y(), 1, inside.height()),
                        new PixelRect(right, inside.y(), 1, inside.height()))
                .filter(new PixelRect(0, 0, print.width(), print.height())::contains)
                .anyMatch(
                        side -> {
                            try (Bitmap ink = print.clip(side)) {
                                return ink.inkCount() > 1;
                            }
                        });
    }

    /** Where the words of a cell are whose table has no lines. */
    private Optional<PixelRect> words(Box cell, List<OpenMatrix> matrices) {
        double points = POINTS / scan.resolution();
        return matrices.stream()
                .flatMap(it -> it.words(cell, points).stream())
                .findFirst()
                .map(this::grown);
    }

    /** The pixels of a cell without its lines. */
    static PixelRect inside(Box box, int resolution) {
        double pixels = resolution / POINTS;
        int left = (int) Math.round((box.x() + INSET) * pixels);
        int top = (int) Math.round((box.y() + INSET) * pixels);
        int right = (int) Math.round((box.right() - INSET) * pixels);
        int bottom = (int) Math.round((box.bottom() - INSET) * pixels);
        return new PixelRect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    /**
     * Figures outside of tables that stand alone as in a cell, each read by itself: as running text
     * Tesseract reads +4 as 44 and is sure of it.
     */
    private Map<PixelRect, String> figures(List<PixelRect> places, Bitmap lines) {
        List<CellPicture> pictures = new ArrayList<>();
        try {
            places.forEach(place -> pictures.add(CellPicture.of(scan, grown(place), lines)));
            List<Recognition> read = new ScannedCellReader(engine).read(pictures);
            Map<PixelRect, String> figures = new LinkedHashMap<>();
            for (int i = 0; i < places.size(); i++) {
                Recognition figure = read.get(i);
                if (figure.isOpen()) {
                    figures.put(places.get(i), Recognition.UNKNOWN);
                } else if (FigureReader.isFigure(figure.text())) {
                    figures.put(places.get(i), figure.text());
                }
            }
            return figures;
        } finally {
            pictures.forEach(CellPicture::close);
        }
    }

    /** With a little of the paper around. */
    private PixelRect grown(PixelRect words) {
        Bitmap grey = scan.grey();
        return words.grown(scan.resolution() / 60, grey.width(), grey.height());
    }

    /**
     * The text outside of tables.
     *
     * @param figures that were read already
     */
    private List<Glyph> text(
            List<RuledGrid> grids, Map<PixelRect, String> figures, ProseReader prose) {
        // Paper as white as what is wiped, or Tesseract takes the one for ink on the other.
        try (Bitmap rest = scan.grey().stretched(0, CellPicture.PAPER - 10)) {
            for (RuledGrid grid : grids) {
                Box box = grid.box();
                double pixels = scan.resolution() / POINTS;
                PixelRect area =
                        new PixelRect(
                                        (int) (box.x() * pixels),
                                        (int) (box.y() * pixels),
                                        (int) (box.width() * pixels),
                                        (int) (box.height() * pixels))
                                .grown(scan.resolution() / 40, rest.width(), rest.height());
                rest.wipe(area);
            }
            figures.keySet().forEach(place -> rest.wipe(grown(place)));
            List<Glyph> glyphs = new ArrayList<>(prose.read(rest));
            figures.forEach((place, text) -> glyphs.addAll(prose.figure(place, text)));
            return glyphs;
        }
    }

    /** The sides of all cells: layout makes the same grids of them, whatever the scan's lines. */
    private static List<Ruling> sides(List<RuledGrid> grids) {
        List<Ruling> sides = new ArrayList<>();
        for (RuledGrid grid : grids) {
            for (Frame frame : grid.frames()) {
                Box box = grid.box(frame);
                sides.add(new Ruling(true, box.y(), box.x(), box.right(), 1));
                sides.add(new Ruling(true, box.bottom(), box.x(), box.right(), 1));
                sides.add(new Ruling(false, box.x(), box.y(), box.bottom(), 1));
                sides.add(new Ruling(false, box.right(), box.y(), box.bottom(), 1));
            }
        }
        return sides.stream().distinct().toList();
    }
}
