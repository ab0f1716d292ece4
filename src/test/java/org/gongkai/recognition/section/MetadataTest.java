package org.gongkai.recognition.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.gongkai.model.FlowDocument.Hint;
import org.gongkai.model.Metadata;
import org.gongkai.model.Outline;
import org.gongkai.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents say of themselves, seen through the door. */
class MetadataTest {

    private static final String REST = "\n一、总体情况\n做好工作。\n二、主动公开政府信息情况\n";

    @Test
    void readsAWholeReport() {
        Metadata metadata =
                Sample.outline(
                                """
                                南山区 2021 年政府信息公开工作年度报告
                                现将鹤岗市南山区人民政府2021年信息公开工作年度报告予以公布。统计期限为2021年1月1日至12月31日。
                                一、总体情况
                                六、其他需要报告的事项
                                无。
                                鹤岗市南山区人民政府
                                2022年1月28日
                                """)
                        .metadata();
        assertThat(metadata)
                .isEqualTo(
                        new Metadata(
                                "南山区2021年政府信息公开工作年度报告",
                                "鹤岗市南山区人民政府",
                                OptionalInt.of(2021),
                                "2021-01-01",
                                "2021-12-31",
                                "2022-01-28",
                                "鹤岗市南山区人民政府"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023 | 数据统计期限20231月1日至202312月31日。",
                "2021 | 统计时限为202111日起至20211230日。",
                "2022 | 本报告统计周期为2022年1月1日-2022年12月31日。",
                "2020 | 2020年，打浦桥街道认真贯彻落实条例。",
                "2022 | 现将2022年度政府信息公开年度报告公布如下。",
                "2021 | 中华人民共和国政府信息公开条例（国令第711号）和国办公开办函〔2022〕30号要求，2021年度报告如下。",
                "2024 | 报告所列数据统计时间自二〇二四年起，即2024年1月1日 起至2024年12月31日止。",
                "2019 | 本报告中所列数据的统计期限自2019年1月1日至2019年12月31日，2035年远景目标另文公布。",
            })
    void takesTheYearFromTheTextAboveTheFirstSection(int year, String opening) {
        assertThat(Sample.outline(opening + REST).metadata().year()).hasValue(year);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021 | 2021年度情况如下。较上年有增加。",
                "2021 | 2021年，公开30条。2021年，无申请。2020年为20条。",
                "2023 | 以下是我镇2023年的公开情况。按《2024年工作要点》推进。",
            })
    void takesTheYearFromTheOverview(int year, String text) {
        assertThat(Sample.outline("一、总体情况\n" + text).metadata().year()).hasValue(year);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "按照国令第711号和国办发〔2021〕30号要求编制。",
                "落实《2035年远景目标》和2021—2025年规划。",
                "2021年公开3条。2022年公开3条。",
                "全部于2023年5月6日前完成。",
            })
    void doesNotGuessAYear(String text) {
        assertThat(Sample.outline("一、总体情况\n" + text).metadata().year()).isEmpty();
    }

    @Test
    void takesTheYearBeforeTheSignatureWhenNothingElseIsKnown() {
        String text = "一、总体情况\n做好工作。\n六、其他需要报告的事项\n无。\n青石县水利局\n二〇二四年一月二十日\n";
        Metadata metadata = Sample.outline(text).metadata();
        assertThat(metadata.year()).hasValue(2023);
        assertThat(metadata.published()).isEqualTo("2024-01-20");
        assertThat(metadata.agency()).isEqualTo("青石县水利局");
    }

    @Test
    void warnsWhenTitleAndPeriodNameDifferentYears() {
        Outline outline =
                Sample.outline("青石县2020年政府信息公开工作年度报告\n统计期限为2021年1月1日至2021年12月31日。" + REST);
        assertThat(outline.metadata().year()).hasValue(2021);
        assertThat(outline.findings())
                .filteredOn(finding -> finding.code().equals("year-differs"))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.message()).contains("2020", "2021");
                        });
    }

    @Test
    void notesAWeakerSourceWithAnotherYear() {
        Outline outline = Sample.outline("青石县2020年政府信息公开工作年度报告\n2019年度工作情况如下。" + REST);
        assertThat(outline.metadata().year()).hasValue(2020);
        assertThat(outline.findings())
                .filteredOn(finding -> finding.code().equals("year-differs"))
                .extracting("severity")
                .containsExactly(Severity.INFO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "鹤岗市南山区人民政府 | 南山区2021年政府信息公开工作年度报告 | 现将鹤岗市南山区人民政府2021年政府信息公开年度报告予以公布。",
                "淮安市人民政府 | 淮安市人民政府2024年政府信息公开工作年度报告 | 本报告由淮安市人民政府办公室根据条例编制。",
                "崇仁县教育局 | 教育局2019年政府信息公开工作年度报告 | 发布机构：崇仁县教育局",
                "万潮镇人民政府 | 万潮镇2023年政府信息公开工作年度报告 | 来源: 万潮镇人民政府 发布时间: 2024-01-16 16:47",
                "会同县林业局 | 会同县林业局信息公开工作年度报告 | 发布时间:2021-01-15 10:00 信息来源:会同县林业局",
                "沭阳县发展和改革局 | 沭阳县发展和改革局2023年政府信息公开年度报告 | 单位：沭阳县发改局",
                "海关总署 | 海关总署2021年政府信息公开工作年度报告（本级机关） | 根据条例编制。",
                "平安区财政局 | 平安区财政局关于2014年度政府信息公开工作年度报告 | 我局认真落实条例。",
                "打浦桥街道 | 2025年度政府信息公开工作年度报告 | 2025年，打浦桥街道认真贯彻落实条例。",
                "青石县民政局 | 政府信息公开工作年度报告格式模板 | 公开主体：青石县民政局",
                "上海市人民政府办公厅 | 2019年上海市人民政府办公厅政府信息公开工作年度报告 | 根据条例编制。",
                "青石县人民政府 | 2020年青石县人民政府信息公开工作年度报告 | 根据条例编制。",
            })
    void findsTheFullestNameOfTheBody(String agency, String title, String line) {
        Outline outline = Sample.outline(title + "\n" + line + REST);
        assertThat(outline.metadata().agency()).isEqualTo(agency);
        assertThat(outline.findings()).extracting("code").doesNotContain("agency-differs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我局认真落实条例。", "本机关坚持公开。", "全县各级各部门认真落实条例。", "政府信息公开工作年度报告格式模板"})
    void doesNotTakeAnyWordForABody(String opening) {
        assertThat(Sample.outline(opening + REST).metadata().agency()).isEmpty();
    }

    @Test
    void warnsWhenAnotherBodySigns() {
        String text = "高县卫生健康局2022年政府信息公开工作年度报告\n一、总体情况\n六、其他需要报告的事项\n无。\n紫金县卫生健康局\n2023年1月5日\n";
        assertThat(Sample.outline(text).findings())
                .filteredOn(finding -> finding.code().equals("agency-differs"))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.expected()).isEqualTo("高县卫生健康局");
                            assertThat(finding.actual()).isEqualTo("紫金县卫生健康局");
                        });
    }

    @Test
    void onlyNotesAnotherBodyInThePageHeader() {
        String text = "青石县财政局2021年政府信息公开工作年度报告\n发布机构：青石县人民政府" + REST;
        assertThat(Sample.outline(text).findings())
                .filteredOn(finding -> finding.code().equals("agency-differs"))
                .extracting("severity")
                .containsOnly(Severity.INFO);
    }

    @Test
    void readsTheTableOfMetadata() {
        String text =
                "|名称|2023年政府信息公开年度报告|索引号|014314799/2024-00002\n|发布机构|青石县司法局|公开日期|2024-01-17" + REST;
        Metadata metadata = Sample.outline(text).metadata();
        assertThat(metadata.agency()).isEqualTo("青石县司法局");
        assertThat(metadata.year()).hasValue(2023);
        assertThat(metadata.published()).isEqualTo("2024-01-17");
    }

    @Test
    void takesTheTitleOfThePageWhenTheTextHasNone() {
        Metadata metadata =
                Sample.outline(
                                "一、总体情况\n做好工作。\n",
                                new Hint("title", "青石实验区2025年度政府信息公开工作年度报告_政府信息公开年报_青石实验区管委会"),
                                new Hint("published", "2026-03-10 12:56"))
                        .metadata();
        assertThat(metadata.title()).isEqualTo("青石实验区2025年度政府信息公开工作年度报告");
        assertThat(metadata.agency()).isEqualTo("青石实验区");
        assertThat(metadata.published()).isEqualTo("2026-03-10");
    }

    @Test
    void readsASignatureThatLostItsLine() {
        String text =
                "青石县财政局2014年度政府信息公开工作年度报告\n二、主动公开政府信息情况 全年公开51条。 七、附表 条 0 青石县财政局 2015年1月30日 附件下载\n";
        Metadata metadata = Sample.outline(text).metadata();
        assertThat(metadata.signature()).isEqualTo("青石县财政局");
        assertThat(metadata.published()).isEqualTo("2015-01-30");
    }

    @Test
    void doesNotTakeALinkInTheFooterForASignature() {
        String text = "青石县2021年政府信息公开工作年度报告\n一、总体情况\n六、其他需要报告的事项\n无。\n附件下载\n福建省人民政府\n";
        Outline outline = Sample.outline(text);
        assertThat(outline.metadata().signature()).isEmpty();
        assertThat(outline.findings()).extracting("code").doesNotContain("agency-differs");
    }

    @Test
    void saysNothingOfADocumentThatIsNoReport() {
        Metadata metadata = Sample.outline("青石县财政局2025年部门预算\n2025年预算安排如下。\n一、部门职责\n").metadata();
        assertThat(metadata).isEqualTo(Metadata.NONE);
    }

    @Test
    void warnsWhenTheReportIsSignedBeforeItsYearIsOver() {
        String text = "青石县2021年政府信息公开工作年度报告\n一、总体情况\n六、其他需要报告的事项\n无。\n青石县人民政府\n2021年1月20日\n";
        assertThat(Sample.outline(text).findings())
                .filteredOn(finding -> finding.code().equals("year-differs"))
                .extracting("severity")
                .containsExactly(Severity.WARNING);
    }

    @Test
    void passesOverTheTitlesInTheNavigation() {
        String navigation = "青石县2019年政府信息公开工作年度报告\n联系我们\n" + "导航\n".repeat(100);
        Metadata metadata =
                Sample.outline(navigation + "青石县2022年政府信息公开工作年度报告\n字号：大 中 小" + REST).metadata();
        assertThat(metadata.title()).isEqualTo("青石县2022年政府信息公开工作年度报告");
        assertThat(metadata.year()).hasValue(2022);
    }

    @Test
    void takesTheSiteForTheBodyWhenNothingElseNamesIt() {
        Metadata metadata =
                Sample.outline("一、总体情况\n做好工作。\n", new Hint("title", "2023年政府信息公开工作年度报告-青石县水利局"))
                        .metadata();
        assertThat(metadata.title()).isEqualTo("2023年政府信息公开工作年度报告");
        assertThat(metadata.agency()).isEqualTo("青石县水利局");
    }
}
