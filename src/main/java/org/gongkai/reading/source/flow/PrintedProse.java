package org.gongkai.reading.source.flow;

import java.util.List;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Lines;
import org.gongkai.model.Block;
import org.gongkai.model.Paragraph;

/** Makes printed text of raw text: one rule for paragraphs and for cells. */
public final class PrintedProse {

    private PrintedProse() {}

    /**
     * The text as one line.
     *
     * @param raw text in which {@code '\n'} is a line break
     * @return lines collapsed and joined, possibly empty
     */
    public static String line(String raw) {
        String out = "";
        for (String line : raw.split("\n", -1)) {
            out = Lines.join(out, Folding.collapse(line));
        }
        return out;
    }

    /** The text of a cell: its paragraphs joined as lines are. */
    public static String ofCell(List<Block> content) {
        String out = "";
        for (Block block : content) {
            if (block instanceof Paragraph paragraph) {
                out = Lines.join(out, paragraph.text());
            }
        }
        return out;
    }
}
