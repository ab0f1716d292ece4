package org.gongkai.recognition.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.gongkai.model.Proof;
import org.gongkai.model.ProvenBy;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final List<String> FUNNEL =
            List.of("new_requests", "carried_in", "results_total", "carried_out");
    private static final List<String> RECON =
            List.of("upheld", "corrected", "other", "pending", "total");

    @Test
    void aSumThatHoldsProvesItsCellsByItsDirection() {
        assertThat(provenBy(line(RECON, "1", "2", "0", "0", "3")))
                .containsOnly(EnumSet.of(ProvenBy.ROW));
        assertThat(provenBy(column("5", "1", "4", "2"))).containsOnly(EnumSet.of(ProvenBy.COLUMN));
    }

    @Test
    void aSumThatBreaksProvesNothing() {
        assertThat(provenBy(line(RECON, "1", "2", "0", "0", "4"))).containsOnly(Set.of());
    }

    @Test
    void aBlankCellIsNoZero() {
        assertThat(provenBy(line(RECON, "1", "2", "", "0", "3"))).containsOnly(Set.of());
    }

    @Test
    void aSecondLookStaysWhateverTheSums() {
        List<MatchedCell> cells = new ArrayList<>(line(RECON, "1", "2", "0", "0", "4"));
        cells.set(1, cells.get(1).seenTwice().held(Set.of(ProvenBy.EYE, ProvenBy.BOTH)));
        assertThat(provenBy(cells).get(1)).containsExactly(ProvenBy.EYE);
    }

    private static List<Set<ProvenBy>> provenBy(List<MatchedCell> cells) {
        MatchedTable table =
                new MatchedTable(
                        cells.get(0).key().table(),
                        "gov2021",
                        List.of(),
                        cells,
                        Proof.NONE,
                        List.of());
        return new Checks(Extractor.builder().build().forms().templates())
                .prove(table).cells().stream().map(MatchedCell::provenBy).toList();
    }

    private static List<MatchedCell> column(String... values) {
        List<MatchedCell> cells = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            cells.add(cell(new CellKey("requests", FUNNEL.get(i), "total"), values[i]));
        }
        return cells;
    }

    private static List<MatchedCell> line(List<String> columns, String... values) {
        List<MatchedCell> cells = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            cells.add(cell(new CellKey("review", "recon", columns.get(i)), values[i]));
        }
        return cells;
    }

    private static MatchedCell cell(CellKey key, String text) {
        CellValue value =
                text.isEmpty() ? CellValue.BLANK : CellValue.number(text, new BigDecimal(text), "");
        return new MatchedCell(
                key, value, "件", Place.UNPAGED, Method.RULED, MatchedCell.Origin.NONE);
    }
}
