package org.gongkai.app.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.Extractor;
import org.gongkai.data.output.CellRow;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Method;
import org.junit.jupiter.api.Test;

class ProvenCellsTest {

    private static final List<String> PARTS = List.of("upheld", "corrected", "other", "pending");

    @Test
    void aSumThatHoldsProvesItsCells() throws Exception {
        assertThat(proven("1", "2", "0", "0", "3"))
                .containsExactlyInAnyOrderElementsOf(
                        cells("1", "2", "0", "0", "3").stream().map(CellRow::key).toList());
    }

    @Test
    void aSumThatBreaksProvesNothing() throws Exception {
        assertThat(proven("1", "2", "0", "0", "4")).isEmpty();
    }

    @Test
    void aBlankCellIsNoZero() throws Exception {
        assertThat(proven("1", "2", "", "0", "3")).isEmpty();
    }

    private static Iterable<CellKey> proven(String... values) throws Exception {
        return new ProvenCells(Extractor.builder().build().forms().templates())
                .of(new ReportCells("0123456789abcdef", cells(values)));
    }

    private static List<CellRow> cells(String... values) {
        List<String> columns = new ArrayList<>(PARTS);
        columns.add("total");
        List<CellRow> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean blank = values[i].isEmpty();
            cells.add(
                    new CellRow(
                            "0123456789abcdef",
                            "a.pdf",
                            new CellKey("review", "recon", columns.get(i)),
                            "gov2021",
                            blank ? Optional.empty() : Optional.of(new BigDecimal(values[i])),
                            values[i],
                            blank ? CellState.BLANK : CellState.NUMBER,
                            "件",
                            Method.RULED,
                            List.of(),
                            Optional.empty()));
        }
        return cells;
    }
}
