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
                "`.q{clip-path:polygon(0 0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{clip-path:inset(0 100% 0 0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{clip-path:inset(0 40% 0 0)}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q{clip-path:ellipse(0 0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{display:block;text-indent:-999em}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{text-indent:-9999px}`;`7<b class=q>9</b>`;79",
                "`.q{display:inline-block;text-indent:100%;overflow:hidden}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{opacity:1%}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{filter:opacity(0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{filter:blur(20px)}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q{color:#fff0}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:#ffffff00}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:rgb(255 255 255 / 0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:rgb(100%,100%,100%)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:rgb(0%,0%,50%)}`;`7<b class=q>9</b>`;79",
                "`.q{color:hsl(0,0%,100%)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:hsl(240,100%,30%)}`;`7<b class=q>9</b>`;79",
                "`.q{color:hsla(0,0%,0%,0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`:root{--w:#fff}.q{color:var(--w)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`body{--a:var(--b);--b:none}.q{display:var(--a)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`body{--a:var(--a)}.q{display:var(--a)}`;`7<b class=q>9</b>`;79",
                "`.q{display:var(--n,none)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{display:inline-block;height:1px;overflow:hidden}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{display:inline-block;max-width:0;overflow-x:clip}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{height:1px;overflow:hidden}`;`7<b class=q>9</b>`;79",
                "`td{height:1px;width:1px;overflow:hidden}`;`79`;79",
                "`.q{display:inline-block;width:8px;overflow:hidden}`;`<b class=q>15320</b>`; [DRAWN]",
                "`.q{content-visibility:hidden;display:block}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "``;`7<dialog>9</dialog>`;7 [HIDDEN]",
                "``;`7<dialog open>件</dialog>`;7件",
                "``;`7<b popover>9</b>`;7 [HIDDEN]",
                "``;`7<b hidden=until-found>9</b>`;7 [HIDDEN]",
                "``;`<select><option>77<option>9</select>`;77",
                "`.q{display:inline-block;transform:scaleX(0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{display:inline-block;scale:0}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{translate:-9999px}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{transform:translate3d(-9999px,0,0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{transform:rotateY(90deg)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{transform:rotate(180deg)}`;`<b class=q>69</b>`; [DRAWN]",
                "`.q{rotate:.5turn}`;`<b class=q>69</b>`; [DRAWN]",
                "`.q{transform:rotate(-90deg)}`;`<b class=q>69</b>`;69",
                "`td{writing-mode:vertical-rl}`;`69`;69",
                "`.q{transform:scaleX(-1)}`;`<b class=q>12</b>`; [DRAWN]",
                "``;`<bdo dir=rtl>12</bdo>`; [DRAWN]",
                "`.q{unicode-bidi:bidi-override;direction:rtl}`;`<b class=q>12</b>`; [DRAWN]",
                "`td{direction:rtl}`;`12`;12",
                "``;`&#x202e;12`; [DRAWN]",
                "`.q{display:flex;flex-flow:row-reverse}`;`<div class=q><b>1</b><b>2</b></div>`; [DRAWN]",
                "`.q{display:flex}.o{order:2}`;`<div class=q><b class=o>1</b><b>2</b></div>`;2 [DRAWN]",
                "`.q{float:right}`;`<b class=q>1</b><b>2</b>`;2 [DRAWN]",
                "`.q{float:right}`;`<b class=q>12</b>`;12",
                "`.q{position:absolute;left:0;background:#fff}`;`9<b class=q>7</b>`;9 [DRAWN]",
                "`.q{letter-spacing:-1em}`;`<b class=q>12</b>`; [DRAWN]",
                "`.q{position:relative;top:-.5em;font-size:8px}`;`7<b class=q>1</b>`;7 [MARKED]",
                "`.q{position:relative;top:1px}`;`7<b class=q>1</b>`;71",
                "`.q{font-variant-position:super}`;`7<b class=q>1</b>`;7 [MARKED]",
                "`.q{-webkit-text-security:disc}`;`<b class=q>12</b>`; [DRAWN]",
                "`.q{mask-image:linear-gradient(transparent,red)}`;`<b class=q>9</b>`; [DRAWN]",
                "`.q{margin:0 0 0 -9999px}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{position:absolute;inset:-9999px auto auto}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{position:absolute;left:-100vw}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{font:0/0 a}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{font:bold 12px/1 a}`;`7<b class=q>9</b>`;79",
                "`.q:where(b){display:none}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`b{display:inline}:where(.q){display:none}`;`7<b class=q>9</b>`;79",
                "`td:has(b) .q{display:none}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q:not(:hover){display:none}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`@layer x{.q{display:none}}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`@media (width >= 600px){.q{display:none}}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`@media (width <= 600px){.q{display:none}}`;`7<b class=q>9</b>`;79",
                "`@supports not (display:block){.q{display:none}}`;`7<b class=q>9</b>`;79",
                "`td:empty::before{content:\"7\"}`;``;7",
                "`.q:before{content:counter(a)}`;`<b class=q>7</b>`;7 [DRAWN]",
                "`.q::first-letter{font-size:0}`;`<p class=q>97</p>`;7 [HIDDEN]",
                "`.q{display:none\\9}`;`7<b class=q>9</b>`;79",
                "`.q{display:none}.q{display:bogus}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:transparent;text-shadow:0 0 3px #000}`;`<b class=q>77</b>`; [DRAWN]",
                "``;`7<iframe src=a.html></iframe>`;7 [DRAWN]",
                "``;`7<object data=a.svg>9</object>`;7 [DRAWN]",
                "``;`7<canvas>9</canvas>`;7 [DRAWN]",
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
