package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.gongkai.drawn.YearlyReport;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BystandersTest {

    private static final String TITLE = "青溪县2023年政府信息公开工作年度报告";

    private static final Extractor EXTRACTOR = Extractor.builder().ocr(OcrMode.OFF).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>%1$s</h1><p>发布日期：2024-01-20</p><p><a href='/a/1.pdf'>下载</a></p>",
                "<h1>%1$s</h1><p>附件：<a href='/a/1.pdf?v=2'>%1$s.pdf</a></p><p>版权所有</p>",
                "<p><a href='a.html'>%1$s</a></p>",
                "<h1>%1$s</h1><embed src='/a/1.pdf'>",
                "<h1>%1$s</h1><iframe src='/view?file=1'></iframe><a href='1.doc'>原文</a>",
                "<div><ul><li><a href='1'>%1$s</a></li><li><a href='2'>青溪县2022年政府信息公开年报</a></li></ul></div>",
            })
    void aPageThatOnlyLeadsToReportsIsNone(String page) {
        assertAside(page(String.format(page, TITLE)), "leads-elsewhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url,agency,year\nhttp://www.x.gov.cn/a.html,青溪县,2023\n",
                "[InternetShortcut]\nURL=http://www.x.gov.cn/a.pdf\n",
                TITLE + "\t2024-01-20\n青溪县2022年政府信息公开工作年度报告\t2023-01-20\n",
            })
    void aListOfReportsIsNone(String text) {
        assertAside(text, "leads-elsewhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report,source,media_type,bytes\n",
                "\uFEFFreport,source,agency,year\r\n",
                "{\n  \"tool\": {\n    \"name\": \"gongkai\",",
            })
    void whatTheProgramHasMadeIsNoReport(String text) {
        assertAside(text, "own-output");
    }

    @Test
    void aReportThatLinksElsewhereIsOne() {
        String report = YearlyReport.of("青溪县人民政府", 2023).markdown();
        Extraction read =
                read(
                        report
                                + "\n\n[青溪县2022年政府信息公开工作年度报告](http://x.cn/2022.pdf)\n"
                                + "[青溪县2021年政府信息公开工作年度报告](http://x.cn/2021.pdf)\n");
        assertThat(read.outcome().status().isReport()).isTrue();
        assertThat(read.isAside()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>关于召开会议的通知</h1><p>请按时参加。</p><p><a href='a.pdf'>会议材料</a></p>",
                "<h1>%1$s</h1><p>本年度没有收到申请。</p>",
                "<h1>%1$s</h1><h2>一、总体情况</h2><p>好。</p><a href='a.pdf'>附件</a>",
                "<h1>%1$s</h1><img src='scan1.jpg'><a href='a.pdf'>附件</a>",
            })
    void otherPagesStayWhatTheyWere(String page) {
        assertThat(read(page(String.format(page, TITLE))).isAside()).isFalse();
    }

    private static String page(String body) {
        return "<html><head><title>政府信息公开</title></head><body>" + body + "</body></html>";
    }

    private static void assertAside(String text, String code) {
        Extraction read = read(text);
        assertThat(read.outcome().status()).isEqualTo(Status.UNSUPPORTED);
        assertThat(read.outcome().reason()).isEqualTo(Reason.NOT_A_REPORT);
        assertThat(read.isAside()).isTrue();
        Stream<String> codes = read.findings().stream().map(Finding::code);
        assertThat(codes).contains(code);
    }

    private static Extraction read(String text) {
        return EXTRACTOR.extract(text.getBytes(StandardCharsets.UTF_8));
    }
}
