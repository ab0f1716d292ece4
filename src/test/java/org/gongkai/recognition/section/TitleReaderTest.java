package org.gongkai.recognition.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleReaderTest {

    @ParameterizedTest
    @CsvSource({
        "南山区, 2021, 南山区2021年政府信息公开工作年度报告",
        "南山区, 2021, 南 山 区 ２０２１ 年 政府信息公开工作年度报告",
        "淮安市洪泽区人民政府, 2024, 淮安市洪泽区人民政府2024年政府信息公开工作年度报告",
        "上海市人民政府办公厅, 2019, 2019年上海市人民政府办公厅政府信息公开工作年度报告",
        "绥阳县, 2022, 绥阳县2022年信息公开工作年度报告",
        "鹤岗市, 2021, 鹤岗市2021年度政府信息公开工作报告",
        "海关总署, 2021, 海关总署2021年政府信息公开工作年度报告（本级机关）",
        "东湖街道, 2023, 东湖街道2023年政府信息公开年度报告",
        "东湖街道, 2023, 东湖街道2023年度政府信息公开年报",
        "下各镇, 2023, 2023年下各镇政府信息公开年度报告",
        "乌兰县, 2020, 乌兰县政府信息公开工作年度报告——2020",
        "乌兰县, 2020, 乌兰县政府信息公开工作年度报告（2020年度）",
        "乌兰县, 2024, 乌兰县二〇二四年政府信息公开工作年度报告",
        "远山县信访局, 2022, Page 8 - 远山县信访局2022年政府信息公开工作年度报告",
        "远山县信访局, 2022, 第3页 | 远山县信访局2022年政府信息公开工作年度报告",
        "远山县科技局, 2021, 远山县科技局政府信息公开工作2021年度报告",
        "远山县司法局, 2022, 远山县司法局2022年政府信息公开工作年度报告 ||||||||||||||||||||||||||||||||||||||||||||||||||",
        "远山县司法局, 2022, ■ 远山县司法局2022年政府信息公开工作年度报告 — 1 —",
        "衡岭县应急管理局, 2020, 衡嶺縣應急管理局2020年政府信息公開工作年度報告",
        ", 2020, 我局2020年度政府信息公开情况报告",
        ", , 2020-2021学年信息公开工作年度报告",
        "青石大学, , 青石大学2020—2021学年度信息公开工作年度报告",
        "会同县林业局, , 会同县林业局信息公开工作年度报告",
        "平安区财政局, 2014, 标题: 平安区财政局关于2014年度政府信息公开工作年度报告",
        "哈县, 2022, 哈县2022年政府信息公开工作年度报告哈县2022年政府信息公开工作年度报告",
        "沭阳县发改局, 2023, 沭阳县发改局2023年政府信息公开年度报告-沭阳县发改局",
    })
    void readsBodyAndYear(String agency, Integer year, String line) {
        assertThat(Sample.TITLES.parse(line))
                .hasValueSatisfying(
                        title -> {
                            assertThat(title.agency()).isEqualTo(agency == null ? "" : agency);
                            assertThat(title.year())
                                    .isEqualTo(
                                            year == null
                                                    ? OptionalInt.empty()
                                                    : OptionalInt.of(year));
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "现将青石县2021年政府信息公开工作年度报告予以公布。",
                "首页 > 政府信息公开年报",
                "青石县2019年政府信息公开工作年度报告解读",
                "青石县2019年政府信息公开工作年度报告（图解）",
                "青石县2019年上半年工作总结",
                "青石县2021年政府信息公开工作年度报告2022-01-22",
                "如对本报告有疑问，请联系",
            })
    void readsNothingElse(String line) {
        assertThat(Sample.TITLES.parse(line)).isEmpty();
    }

    @Test
    void joinsATitleOnSeveralLines() {
        TitleReader.Title title =
                Sample.TITLES.read(
                        List.of("正文", "2025 年黄浦区打浦桥街道政府信息", "公开工作年度报告", "2025 年，街道做好公开。"),
                        List.of());
        assertThat(title.text()).isEqualTo("2025年黄浦区打浦桥街道政府信息公开工作年度报告");
        assertThat(title.agency()).isEqualTo("黄浦区打浦桥街道");
    }

    @Test
    void completesATitleByTheLineAboveIt() {
        TitleReader.Title title =
                Sample.TITLES.read(
                        List.of("首页 > 年报", "淮安市洪泽区人民政府", "2024 年政府信息公开工作年度报告"), List.of());
        assertThat(title.text()).isEqualTo("淮安市洪泽区人民政府2024年政府信息公开工作年度报告");
    }

    @Test
    void takesATemplateForATitleWithoutBody() {
        TitleReader.Title title = Sample.TITLES.read(List.of("政府信息公开工作年度报告格式模板"), List.of());
        assertThat(title)
                .isEqualTo(
                        new TitleReader.Title(
                                "政府信息公开工作年度报告格式模板", "", OptionalInt.empty(), Optional.empty()));
    }
}
