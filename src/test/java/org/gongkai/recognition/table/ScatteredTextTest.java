package org.gongkai.recognition.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gongkai.drawn.SmallForm;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.gongkai.recognition.label.FormLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text in, a line for each paragraph; rows out, with {@code |} between cells. What examples can say
 * is in src/test/spec/text.md.
 */
class ScatteredTextTest {

    private static final FormLabels LABELS =
            new FormLabels(
                    List.of(
                            SmallForm.of(
                                    """
                                    id: town
                                    name: 镇村事务情况表
                                    years: {first: 2000}
                                    sections: [{code: town, number: 七, heading: 镇村事务办理情况, kind: table}]
                                    tables:
                                      - code: town
                                        section: town
                                        blocks:
                                          - code: papers
                                            title: 第八条第（一）项
                                            columns:
                                              - {code: issued, label: 本年印发件数}
                                              - {code: dropped, label: 本年停用件数}
                                              - {code: total, label: 总计}
                                            rows:
                                              - {code: notices, label: 村民事务告知书}
                                              - {code: permits, label: 建房许可}
                                              - {code: partly, label: （二）部分帮扶（分户处理的，只计这一情形，不计其他情形）}
                                              - {code: secret, label: 1.涉及他人隐私, group: （三）不予帮扶}
                                      - code: reviews
                                        section: town
                                        layout: band
                                        blocks:
                                          - code: first
                                            title: 首次复查
                                            columns: [{code: upheld, label: 结果维持}, {code: changed, label: 结果纠正}, {code: other, label: 其他结果}]
                                    """)));

    private static List<Grid> grids(String section, String text) {
        ScatteredText scattered = new ScatteredText(LABELS.ofDocument(), section);
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> scattered.add(line, Place.UNPAGED));
        return scattered.grids();
    }

    private static String rows(Grid grid) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < grid.rows(); r++) {
            rows.add(grid.row(r).stream().map(GridCell::text).toList());
        }
        return rows.stream().map(row -> String.join("|", row)).collect(Collectors.joining("\n"));
    }

    @Test
    void emptyCellsBetweenBarsOfOneLineStayEmpty() {
        assertThat(rows(grids("town", "村民事务告知书 | | 2 | 3 | 建房许可 | 4 | | |").get(0)))
                .isEqualTo("村民事务告知书||2|3\n建房许可|4||");
    }

    @Test
    void gridsFromTextTellOnlyTheOrderOfTheirCells() {
        Grid grid = grids("town", "建房许可 1").get(0);
        assertThat(grid.method()).isEqualTo(Method.TEXT);
        assertThat(grid.regular()).isFalse();
        assertThat(grid.place()).isEqualTo(Place.UNPAGED);
    }

    @ParameterizedTest
    @EnumSource(TextStyle.class)
    void noTruncationIsAFault(TextStyle style) {
        String text =
                style.print(
                        List.of(
                                List.of("第八条第（一）项"),
                                List.of("信息内容", "本年印发件数", "本年停用件数"),
                                List.of("村民事务告知书", "12", "0"),
                                List.of("（三）不予帮扶", "1.涉及他人隐私", "3", "4"),
                                List.of("（二）部分帮扶（分户处理的，只计这一情形，不计其他情形）", "5")));
        assertThatCode(
                        () -> {
                            for (int end = 0; end <= text.length(); end++) {
                                grids("town", text.substring(0, end));
                                grids("", text.substring(end));
                            }
                        })
                .doesNotThrowAnyException();
    }

    @Test
    void halvesOfLabelsThatDoNotMatchStayAsTheyAre() {
        assertThat(
                        rows(
                                grids(
                                                "town",
                                                "结果 结果 其他\n维持 纠正\n1 2 3 4 5 6 7 8 9 10 11 12 13 14 15")
                                        .get(0)))
                .doesNotContain("结果维持");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云\n塔镇\n",
                "第八条第（一）项\n",
                "总计（",
                "建房许可\n云 5件\n",
                "（二）部分帮扶（分户处理的，只计这一情 1\n形，不计其他情形）\n"
            })
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void manyWordsAreReadInLinearTime(String piece) {
        String text = "建房许可 1\n" + piece.repeat(300_000 / piece.length());

        assertThat(grids("town", text)).isNotEmpty();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void halvesOfLabelsBehindALongLineAreReadInLinearTime() {
        String text = "建房许可 1\n" + "云".repeat(100_000) + "\n塔".repeat(30_000);

        assertThat(grids("town", text)).isNotEmpty();
    }

    @Test
    void aRunOfWordsThatIsTooLongForARowBecomesSeveral() {
        Grid grid = grids("town", "建房许可 1\n" + "第八条第（一）项\n".repeat(4_500)).get(0);
        assertThat(grid.rows()).isEqualTo(4);
        assertThat(grid.columns()).isEqualTo(2_000);
    }
}
