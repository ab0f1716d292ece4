package org.gongkai.recognition.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Sum;

/**
 * The sums that forms promise, written out once for the cells that nearly all documents have. Safe
 * for use by several threads, which may write out the same twice.
 */
final class PromisedSums {

    /** Cells of a table beyond which nothing is kept: it has rows that no other document has. */
    private static final int MOST_CELLS = 2_000;

    /** By form and table those of the last document. */
    private final Map<String, Written> last = new ConcurrentHashMap<>();

    private record Written(List<CellKey> cells, List<Sum> sums) {}

    /** As {@link Sum#of(FormTemplate, String, java.util.Collection)}. */
    List<Sum> of(FormTemplate form, String table, List<CellKey> cells) {
        String name = form.id() + " " + table;
        Written known = last.get(name);
        if (known != null && known.cells().equals(cells)) {
            return known.sums();
        }
        List<Sum> sums = Sum.of(form, table, cells);
        if (cells.size() <= MOST_CELLS) {
            last.put(name, new Written(List.copyOf(cells), sums));
        }
        return sums;
    }
}
