package org.gongkai.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.junit.jupiter.api.Test;

class TableFinderTest {

    private static final double[] XS = {60, 260, 340, 420};

    private static List<Grid> tables(DrawnPage page) {
        return DrawnPage.arrange(page).blocks().stream()
                .filter(block -> block instanceof Grid)
                .map(block -> (Grid) block)
                .toList();
    }

    /** The only table: a line for each row, spans in brackets as rows × columns. */
    private static String table(DrawnPage page) {
        List<Grid> tables = tables(page);
        assertThat(tables).as(DrawnPage.arranged(page)).hasSize(1);
        return text(tables.get(0));
    }

    private static String text(Grid grid) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < grid.rows(); row++) {
            int at = row;
            text.append(
                            grid.cells().stream()
                                    .filter(cell -> cell.row() == at)
                                    .map(TableFinderTest::text)
                                    .collect(Collectors.joining(" | ")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String text(GridCell cell) {
        boolean one = cell.rowSpan() * cell.columnSpan() == 1;
        return cell.text() + (one ? "" : "[" + cell.rowSpan() + "×" + cell.columnSpan() + "]");
    }

    @Test
    void goesOnOverGroupRowsAndWhite() {
        DrawnPage page =
                new DrawnPage()
                        .row(100, XS, "Country", ">2019", ">2020", ">2021")
                        .row(113, XS, "Actual")
                        .row(126, XS, "Austria", ">1,077", ">12", ">1,089")
                        .row(139, XS, "Belgium", ">2,159", ">2", ">2,161")
                        .row(165, XS, "Projected")
                        .row(178, XS, "Croatia", ">144", ">—", ">144")
                        .row(191, XS, "Total", ">3,380", ">14", ">3,394");

        assertThat(table(page))
                .isEqualTo(
                        """
                        Country | 2019 | 2020 | 2021
                        Actual |  |  |\s
                        Austria | 1,077 | 12 | 1,089
                        Belgium | 2,159 | 2 | 2,161
                        Projected |  |  |\s
                        Croatia | 144 | — | 144
                        Total | 3,380 | 14 | 3,394
                        """);
    }

    @Test
    void putsAWrappedLabelIntoOneRow() {
        DrawnPage page =
                new DrawnPage()
                        .row(100, XS, "Item", ">Plan", ">Real", ">Rest")
                        .row(113, XS, "Short label", ">10", ">8", ">2")
                        .row(126, XS, "A label that is so long", ">20", ">15", ">5")
                        .row(138, XS, "that it goes on")
                        .row(151, XS, "Last", ">30", ">30", ">0");

        assertThat(table(page)).contains("A label that is so long that it goes on | 20 | 15 | 5\n");
    }

    @Test
    void aHeaderLiesOverTheColumnsBelowTheLineUnderIt() {
        DrawnPage page =
                new DrawnPage()
                        .level(92, 60, 420)
                        .text(355, 100, 10, "Change")
                        .level(107, 310, 420)
                        .row(115, XS, "Area", ">Number", ">Up", ">Down")
                        .level(122, 60, 420)
                        .row(130, XS, "North", ">100", ">5", ">7")
                        .row(143, XS, "South", ">200", ">6", ">8")
                        .row(156, XS, "West", ">300", ">7", ">9")
                        .level(163, 60, 420);

        assertThat(table(page))
                .startsWith(
                        "Area[2×1] | Number[2×1] | Change[1×2]\nUp | Down\nNorth | 100 | 5 | 7\n");
    }

    @Test
    void labelsLeftOfAFrameBelongToItsRows() {
        double[] ys = {93, 107, 121, 135, 149, 163};
        DrawnPage page = new DrawnPage().grid(new double[] {250, 350, 430}, ys);
        double[] xs = {60, 340, 420};
        page.row(100, xs, "Cost of", ">Plan", ">Real");
        page.row(114, xs, "Office rent", ">1,000", ">10");
        page.row(128, xs, "Travel and food", ">2,000");
        page.row(142, xs, "Subcontracts of the society", ">3,000", ">30");
        page.row(156, xs, "Total", ">6,000", ">40");

        assertThat(table(page))
                .isEqualTo(
                        """
                        Cost of | Plan | Real
                        Office rent | 1,000 | 10
                        Travel and food | 2,000 |\s
                        Subcontracts of the society | 3,000 | 30
                        Total | 6,000 | 40
                        """);
    }

    @Test
    void whiteAcrossAllColumnsOfABandPartsRows() {
        double[] xs = {70, 170, 330};
        DrawnPage page =
                new DrawnPage()
                        .grid(new double[] {60, 160, 320, 480}, new double[] {93, 107, 220})
                        .row(100, xs, "Kind", "What it is", "Where it is")
                        .row(116, xs, "Land")
                        .row(140, xs, "Wood", "Trees that stand", "Hills and the")
                        .row(152, xs, "", "close together", "foot of hills")
                        .row(176, xs, "Field", "Corn and other", "The plain, where")
                        .row(188, xs, "", "plants to eat", "rivers go");

        assertThat(table(page))
                .isEqualTo(
                        """
                        Kind | What it is | Where it is
                        Land |  |\s
                        Wood | Trees that stand close together | Hills and the foot of hills
                        Field | Corn and other plants to eat | The plain, where rivers go
                        """);
    }

    @Test
    void aHeaderMayStandRightOfTheFirstLabel() {
        DrawnPage page =
                new DrawnPage()
                        .row(100, new double[] {225, 305, 385}, "Lack of", "Lack of", "Lack of")
                        .row(112, new double[] {225, 305, 385}, "money", "rooms", "time")
                        .row(124, new double[] {60, 225}, "Effects on the young", "to spend")
                        .row(137, XS, "Knowledge", ">0.1", ">0.2", ">0.3")
                        .row(150, XS, "Language", ">0.4", ">0.5", ">0.6")
                        .row(163, XS, "Abilities", ">0.7", ">0.8", ">0.9");

        assertThat(table(page)).contains("Lack of money to spend");
    }

    @Test
    void tellsTablesSideBySideApart() {
        DrawnPage page = new DrawnPage();
        for (int i = 0; i < 9; i++) {
            double y = 100 + 13 * i;
            page.row(y, new double[] {60, 100, 140}, "" + (i + 1), "" + (100 + i), "" + (200 + i));
            if (i < 7) {
                page.row(
                        y,
                        new double[] {300, 340, 380},
                        "" + (i + 10),
                        "" + (300 + i),
                        "" + (400 + i));
            }
        }
        assertThat(tables(page)).hasSize(2).allMatch(grid -> grid.columns() == 3);
    }

    @Test
    void rowsOfABandBetweenLinesAreRows() {
        DrawnPage page =
                new DrawnPage().grid(new double[] {55, 200, 300, 400}, new double[] {90, 110, 170});
        page.row(100, new double[] {60, 290, 390}, "Place", ">Old", ">New");
        page.row(120, new double[] {60, 290, 390}, "Hill", ">77", ">1");
        page.row(134, new double[] {60, 290, 390}, "Lake", ">159", ">2");
        page.row(148, new double[] {60, 290, 390}, "Wood", ">52", ">0");

        assertThat(table(page))
                .isEqualTo("Place | Old | New\nHill | 77 | 1\nLake | 159 | 2\nWood | 52 | 0\n");
    }

    @Test
    void columnsBetweenLevelLinesComeFromWhiteAndFromShorterLines() {
        DrawnPage page = new DrawnPage();
        page.level(90, 60, 500);
        page.text(378, 100, 10, "申请人").level(110, 300, 500);
        page.text(90, 110, 10, "类别").text(320, 120, 10, "自然人").text(430, 120, 10, "法人");
        page.level(130, 60, 500).text(70, 140, 10, "新收").text(332, 140, 10, "12");
        page.text(438, 140, 10, "3").level(150, 60, 500).text(70, 160, 10, "结转");
        page.text(335, 160, 10, "0").level(170, 60, 500).text(70, 180, 10, "总计");
        page.text(332, 180, 10, "12").text(438, 180, 10, "3").level(190, 60, 500);

        assertThat(table(page))
                .isEqualTo("类别[2×1] | 申请人[1×2]\n自然人 | 法人\n新收 | 12 | 3\n结转 | 0 | \n总计 | 12 | 3\n");
    }

    @Test
    void columnsComeFromTheJointsOfLevelLines() {
        DrawnPage page = new DrawnPage();
        double[] joints = {60, 160, 260, 360, 460};
        for (double y = 90; y <= 170; y += 20) {
            for (int i = 1; i < joints.length; i++) {
                page.level(y, joints[i - 1], joints[i]);
            }
        }
        page.text(220, 100, 10, "第一项的情况共计");
        page.row(120, new double[] {90, 190, 290, 390}, "内容", "制发", "废止", "有效");
        page.row(140, new double[] {90, 200, 300, 400}, "规章", "1", "0", "5");
        page.row(160, new double[] {90, 200, 300, 400}, "文件", "9", "2", "");

        assertThat(table(page))
                .isEqualTo("第一项的情况共计[1×4]\n内容 | 制发 | 废止 | 有效\n规章 | 1 | 0 | 5\n文件 | 9 | 2 | \n");
    }

    @Test
    void filledBoxesAreCells() {
        DrawnPage page = new DrawnPage();
        String[][] texts = {{"Data", "2009", "2010"}, {"Sets", "47", "272"}, {"Nations", "0", "6"}};
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                page.ground(60 + 100 * c, 90 + 40 * r, 159 + 100 * c, 129 + 40 * r);
                page.text(70 + 100 * c, 100 + 40 * r, 10, texts[r][c]);
            }
        }
        page.text(70, 112, 10, "per year");

        assertThat(table(page))
                .isEqualTo("Data per year | 2009 | 2010\nSets | 47 | 272\nNations | 0 | 6\n");
    }

    @Test
    void figuresThatOneSpacePartsStandInTheirColumns() {
        double[] xs = {60, 260, 315, 370};
        DrawnPage page =
                new DrawnPage()
                        .row(100, xs, "All", ">11,753,438", ">12,799,250", ">12,815,544")
                        .row(113, xs, "North", ">485,670", ">503,528", ">521,015")
                        .row(126, xs, "South", ">34,573", ">35,515", ">36,222");

        assertThat(table(page)).startsWith("All | 11,753,438 | 12,799,250 | 12,815,544\n");
    }
}
