package org.gongkai.recognition.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingSearchTest {

    private static final Problem PROBLEM = problem();

    private static Problem problem() {
        PrintedTable table = new RandomTables(11).requests("gov2021");
        RandomTables.glueRows(table);
        return TableProblems.of(table.matched(), table.choices(), table.sums()).get(0);
    }

    @Test
    void aSearchCutShortSaysSo() {
        for (int nodes = 1; nodes < 10; nodes++) {
            assertThat(search(nodes)).isFalse();
        }
    }

    @Test
    void aSearchThatCameToItsEndSaysSo() {
        assertThat(search(100_000)).isTrue();
    }

    private static boolean search(long nodes) {
        BitSet[] seen =
                Stream.generate(BitSet::new).limit(PROBLEM.choices().size()).toArray(BitSet[]::new);
        return new ReadingSearch(PROBLEM, ReadingSearch.Tolerance.ONE_MISPRINT, nodes)
                .collect(seen);
    }
}
