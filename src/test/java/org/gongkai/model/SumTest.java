package org.gongkai.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.model.Finding.BrokenSum;
import org.gongkai.model.Identity.Each;
import org.gongkai.model.Identity.Relation;
import org.junit.jupiter.api.Test;

class SumTest {

    @Test
    void codesAddUpToTheNextOneAboveThem() {
        Identity tree = identity(Each.TREE, List.of(), List.of("total"));
        assertThat(sums(tree, "total", "201", "20105", "2010507", "2010508", "204"))
                .containsExactly("201 + 204 = total", "20105 = 201", "2010507 + 2010508 = 20105");
    }

    @Test
    void rowsWithoutCodesAreAllTopOnes() {
        Identity tree = identity(Each.TREE, List.of(), List.of("total"));
        assertThat(sums(tree, "n1", "n2", "n10", "total")).containsExactly("n1 + n2 + n10 = total");
    }

    @Test
    void eachCopyOfATableHasItsOwnSums() {
        Identity column = identity(Each.COLUMN, List.of("permits", "fines"), List.of("total"));
        assertThat(
                        sums(
                                column,
                                "1/permits",
                                "1/fines",
                                "1/total",
                                "2/permits",
                                "2/fines",
                                "2/total"))
                .containsExactly("1/permits + 1/fines = 1/total", "2/permits + 2/fines = 2/total");
        Identity tree = identity(Each.TREE, List.of(), List.of("total"));
        assertThat(sums(tree, "1/n1", "1/n2", "1/total", "2/201", "2/20105", "2/total"))
                .containsExactly("1/n1 + 1/n2 = 1/total", "2/201 = 2/total", "2/20105 = 2/201");
    }

    private static Identity identity(Each each, List<String> parts, List<String> total) {
        BrokenSum finding = new BrokenSum("row-sum");
        return new Identity("sum", finding, "t", each, Relation.EQUAL, false, parts, total, "");
    }

    /** The sums of a table with one column. */
    private static List<String> sums(Identity identity, String... rows) {
        List<CellKey> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(new CellKey("t", row, "c"));
        }
        return Sum.of(identity, cells).stream()
                .map(sum -> side(sum.parts()) + " = " + side(sum.total()))
                .sorted()
                .toList();
    }

    private static String side(List<CellKey> cells) {
        return cells.stream().map(CellKey::row).collect(Collectors.joining(" + "));
    }
}
