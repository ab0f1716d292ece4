package org.gongkai.channel;

import java.util.Random;

/** What else may be odd about a report, besides the channel that it went through. */
interface Alteration {

    /** Whether the reading sees through it. */
    boolean isSeenThrough();

    /** Whether it cannot be seen without the header. */
    default boolean needsHeader() {
        return false;
    }

    /** Changes what is drawn, and what is true where that changes with it. */
    default void draw(FilledReport report, Random random) {}

    /** Changes the text of a table. */
    default String copy(String text, Random random) {
        return text;
    }
}
