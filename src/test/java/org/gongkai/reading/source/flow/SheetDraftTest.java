package org.gongkai.reading.source.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;

class SheetDraftTest {

    private final SheetDraft sheet = new SheetDraft();

    @Test
    void tellsWideRowsWithoutLinesFromTheTableBetweenThem() {
        add(0, 0, 1, 3, "某某局2023年政府信息公开工作年度报告", false);
        add(1, 0, 1, 3, "一、总体情况", false);
        add(3, 0, 1, 1, "信息内容", true);
        add(3, 1, 1, 2, "件数", true);
        add(4, 0, 1, 1, "规章", true);
        add(4, 1, 1, 1, "0", true);
        add(4, 2, 1, 1, "12", true);
        add(5, 0, 1, 3, "二、主动公开政府信息情况说明如下", false);
        assertThat(blocks())
                .containsExactly(
                        "某某局2023年政府信息公开工作年度报告",
                        "一、总体情况",
                        "[信息内容|件数 1x2] [规章|0|12]",
                        "二、主动公开政府信息情况说明如下");
    }

    @Test
    void keepsTheCellsBetweenThoseThatReachDownFromTheRowAbove() {
        add(0, 0, 2, 1, "自然人", true);
        add(0, 1, 1, 2, "法人或其他组织", true);
        add(0, 3, 2, 1, "总计", true);
        add(1, 1, 1, 1, "商业企业", true);
        add(1, 2, 1, 1, "其他", true);
        assertThat(blocks()).containsExactly("[自然人 2x1|法人或其他组织 1x2|总计 2x1] [商业企业|其他]");
    }

    @Test
    void keepsATitleWithLinesInItsTable() {
        add(0, 0, 1, 2, "第二十条第（一）项", true);
        add(1, 0, 1, 1, "信息内容", true);
        add(1, 1, 1, 1, "件数", true);
        assertThat(blocks()).containsExactly("[第二十条第（一）项 1x2] [信息内容|件数]");
    }

    @Test
    void keepsAShortTitleAboveATableWithoutLines() {
        add(0, 0, 1, 2, "第二十条第（一）项", false);
        add(1, 0, 1, 1, "信息内容", false);
        add(1, 1, 1, 1, "件数", false);
        assertThat(blocks()).containsExactly("[第二十条第（一）项 1x2] [信息内容|件数]");
    }

    @Test
    void keepsALabelMergedOverPartOfATableWithoutLines() {
        add(0, 0, 1, 2, "项目", false);
        add(0, 2, 1, 1, "总计", false);
        add(1, 0, 1, 2, "一、本年新收政府信息公开申请数量", false);
        assertThat(blocks()).containsExactly("[项目|总计] [一、本年新收政府信息公开申请数量|]");
    }

    @Test
    void makesEveryPlaceOfATableACell() {
        add(0, 0, 1, 1, "A", false);
        add(0, 1, 1, 1, "B", false);
        add(0, 2, 1, 1, "C", false);
        add(1, 0, 1, 1, "D", false);
        add(1, 2, 1, 1, "E", false);
        assertThat(blocks()).containsExactly("[A|B|C] [D||E]");
    }

    @Test
    void endsATableAtARowWithNeitherTextNorLines() {
        add(0, 0, 1, 1, "A", true);
        add(0, 1, 1, 1, "B", true);
        add(2, 0, 1, 1, "C", true);
        add(2, 1, 1, 1, "D", true);
        assertThat(blocks()).containsExactly("[A|B]", "[C|D]");
    }

    @Test
    void keepsAnEmptyRowWithLines() {
        add(0, 0, 1, 1, "A", true);
        add(0, 1, 1, 1, "B", true);
        add(1, 0, 1, 1, "", true);
        add(1, 1, 1, 1, "", true);
        add(2, 0, 1, 1, "C", true);
        add(2, 1, 1, 1, "D", true);
        assertThat(blocks()).containsExactly("[A|B] [|] [C|D]");
    }

    @Test
    void leavesOutHiddenRowsAndColumnsAndSaysSo() {
        sheet.hideRow(1);
        sheet.hideColumn(1);
        add(0, 0, 1, 3, "wide", true);
        add(1, 0, 1, 1, "hidden row", true);
        add(2, 0, 1, 1, "A", true);
        add(2, 1, 1, 1, "hidden column", true);
        add(2, 2, 1, 1, "B", true);
        assertThat(blocks()).containsExactly("[wide 1x2] [A|B]");
        assertThat(sheet.hidesText()).isTrue();
    }

    @Test
    void showsAMergedCellOfWhichTheFirstRowIsHidden() {
        sheet.hideRow(0);
        add(0, 0, 3, 1, "tall", true);
        add(1, 1, 1, 1, "A", true);
        add(2, 1, 1, 1, "B", true);
        assertThat(blocks()).containsExactly("[tall 2x1|A] [B]");
        assertThat(sheet.hidesText()).isFalse();
    }

    @Test
    void drawsEmptyStretchesTogether() {
        add(0, 0, 1, 1, "one", false);
        add(1_000_000, 16_000, 1, 1, "two", false);
        assertThat(blocks()).containsExactly("one", "two");
    }

    private void add(int row, int column, int rows, int columns, String text, boolean bordered) {
        sheet.add(
                new SheetCell(
                        row, column, rows, columns, text, Optional.empty(), bordered, List.of()));
    }

    private List<String> blocks() {
        return Rendered.of(sheet.blocks());
    }
}
