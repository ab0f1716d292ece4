package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.List;

/** The text of a paragraph of a Word 97-2003 document while it is read. */
final class DocText {

    private final StringBuilder text = new StringBuilder();
    private final List<String> pictures = new ArrayList<>();
    private boolean endDeleted;

    void append(String more) {
        text.append(more);
    }

    void addPicture(String description) {
        pictures.add(description);
    }

    void setEndDeleted(boolean deleted) {
        endDeleted = deleted;
    }

    /** Text so far, {@code '\n'} for line breaks. */
    String text() {
        return text.toString();
    }

    List<String> pictures() {
        return List.copyOf(pictures);
    }

    /** Whether the mark at its end was deleted, so that the next paragraph continues it. */
    boolean endDeleted() {
        return endDeleted;
    }
}
