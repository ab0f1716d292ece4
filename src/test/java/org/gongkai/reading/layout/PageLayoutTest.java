package org.gongkai.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongkai.model.Block;
import org.gongkai.model.Box;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Glyph;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Page;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLayoutTest {

    private static final String FULL = "各级行政机关认真贯彻落实政府信息公开条例的各项规定持续推进";

    private static String cell(DrawnPage sheet) {
        Grid grid =
                DrawnPage.arrange(sheet).blocks().stream()
                        .filter(block -> block instanceof Grid)
                        .map(block -> (Grid) block)
                        .findFirst()
                        .orElseThrow();
        return grid.cells().get(0).text();
    }

    /** A table of two cells, the first of the given width, 200 high. */
    private static DrawnPage table(double width) {
        return new DrawnPage().grid(new double[] {100, 100 + width, 400}, new double[] {100, 300});
    }

    @Test
    void putsLabelsStackedInACellTogether() {
        DrawnPage sheet = table(30);
        String label = "三、本年度办理结果";
        for (int i = 0; i < label.length(); i++) {
            sheet.text(108, 110 + 20 * i, 10, label.substring(i, i + 1));
        }
        assertThat(cell(sheet)).isEqualTo(label);
    }

    @Test
    void readsTurnedLabels() {
        assertThat(cell(table(30).turned(115, 110, 10, "本年度办理结果"))).isEqualTo("本年度办理结果");
    }

    @Test
    void drawsLabelsTogetherThatAreSpreadEvenly() {
        assertThat(cell(table(100).spread(105, 110, 10, 12, "自然人"))).isEqualTo("自然人");
    }

    @Test
    void keepsTheSpaceBetweenWords() {
        assertThat(cell(table(150).text(105, 110, 10, "第二十条 第（一）项"))).isEqualTo("第二十条 第（一）项");
    }

    @Test
    void aFigureTooLongForItsCellIsOne() {
        DrawnPage sheet = table(30).text(106, 110, 10, "398").text(106, 122, 10, "57");

        assertThat(cell(sheet)).isEqualTo("39857");
    }

    @Test
    void figuresUnderOneAnotherInAWideCellAreTwo() {
        DrawnPage sheet = table(80).text(106, 110, 10, "398").text(106, 122, 10, "57");

        assertThat(cell(sheet)).isEqualTo("398 57");
    }

    @Test
    void figuresBesideOneAnotherAreNeverDrawnTogether() {
        assertThat(cell(table(100).spread(105, 110, 10, 12, "123"))).isEqualTo("1 2 3");
    }

    @Test
    void emptyCellsAreCells() {
        DrawnPage sheet =
                new DrawnPage().grid(new double[] {100, 200, 300}, new double[] {100, 120, 140});
        sheet.text(205, 130, 10, "0");

        assertThat(DrawnPage.arranged(sheet))
                .isEqualTo("1 RULED 2 × 2\n    r0 |  | \n    r1 |  | 0\n");
    }

    @Test
    void joinsTheLinesOfAParagraph() {
        DrawnPage sheet = new DrawnPage();
        sheet.text(132, 100, 16, FULL.substring(2)).text(100, 128, 16, FULL);
        sheet.text(100, 156, 16, "工作。").text(132, 184, 16, FULL.substring(2));

        assertThat(DrawnPage.arranged(sheet))
                .isEqualTo(
                        "1 P " + FULL.substring(2) + FULL + "工作。\n1 P " + FULL.substring(2) + "\n");
    }

    @Test
    void joinsAParagraphAcrossPagesAndKeepsThePageNumberOutOfIt() {
        DrawnPage first = new DrawnPage();
        first.text(132, 100, 16, FULL.substring(2)).text(100, 128, 16, FULL);
        first.text(280, 790, 14, "- 1 -");
        DrawnPage second = new DrawnPage();
        second.text(100, 100, 16, FULL).text(100, 128, 16, "工作。");
        second.text(280, 790, 14, "- 2 -");

        assertThat(DrawnPage.arranged(first, second))
                .isEqualTo(
                        "1 P " + FULL.substring(2) + FULL + FULL + "工作。\n1 F - 1 -\n2 F - 2 -\n");
    }

    @Test
    void aParagraphThatEndedIsNotJoinedWithAnIndentedOne() {
        DrawnPage first =
                new DrawnPage().text(132, 100, 16, FULL.substring(2)).text(100, 128, 16, FULL);
        DrawnPage second =
                new DrawnPage().text(132, 100, 16, FULL.substring(2)).text(100, 128, 16, FULL);

        assertThat(DrawnPage.arrange(first, second).blocks()).hasSize(2);
    }

    @Test
    void joinsTheLinesOfATitle() {
        DrawnPage sheet = new DrawnPage();
        sheet.text(266, 80, 22, "某市人民政府").text(167, 112, 22, "2024年政府信息公开工作年度报告");
        sheet.text(132, 160, 16, FULL.substring(2)).text(100, 188, 16, FULL);

        assertThat(DrawnPage.arranged(sheet)).startsWith("1 P 某市人民政府2024年政府信息公开工作年度报告\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4-", "- 4 -", "—4—", "第4页", "第 4 页 共 6 页"})
    void pageNumbersAreFurnitureEvenInsideATable(String number) {
        DrawnPage sheet =
                new DrawnPage().grid(new double[] {100, 300, 500}, new double[] {700, 760, 830});
        sheet.text(105, 720, 10, "甲").text(305, 800, 14, number);

        assertThat(DrawnPage.arranged(sheet))
                .isEqualTo("1 RULED 2 × 2\n    r0 | 甲 | \n    r1 |  | \n1 F " + number + "\n");
    }

    @Test
    void aBareNumberIsFurnitureWhenItCountsPages() {
        DrawnPage first = new DrawnPage().text(100, 300, 16, "甲").text(290, 800, 10, "7");
        DrawnPage second = new DrawnPage().text(100, 300, 16, "乙").text(290, 800, 10, "8");

        assertThat(DrawnPage.arranged(first, second)).isEqualTo("1 P 甲\n1 F 7\n2 P 乙\n2 F 8\n");
    }

    @Test
    void aBareNumberInATableIsAFigure() {
        DrawnPage first =
                new DrawnPage().grid(new double[] {100, 300, 500}, new double[] {780, 820});
        first.text(105, 800, 10, "合计").text(305, 800, 10, "1");
        DrawnPage second =
                new DrawnPage().grid(new double[] {100, 300, 500}, new double[] {780, 820});
        second.text(105, 800, 10, "合计").text(305, 800, 10, "2");

        assertThat(DrawnPage.arranged(first, second))
                .isEqualTo("1 RULED 1 × 2\n    r0 | 合计 | 1\n2 RULED 1 × 2\n    r0 | 合计 | 2\n");
    }

    @Test
    void runningHeadersAreFurniture() {
        DrawnPage first = new DrawnPage().text(100, 40, 9, "某市公报").text(100, 300, 16, "甲");
        DrawnPage second = new DrawnPage().text(100, 40, 9, "某市公报").text(100, 300, 16, "乙");

        assertThat(DrawnPage.arranged(first, second))
                .isEqualTo("1 F 某市公报\n1 P 甲\n2 F 某市公报\n2 P 乙\n");
    }

    @Test
    void figuresInColumnsWithoutLinesAreATable() {
        DrawnPage sheet = new DrawnPage();
        String[][] rows = {
            {"项目", "收件", "办结"}, {"合计", "12", "0"}, {"零", "0", "0"}, {"其他", "3", "4"}
        };
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < 3; c++) {
                sheet.text(100 + 120 * c, 200 + 20 * r, 10, rows[r][c]);
            }
        }
        assertThat(DrawnPage.arranged(sheet).lines())
                .containsExactly(
                        "1 ALIGNED 4 × 3",
                        "    r0 | 项目 | 收件 | 办结",
                        "    r1 | 合计 | 12 | 0",
                        "    r2 | 零 | 0 | 0",
                        "    r3 | 其他 | 3 | 4");
    }

    @Test
    void aPageThatIsAPictureGivesAPicture() {
        FlowDocument document =
                DrawnPage.arrange(
                        new DrawnPage().picture(0, 0, 595, 421).picture(0, 421, 595, 421),
                        new DrawnPage());

        assertThat(document.blocks()).hasSize(1);
        assertThat(document.blocks().get(0).place())
                .isEqualTo(new Place(1, new Box(0, 0, 595, 842)));
    }

    @Test
    void everyGlyphEndsInOneBlockWhateverTheGeometry() {
        Random random = new Random(20241123);
        for (int round = 0; round < 200; round++) {
            DrawnPage sheet = new DrawnPage();
            int count = random.nextInt(300);
            for (int i = 0; i < count; i++) {
                sheet.glyph(glyph(random));
            }
            for (int i = random.nextInt(80); i > 0; i--) {
                double at = random.nextInt(60) * 10 + random.nextDouble() * 3;
                double from = random.nextInt(60) * 10;
                double to = from + random.nextInt(500);
                boolean level = random.nextBoolean();
                sheet = level ? sheet.level(at, from, to) : sheet.upright(at, from, to);
            }
            long found =
                    DrawnPage.arrange(sheet).blocks().stream()
                            .mapToLong(PageLayoutTest::count)
                            .sum();
            assertThat(found).as("round " + round).isEqualTo(count);
        }
    }

    private static Glyph glyph(Random random) {
        double size = 0.5 + random.nextInt(30);
        Box box =
                new Box(
                        random.nextDouble() * 700 - 50,
                        random.nextDouble() * 900 - 30,
                        random.nextInt(4) * size / 2,
                        size);
        String text = List.of("年", "1", "-", "（", "A").get(random.nextInt(5));
        return new Glyph(text, box, size, random.nextInt(4) * 90);
    }

    private static long count(Block block) {
        if (block instanceof Paragraph paragraph) {
            return characters(paragraph.text());
        }
        return block instanceof Grid grid
                ? grid.cells().stream()
                        .map(GridCell::text)
                        .mapToLong(PageLayoutTest::characters)
                        .sum()
                : 0;
    }

    private static long characters(String text) {
        return text.chars().filter(c -> c != ' ').count();
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aPageOnItsSideIsReadAsIfItWereUpright(int direction) {
        DrawnPage sheet = new DrawnPage().text(100, 60, 12, "三、收到和处理政府信息公开申请情况");
        sheet.grid(new double[] {100, 250, 400}, new double[] {100, 130, 160});
        sheet.text(110, 115, 10, "予以公开").text(300, 115, 10, "12");
        sheet.text(110, 145, 10, "总计").text(300, 145, 10, "30");

        Page side = lying(sheet.page(1), direction);
        List<Block> upright = DrawnPage.arrange(sheet).blocks();
        List<Block> read =
                new PageLayout().arrange(new PagedDocument(List.of(side), 1, List.of())).blocks();

        assertThat(read)
                .extracting(PageLayoutTest::texts)
                .isEqualTo(upright.stream().map(PageLayoutTest::texts).toList());
        Grid grid = (Grid) read.get(1);
        PageTurn turn = PageTurn.of(360 - direction, sheet.page(1));
        assertThat(grid.cells())
                .extracting(cell -> cell.place().box())
                .isEqualTo(
                        ((Grid) upright.get(1))
                                .cells().stream().map(c -> turn.on(c.place().box())).toList());
        assertThat(grid.cells().get(1).place().direction()).isEqualTo(direction);
    }

    @Test
    void aFigureThatStandsOnItsHeadInATableIsSaid() {
        DrawnPage sheet = new DrawnPage();
        sheet.grid(new double[] {100, 250, 400}, new double[] {100, 130, 160});
        sheet.text(110, 115, 10, "予以公开").text(110, 145, 10, "总计").text(300, 145, 10, "30");
        sheet.glyph(new Glyph("9", new Box(300, 105, 5, 10), 10, 180));
        Grid grid = (Grid) DrawnPage.arrange(sheet).blocks().get(0);
        assertThat(grid.cells())
                .extracting(cell -> cell.text() + cell.sights())
                .containsExactly("予以公开[]", "9[DRAWN]", "总计[]", "30[]");
    }

    /** A page whose text runs in another direction. */
    private static Page lying(Page page, int direction) {
        PageTurn turn = PageTurn.of(360 - direction, page);
        return new Page(
                page.number(),
                turn.sideways() ? page.height() : page.width(),
                turn.sideways() ? page.width() : page.height(),
                page.glyphs().stream().map(turn::on).toList(),
                page.rulings().stream().map(turn::on).toList(),
                List.of(),
                0);
    }

    private static Object texts(Block block) {
        return block instanceof Grid grid
                ? grid.cells().stream().map(GridCell::text).toList()
                : ((Paragraph) block).text();
    }

    @Test
    void aTableOnItsSideBesideUprightTextIsTurnedAlone() {
        DrawnPage sheet = new DrawnPage();
        sheet.text(100, 60, 12, "本表横向排列").text(295, 800, 10, "—1—");
        DrawnPage table = new DrawnPage();
        table.grid(new double[] {100, 250, 400}, new double[] {100, 130, 160});
        table.text(110, 115, 10, "予以公开").text(300, 115, 10, "12");
        table.text(110, 145, 10, "总计").text(300, 145, 10, "30");
        Page side = lying(table.page(1), 270);
        List<Glyph> glyphs = new ArrayList<>(sheet.page(1).glyphs());
        glyphs.addAll(side.glyphs());
        Page page = new Page(1, side.width(), side.height(), glyphs, side.rulings(), List.of(), 0);

        FlowDocument flow =
                new PageLayout().arrange(new PagedDocument(List.of(page), 1, List.of()));

        assertThat(LayoutDump.text(flow)).contains("本表横向排列").contains("予以公开").contains("12");
        assertThat(flow.blocks()).filteredOn(Grid.class::isInstance).hasSize(1);
    }

    @Test
    void whatRunsFromRightToLeftIsReadSo() {
        DrawnPage sheet = new DrawnPage();
        // As it is seen: 2024 beside a word whose letters stand from right to left.
        sheet.text(100, 100, 10, "2024 ").spread(125, 100, 10, 0, "םולש");

        assertThat(DrawnPage.arranged(sheet)).contains("שלום 2024");
    }

    @Test
    void wordsUponWordsStayWhole() {
        DrawnPage sheet = new DrawnPage();
        sheet.text(100, 100, 10, "solitude of the evening").text(107, 103, 10, "overprinted words");

        assertThat(DrawnPage.arranged(sheet))
                .contains("solitude of the evening")
                .contains("overprinted words");
    }

    @Test
    void columnsOfVerticalWritingAreReadFromTheRight() {
        DrawnPage sheet = new DrawnPage();
        sheet.turned(300, 100, 10, "政府信息公开").turned(280, 100, 10, "工作年度报告");

        assertThat(DrawnPage.arranged(sheet)).contains("政府信息公开工作年度报告");
    }

    @Test
    void linesStayWhereFewTurnedLettersAreMost() {
        DrawnPage sheet = new DrawnPage().turned(50, 100, 10, "装订线之外不得书写");
        sheet.grid(new double[] {100, 250, 400}, new double[] {100, 130, 160});
        sheet.text(300, 60, 10, "12");

        assertThat(DrawnPage.arrange(sheet).blocks()).filteredOn(Grid.class::isInstance).hasSize(1);
    }
}
