package org.gongkai.recognition.learn;

import java.util.List;
import org.gongkai.model.Table;

/**
 * One copy of a report, filled in or blank, as it is printed.
 *
 * @param name of its file
 * @param head its first paragraphs in order, and the title that the file declares
 * @param tables its tables in order
 */
public record PrintedCopy(String name, List<String> head, List<Table> tables) {

    /** Copies the lists. */
    public PrintedCopy {
        head = List.copyOf(head);
        tables = List.copyOf(tables);
    }
}
