package org.gongkai.data.write;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a table in CSV one after the other, for tables that need not fit into memory. Texts
 * come exactly as they stand, carriage returns included. Not for several threads at once.
 */
public final class CsvRows implements Closeable {

    private final CSVReader csv;

    /**
     * @param in closed with this
     */
    public CsvRows(Reader in) {
        csv =
                new CSVReaderBuilder(in)
                        .withCSVParser(new RFC4180ParserBuilder().build())
                        .withKeepCarriageReturn(true)
                        .build();
    }

    /**
     * The next row; empty lines are left out.
     *
     * @return empty at the end
     * @throws IOException when reading fails or a quote is not closed
     */
    public Optional<List<String>> next() throws IOException {
        try {
            String[] row = csv.readNext();
            while (row != null && row.length == 1 && row[0].isBlank()) {
                row = csv.readNext();
            }
            return Optional.ofNullable(row).map(List::of);
        } catch (CsvValidationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
