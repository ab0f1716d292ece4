package org.gongkai.reading.source.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.gongkai.model.FlowDocument;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleLooksTest {

    /** A stylesheet, what is in a cell, and what a person sees there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`.q::before{content:\"1\"}`;`<span class=q>7</span>`;17",
                "`.q:after{content:\"\\37\"}`;`<span class=q>7</span>`;77",
                "`.q:before{content:attr(title)}`;`<span class=q title=1>7</span>`;17",
                "`.q:before{content:\".\";visibility:hidden}`;`<span class=q>7</span>`;7",
                "`.q:hover{display:none}`;`<span class=q>7</span>7`;77",
                "`.q{display:none}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`.q{display:none}.q{display:inline}`;`7<span class=q>9</span>`;79",
                "`.q{display:none !important}#i{display:inline}`;`7<span class=q id=i>9</span>`;7 [HIDDEN]",
                "`#i{display:inline}.q{display:none}`;`7<span class=q id=i>9</span>`;79",
                "`td .q{display:none}`;`7<span class=q style='display:inline'>9</span>`;79",
                "`@media print{.q{display:none}}`;`7<span class=q>9</span>`;79",
                "`@media screen and (min-width:600px){.q{display:none}}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`@media (max-width:600px){.q{display:none}}`;`7<span class=q>9</span>`;79",
                "`.q{visibility:hidden}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`td{visibility:hidden}.q{visibility:visible}`;`7<span class=q>9</span>`;9 [HIDDEN]",
                "`.q{opacity:0}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`.q{font-size:0}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`td{font-size:0}.q{font-size:14px}`;`<span class=q>9</span>`;9",
                "`.q{color:#fff}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`.q{color:white}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`.q{color:rgba(0,0,0,0)}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`td{background:#036}.q{color:#fff}`;`7<span class=q>9</span>`;79",
                "`td{background:url(a.png)}.q{color:#fff}`;`7<span class=q>9</span>`;79",
                "`.q{text-decoration:line-through}`;`<b class=q>9</b>7`;7 [STRUCK]",
                "``;`<s>9</s>7`;7 [STRUCK]",
                "``;`<del>9</del><ins>7</ins>`;7 [STRUCK]",
                "``;`<strike>9</strike>`; [STRUCK]",
                "`s{text-decoration:none}`;`<s>9</s>7`;97",
                "``;`7<sup>1</sup>`;7 [MARKED]",
                "``;`7<sub>1</sub>`;7 [MARKED]",
                "`.q{vertical-align:super;font-size:8px}`;`7<b class=q>1</b>`;7 [MARKED]",
                "`.q{vertical-align:5px;font-size:8px}`;`7<b class=q>1</b>`;7 [MARKED]",
                "`td{vertical-align:top;font-size:8px}`;`79`;79",
                "`.q{position:absolute;left:-9999px}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{position:absolute;clip:rect(0,0,0,0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{clip-path:inset(100%)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{position:absolute;left:50%;margin-left:-500px}`;`7<b class=q>9</b>`;79",
                "`{{{ .q{display:none} }`;`7<b>9</b>`;79",
                "``;`<img src=a.png>`; [DRAWN]",
                "``;`<img src=spacer.gif width=1>`;",
                "``;`<svg><path d=M0/></svg>`; [DRAWN]",
            })
    void cellsAreReadAsAPersonSeesThem(String sheet, String cell, String seen) {
        String page =
                "<html><head><style>"
                        + sheet
                        + "</style></head><body><table><tr><th>甲<th>乙<tr><th>丙<td>"
                        + cell
                        + "</table></body></html>";
        boolean blank = seen != null && seen.startsWith("[");
        assertThat(blocks(page).get(0))
                .isEqualTo("[甲|乙] [丙|" + (blank ? " " : "") + (seen == null ? "" : seen) + "]");
    }

    @Test
    void whatASheetHidesIsNoTable() {
        String page =
                "<html><style>.zz{display:none}</style><body><div class=zz><table><tr><td>甲<td>9"
                        + "<tr><td>乙<td>8</table></div><table><tr><td>丙<td>1<tr><td>丁<td>2</table>";
        assertThat(blocks(page)).containsExactly("[丙|1] [丁|2]");
    }

    @Test
    void hostileSheetsCostLittleAndAreSaid() {
        StringBuilder page = new StringBuilder("<html><style>");
        for (int i = 0; i < 20_000; i++) {
            page.append("div div:not(.a").append(i).append(") *{color:red}");
        }
        page.append("</style><body>");
        page.append("<div>".repeat(100)).append("<p>甲</p>".repeat(5_000));
        FlowDocument document = assertTimeout(Duration.ofSeconds(30), () -> read(page.toString()));
        assertThat(document.findings()).anyMatch(f -> f.code().equals("hidden-text"));
    }

    private static List<String> blocks(String page) {
        return Rendered.of(read(page).blocks());
    }

    private static FlowDocument read(String page) {
        return Rendered.document(new HtmlReader(), page.getBytes(UTF_8));
    }
}
