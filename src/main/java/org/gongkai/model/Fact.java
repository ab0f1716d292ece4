package org.gongkai.model;

import java.util.List;
import java.util.Optional;

/**
 * How one part of a report's {@link Metadata} was read, as a cell of a table says it of a figure.
 *
 * @param name of the part: {@code title}, {@code agency}, {@code year}, {@code period}, {@code
 *     published}, {@code signature}
 * @param raw the text that says it, as printed; empty where nothing does
 * @param source what that text is: {@code title}, {@code signature}, {@code opening}, {@code
 *     period}, …; empty where nothing says it
 * @param method {@code text}, or {@code ocr} where it was read off a picture; empty where the text
 *     is not on the page but declared by the file
 * @param place where the text begins
 * @param flags codes of the findings that doubt it
 * @param candidates what else it may be, where the document disagrees with itself
 */
public record Fact(
        String name,
        String raw,
        String source,
        Optional<Method> method,
        Place place,
        List<String> flags,
        List<String> candidates) {

    /** Copies the lists. */
    public Fact {
        flags = List.copyOf(flags);
        candidates = List.copyOf(candidates);
    }
}
