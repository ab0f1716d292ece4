package org.gongkai.app.compare;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a comparison is written on: headings, lines, tables, and prose with what is new in it. */
public interface Paper {

    /** A stretch of prose. */
    record Piece(Kind kind, String text) {

        /** What became of it. */
        enum Kind {
            /** In both. */
            KEPT,
            /** In the second alone. */
            NEW,
            /** In the first alone. */
            GONE
        }
    }

    /**
     * What a code is called on it.
     *
     * @param kind as {@code CodeWords} has it, such as {@code status}
     */
    String word(String kind, String code);

    /** What codes are called, {@code ;} between them. */
    default String words(String kind, String codes) {
        return Stream.of(codes.split(";", -1))
                .map(code -> word(kind, code))
                .collect(Collectors.joining(";"));
    }

    /** Begins a part. */
    void heading(String text);

    /** A line of its own. */
    void line(String text);

    /**
     * A table.
     *
     * @param rows as many texts each as {@code head}
     */
    void table(List<String> head, List<List<String>> rows);

    /**
     * Prose.
     *
     * @param letters all of it, cut where it begins to differ
     * @param sentences what is new and what is gone of it, in whole sentences
     */
    void prose(List<Piece> letters, List<Piece> sentences);
}
