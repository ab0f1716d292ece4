package org.gongkai.recognition.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Outline;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any document whatever. */
class OutlinePropertiesTest {

    private static final String SITE =
            """
            首页 > 政府信息公开年报
            |发布机构|青石县教育局|发布日期|2022-01-20
            教育局2021年政府信息
            公开工作年度报告
            字号： 大 中 小 浏览次数：12
            现将青石县教育局2021年度信息公开年度报告予以公布。统计期限为202111日起至20211231日。
            一、总体情况 2021年，我局坚持公开。（一）主动公开。公开5条。
            1. 主动公开政府信息情况
            文字。
            二、主动公开政府信息情况
            表二：主动公开政府信息情况
            |规章|0
            三、收到和处理政府信息公开申请情况
            |0
            四、政府信息公开行政复议、行政诉讼情况
            五、存在问题及改进措施和其它报告事项
            （一）存在问题。**一是**人员不足。㈡ 改进措施：加强培训……
            青石县教育局
            2022年1月20日
            【打印本页】【关闭窗口】
            版权所有 ICP备12345号
            """;

    private static final String RUNNING =
            "标题: 平江区2017年度政府信息公开工作年度报告\n二、主动公开政府信息情况（一）主动公开政府信息的数量2017年全区主动公开2122条。"
                    + "三、政府信息依申请公开工作情况 2017年未收到申请。六、政府信息公开情况统计表指标名称条2122"
                    + "其中：1、政府网站公开数条00 平江区人民政府 2018年1月30日 附件下载\n";

    private static final String BARE = "总体情况\n、主动公开政府信息情况\n无。\n一\n、\n（）\n1.\n第\n二〇二四年一月二十日\n";

    static Stream<String> documents() {
        return Stream.of(SITE, RUNNING, BARE);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void putsEveryTextIntoExactlyOneSection(String text) {
        FlowDocument document = Sample.document(text);
        String printed =
                document.blocks().stream()
                        .filter(Paragraph.class::isInstance)
                        .map(block -> ((Paragraph) block).text())
                        .collect(Collectors.joining());
        assertThat(letters(flat(Sample.outline(text).sections()))).isEqualTo(letters(printed));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void outlinesEveryTruncation(String text) {
        for (int end = 0; end <= text.length(); end++) {
            FlowDocument document = Sample.document(text.substring(0, end));
            Outline outline = Sample.outliner().outline(document);
            assertThat(outline.sectionOfBlock()).hasSameSizeAs(document.blocks());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void seesNoDifferenceInWidthsSpacesAndLineEnds(String text) {
        String wide =
                text.replace("(", "（")
                        .replace(")", "）")
                        .replace(" ", "  ")
                        .replace("\n", "\r\n")
                        .codePoints()
                        .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        Outline expected = Sample.outline(text);
        Outline actual = Sample.outline(wide);
        assertThat(actual.metadata()).isEqualTo(expected.metadata());
        assertThat(actual.sectionOfBlock()).isEqualTo(expected.sectionOfBlock());
        assertThat(actual.findings()).isEqualTo(expected.findings());
        assertThat(Folding.fold(Sample.tree(actual)))
                .isEqualTo(Folding.fold(Sample.tree(expected)));
    }

    private static String flat(List<Section> sections) {
        return Sample.all(sections).stream()
                .map(s -> s.number() + s.heading() + String.join("", s.paragraphs()))
                .collect(Collectors.joining());
    }

    /** Separators after ordinals, stops after headings and bold marks are not kept. */
    private static String letters(String text) {
        return Folding.fold(text).replaceAll("[、.。:;,!?#*]", "");
    }
}
