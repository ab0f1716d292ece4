package org.gongkai.data.dataset;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.gongkai.data.write.CsvTable;

/** Rows as text in the format of the CSV files. */
final class CsvText {

    private CsvText() {}

    static String csv(List<List<String>> rows) {
        StringWriter out = new StringWriter();
        try {
            new CsvTable().write(rows, out);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to take text", e);
        }
        return out.toString();
    }
}
