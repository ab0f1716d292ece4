package org.gongkai.channel;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** What else may be odd about a report, besides the channel that it went through. */
interface Alteration {

    /** All that there are. */
    static Stream<Alteration> all() {
        return Stream.<Alteration[]>of(
                        Deviation.values(), Arrangement.values(), Slip.values(), Liberty.values())
                .flatMap(Arrays::stream);
    }

    /** Whether the reading sees through it. */
    boolean isSeenThrough();

    /** Whether it cannot be seen without the header. */
    default boolean needsHeader() {
        return false;
    }

    /** Whether it prints figures that no cell of the form has. */
    default boolean addsFigures() {
        return false;
    }

    /** Whether it can be told what it is when it went through a channel. */
    default boolean goesThrough(Channel channel) {
        return true;
    }

    /** Changes what is drawn, and what is true where that changes with it. */
    default void draw(FilledReport report, Random random) {}

    /** Changes the text of a table. */
    default String copy(String text, Random random) {
        return text;
    }
}
