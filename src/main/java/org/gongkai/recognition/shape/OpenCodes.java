package org.gongkai.recognition.shape;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.recognition.value.Doubt;

/**
 * The codes of the rows of one printed table that its form does not know beforehand: no two rows
 * have the same, nor one of the form's.
 */
final class OpenCodes {

    private final boolean several;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> unnamed = new HashMap<>();

    OpenCodes(TableTemplate table) {
        several = table.blocks().stream().filter(BlockTemplate::open).count() > 1;
        table.blocks().forEach(block -> block.rows().forEach(row -> taken.add(row.code())));
    }

    /**
     * A code, and what is odd about it.
     *
     * @param doubts that the printed code is that of another row as well
     */
    record Given(String code, List<Doubt> doubts) {}

    /**
     * The code of the next open row.
     *
     * @param printed its own code; empty where none is printed
     */
    Given next(BlockTemplate block, String printed) {
        if (printed.isEmpty()) {
            String prefix = several ? block.code() + "_n" : "n";
            return new Given(free(prefix, unnamed.getOrDefault(prefix, 0), prefix), List.of());
        }
        if (taken.add(printed)) {
            return new Given(printed, List.of());
        }
        return new Given(
                free(printed + "-", 1, printed),
                List.of(
                        new Doubt(
                                FindingCode.ROW_REPEATED,
                                "the code '" + printed + "' stands in more than one row")));
    }

    private String free(String prefix, int last, String counter) {
        int number = last + 1;
        while (!taken.add(prefix + number)) {
            number++;
        }
        unnamed.put(counter, number);
        return prefix + number;
    }
}
