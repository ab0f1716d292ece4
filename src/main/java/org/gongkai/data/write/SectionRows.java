package org.gongkai.data.write;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.Extraction;
import org.gongkai.model.Section;

/** Rows of sections.csv: every section, parents before their children. */
final class SectionRows {

    static final List<String> COLUMNS =
            List.of(
                    "report", "source", "order", "level", "number", "code", "heading", "page",
                    "text");

    private SectionRows() {}

    static Stream<List<String>> of(String source, Extraction extraction) {
        return extraction.sections().stream()
                .flatMap(SectionRows::withDescendants)
                .map(section -> row(extraction.id(), source, section));
    }

    private static Stream<Section> withDescendants(Section section) {
        return Stream.concat(
                Stream.of(section),
                section.children().stream().flatMap(SectionRows::withDescendants));
    }

    private static List<String> row(String report, String source, Section section) {
        return List.of(
                report,
                source,
                Integer.toString(section.order()),
                Integer.toString(section.level()),
                section.number(),
                section.code(),
                section.heading(),
                section.page() > 0 ? Integer.toString(section.page()) : "",
                String.join("\n", section.paragraphs()));
    }
}
