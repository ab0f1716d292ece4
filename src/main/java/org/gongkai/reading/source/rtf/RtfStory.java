package org.gongkai.reading.source.rtf;

import com.rtfparserkit.rtf.Command;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Block;
import org.gongkai.reading.source.flow.BlockList;

/** A run of paragraphs and tables: the body, a note, a text box, a header. */
final class RtfStory {

    /** Tables inside one another; broken files claim any number. */
    static final int DEEPEST = 20;

    private final StringBuilder paragraph = new StringBuilder();
    private final BlockList body = new BlockList();

    /** The tables that are open, the outermost first. */
    private final List<RtfTable> tables = new ArrayList<>();

    private List<Block> anchors = new ArrayList<>();

    void text(String text) {
        paragraph.append(text);
    }

    void picture() {
        BlockList picture = new BlockList();
        picture.picture("");
        anchors.addAll(picture.toList());
    }

    /** Adds what hangs on the paragraph that is being read. */
    void anchor(List<Block> blocks) {
        anchors.addAll(blocks);
    }

    /** Takes a command that describes a table row. */
    void table(Command command, int parameter, int level) {
        if (RtfTable.describes(command)) {
            open(level).describe(command, parameter);
        }
    }

    /** Ends a paragraph that stands in so many tables. */
    void endParagraph(int level) {
        closeTables(level);
        if (level > 0) {
            open(level);
        }
        flush(level);
    }

    /** Ends a cell of the table at a level, from 1. */
    void endCell(int level) {
        closeTables(level);
        open(level);
        flush(level);
        tables.get(level - 1).endCell();
    }

    /** Ends a row of the table at a level, from 1. */
    void endRow(int level) {
        closeTables(level);
        open(level).endRow();
    }

    /** Ends the story; its blocks. */
    List<Block> end() {
        closeTables(0);
        flush(0);
        return body.toList();
    }

    private void flush(int level) {
        BlockList target = target(level);
        target.paragraph(paragraph.toString());
        paragraph.setLength(0);
        target.addAll(anchors);
        anchors = new ArrayList<>();
    }

    private BlockList target(int level) {
        return level == 0 ? body : tables.get(level - 1).content();
    }

    private RtfTable open(int level) {
        int wanted = Math.min(level, DEEPEST);
        while (tables.size() < wanted) {
            tables.add(new RtfTable());
        }
        return tables.get(wanted - 1);
    }

    /** A paragraph outside of a table ends the table. */
    private void closeTables(int level) {
        while (tables.size() > level) {
            RtfTable table = tables.remove(tables.size() - 1);
            target(tables.size()).addAll(table.blocks());
        }
    }
}
