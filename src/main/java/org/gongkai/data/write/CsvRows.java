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
 * The rows of a table in CSV one after the other, for tables that need not fit into memory. Not for
 * several threads at once.
 */
public final class CsvRows implements Closeable {

    private final CSVReader csv;
    private long line;

    private CsvRows(Reader in, boolean exactly) {
        csv =
                new CSVReaderBuilder(in)
                        .withCSVParser(new RFC4180ParserBuilder().build())
                        .withKeepCarriageReturn(exactly)
                        .build();
    }

    /**
     * Texts exactly as they are, carriage returns included.
     *
     * @param in closed with this
     */
    public static CsvRows exactly(Reader in) {
        return new CsvRows(in, true);
    }

    /**
     * As a person's editor wrote them: a carriage return before the end of a line belongs to that.
     *
     * @param in closed with this
     */
    public static CsvRows ofPeople(Reader in) {
        return new CsvRows(in, false);
    }

    /**
     * The next row; empty lines are left out.
     *
     * @return empty at the end
     * @throws IOException when reading fails or a quote is not closed
     */
    public Optional<List<String>> next() throws IOException {
        try {
            String[] row;
            do {
                line = csv.getLinesRead() + 1;
                row = csv.readNext();
            } while (row != null && row.length == 1 && row[0].isBlank());
            return Optional.ofNullable(row).map(List::of);
        } catch (CsvValidationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The line of the file on which the last row begins, from 1. */
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
