package org.gongkai.data.write;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.Extraction;

/** The four flat files; their columns are a promise to users' scripts, see docs/output.md. */
public enum CsvFile {
    /** One row per statutory cell. */
    CELLS("cells.csv") {
        @Override
        public List<String> columns() {
            return CellRows.COLUMNS;
        }

        @Override
        public Stream<List<String>> rows(Source source, Extraction extraction) {
            return CellRows.of(source.name(), extraction);
        }
    },
    /** One row per input document. */
    REPORTS("reports.csv") {
        @Override
        public List<String> columns() {
            return ReportRow.COLUMNS;
        }

        @Override
        public Stream<List<String>> rows(Source source, Extraction extraction) {
            return Stream.of(ReportRow.of(source, extraction));
        }
    },
    /** One row per finding. */
    FINDINGS("findings.csv") {
        @Override
        public List<String> columns() {
            return FindingRows.COLUMNS;
        }

        @Override
        public Stream<List<String>> rows(Source source, Extraction extraction) {
            return FindingRows.of(source.name(), extraction);
        }
    },
    /** One row per section. */
    SECTIONS("sections.csv") {
        @Override
        public List<String> columns() {
            return SectionRows.COLUMNS;
        }

        @Override
        public Stream<List<String>> rows(Source source, Extraction extraction) {
            return SectionRows.of(source.name(), extraction);
        }
    };

    private final String fileName;

    CsvFile(String fileName) {
        this.fileName = fileName;
    }

    /** Such as {@code cells.csv}. */
    public String fileName() {
        return fileName;
    }

    /** Name of the table that it holds, such as {@code cells}. */
    public String table() {
        return fileName.replace(".csv", "");
    }

    /** Names of the columns in their order, unmodifiable. */
    public abstract List<String> columns();

    /** The rows of a source in their order, without the columns' names. */
    public abstract Stream<List<String>> rows(Source source, Extraction extraction);
}
