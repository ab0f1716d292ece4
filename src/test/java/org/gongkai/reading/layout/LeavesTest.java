package org.gongkai.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Two pages on one sheet. */
class LeavesTest {

    private static final double RIGHT = DrawnPage.WIDTH;

    private static final double[] XS = {90, 290, 390, 490};

    private static double[] right(double... xs) {
        return Arrays.stream(xs).map(x -> x + RIGHT).toArray();
    }

    @Test
    void theLeftPageIsReadBeforeTheRightOne() {
        String line = "本机关主动公开政府信息的渠道有政府网站公报和新闻发布会等多种形式便于群众知晓和利用";
        double[] lines = {93, 107, 121, 135};
        DrawnPage sheet =
                new DrawnPage()
                        .sheet()
                        .grid(new double[] {80, 280, 380, 500}, lines)
                        .row(100, XS, "单位", "收到", "办结")
                        .row(114, XS, "甲", "1", "2")
                        .row(128, XS, "乙", "3", "4")
                        .text(80, 740, 10, line)
                        .text(300, 790, 10, "- 1 -")
                        .text(RIGHT + 80, 70, 10, line)
                        .grid(right(80, 280, 380, 500), lines)
                        .text(RIGHT + 300, 790, 10, "- 2 -");

        assertThat(DrawnPage.arranged(sheet))
                .isEqualTo(
                        """
                        1 RULED 3 × 3
                            r0 | 单位 | 收到 | 办结
                            r1 | 甲 | 1 | 2
                            r2 | 乙 | 3 | 4
                        1 P LINELINE
                        1 F - 1 -
                        1 RULED 3 × 3
                            r0 |  |  |\s
                            r1 |  |  |\s
                            r2 |  |  |\s
                        1 F - 2 -
                        """
                                .replace("LINE", line));
    }

    @Test
    void bareNumbersOfPagesAreFurniture() {
        DrawnPage[] sheets = new DrawnPage[2];
        for (int i = 0; i < 2; i++) {
            sheets[i] =
                    new DrawnPage()
                            .sheet()
                            .text(80, 100, 10, "左")
                            .text(RIGHT + 80, 100, 10, "右")
                            .text(300, 790, 10, "" + (2 * i + 1))
                            .text(RIGHT + 300, 790, 10, "" + (2 * i + 2));
        }

        assertThat(DrawnPage.arranged(sheets))
                .isEqualTo("1 P 左\n1 F 1\n1 P 右\n1 F 2\n2 P 左\n2 F 3\n2 P 右\n2 F 4\n");
    }

    @Test
    void aWideTableIsNotCut() {
        DrawnPage sheet = new DrawnPage().sheet();
        double[] xs = {80, 300, 700, 900};
        for (int i = 0; i < 8; i++) {
            sheet.row(100 + 14 * i, xs, "名称" + i, "" + (100 + i), "" + (200 + i), "" + (300 + i));
        }

        assertThat(DrawnPage.arranged(sheet)).contains("8 × 4");
    }
}
