package org.gongkai.data.export;

import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.data.write.TableHead;
import org.gongkai.model.Grid;
import org.gongkai.model.Table;

/**
 * A table of some document, as people want it who know nothing of forms.
 *
 * @param source name of the document
 * @param table as found
 */
public record PrintedTable(String source, Table table) {

    /** Its place among the tables of the document, from 1. */
    int number() {
        return table.index() + 1;
    }

    Grid grid() {
        return table.grid();
    }

    int headers() {
        return TableHead.rows(grid());
    }

    /** Where it is, in words: document, number, page. */
    String title() {
        int page = grid().place().page();
        return source + ", table " + number() + (page > 0 ? ", page " + page : "");
    }

    /** What is printed above each column, header rows joined. */
    List<String> heads() {
        List<List<String>> rows = grid().texts().subList(0, headers());
        return IntStream.range(0, grid().columns())
                .mapToObj(
                        column ->
                                String.join(
                                        " ",
                                        rows.stream()
                                                .map(row -> row.get(column))
                                                .filter(text -> !text.isEmpty())
                                                .toList()))
                .toList();
    }
}
