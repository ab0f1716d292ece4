package org.gongkai.recognition.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.model.Thresholds.STANDARD;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelLikenessTest {

    private static double score(String official, String printed) {
        return LabelLikeness.of(PrintedLabel.of(official), PrintedLabel.of(printed));
    }

    @ParameterizedTest
    @CsvSource({
        "本年废止件数, 本年度止件数",
        "2.其他法律行政法规禁止公开, 2.其他法律行政止公开",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）, （二）部分公开",
        "1.属于国家秘密, 1、属于国家秘密",
        "1.属于国家秘密, １． 属于国家秘密",
        "1.属于国家秘密, (1)属于国家秘密",
        "1.属于国家秘密, 属于国家秘密",
        "3.危及“三安全一稳定”, 3.危及三安全一稳定",
        "（七）总计, (七) 总计",
        "自然人, 自 然 人",
        "第二十条第（一）项, 第二十条 第（一）项",
        "本年制发件数, 本年(2023)制发件数",
        "规章, 规章（设区的市、自治州人民政府应提供）",
        "本年增/减, 本年增/减（减用负值表示，如-8）",
        "行政强制, 行政強製",
        "本年制发件数, 本年製發件數",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）, （二）部分公開（區分處理的，隻計這一情形，不計其他情形）",
        "（一）予以公开, （一）予以公(gong)開",
        "其他, 其它",
    })
    void aDeviatingLabelIsKnown(String official, String printed) {
        assertThat(score(official, printed)).isGreaterThanOrEqualTo(STANDARD.least());
    }

    @ParameterizedTest
    @CsvSource({
        "行政处罚, 行政强制",
        "行政许可, 行政确认",
        "行政强制, 行政征收",
        "其他, 法人或其他组织",
        "其他, （六）其他处理",
        "5.属于三类内部事务信息, 6.属于四类过程性信息",
        "（一）予以公开, （三）不予公开",
        "7.属于行政执法案卷, 8.属于行政查询事项",
        "结果维持, 结果纠正",
        "规章, 行政规范性文件",
        "行政规范性文件, 其他主动公开文件",
    })
    void anotherLabelIsNotTakenForIt(String official, String printed) {
        assertThat(score(official, printed)).isLessThan(STANDARD.least());
    }
}
