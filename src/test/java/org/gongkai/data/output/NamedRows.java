package org.gongkai.data.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.base.disk.OutputException;

/** Rows of an output folder as maps, in which assertions show what differs. */
public final class NamedRows {

    private NamedRows() {}

    /** The rows of a file, each by the names of its columns. */
    public static List<Map<String, String>> of(OutputFolder folder, String name)
            throws OutputException {
        List<Map<String, String>> rows = new ArrayList<>();
        folder.forEachRow(name, row -> rows.add(named(row)));
        return rows;
    }

    static Map<String, String> named(OutputRow row) {
        Map<String, String> named = new HashMap<>();
        row.columns().forEach((column, place) -> named.put(column, row.get(column)));
        return named;
    }
}
