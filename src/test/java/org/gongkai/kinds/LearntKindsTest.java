package org.gongkai.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Forms drafted of five filled copies of each example kind, in several formats, read other copies
 * unedited: every cell is right or flagged, and nearly all sums are found, none of them false.
 * {@code -Dgongkai.learnt=40} tries more copies.
 */
class LearntKindsTest {

    private static final List<Long> COPIES = List.of(0L, 1L, 2L, 3L, 4L);
    private static final long FIRST = 20;
    private static final long USUAL = 4;

    /** Share of cells that must be read, of sums that must be found. */
    private static final double CELLS = 0.99;

    private static final double SUMS = 0.9;

    @ParameterizedTest
    @EnumSource
    void readsOtherCopiesOfItsKind(ExampleKind kind, @TempDir Path folder) throws Exception {
        LearntForm form = LearntForm.of(kind, COPIES, folder);
        LearntForm.Tally tally = new LearntForm.Tally();
        for (long seed = FIRST; seed < FIRST + Long.getLong("gongkai.learnt", USUAL); seed++) {
            form.tryOn(kind.paper(seed), LearntForm.format(seed), tally);
        }
        TreeSet<String> all = new TreeSet<>(tally.sumsFound);
        all.addAll(tally.sumsMissed);
        assertThat(tally.silent).isEmpty();
        assertThat(tally.sumsFalse).isEmpty();
        assertThat(tally.right).as("%s", tally).isGreaterThanOrEqualTo((int) (CELLS * tally.cells));
        assertThat(tally.sumsFound.size())
                .as("%s", tally)
                .isGreaterThanOrEqualTo((int) Math.ceil(SUMS * all.size()));
    }
}
