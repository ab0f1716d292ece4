package org.gongkai.recognition.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.drawn.CellsAsText;
import org.gongkai.drawn.Drawing;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.Matching;
import org.junit.jupiter.api.Test;

class ColumnMajorTest {

    private static final FormTemplate GOV2021 = FormCatalog.standard().templates().get(0);
    private static final FormMatcher MATCHER = new FormMatcher(FormCatalog.standard().templates());
    private static final BlockTemplate MATRIX = GOV2021.tables().get(1).blocks().get(0);

    private static Matching match(String section, List<List<String>> rows) {
        return MATCHER.match(Drawing.tables(section, Drawing.text(rows)), OptionalInt.empty());
    }

    private static List<List<String>> rowLabels() {
        List<List<String>> rows = new ArrayList<>();
        MATRIX.rows().stream().map(RowTemplate::label).forEach(l -> rows.add(List.of(l.text())));
        return rows;
    }

    /** Row 3 of column 2 holds 302. */
    private static String figure(int row, int column) {
        return String.valueOf(100 * (row + 1) + column + 1);
    }

    private static List<String> column(int column) {
        List<String> figures = new ArrayList<>();
        for (int r = 0; r < MATRIX.rows().size(); r++) {
            figures.add(figure(r, column));
        }
        return figures;
    }

    private static String row(CellsAsText reading, String row) {
        return reading.row(
                "requests." + row,
                MATRIX.columns().stream().map(ColumnTemplate::code).toArray(String[]::new));
    }

    @Test
    void figuresBelowTheLabelsOfTheirColumnsAreTurned() {
        List<List<String>> rows = rowLabels();
        for (int c = 0; c < MATRIX.columns().size(); c++) {
            List<String> cells = new ArrayList<>(List.of(MATRIX.columns().get(c).label().text()));
            cells.addAll(column(c));
            rows.add(cells);
        }
        Matching matching = match("requests", rows);
        CellsAsText reading = CellsAsText.of(matching);
        assertThat(row(reading, "new_requests")).isEqualTo("101 102 103 104 105 106 107");
        assertThat(row(reading, "carried_out")).isEqualTo("2501 2502 2503 2504 2505 2506 2507");
        assertThat(matching.choices()).isEmpty();
        assertThat(reading.codes()).containsOnly("table-missing");
    }

    @Test
    void figuresWithoutLabelsBetweenThemAreAChoiceOfTwoOrders() {
        List<List<String>> rows = rowLabels();
        List<String> last = new ArrayList<>(rows.remove(rows.size() - 1));
        for (int c = 0; c < MATRIX.columns().size(); c++) {
            last.addAll(column(c));
        }
        rows.add(last);
        Matching matching = match("requests", rows);
        assertThat(matching.choices()).hasSize(1);
        assertThat(matching.choices().get(0).readings()).hasSize(2);
        // Seven figures, the first and the last among them, stand in the same cell in either order.
        assertThat(matching.choices().get(0).cells()).hasSize(7 * 25 - 7);
        CellsAsText reading = CellsAsText.of(matching);
        assertThat(reading.at("requests.new_requests.natural_person")).isEqualTo("101");
        assertThat(reading.at("requests.carried_in.natural_person")).isEqualTo("?!");
    }

    @Test
    void theColumnsOfABlockAreToldByTheirLabels() {
        Matching matching =
                match(
                        "proactive",
                        Drawing.rows(
                                """
                                规章
                                行政规范性文件
                                行政许可
                                行政处罚
                                行政强制
                                行政事业性收费
                                本年制发件数|1|2
                                本年处理决定数量|3
                                本年处理决定数量|4|5
                                本年收费金额（单位：万元）|6.5
                                本年废止件数|7|8
                                现行有效件数|9|10
                                """));
        CellsAsText reading = CellsAsText.of(matching);
        assertThat(reading.row("proactive.rules", "issued", "repealed", "in_force"))
                .isEqualTo("1 7 9");
        assertThat(reading.row("proactive.normative_docs", "issued", "repealed", "in_force"))
                .isEqualTo("2 8 10");
        assertThat(reading.at("proactive.license.decisions")).isEqualTo("3");
        assertThat(reading.at("proactive.penalty.decisions")).isEqualTo("4");
        assertThat(reading.at("proactive.coercion.decisions")).isEqualTo("5");
        assertThat(reading.at("proactive.admin_fee.amount_wan")).isEqualTo("6.5");
    }

    @Test
    void aColumnWithAFigureTooFewTurnsNothing() {
        List<List<String>> rows = rowLabels();
        for (int c = 0; c < MATRIX.columns().size(); c++) {
            List<String> cells = new ArrayList<>(List.of(MATRIX.columns().get(c).label().text()));
            cells.addAll(column(c).subList(c == 3 ? 1 : 0, MATRIX.rows().size()));
            rows.add(cells);
        }
        CellsAsText reading = CellsAsText.of(match("requests", rows));
        assertThat(row(reading, "new_requests")).doesNotContain("101 ");
    }

    @Test
    void aBandWhoseColumnsStandBelowOneAnotherIsTurned() {
        StringBuilder drawing = new StringBuilder();
        int figure = 100;
        for (BlockTemplate block : GOV2021.tables().get(2).blocks()) {
            drawing.append(block.title().text()).append('\n');
            for (ColumnTemplate column : block.columns()) {
                drawing.append(column.label().text()).append('|').append(++figure).append('\n');
            }
        }
        CellsAsText reading = CellsAsText.of(match("review", Drawing.rows(drawing.toString())));
        assertThat(reading.at("review.recon.upheld")).isEqualTo("101");
        assertThat(reading.at("review.suit_direct.total")).isEqualTo("110");
        assertThat(reading.at("review.suit_after_recon.total")).isEqualTo("115");
        assertThat(reading.codes()).containsOnly("table-missing");
    }
}
