package org.gongkai.reading.source.office;

import java.util.List;
import org.gongkai.base.text.Folding;
import org.gongkai.model.Block;
import org.gongkai.reading.source.flow.BlockList;

/** A paragraph of a Word document while it is read. */
final class ParagraphText {

    private final StringBuilder text = new StringBuilder();
    private final BlockList anchored = new BlockList();

    void append(String more) {
        text.append(more);
    }

    /** Text boxes and pictures that hang on this paragraph. */
    BlockList anchors() {
        return anchored;
    }

    List<Block> anchored() {
        return anchored.toList();
    }

    /** Text so far, {@code '\n'} for line breaks. */
    String text() {
        return text.toString();
    }

    boolean isBlank() {
        return Folding.isBlank(text.toString());
    }
}
