package org.gongkai.reading.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongkai.reading.layout.DrawnPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class GridFinderTest {

    private static final double[] XS = {100, 150, 200, 250};
    private static final double[] YS = {100, 120, 140, 160};

    private static List<RuledGrid> grids(DrawnPage sheet) {
        return GridFinder.grids(sheet.rulings());
    }

    private static RuledGrid only(DrawnPage sheet) {
        List<RuledGrid> grids = grids(sheet);
        assertThat(grids).hasSize(1);
        return grids.get(0);
    }

    private static void assertFull(DrawnPage sheet, int rows, int columns) {
        RuledGrid grid = only(sheet);
        assertThat(grid.rows()).as("rows").isEqualTo(rows);
        assertThat(grid.columns()).as("columns").isEqualTo(columns);
        assertThat(grid.frames()).hasSize(rows * columns);
    }

    @Test
    void aFullGridHasOneCellAPlace() {
        assertFull(new DrawnPage().grid(XS, YS), 3, 3);
    }

    @Test
    void aMissingPieceOfALineMergesCells() {
        DrawnPage sheet = new DrawnPage();
        for (double y : YS) {
            sheet.level(y, y == 120 ? 150 : 100, 250);
        }
        sheet.upright(100, 100, 160).upright(150, 100, 160);
        sheet.upright(200, 140, 160).upright(250, 100, 160);

        assertThat(only(sheet).frames())
                .containsExactly(
                        new Frame(0, 0, 2, 1),
                        new Frame(0, 1, 1, 3),
                        new Frame(1, 1, 2, 3),
                        new Frame(2, 0, 3, 1),
                        new Frame(2, 1, 3, 2),
                        new Frame(2, 2, 3, 3));
    }

    @Test
    void bordersDrawnCellByCellAndOffByALittleAreOne() {
        DrawnPage sheet = new DrawnPage();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double shift = (row + 2 * column) % 3 * 0.7;
                double x = XS[column] + shift;
                double y = YS[row] + shift;
                sheet.level(y, x, x + 50).level(y + 20, x, x + 50);
                sheet.upright(x, y, y + 20).upright(x + 50, y, y + 20);
            }
        }
        assertFull(sheet, 3, 3);
    }

    @Test
    void doubleLinesAreOne() {
        DrawnPage sheet = new DrawnPage().grid(XS, YS);
        sheet.grid(new double[] {102, 152, 202, 252}, new double[] {102, 122, 142, 162});

        assertFull(sheet, 3, 3);
    }

    @Test
    void dashesAndOpenCornersDoNoHarm() {
        DrawnPage sheet = new DrawnPage();
        for (double y : YS) {
            for (double x = 103; x < 247; x += 6) {
                sheet.level(y, x, x + 3);
            }
        }
        for (double x : XS) {
            sheet.upright(x, 102, 158);
        }
        assertFull(sheet, 3, 3);
    }

    @Test
    void linesDrawnTooLongAddNothing() {
        DrawnPage sheet = new DrawnPage().grid(XS, YS);
        sheet.level(120, 60, 258).level(140, 92, 260).upright(150, 91, 169);

        assertFull(sheet, 3, 3);
    }

    @Test
    void missingOuterBordersAreGivenByTheLinesThatEndThere() {
        DrawnPage sheet = new DrawnPage();
        for (double y : YS) {
            sheet.level(y, 100, 250);
        }
        sheet.upright(150, 100, 160).upright(200, 100, 160);

        assertFull(sheet, 3, 3);
    }

    @Test
    void aTableOpenOnAllSidesIsWhole() {
        DrawnPage sheet = new DrawnPage();
        sheet.level(120, 100, 250).level(140, 100, 250);
        sheet.upright(150, 100, 160).upright(200, 100, 160);

        assertFull(sheet, 3, 3);
    }

    @Test
    void anUnderlineInACellSplitsNothing() {
        assertFull(new DrawnPage().grid(XS, YS).level(115, 103, 130), 3, 3);
    }

    @Test
    void loneLinesBoxesAndPageBordersAreNoTables() {
        DrawnPage sheet = new DrawnPage();
        sheet.grid(new double[] {20, 575}, new double[] {20, 820});
        sheet.level(300, 100, 400);
        sheet.grid(new double[] {100, 200}, new double[] {400, 430});

        assertThat(grids(sheet)).isEmpty();
    }

    @Test
    void aTableInsideAPageBorderIsFound() {
        DrawnPage sheet = new DrawnPage().grid(new double[] {20, 575}, new double[] {20, 820});

        assertFull(sheet.grid(XS, YS), 3, 3);
    }

    @Test
    void tablesApartFromOneAnotherAreSeparate() {
        DrawnPage sheet = new DrawnPage().grid(XS, YS);
        sheet.grid(new double[] {100, 175, 250}, new double[] {172, 190});

        assertThat(grids(sheet)).extracting(RuledGrid::columns).containsExactly(3, 2);
    }

    @Test
    void whatLiesBesideATableThatIsNoRectangleIsNoCell() {
        DrawnPage sheet = new DrawnPage().grid(XS, YS);
        sheet.grid(new double[] {100, 150}, new double[] {160, 180});

        RuledGrid grid = only(sheet);

        assertThat(grid.frames()).hasSize(10);
        assertThat(grid.frameAt(125, 170)).isNotEqualTo(RuledGrid.NOWHERE);
        assertThat(grid.frameAt(225, 170)).isEqualTo(RuledGrid.NOWHERE);
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void largeTablesAreFoundWithoutComparingAllLines() {
        DrawnPage sheet = new DrawnPage();
        for (int row = 0; row <= 500; row++) {
            for (int column = 0; column < 10; column++) {
                sheet.level(row * 8, column * 50, column * 50 + 50);
            }
        }
        for (int column = 0; column <= 10; column++) {
            for (int row = 0; row < 500; row++) {
                sheet.upright(column * 50, row * 8, row * 8 + 8);
            }
        }
        assertFull(sheet, 500, 10);
    }
}
