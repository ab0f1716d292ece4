package org.gongkai.data.write;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.gongkai.model.Extraction;

/**
 * Writes one of the four flat files: RFC 4180, a header row, lines ended by {@code '\n'}, fields
 * quoted only where they hold a comma, a quote or a line break, texts exactly as they are.
 *
 * <pre>{@code
 * CsvWriter cells = new CsvWriter(CsvFile.CELLS, writer);
 * cells.write(Source.file("county/report.pdf"), extraction);
 * cells.flush();
 * }</pre>
 *
 * <p>Not for several threads at once.
 */
public final class CsvWriter {

    private final CsvFile file;
    private final CSVWriter csv;

    /**
     * Writes the header row.
     *
     * @param file which file
     * @param out left open
     * @throws IOException when {@code out} fails
     */
    public CsvWriter(CsvFile file, Writer out) throws IOException {
        this(out, file);
        line(file.columns());
    }

    private CsvWriter(Writer out, CsvFile file) {
        this.file = file;
        this.csv = csv(out);
    }

    static CSVWriter csv(Writer out) {
        return new CSVWriter(
                out,
                CSVWriter.DEFAULT_SEPARATOR,
                CSVWriter.DEFAULT_QUOTE_CHARACTER,
                CSVWriter.DEFAULT_QUOTE_CHARACTER,
                "\n");
    }

    /** The rows of one document as text, without the header: to be written by somebody else. */
    public static String rows(CsvFile file, Source source, Extraction extraction) {
        StringWriter text = new StringWriter();
        try {
            CsvWriter writer = new CsvWriter(text, file);
            writer.write(source, extraction);
            writer.flush();
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to take text", e);
        }
        return text.toString();
    }

    /**
     * Writes the rows of one document.
     *
     * @param source where the document came from
     * @param extraction what was taken from it
     * @throws IOException when the output fails
     */
    public void write(Source source, Extraction extraction) throws IOException {
        List<List<String>> rows = file.rows(source, extraction).toList();
        for (List<String> row : rows) {
            line(row);
        }
    }

    /**
     * Hands everything written so far to the output.
     *
     * @throws IOException when the output fails
     */
    public void flush() throws IOException {
        csv.flush();
    }

    private void line(List<String> fields) throws IOException {
        csv.writeNext(fields.toArray(String[]::new), false);
        // OpenCSV keeps a failure to itself until asked.
        IOException failure = csv.getException();
        if (failure != null) {
            throw failure;
        }
    }
}
