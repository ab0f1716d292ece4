package org.gongkai.data.write;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables of texts as CSV: RFC 4180, lines ended by {@code '\n'}, fields quoted only where they hold
 * a comma, a quote or a line break, texts exactly as they are. Keeps no state.
 */
public final class CsvTable {

    /**
     * Reads all rows; empty lines are left out.
     *
     * @param in left open
     * @throws IOException when {@code in} fails or a quote is not closed
     */
    public List<List<String>> read(Reader in) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        CsvRows csv = CsvRows.ofPeople(in);
        for (Optional<List<String>> row = csv.next(); row.isPresent(); row = csv.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    /**
     * Writes rows.
     *
     * @param out left open
     * @throws IOException when {@code out} fails
     */
    public void write(Iterable<List<String>> rows, Writer out) throws IOException {
        CSVWriter csv =
                new CSVWriter(
                        out,
                        CSVWriter.DEFAULT_SEPARATOR,
                        CSVWriter.DEFAULT_QUOTE_CHARACTER,
                        CSVWriter.DEFAULT_QUOTE_CHARACTER,
                        "\n");
        for (List<String> row : rows) {
            csv.writeNext(row.toArray(String[]::new), false);
        }
        csv.flush();
        // OpenCSV keeps a failure to itself until asked.
        if (csv.getException() != null) {
            throw csv.getException();
        }
    }

    /** Rows as text. */
    public static String text(Iterable<List<String>> rows) {
        StringWriter out = new StringWriter();
        try {
            new CsvTable().write(rows, out);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to take text", e);
        }
        return out.toString();
    }
}
