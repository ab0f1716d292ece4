package org.gongkai.data.write;

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

/** Tables of texts as CSV, in the format of the flat files. Keeps no state. */
public final class CsvTable {

    /** Takes the rows of a table one after another. */
    public interface RowVisitor {

        /**
         * Takes the next row.
         *
         * @param line of the file on which the row begins, from 1
         * @param cells of the row, at least one
         * @throws IOException to end the reading
         */
        void row(long line, List<String> cells) throws IOException;
    }

    /**
     * Reads all rows; empty lines are left out.
     *
     * @throws IOException when {@code in} fails or a quote is not closed
     */
    public List<List<String>> read(Reader in) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        read(in, (line, row) -> rows.add(row));
        return rows;
    }

    /**
     * Reads row after row and keeps none; empty lines are left out.
     *
     * @param each takes a row, the one with the columns' names first
     * @throws IOException when {@code in} fails, a quote is not closed, or the visitor says so
     */
    public void read(Reader in, RowVisitor each) throws IOException {
        CSVReader csv =
                new CSVReaderBuilder(in).withCSVParser(new RFC4180ParserBuilder().build()).build();
        try {
            long line = 1;
            for (String[] row = csv.readNext(); row != null; row = csv.readNext()) {
                if (row.length > 1 || !row[0].isBlank()) {
                    each.row(line, List.of(row));
                }
                line = csv.getLinesRead() + 1;
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
