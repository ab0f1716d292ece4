package org.gongkai.reading.layout;

import java.util.List;
import java.util.Optional;
import org.gongkai.model.Block;
import org.gongkai.model.Grid;
import org.gongkai.model.Page;
import org.gongkai.model.Picture;

/**
 * The parts of a page before they are put in order.
 *
 * @param sheet what they are parts of
 * @param left where they begin if another page stands left of them on the sheet, else 0
 * @param lines lines of text outside grids and furniture, from top to bottom
 * @param blocks grids and pictures, from top to bottom
 * @param furniture page numbers, running headers and footers
 * @param turn by which it is read upright
 */
record PageParts(
        Page sheet,
        double left,
        List<TextLine> lines,
        List<Block> blocks,
        List<Furniture> furniture,
        PageTurn turn) {

    int page() {
        return sheet.number();
    }

    double width() {
        return sheet.width();
    }

    /** Passes the parts on from top to bottom; furniture at the top first, the rest of it last. */
    void tell(ParagraphBuilder builder, Margins margins) {
        double first = firstBody();
        builder.page(left);
        furniture.stream()
                .filter(piece -> piece.line().box().centerY() < first)
                .forEach(piece -> builder.beside(piece.paragraph(turn)));
        int block = 0;
        int line = 0;
        while (line < lines.size()) {
            double y = lines.get(line).box().centerY();
            while (block < blocks.size() && blocks.get(block).place().box().y() <= y) {
                tell(blocks.get(block++), builder);
            }
            double next =
                    block < blocks.size()
                            ? blocks.get(block).place().box().y()
                            : Double.POSITIVE_INFINITY;
            int end = line + 1;
            while (end < lines.size() && lines.get(end).box().centerY() < next) {
                end++;
            }
            tell(lines.subList(line, end), builder, margins);
            line = end;
        }
        blocks.subList(block, blocks.size()).forEach(rest -> tell(rest, builder));
        furniture.stream()
                .filter(piece -> !(piece.line().box().centerY() < first))
                .forEach(piece -> builder.beside(piece.paragraph(turn)));
    }

    private void tell(Block block, ParagraphBuilder builder) {
        if (block instanceof Grid grid) {
            builder.grid(turn.back(grid));
        } else if (block instanceof Picture picture) {
            builder.beside(turn.back(picture));
        } else {
            builder.beside(block);
        }
    }

    /** Passes on lines that nothing interrupts. */
    private void tell(List<TextLine> run, ParagraphBuilder builder, Margins margins) {
        int at = 0;
        while (at < run.size()) {
            int end = AlignedTables.end(run, at);
            Optional<Grid> table =
                    end > at ? AlignedTables.grid(run.subList(at, end), page()) : Optional.empty();
            if (table.isPresent()) {
                builder.grid(turn.back(table.get()));
                at = end;
            } else {
                builder.line(run.get(at++), page(), turn, margins);
            }
        }
    }

    private double firstBody() {
        double line = lines.isEmpty() ? Double.POSITIVE_INFINITY : lines.get(0).box().centerY();
        double block =
                blocks.isEmpty() ? Double.POSITIVE_INFINITY : blocks.get(0).place().box().y();
        return Math.min(line, block);
    }
}
