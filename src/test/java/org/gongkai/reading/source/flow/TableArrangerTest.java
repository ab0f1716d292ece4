package org.gongkai.reading.source.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Block;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;

class TableArrangerTest {

    @Test
    void deducesSpansFromTheEdgesOfOtherRows() {
        assertThat(
                        arrange(
                                List.of(cell(0, 3000, "A")),
                                List.of(cell(0, 1000, "B"), cell(1000, 3000, "C")),
                                List.of(
                                        cell(0, 1000, "D"),
                                        cell(1000, 2000, "E"),
                                        cell(2000, 3000, "F"))))
                .containsExactly("[A 1x3] [B|C 1x2] [D|E|F]");
    }

    @Test
    void takesEdgesThatMissOneAnotherForOne() {
        assertThat(
                        arrange(
                                List.of(cell(0, 1000, "A"), cell(1000, 2000, "B")),
                                List.of(cell(-20, 1150, "C"), cell(1150, 2040, "D"))))
                .containsExactly("[A|B] [C|D]");
    }

    @Test
    void keepsNarrowColumnsThatARowTellsApart() {
        assertThat(
                        arrange(
                                List.of(cell(0, 1000, "A"), cell(1000, 1060, "B")),
                                List.of(cell(0, 1060, "C"))))
                .containsExactly("[A|B] [C 1x2]");
    }

    @Test
    void joinsCellsThatContinueTheOneAbove() {
        assertThat(
                        arrange(
                                List.of(starts(0, 1000, "A"), cell(1000, 2000, "B")),
                                List.of(continues(0, 1000), cell(1000, 2000, "C")),
                                List.of(continues(0, 1000), cell(1000, 2000, "D"))))
                .containsExactly("[A 3x1|B] [C] [D]");
    }

    @Test
    void doesNotContinueACellOfAnotherWidth() {
        assertThat(
                        arrange(
                                List.of(starts(0, 2000, "A"), cell(2000, 3000, "B")),
                                List.of(
                                        continues(0, 1000),
                                        cell(1000, 2000, "C"),
                                        cell(2000, 3000, "D"))))
                .containsExactly("[A 1x2|B] [|C|D]");
    }

    @Test
    void joinsCellsThatContinueTheOneBeside() {
        DraftCell beside = new DraftCell(1000, 2000, DraftCell.Vertical.NONE, true, List.of());
        assertThat(
                        arrange(
                                List.of(cell(0, 1000, "A"), beside),
                                List.of(cell(0, 1000, "B"), cell(1000, 2000, "C"))))
                .containsExactly("[A 1x2] [B|C]");
    }

    @Test
    void readsThroughATableThatIsAFrame() {
        List<Block> inner =
                TableArranger.arrange(List.of(List.of(cell(0, 10, "A"), cell(10, 20, "B"))));
        BlockList content = new BlockList();
        content.paragraph("title");
        content.addAll(inner);
        DraftCell frame = new DraftCell(0, 3000, DraftCell.Vertical.NONE, false, content.toList());
        assertThat(arrange(List.of(frame))).containsExactly("title", "[A|B]");
    }

    @Test
    void putsATableInACellBehindTheGrid() {
        BlockList content = new BlockList();
        content.paragraph("with table");
        content.addAll(
                TableArranger.arrange(List.of(List.of(cell(0, 10, "A"), cell(10, 20, "B")))));
        DraftCell outer = new DraftCell(0, 1000, DraftCell.Vertical.NONE, false, content.toList());
        assertThat(arrange(List.of(outer, cell(1000, 2000, "C"))))
                .containsExactly("[with table|C]", "[A|B]");
    }

    @Test
    void leavesAGapWhereARowBeginsLater() {
        assertThat(
                        arrange(
                                List.of(cell(0, 1000, "A"), cell(1000, 2000, "B")),
                                List.of(cell(1000, 2000, "C"))))
                .containsExactly("[A|B] [C]");
    }

    @Test
    void refusesATableOfAMillionPlaces() {
        List<DraftCell> row = new ArrayList<>();
        for (int i = 0; i < 1_001; i++) {
            row.add(cell(i * 1000, i * 1000 + 1000, ""));
        }
        List<List<DraftCell>> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(row);
        }
        assertThatThrownBy(() -> TableArranger.arrange(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000 × 1001");
    }

    @Test
    void makesNothingOfATableWithoutCells() {
        assertThat(TableArranger.arrange(List.of(List.of(), List.of()))).isEmpty();
    }

    @SafeVarargs
    private static List<String> arrange(List<DraftCell>... rows) {
        List<List<DraftCell>> all = new ArrayList<>();
        for (List<DraftCell> row : rows) {
            all.add(row);
        }
        return Rendered.of(TableArranger.arrange(all));
    }

    private static DraftCell cell(int left, int right, String text) {
        return cell(left, right, text, DraftCell.Vertical.NONE);
    }

    private static DraftCell starts(int left, int right, String text) {
        return cell(left, right, text, DraftCell.Vertical.STARTS);
    }

    private static DraftCell continues(int left, int right) {
        return cell(left, right, "", DraftCell.Vertical.CONTINUES);
    }

    private static DraftCell cell(int left, int right, String text, DraftCell.Vertical vertical) {
        BlockList content = new BlockList();
        content.paragraph(text);
        return new DraftCell(left, right, vertical, false, content.toList());
    }
}
