package org.gongkai.recognition.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongkai.drawn.Drawing;
import org.gongkai.model.Block;
import org.gongkai.model.Box;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Metadata;
import org.gongkai.model.Method;
import org.gongkai.model.Outline;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Place;
import org.gongkai.model.Table;
import org.gongkai.recognition.form.FormCatalog;
import org.gongkai.recognition.label.FormLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class TableBuilderTest {

    private static final List<FormTemplate> FORMS = FormCatalog.standard().templates();

    private static List<Table> build(Block... blocks) {
        List<String> sections = Collections.nCopies(blocks.length, "requests");
        return new TableBuilder(FORMS)
                .build(
                        new FlowDocument(List.of(blocks), 9, List.of(), List.of()),
                        new Outline(Metadata.NONE, List.of(), sections, List.of(), List.of()),
                        new FormLabels(FORMS).ofDocument());
    }

    private static Grid page(int page, String drawing) {
        return Drawing.grid(Drawing.rows(drawing), page);
    }

    /** The only table, drawn; spans as in the drawings of the input. */
    private static String joined(Block... blocks) {
        List<Table> tables = build(blocks);
        assertThat(tables).hasSize(1);
        Grid grid = tables.get(0).grid();
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < grid.rows(); r++) {
            rows.add(new ArrayList<>());
            for (GridCell cell : grid.row(r)) {
                rows.get(r).add(cell.row() < r ? "^" : cell.text());
                rows.get(r).addAll(Collections.nCopies(cell.columnSpan() - 1, "<"));
            }
        }
        return String.join("\n", rows.stream().map(row -> String.join("|", row)).toList());
    }

    @Test
    void partsOnSuccessivePagesAreOneTable() {
        assertThat(joined(page(1, "a|1\nb|2"), page(2, "c|3"))).isEqualTo("a|1\nb|2\nc|3");
        assertThat(build(page(1, "a|1\nb|2"), page(2, "c|3")).get(0).partStarts())
                .containsExactly(2);
    }

    @Test
    void onlyFurnitureMayStandBetweenTheParts() {
        Block number = new Paragraph("- 4 -", Place.UNPAGED, Paragraph.Role.FURNITURE);
        Block heading = Paragraph.body("四、复议", Place.UNPAGED);
        assertThat(build(page(1, "a|1"), number, page(2, "b|2"))).hasSize(1);
        assertThat(build(page(1, "a|1"), heading, page(2, "b|2"))).hasSize(2);
    }

    @Test
    void tablesOnOnePageOrOfAnotherWidthOrKindAreNotParts() {
        assertThat(build(page(1, "a|1"), page(1, "b|2"))).hasSize(2);
        assertThat(build(page(1, "a|1"), page(3, "b|2"))).hasSize(2);
        assertThat(build(page(1, "a|1"), page(2, "b|2|3"))).hasSize(2);
        assertThat(build(Drawing.text("a|1"), page(2, "b|2"))).hasSize(2);
    }

    @Test
    void aRepeatedHeaderIsDropped() {
        String header = "事项|自然人|总计\n";
        assertThat(joined(page(1, header + "a|1|2"), page(2, header + "b|3|4")))
                .isEqualTo(header + "a|1|2\nb|3|4");
    }

    @Test
    void aRowOfFiguresThatComesAgainIsNoHeader() {
        assertThat(joined(page(1, "a|1\nb|2"), page(2, "a|1\nb|2")))
                .isEqualTo("a|1\nb|2\na|1\nb|2");
    }

    @Test
    void aCutRowIsPutTogether() {
        assertThat(joined(page(1, "x|8\n7.属于行政执法|0"), page(2, "案卷|\ny|9")))
                .isEqualTo("x|8\n7.属于行政执法案卷|0\n|\ny|9");
        assertThat(joined(page(1, "7.属于行政执法|"), page(2, "案卷|5"))).isEqualTo("7.属于行政执法案卷|5\n|");
    }

    @Test
    void aCutRowWithFiguresOnBothPagesStaysTwoRowsBesideOneLabel() {
        assertThat(joined(page(1, "7.属于行政执法|1"), page(2, "案卷|5"))).isEqualTo("7.属于行政执法案卷|1\n^|5");
    }

    @Test
    void aLabelThatStandsForItselfIsNotJoined() {
        assertThat(joined(page(1, "7.属于行政执法案卷|"), page(2, "（四）无法提供|5")))
                .isEqualTo("7.属于行政执法案卷|\n（四）无法提供|5");
    }

    @Test
    void aCutGroupGoesOn() {
        assertThat(joined(page(1, "（四）无|a|1"), page(2, "法提供|b|2\n^|c|3")))
                .isEqualTo("（四）无法提供|a|1\n^|b|2\n^|c|3");
        assertThat(joined(page(1, "（三）不予公开|a|1\n^|b|2"), page(2, "|c|3")))
                .isEqualTo("（三）不予公开|a|1\n^|b|2\n^|c|3");
    }

    @Test
    void anEmptyFigureBelowTheBreakIsNotTheHeaderGoingOn() {
        assertThat(joined(page(1, "事项|自然人|总计\n^|^|^"), page(2, "a||2")))
                .isEqualTo("事项|自然人|总计\n^|^|^\na||2");
    }

    private static Grid ruled(int page, double[] edges, String... texts) {
        List<GridCell> cells = new ArrayList<>();
        for (int c = 0; c < texts.length; c++) {
            Box box = Box.between(edges[c], 0, edges[c + 1], 20);
            cells.add(new GridCell(0, c, 1, 1, texts[c], new Place(page, box)));
        }
        return new Grid(
                1,
                texts.length,
                cells,
                Method.RULED,
                Grid.Alignment.COLUMNS,
                new Place(page, cells.get(0).place().box()));
    }

    @Test
    void columnsThatOnlyOnePartDividesAreKeptApart() {
        Grid title = ruled(1, new double[] {0, 300}, "title");
        Grid row = ruled(2, new double[] {0, 100, 200, 300}, "a", "1", "2");
        assertThat(joined(title, row)).isEqualTo("title|<|<\na|1|2");
    }

    @Test
    void columnsThatCannotBeComparedMeanNothingBeyondTheirRow() {
        Grid wide = ruled(1, new double[] {0, 100, 200, 300}, "a", "1", "2");
        Grid narrow = ruled(2, new double[] {0, 98, 103, 200, 300}, "b", "", "3", "4");
        List<Table> tables = build(wide, narrow);
        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).grid().regular()).isFalse();
        assertThat(tables.get(0).grid().row(1))
                .extracting(GridCell::text)
                .containsExactly("b", "", "3", "4");
    }

    @Test
    void textTablesOneBelowAnotherAreOne() {
        assertThat(joined(Drawing.text("a|1"), Drawing.text("b|2|3"))).isEqualTo("a|1\nb|2|3");
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void twoThousandPartsTakeNoLongTime() {
        Block[] parts = new Block[2000];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = page(i + 1, "部门" + i + "|1|2\n其他" + i + "|3|4");
        }
        assertThat(build(parts)).hasSize(1);
    }
}
