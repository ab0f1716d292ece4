package org.gongkai.dataset;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.gongkai.write.CsvTable;

/** Rows as text in the format of the CSV files. */
final class Lines {

    private Lines() {}

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
