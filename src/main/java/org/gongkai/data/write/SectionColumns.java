package org.gongkai.data.write;

import static org.gongkai.data.write.ColumnType.COUNT;
import static org.gongkai.data.write.ColumnType.FROM_ONE;
import static org.gongkai.data.write.ColumnType.TEXT;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.model.Section;

/** The columns of sections.csv: every section, parents before their children. */
final class SectionColumns {

    static final Columns<Row> ALL =
            new Columns<>(
                    "sections",
                    "One row per section",
                    List.of("source", "order"),
                    List.of(
                            ReportColumns.OF_REPORT.of(Row::report),
                            ReportColumns.SOURCE.of(Row::report),
                            column(
                                    "order",
                                    COUNT,
                                    "Place among the sections of the document from 1",
                                    Section::order),
                            column(
                                    "level",
                                    COUNT,
                                    "Depth of the heading; 0 for the text before the first heading",
                                    Section::level),
                            column("number", TEXT, "The ordinal as printed", Section::number),
                            column("code", TEXT, "The statutory section", Section::code),
                            column("heading", TEXT, "Words of the heading", Section::heading),
                            column(
                                    "page",
                                    FROM_ONE,
                                    "Page of the heading; empty where the format has no pages",
                                    Section::page),
                            column(
                                    "text",
                                    TEXT,
                                    "Paragraphs with a line break between them",
                                    section -> String.join("\n", section.paragraphs()))));

    /** What a row is made of. */
    record Row(ReportColumns.Row report, Section section) {}

    private SectionColumns() {}

    private static <V> Column<Row, V> column(
            String name, ColumnType<V> type, String description, Function<Section, V> value) {
        return type.column(name, description, value).of(Row::section);
    }

    /** The rows of a document. */
    static Stream<Row> rows(ReportColumns.Row report) {
        return rows(report, report.extraction().sections());
    }

    private static Stream<Row> rows(ReportColumns.Row report, List<Section> sections) {
        return sections.stream()
                .flatMap(
                        section ->
                                Stream.concat(
                                        Stream.of(new Row(report, section)),
                                        rows(report, section.children())));
    }
}
