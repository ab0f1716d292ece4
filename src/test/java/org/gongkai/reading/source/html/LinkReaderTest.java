package org.gongkai.reading.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.gongkai.model.LinkedPage;
import org.junit.jupiter.api.Test;

class LinkReaderTest {

    @Test
    void linksAreGivenAsThePageHasThem() {
        LinkedPage page =
                read(
                        "<title> 信息公开\n年报 </title><base href='/zw/'>"
                                + "<a href='a.pdf' title='全名'> 某局 <b>2024</b>年 </a>"
                                + "<map><area href='b.html'></map><a name='x'>不是链接</a>");
        assertThat(page.title()).isEqualTo("信息公开 年报");
        assertThat(page.base()).isEqualTo("/zw/");
        assertThat(page.links())
                .containsExactly(
                        new LinkedPage.Link("a.pdf", "某局 2024年", "全名"),
                        new LinkedPage.Link("b.html", "", ""));
    }

    @Test
    void theEncodingIsFoundAsForReports() {
        String html = "<meta charset=utf-8><a href='年报.pdf'>政府信息公开工作年度报告全文及附件</a>";
        LinkedPage page = new LinkReader().read(html.getBytes(Charset.forName("GBK")));
        assertThat(page.links().get(0).text()).isEqualTo("政府信息公开工作年度报告全文及附件");
        assertThat(page.links().get(0).target()).isEqualTo("年报.pdf");
    }

    @Test
    void whatScriptsAndCommentsSayIsNoLink() {
        assertThat(
                        read("<script>document.write(\"<a href='a'>年报</a>\")</script>"
                                        + "<!-- <a href='b'>年报</a> -->")
                                .links())
                .isEmpty();
    }

    @Test
    void bytesThatAreNoPageLeadNowhere() {
        assertThat(new LinkReader().read(new byte[] {0, 1, 2, 3, 0, 0, 0, 7}))
                .isEqualTo(LinkedPage.NONE);
        assertThat(read("").links()).isEmpty();
        assertThat(read("<a href='x'>".repeat(5000)).links()).isNotEmpty();
    }

    private static LinkedPage read(String html) {
        return new LinkReader().read(html.getBytes(StandardCharsets.UTF_8));
    }
}
