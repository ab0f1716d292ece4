package org.gongkai.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormException;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Proof;
import org.gongkai.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of samples/forms read documents of their kinds, whatever the format. */
class ExampleFormsTest {

    private static final int SEEDS = 3;

    /** Cells of a document in which another figure is printed, one at a time. */
    private static final int SLIPS = 12;

    private final Extractor extractor = extractor();

    private static Extractor extractor() {
        try {
            return Extractor.builder().forms(SampleForms.FOLDER).build();
        } catch (FormException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCellIsRightAndEverySumTried(ExampleKind kind) throws IOException {
        for (long seed = 0; seed < SEEDS; seed++) {
            Paper paper = kind.paper(seed);
            for (PaperFormat format : PaperFormat.values()) {
                String where = kind + " " + seed + " " + format;
                Extraction read = extractor.extract(format.bytes(paper));
                PaperScore score = PaperScore.of(paper, read);
                assertThat(score.silent()).as(where).isEmpty();
                assertThat(score.right()).as(where).isEqualTo(paper.cells().size());
                assertThat(score.flagged()).as(where).isZero();
                assertThat(read.outcome().status()).as(where).isEqualTo(Status.OK);
                assertThat(read.metadata().year()).as(where).hasValue(paper.year());
                assertThat(read.metadata().agency()).as(where).isEqualTo(paper.body());
                assertThat(proof(read).broken()).as(where).isZero();
                assertThat(proof(read).held()).as(where).isGreaterThanOrEqualTo(prescribed(paper));
            }
        }
    }

    /** Sums of a document whose cells all have figures, those apart that are only usual. */
    private static int prescribed(Paper paper) {
        Map<CellKey, Entry> cells = paper.cells();
        return (int)
                paper.sums().stream()
                        .filter(sum -> !sum.name().startsWith("fiscal.spent_"))
                        .filter(sum -> filled(sum, cells))
                        .count();
    }

    private static boolean filled(TrueSum sum, Map<CellKey, Entry> cells) {
        return sum.weights().keySet().stream()
                .allMatch(key -> cells.containsKey(key) && cells.get(key).isFigure());
    }

    private static Proof proof(Extraction read) {
        return read.matched().stream().map(MatchedTable::proof).reduce(Proof.NONE, Proof::and);
    }

    @ParameterizedTest
    @EnumSource
    void anotherFigureBreaksASum(ExampleKind kind) throws IOException {
        Paper paper = kind.paper(1);
        List<CellKey> summed = new ArrayList<>();
        paper.sums().stream()
                .filter(sum -> filled(sum, paper.cells()))
                .forEach(sum -> summed.addAll(sum.parts()));
        for (int i = 0; i < SLIPS; i++) {
            CellKey slipped = summed.get(i * (summed.size() - 1) / SLIPS);
            Paper other = with(paper, slipped);
            Extraction read = extractor.extract(PaperFormat.HTML.bytes(other));
            assertThat(read.flags()).as("%s", slipped).containsKey(slipped);
        }
    }

    /** The document with one figure in another of its cells. */
    private static Paper with(Paper paper, CellKey slipped) {
        return new Paper(
                paper.title(),
                paper.body(),
                paper.year(),
                paper.prose(),
                paper.tables().stream()
                        .map(
                                table ->
                                        table.printed(
                                                entry ->
                                                        entry.key()
                                                                        .filter(slipped::equals)
                                                                        .isPresent()
                                                                ? entry.printed(slip(entry.text()))
                                                                : entry))
                        .toList(),
                paper.repeatsHeads());
    }

    /** The same text with another last digit. */
    private static String slip(String figure) {
        for (int i = figure.length() - 1; i >= 0; i--) {
            char digit = figure.charAt(i);
            if (Character.isDigit(digit)) {
                char other = digit == '9' ? '4' : (char) (digit + 1);
                return figure.substring(0, i) + other + figure.substring(i + 1);
            }
        }
        throw new IllegalArgumentException(figure);
    }

    @Test
    void theUnitIsThatOfTheLine() throws IOException {
        Extraction read =
                extractor.extract(PaperFormat.DOCX.bytes(ExampleKind.ENFORCEMENT.paper(1)));
        assertThat(
                        read.cells()
                                .filter(cell -> cell.key().table().equals("indicators"))
                                .map(MatchedCell::unit))
                .containsExactly("次", "元", "万元", "件");
    }

    @Test
    void openRowsKeepTheirNames() throws IOException {
        Extraction read = extractor.extract(PaperFormat.PDF.bytes(ExampleKind.BUDGET.paper(1)));
        MatchedTable general =
                read.matched().stream()
                        .filter(table -> table.table().equals("general"))
                        .findFirst()
                        .orElseThrow();
        assertThat(general.rows())
                .isNotEmpty()
                .allMatch(row -> row.label().equals(Subjects.FUNCTIONS.get(row.code())));
    }
}
