package org.gongkai.recognition.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums that are meant are found, and what adds up by chance is not. */
class RelationFinderTest {

    private static final int COPIES = 5;

    private final Random random = new Random(20_261_129);

    @Test
    void aTotalBehindItsPartsIsFound() {
        List<FigureLine> lines = lines(4, 1000, v -> v[3] = v[0] + v[1] + v[2]);
        assertThat(found(labels("a", "b", "c", "total"), lines)).containsExactly("0+1+2=3");
    }

    @Test
    void aTotalBeforeItsPartsIsFoundWithoutBeingCalledOne() {
        List<FigureLine> lines = lines(4, 1000, v -> v[0] = v[1] + v[2] + v[3]);
        assertThat(found(labels("a", "b", "c", "d"), lines)).containsExactly("1+2+3=0");
    }

    @Test
    void subtotalsArePartsOfTheTotalAndNotWhatTheyCount() {
        List<FigureLine> lines =
                lines(
                        7,
                        1000,
                        v -> {
                            v[2] = v[0] + v[1];
                            v[5] = v[3] + v[4];
                            v[6] = v[2] + v[5];
                        });
        assertThat(found(labels("a", "b", "subtotal", "c", "d", "subtotal", "total"), lines))
                .containsExactlyInAnyOrder("0+1=2", "3+4=5", "2+5=6");
    }

    @Test
    void openingAndClosingBalance() {
        List<FigureLine> lines = lines(4, 1000, v -> v[3] = v[0] + v[1] - v[2]);
        assertThat(found(labels("opening", "in", "out", "closing"), lines))
                .containsExactly("0+1=2+3");
    }

    @Test
    void partsThatAreZeroEverywhereBelongToTheRunTheyStandIn() {
        List<FigureLine> lines =
                lines(
                        5,
                        1000,
                        v -> {
                            v[1] = 0;
                            v[4] = v[0] + v[2] + v[3];
                        });
        assertThat(found(labels("a", "b", "c", "d", "total"), lines)).containsExactly("0+1+2+3=4");
    }

    @Test
    void aSumThatOneCopyBreaksIsNone() {
        List<FigureLine> lines = lines(4, 1000, v -> v[3] = v[0] + v[1] + v[2]);
        lines.get(2).values()[3] += 7_000_000;
        assertThat(found(labels("a", "b", "c", "total"), lines)).isEmpty();
    }

    @Test
    void largeSumsMayDifferInTheLastPlaceNowAndThen() {
        List<FigureLine> lines = lines(3, 100_000, v -> v[2] = v[0] + v[1]);
        lines.get(2).values()[2] += 1_000_000;
        assertThat(found(labels("a", "b", "total"), lines)).containsExactly("0+1=2");
    }

    @Test
    void nothingIsFoundWhereAllIsZero() {
        List<FigureLine> lines = lines(4, 1000, v -> Arrays.fill(v, 0));
        assertThat(found(labels("a", "b", "c", "total"), lines)).isEmpty();
    }

    /** Figures of no more than a few units add up by chance all the time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 10, 100})
    void chanceIsNoSum(long largest) {
        List<String> false_ = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String[] names = IntStream.range(0, 8).mapToObj(k -> "row " + k).toArray(String[]::new);
            names[7] = i % 2 == 0 ? "total" : names[7];
            false_.addAll(found(labels(names), lines(8, largest, v -> {})));
        }
        assertThat(false_).isEmpty();
    }

    /** Most cells of such tables are zero. */
    @Test
    void chanceIsNoSumAmongZeros() {
        List<String> false_ = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            List<FigureLine> lines =
                    lines(
                            10,
                            3,
                            v -> {
                                for (int k = 0; k < v.length; k++) {
                                    v[k] = random.nextInt(10) < 8 ? 0 : v[k];
                                }
                            });
            false_.addAll(
                    found(labels("a", "b", "c", "d", "e", "f", "g", "h", "i", "total"), lines));
        }
        assertThat(false_).isEmpty();
    }

    private interface Rule {
        void apply(long[] values);
    }

    /** Four lines of each copy, in millionths as figures are compared. */
    private List<FigureLine> lines(int variables, long largest, Rule rule) {
        List<FigureLine> lines = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            for (int i = 0; i < 4; i++) {
                long[] values = new long[variables];
                for (int k = 0; k < variables; k++) {
                    values[k] = 1_000_000L * random.nextInt((int) largest + 1);
                }
                rule.apply(values);
                lines.add(new FigureLine(copy, values));
            }
        }
        return lines;
    }

    private static List<SumVariable> labels(String... labels) {
        return Arrays.stream(labels)
                .map(label -> new SumVariable(label, label, label, List.of(), ""))
                .toList();
    }

    private static List<String> found(List<SumVariable> variables, List<FigureLine> lines) {
        return new RelationFinder(variables, lines)
                .find().stream().map(r -> side(r.parts()) + "=" + side(r.total())).toList();
    }

    private static String side(int[] variables) {
        return Arrays.stream(variables)
                .mapToObj(String::valueOf)
                .collect(java.util.stream.Collectors.joining("+"));
    }
}
