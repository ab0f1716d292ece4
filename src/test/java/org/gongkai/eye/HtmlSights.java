package org.gongkai.eye;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** Pages with a figure that a person does not see as it is written. */
final class HtmlSights {

    private static final String LINES =
            """
            transparent | <i style='opacity:0'>9</i>77
            clipped | <i style='position:absolute;clip:rect(0,0,0,0)'>9</i>77
            beside the screen | <i style='position:absolute;left:-9999px'>9</i>77
            all of it outside of the screen or page | <i style='position:absolute;left:-9999px'>77</i>
            turned by its direction | <bdo dir=rtl>12</bdo>
            turned by a sign of Unicode | &#x202e;12
            upside down | <b style='display:inline-block;transform:rotate(180deg)'>69</b>
            mirrored | <b style='display:inline-block;transform:scaleX(-1)'>12</b>
            blurred | <b style='filter:blur(20px)'>77</b>
            moved to where another row may be | <b style='display:inline-block;transform:translateY(-40px)'>77</b>
            moved to where another column may be | <b style='position:relative;left:90px'>77</b>
            fraction | <math><mfrac><mn>7</mn><mn>9</mn></mfrac></math>
            power | <math><msup><mn>7</mn><mn>9</mn></msup></math>
            ruby | <ruby>77<rt>9</rt></ruby>
            letters of no width | <i style='display:inline-block;transform:scaleX(0)'>9</i>77
            lines of no height | <b style='line-height:0;overflow:hidden;display:block'>77</b>
            in a font that the file brings along | style: @font-face{font-family:x;src:url(x.woff)} | <b style='font-family:x'>77</b>
            underlined higher up | <b style='text-decoration:underline;text-underline-offset:-.6em'>9</b>77
            upon colours that run into each other | style: td:last-child{background:linear-gradient(90deg,#000,#010101);color:#000} | 77
            on its side within a line | 7<b style='display:inline-block;transform:rotate(-90deg)'>7</b>
            deleted in tracked changes | <del>9</del>77
            generated | style: b::before{content:"7"} | <b>7</b>
            picture | <img src=a.png>
            drawing | <svg><path d=M0/></svg>
            beneath a picture that floats | 77 | after: <img src=a.png style='position:absolute;top:20px;left:30px;width:60px;height:30px'>
            beneath a shape that floats | 77 | after: <div style='position:absolute;top:20px;left:30px;width:60px;height:30px;background:#fff'></div>
            beneath a text box that floats | 77 | after: <div style='position:absolute;top:20px;left:30px'>8</div>
            behind a row that is hidden | before: <tr style='display:none'><td>甲<td>9 | 77
            behind a column that is hidden | before: <col><col style='visibility:collapse'> | 77
            in a document that breaks off | 77 | end: no
            """;

    private HtmlSights() {}

    static Map<String, byte[]> all() {
        return LookLines.documents(LINES, HtmlSights::page);
    }

    private static byte[] page(Map<String, String> parts) {
        String page =
                "<html><head><style>%s</style></head><body><table>%s<tr><td>甲<td>%s%s%s"
                        .formatted(
                                parts.getOrDefault("style", ""),
                                parts.getOrDefault("before", ""),
                                parts.get("cell"),
                                parts.containsKey("end")
                                        ? ""
                                        : "<tr><td>乙<td>丙</table>"
                                                + parts.getOrDefault("after", ""),
                                parts.containsKey("end") ? "" : "</body></html>");
        return page.getBytes(UTF_8);
    }
}
