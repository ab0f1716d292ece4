package org.gongkai.data.dataset;

import java.util.List;

/**
 * What a data package says of a column.
 *
 * @param name of the column
 * @param type of its values in a table schema, such as {@code integer}
 * @param label what it means, in English; that of a figure as its form names it
 * @param description more of it; the same as the label where there is no more
 * @param codes the words that may be there; empty where any text may
 */
public record DescribedColumn(
        String name, String type, String label, String description, List<String> codes) {

    /** Copies the list. */
    public DescribedColumn {
        codes = List.copyOf(codes);
    }

    /** A column of which nothing is known but that it holds texts. */
    public static DescribedColumn unknown(String name) {
        return new DescribedColumn(name, "string", "", "", List.of());
    }
}
