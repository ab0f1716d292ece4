package org.gongkai.write;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.CSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tables of texts as CSV, in the format of the flat files. Keeps no state. */
public final class CsvTable {

    /**
     * Reads all rows; empty lines are left out.
     *
     * @throws IOException when {@code in} fails or a quote is not closed
     */
    public List<List<String>> read(Reader in) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        forEach(in, rows::add);
        return rows;
    }

    /**
     * Reads row after row and keeps none; empty lines are left out.
     *
     * @param each takes a row, the one with the columns' names first
     * @throws IOException when {@code in} fails or a quote is not closed
     */
    public void forEach(Reader in, Consumer<List<String>> each) throws IOException {
        CSVReader csv =
                new CSVReaderBuilder(in).withCSVParser(new RFC4180ParserBuilder().build()).build();
        try {
            for (String[] row = csv.readNext(); row != null; row = csv.readNext()) {
                if (row.length > 1 || !row[0].isBlank()) {
                    each.accept(List.of(row));
                }
            }
        } catch (CsvValidationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Writes rows.
     *
     * @param out left open
     * @throws IOException when {@code out} fails
     */
    public void write(Iterable<List<String>> rows, Writer out) throws IOException {
        CSVWriter csv = CsvWriter.csv(out);
        for (List<String> row : rows) {
            csv.writeNext(row.toArray(String[]::new), false);
        }
        csv.flush();
        if (csv.getException() != null) {
            throw csv.getException();
        }
    }
}
