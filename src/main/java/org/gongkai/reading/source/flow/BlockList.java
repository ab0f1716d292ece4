package org.gongkai.reading.source.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongkai.model.Block;
import org.gongkai.model.Grid;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Picture;
import org.gongkai.model.PictureFile;
import org.gongkai.model.Place;

/**
 * Collects the blocks of a document, or of one cell, in reading order. Used by one thread.
 *
 * <pre>{@code
 * BlockList blocks = new BlockList();
 * blocks.paragraph("一、总体情况\n");
 * List<Block> found = blocks.toList();
 * }</pre>
 */
public final class BlockList {

    private final List<Block> blocks = new ArrayList<>();

    /** Adds a paragraph of body text, unless nothing is printed in it. */
    public void paragraph(String raw) {
        text(raw, Paragraph.Role.BODY);
    }

    /** Adds running text such as a page header, unless nothing is printed in it. */
    public void furniture(String raw) {
        text(raw, Paragraph.Role.FURNITURE);
    }

    /** Adds the text of blocks as running text, that of tables cell by cell. */
    public void furniture(List<Block> found) {
        for (Block block : found) {
            if (block instanceof Paragraph paragraph) {
                furniture(paragraph.text());
            } else if (block instanceof Grid grid) {
                grid.cells().forEach(cell -> furniture(cell.text()));
            }
        }
    }

    /** Adds a picture whose content is not read. */
    public void picture(String description) {
        blocks.add(new Picture(Place.UNPAGED, PrintedProse.line(description)));
    }

    /** Adds a picture that the document carries. */
    public void picture(String description, PictureFile file) {
        blocks.add(new Picture(Place.UNPAGED, PrintedProse.line(description), file));
    }

    /** Adds blocks that are complete. */
    public void addAll(Collection<? extends Block> more) {
        blocks.addAll(more);
    }

    /** A copy of what was collected so far. */
    public List<Block> toList() {
        return List.copyOf(blocks);
    }

    private void text(String raw, Paragraph.Role role) {
        String text = PrintedProse.line(raw);
        if (!text.isEmpty()) {
            blocks.add(new Paragraph(text, Place.UNPAGED, role));
        }
    }
}
