package org.gongkai.data.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.base.disk.OutputException;

/** Rows of an output folder as maps, in which assertions show what differs. */
public final class NamedRows {

    private NamedRows() {}

    /** The rows of a file, each by the names of its columns. */
    public static List<Map<String, String>> of(OutputFolder folder, String name)
            throws OutputException {
        List<Map<String, String>> named = new ArrayList<>();
        try (TableRows rows = folder.table(name)) {
            for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                named.add(named(rows.columns(), row.get()));
            }
        }
        return named;
    }

    private static Map<String, String> named(List<String> columns, List<String> row) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), row.get(i));
        }
        return named;
    }
}
