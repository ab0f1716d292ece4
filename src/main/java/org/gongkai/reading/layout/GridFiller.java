package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Lines;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Page;
import org.gongkai.model.Page.ScannedCell;
import org.gongkai.model.Place;
import org.gongkai.model.Recognition;
import org.gongkai.model.Sight;
import org.gongkai.reading.grid.Frame;
import org.gongkai.reading.grid.RuledGrid;

/** Puts the glyphs of a page into the cells of its ruled grids; what lies outside is left over. */
final class GridFiller {

    private final int page;
    private final List<RuledGrid> grids;
    private final List<List<List<Glyph>>> contents = new ArrayList<>();
    private final List<Glyph> outside = new ArrayList<>();
    private final List<ScannedCell> scanned;
    private final CellSights sights;

    /**
     * @param glyphs of the page that are to be put into cells
     */
    GridFiller(Page page, List<RuledGrid> grids, List<Glyph> glyphs) {
        this.scanned = page.scanned();
        this.sights = new CellSights(page);
        this.page = page.number();
        // A grid inside a cell of another one takes its glyphs first.
        this.grids =
                grids.stream()
                        .sorted(
                                Comparator.comparingDouble(
                                        grid -> grid.box().width() * grid.box().height()))
                        .toList();
        for (RuledGrid grid : this.grids) {
            List<List<Glyph>> cells = new ArrayList<>();
            grid.frames().forEach(frame -> cells.add(new ArrayList<>()));
            contents.add(cells);
        }
        glyphs.forEach(this::put);
    }

    /** The grids with their text. */
    List<Grid> filled() {
        List<Grid> filled = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            filled.add(fill(grids.get(i), contents.get(i)));
        }
        return filled;
    }

    /** The glyphs in each cell of a grid, in the order of its frames. */
    List<List<Glyph>> contents(RuledGrid grid) {
        return contents.get(grids.indexOf(grid));
    }

    /** The glyphs that are in no cell. */
    List<Glyph> outside() {
        return outside;
    }

    private void put(Glyph glyph) {
        for (int i = 0; i < grids.size(); i++) {
            int frame = grids.get(i).frameAt(glyph.box().centerX(), glyph.box().centerY());
            if (frame != RuledGrid.NOWHERE) {
                contents.get(i).get(frame).add(glyph);
                return;
            }
        }
        outside.add(glyph);
    }

    /** What was read in the place of a cell. */
    private Optional<Recognition> recognition(Box cell) {
        return scanned.isEmpty()
                ? Optional.empty()
                : scanned.stream()
                        .filter(read -> cell.contains(read.box().centerX(), read.box().centerY()))
                        .map(ScannedCell::recognition)
                        .findFirst();
    }

    private Grid fill(RuledGrid grid, List<List<Glyph>> cells) {
        List<GridCell> filled = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Frame frame = grid.frames().get(i);
            List<Glyph> glyphs = cells.get(i);
            Place place = new Place(page, grid.box(frame));
            Optional<Recognition> recognition = recognition(place.box());
            boolean turned = recognition.isEmpty() && isUpsideDown(glyphs);
            String text =
                    recognition.map(Recognition::text).orElseGet(() -> text(glyphs, place.box()));
            List<Sight> seen = sights.in(place.box(), text.isEmpty());
            filled.add(
                    new GridCell(
                            frame.row(),
                            frame.column(),
                            frame.rowSpan(),
                            frame.columnSpan(),
                            text,
                            place,
                            recognition,
                            Optional.empty(),
                            turned ? Sight.both(seen, List.of(Sight.DRAWN)) : seen));
        }
        boolean read = filled.stream().anyMatch(cell -> cell.recognition().isPresent());
        return new Grid(
                grid.rows(),
                grid.columns(),
                filled,
                read ? Method.OCR : Method.RULED,
                Grid.Alignment.COLUMNS,
                new Place(page, grid.box()));
    }

    /** Whether digits stand on their heads in a table that does not: 6 is 9, and 12 is none. */
    private static boolean isUpsideDown(List<Glyph> glyphs) {
        for (Glyph glyph : glyphs) {
            if (glyph.direction() == 180
                    && glyph.text().codePoints().anyMatch(Character::isDigit)) {
                return true;
            }
        }
        return false;
    }

    /** The text of a cell of a ruled grid. */
    private static String text(List<Glyph> glyphs, Box cell) {
        List<TextLine> lines = LineBuilder.lines(glyphs);
        String text = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            boolean goesOn = i > 0 && isWrappedFigure(lines.get(i - 1), lines.get(i), cell);
            text = goesOn ? text + line : Lines.join(text, line);
        }
        return Folding.collapse(text);
    }

    /**
     * Whether the second line is the rest of a figure too long for its cell: both are nothing but
     * parts of a figure, and one digit more would not have fitted on the first.
     */
    static boolean isWrappedFigure(TextLine first, TextLine second, Box cell) {
        if (!isFigure(first.text()) || !isFigure(second.text())) {
            return false;
        }
        Glyph next = second.glyphs().get(0);
        boolean upright = next.direction() % 180 == 0;
        double room = (upright ? cell.width() : cell.height()) - 2 * TextSettings.CELL_PADDING;
        return length(first) + ReadingDirection.end(next) - ReadingDirection.start(next) > room
                && length(second) <= length(first) + first.size() / 4;
    }

    private static double length(TextLine line) {
        List<Glyph> glyphs = line.glyphs();
        return ReadingDirection.end(glyphs.get(glyphs.size() - 1))
                - ReadingDirection.start(glyphs.get(0));
    }

    private static boolean isFigure(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',');
    }
}
