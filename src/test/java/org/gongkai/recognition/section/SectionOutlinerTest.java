package org.gongkai.recognition.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.gongkai.model.Block;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Outline;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Place;
import org.gongkai.model.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionOutlinerTest {

    private static final List<String> SIX =
            List.of("overview", "proactive", "requests", "review", "problems", "other_matters");

    private static final String WHOLE =
            """
            青石县人民政府2023年政府信息公开工作年度报告
            根据条例编制。本报告所列数据的统计期限为2023年1月1日至2023年12月31日。
            一、总体情况
            2023年，我县认真做好公开工作。
            （一）主动公开情况。全年公开信息100条。
            （二）依申请公开情况
            全年收到申请3件。
            1.畅通渠道
            设立窗口。
            二、主动公开政府信息情况
            |规章|0
            三、收到和处理政府信息公开申请情况
            |自然人|3
            四、政府信息公开行政复议、行政诉讼情况
            |0|0
            五、存在的主要问题及改进情况
            尚有不足。
            六、其他需要报告的事项
            无。
            青石县人民政府
            2024年1月20日
            主办：青石县人民政府办公室
            """;

    @Test
    void outlinesAReportOfTheForm() {
        assertThat(Sample.tree(Sample.outline(WHOLE)))
                .isEqualTo(
                        """
                        0 ||
                        1 overview|一|总体情况
                          2 |（一）|主动公开情况
                          2 |（二）|依申请公开情况
                            3 |1|畅通渠道
                        1 proactive|二|主动公开政府信息情况
                        1 requests|三|收到和处理政府信息公开申请情况
                        1 review|四|政府信息公开行政复议、行政诉讼情况
                        1 problems|五|存在的主要问题及改进情况
                        1 other_matters|六|其他需要报告的事项
                        0 ||
                        """);
    }

    @Test
    void numbersSectionsInReadingOrder() {
        assertThat(Sample.all(Sample.outline(WHOLE).sections()))
                .extracting(Section::order)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void tellsTheSectionOfEveryBlock() {
        assertThat(Sample.outline(WHOLE).sectionOfBlock())
                .containsExactly(
                        "",
                        "",
                        "overview",
                        "overview",
                        "overview",
                        "overview",
                        "overview",
                        "overview",
                        "overview",
                        "proactive",
                        "proactive",
                        "requests",
                        "requests",
                        "review",
                        "review",
                        "problems",
                        "problems",
                        "other_matters",
                        "other_matters",
                        "",
                        "",
                        "");
    }

    @Test
    void takesNothingAfterSignatureAndDateIntoASection() {
        Outline outline = Sample.outline(WHOLE);
        assertThat(Sample.section(outline, "other_matters").paragraphs()).containsExactly("无。");
        assertThat(outline.sections().get(outline.sections().size() - 1).paragraphs())
                .containsExactly("青石县人民政府", "2024年1月20日", "主办：青石县人民政府办公室");
    }

    @Test
    void findsNothingToReportInAWholeReport() {
        assertThat(Sample.outline(WHOLE).findings()).isEmpty();
    }

    @Test
    void splitsAHeadingFromTheTextThatRunsOn() {
        Section child = Sample.section(Sample.outline(WHOLE), "overview").children().get(0);
        assertThat(child.paragraphs()).containsExactly("全年公开信息100条。");
    }

    @ParameterizedTest
    @CsvSource({
        "overview, 一、总体概述",
        "overview, 一、政府信息公开工作总体情况",
        "overview, 一、政府信息公开工作的基本情况",
        "overview, 一 、 总 体 情 况",
        "overview, 一. 总体情况",
        "overview, 一．总体情况",
        "overview, 一总体情况",
        "overview, 一，总体情况",
        "overview, 、总体情况",
        "overview, 总体情况",
        "overview, I、总体情况",
        "overview, 第一部分 总体情况",
        "overview, **一、总体情况**",
        "overview, ## 一、总体情况",
        "overview, 一、总体情况。",
        "overview, 一、总体情况：",
        "overview, 一、2023年总体情况",
        "overview, 一、总体情况 2025年，我局做好公开。",
        "overview, 一、总体情况2025年，我局做好公开。",
        "overview, 一、总体情况。2025年，我局做好公开。",
        "overview, 一、总体情况（一）主动公开。全年公开。",
        "proactive, 二、主动公开政府政府情况",
        "proactive, 二、行政机关主动公开政府信息情况",
        "proactive, 三、主动公开政府信息情况",
        "proactive, 二、动公开政府信息情况",
        "proactive, 二、主动公开信息情况",
        "requests, 三、收到和处理政府信息公开申请情况",
        "requests, 三、收到和处理 政府信息公开申请情况",
        "requests, 三、收到和处理政府信息公开申请的情况",
        "review, 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "review, 四、政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "review, 四、政府信息公开行政复议提起行政诉讼情况",
        "review, 四、因政府信息公开被申请行政复议、提起行政诉讼的情况",
        "review, 四、行政复议和行政诉讼情况",
        "problems, 五、政府信息公开工作存在的主要问题及改进情况",
        "problems, 五、存在问题及改进情况",
        "problems, 五、存在的主要问题和改进措施",
        "problems, 五、存在的主要问题及 整改措施",
        "problems, 五、存在的问题、不足及下一步打算",
        "problems, l五、存在的主要问题及改进情况",
        "problems, 六、存在的主要问题及改进情况",
        "other_matters, 六、其他需要汇报事项",
        "other_matters, 六、其它需要报告的事项",
        "other_matters, 六、其他事项",
        "other_matters, 七、其他需要说明的事项",
    })
    void knowsAStatutoryHeadingByItsWords(String code, String heading) {
        assertThat(Sample.codes(Sample.outline(heading))).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一是加强主动公开政府信息情况的检查",
                "1.5万件",
                "本报告共分6个部分：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况。",
                "本报告包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况。",
                "表二：主动公开政府信息情况",
                "一、总体情况……………………1",
                "一、总体情况.......- 2 -",
                "一、总体情况 3",
                "（三）依申请公开政府信息情况",
                "依照条例第五十条，报告应当包括行政机关主动公开政府信息情况、收到和处理政府信息公开申请情况。",
                "三、依申请公开政府信息情况",
                "四、政府信息公开的收费及减免情况",
                "一、概述",
            })
    void takesNothingElseForAStatutorySection(String text) {
        assertThat(Sample.codes(Sample.outline(text))).isEmpty();
    }

    @Test
    void keepsAListInsideASectionBelowIt() {
        String text =
                """
                一、总体情况
                一、加强组织领导。有专人负责。
                二、确保安全。有制度。
                三、主动公开政府信息情况。全年没有。
                四、依申请公开政府信息情况。没有申请。
                五、行政复议和诉讼情况。没有。
                六、政府信息公开收费及减免情况。
                二、主动公开政府信息情况
                |规章|0
                三、收到和处理政府信息公开申请情况
                |自然人|0
                """;
        Outline outline = Sample.outline(text);
        assertThat(Sample.codes(outline)).containsExactly("overview", "proactive", "requests");
        assertThat(Sample.section(outline, "overview").children()).hasSize(6);
        assertThat(outline.sectionOfBlock().get(8)).isEqualTo("proactive");
    }

    @Test
    void passesOverAContentsPage() {
        String contents =
                """
                目录
                一、总体情况
                二、主动公开政府信息情况
                三、收到和处理政府信息公开申请情况
                四、政府信息公开行政复议、行政诉讼情况
                五、存在的主要问题及改进情况
                六、其他需要报告的事项
                """;
        Outline outline = Sample.outline(contents + WHOLE);
        assertThat(Sample.codes(outline)).isEqualTo(SIX);
        assertThat(Sample.section(outline, "overview").paragraphs())
                .containsExactly("2023年，我县认真做好公开工作。");
        assertThat(outline.metadata().agency()).isEqualTo("青石县人民政府");
    }

    @Test
    void passesOverAContentsPageWithLeaders() {
        String contents = "目录\n一、总体情况………1\n（一）主动公开……1\n二、主动公开政府信息情况......3\n";
        assertThat(Sample.codes(Sample.outline(contents + WHOLE))).isEqualTo(SIX);
    }

    @Test
    void takesACaptionForText() {
        String text = "二、主动公开政府信息情况\n表二：主动公开政府信息情况\n主动公开政府信息情况\n|规章|0\n";
        Outline outline = Sample.outline(text);
        assertThat(Sample.section(outline, "proactive").paragraphs())
                .containsExactly("表二：主动公开政府信息情况", "主动公开政府信息情况");
    }

    @Test
    void reportsAHeadingThatServesTwoSections() {
        Outline outline =
                Sample.outline(
                        WHOLE.replace("五、存在的主要问题及改进情况", "五、存在问题及改进措施和其它报告事项")
                                .replace("六、其他需要报告的事项\n", ""));
        assertThat(Sample.codes(outline))
                .containsExactly("overview", "proactive", "requests", "review", "problems");
        assertThat(outline.findings()).extracting("code").containsExactly("section-merged");
    }

    @Test
    void reportsAMissingSection() {
        Outline outline = Sample.outline(WHOLE.replace("六、其他需要报告的事项\n", ""));
        assertThat(outline.findings()).extracting("code").containsExactly("section-missing");
    }

    @Test
    void cutsAReportPublishedAsOneParagraph() {
        String text =
                "本报告共分6个部分：总体情况、主动公开政府信息情况等。统计期限为2025年1月1日至2025年12月31日。"
                        + "一、总体情况 2025年，公开7700余条。二、主动公开政府信息情况第二十条第（一）项信息内容行政事业性收费4166"
                        + "三、收到和处理政府信息公开申请情况（本列数据）一、本年新收政府信息公开申请数量15三、本年度办理结果"
                        + "四、结转下年度继续办理0四、政府信息公开行政复议、行政诉讼情况行政复议5五、存在的主要问题及改进情况2025年，有不足。"
                        + "六、其他需要报告的事项2025年，无收费。";
        Outline outline = Sample.outline(text);
        assertThat(Sample.codes(outline)).isEqualTo(SIX);
        assertThat(Sample.section(outline, "problems").paragraphs()).containsExactly("2025年，有不足。");
    }

    @Test
    void outlinesAnOldReportByItsOrdinals() {
        String text =
                """
                南平县2012年政府信息公开工作年度报告
                一、概述
                2012年，公开工作平稳。
                二、主动公开政府信息情况
                全年公开50条。
                三、依申请公开政府信息情况和不予公开政府信息情况
                无。
                四、政府信息公开的收费及减免情况
                无。
                五、因政府信息公开申请行政复议、提起行政诉讼的情况
                无。
                六、存在的主要问题及改进措施
                有不足。
                七、其他需要报告的事项
                无。
                """;
        Outline outline = Sample.outline(text);
        assertThat(outline.sections())
                .extracting(section -> section.level() + section.code())
                .containsExactly(
                        "0", "1", "1proactive", "1", "1", "1review", "1problems", "1other_matters");
        assertThat(outline.findings()).isEmpty();
    }

    @Test
    void outlinesSectionsNumberedInArabicDigits() {
        String text =
                """
                1、总体情况
                （1）主动公开。公开很多。
                2、主动公开政府信息情况
                3、收到和处理政府信息公开申请情况
                4、政府信息公开行政复议、行政诉讼情况
                5、存在的主要问题和改进措施
                6、其他需要汇报事项
                """;
        Outline outline = Sample.outline(text);
        assertThat(Sample.codes(outline)).isEqualTo(SIX);
        assertThat(Sample.section(outline, "overview").children()).hasSize(1);
    }

    @Test
    void keepsTheOrderOfTheDocumentWhenSectionsAreSwapped() {
        String text =
                "一、总体情况\n甲。\n三、收到和处理政府信息公开申请情况\n乙。\n二、主动公开政府信息情况\n丙。\n四、政府信息公开行政复议、行政诉讼情况\n丁。\n";
        assertThat(Sample.codes(Sample.outline(text)))
                .containsExactly("overview", "requests", "proactive", "review");
    }

    @Test
    void givesADocumentWithoutHeadingsOneSection() {
        Outline outline = Sample.outline("第一段。\n第二段。\n");
        assertThat(outline.sections())
                .containsExactly(
                        new Section(1, 0, "", "", "", 0, List.of("第一段。", "第二段。"), List.of()));
        assertThat(outline.metadata()).isEqualTo(org.gongkai.model.Metadata.NONE);
    }

    @Test
    void leavesFurnitureOut() {
        List<Block> blocks =
                List.of(
                        Paragraph.body("一、总体情况", new Place(2, Place.UNPAGED.box())),
                        new Paragraph("- 4 -", Place.UNPAGED, Paragraph.Role.FURNITURE),
                        Paragraph.body("文字。", Place.UNPAGED));
        Outline outline =
                new SectionOutliner(Sample.SECTIONS)
                        .outline(new FlowDocument(blocks, 4, List.of(), List.of()));
        assertThat(outline.sections())
                .containsExactly(
                        new Section(1, 1, "一", "overview", "总体情况", 2, List.of("文字。"), List.of()));
        assertThat(outline.sectionOfBlock()).containsExactly("overview", "overview", "overview");
    }

    @Test
    void takesNoListItemOrFigureForAHeading() {
        String text =
                """
                一、总体情况
                一是加强学习。
                1.5万件信息已公开。
                1.公开信息20条；
                2.公开信息30条。
                （一）无。
                1、2号楼设立窗口
                一、二季度开展检查
                （二）全年收到申请5件。其中信函1件。
                一、本年新收政府信息公开申请数量 0 0 0 0 0 0 0
                """;
        assertThat(Sample.tree(Sample.outline(text))).isEqualTo("1 overview|一|总体情况\n");
    }

    @Test
    void stripsBoldMarksButNotMaskedFigures() {
        Outline outline = Sample.outline("一、总体情况\n问题：**一是**精细化不足；联系电话138****5678。\n");
        assertThat(Sample.section(outline, "overview").paragraphs())
                .containsExactly("问题：一是精细化不足；联系电话138****5678。");
    }

    @Test
    void cutsSectionsWhoseTablesArePicturesOutOfOneParagraph() {
        String text =
                "一、总体情况 2021年，公开7条。二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 四、政府信息公开行政复议、行政诉讼情况 五、存在的主要问题及改进情况 有不足。";
        assertThat(Sample.codes(Sample.outline(text)))
                .containsExactly("overview", "proactive", "requests", "review", "problems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"承办政协提案12件。", "相关信息及时公开。", "主办单位各负其责。", "返回意见已采纳。", "打印店已备案。"})
    void takesNoSentenceForAFooter(String sentence) {
        Outline outline = Sample.outline("六、其他需要报告的事项\n" + sentence);
        assertThat(Sample.section(outline, "other_matters").paragraphs()).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "附件下载",
                "【打印本页】【关闭窗口】",
                "主办：青石县人民政府",
                "版权所有 青石县人民政府",
                "冀ICP备05003036号",
                "上一篇：青石县2020年政府信息公开工作年度报告",
                "分享到：",
            })
    void takesAFooterForTheEnd(String footer) {
        Outline outline = Sample.outline("六、其他需要报告的事项\n无。\n" + footer);
        assertThat(outline.sectionOfBlock()).containsExactly("other_matters", "other_matters", "");
    }

    @Test
    void isDoneSoonWithHostileParagraphs() {
        String text =
                String.join(
                        "\n",
                        ".".repeat(100_000) + "x",
                        "一、甲。".repeat(20_000),
                        "一、总体情况".repeat(10_000),
                        "《".repeat(50_000),
                        "统计期限".repeat(20_000),
                        "关于".repeat(50_000),
                        "**".repeat(50_000));
        assertTimeout(Duration.ofSeconds(20), () -> Sample.outline(text));
    }

    @Test
    void takesTheListOfTheStatuteForText() {
        String text =
                """
                一、总体情况
                依照条例第五十条：
                （一）行政机关主动公开政府信息的情况；
                （二）行政机关收到和处理政府信息公开申请的情况；
                （三）因政府信息公开工作被申请行政复议、提起行政诉讼的情况；
                """;
        assertThat(Sample.tree(Sample.outline(text))).isEqualTo("1 overview|一|总体情况\n");
    }

    @Test
    void putsOrdinalsBelowTheParts() {
        String text = "第一部分 部门概况\n一、职责\n（一）机构\n第二部分 公开情况\n";
        assertThat(Sample.tree(Sample.outline(text)))
                .isEqualTo("1 |第一部分|部门概况\n  2 |一|职责\n    3 |（一）|机构\n1 |第二部分|公开情况\n");
    }
}
