package org.gongkai.data.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.output.TableRows;
import org.gongkai.model.CellKey;

/** What cells and columns of the wide tables mean, as the codebooks of a folder say. Immutable. */
final class CellLabels {

    private final Map<CellKey, String> cells = new HashMap<>();
    private final Map<String, String> columns = new HashMap<>();

    private CellLabels() {}

    static CellLabels of(OutputFolder folder, SheetWords words) throws OutputException {
        CellLabels labels = new CellLabels();
        if (folder.has("codebook.csv")) {
            labels.add(folder, "codebook.csv", words);
        }
        for (String name : folder.tablesOfKinds()) {
            if (name.startsWith("codebook")) {
                labels.add(folder, name, words);
            }
        }
        return labels;
    }

    private void add(OutputFolder folder, String name, SheetWords words) throws OutputException {
        try (TableRows rows = folder.table(name)) {
            List<String> heads = rows.columns();
            for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                List<String> texts = row.get();
                String label =
                        words.pair(text(heads, texts, "label_en"), text(heads, texts, "label_zh"));
                columns.putIfAbsent(text(heads, texts, "name"), label);
                CellKey cell =
                        new CellKey(
                                text(heads, texts, "table"),
                                text(heads, texts, "row"),
                                text(heads, texts, "column"));
                // The unit of a cell stands behind it.
                cells.putIfAbsent(cell, label);
            }
        }
        cells.remove(CellKey.DOCUMENT);
    }

    private static String text(List<String> heads, List<String> row, String column) {
        int place = heads.indexOf(column);
        return place < 0 ? "" : row.get(place);
    }

    /** Empty where nothing is said of it. */
    String of(CellKey cell) {
        return cells.getOrDefault(cell, "");
    }

    /** That of a column of a wide table. */
    String ofColumn(String name) {
        return columns.getOrDefault(name, "");
    }
}
