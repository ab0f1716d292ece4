package org.gongkai.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A section of the report.
 *
 * @param order place among all sections in reading order, from 1
 * @param level 1 for 一、, 2 for （一）, 3 for 1. and so on; 0 for the text before the first heading
 * @param number the ordinal as printed, such as {@code 一} or {@code （二）}; empty when there is none
 * @param code code of the statutory section, such as {@code overview}; empty for others
 * @param heading words of the heading without the ordinal
 * @param page page of the heading, 0 where the format has none
 * @param paragraphs text of the section without that of its children
 * @param children sections below this one
 */
public record Section(
        int order,
        int level,
        String number,
        String code,
        String heading,
        int page,
        List<String> paragraphs,
        List<Section> children) {

    /** Copies the lists. */
    public Section {
        paragraphs = List.copyOf(paragraphs);
        children = List.copyOf(children);
    }

    /** This section and all below it, in reading order. */
    public Stream<Section> andBelow() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Section::andBelow));
    }

    /** All text of the section and of those below it, headings included, a paragraph a line. */
    public String text() {
        return andBelow()
                .flatMap(
                        it ->
                                Stream.concat(
                                        Stream.of((it.number + " " + it.heading).strip()),
                                        it.paragraphs.stream()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
