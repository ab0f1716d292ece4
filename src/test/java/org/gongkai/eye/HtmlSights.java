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
            behind the number of its list | <ol><li>77</ol>
            behind a sign that its list has from a stylesheet | style: ul{list-style:"9"} | <ul><li>77</ul>
            beneath a box placed from below and from the right | 77 | after: <div style='position:absolute;bottom:80px;right:90px;width:60px;height:30px;background:#fff'></div>
            beneath a box placed in parts of the page | 77 | after: <div style='position:absolute;top:5%;left:5%;width:60px;height:30px;background:#fff'></div>
            beneath a box that is moved upwards | 77 | after: <div style='transform:translateY(-50px);height:50px;background:#fff'></div>
            beneath a box pulled up in another | 77 | after: <div><div style='position:relative;margin-top:-60px;height:50px;background:#fff'></div></div>
            beneath a box that a stylesheet puts over all | style: body::after{content:"";position:absolute;inset:0;background:#fff} | 77
            beneath a box that a stylesheet puts over its row | style: tr::after{content:"";position:absolute;left:25px;top:0;width:40px;height:30px;background:#fff} | 77
            beneath a box that a stylesheet draws back over it | style: b::after{content:"";display:inline-block;width:30px;height:30px;background:#fff;margin-left:-30px} | <b>77</b>
            beneath digits pulled up | 77 | after: <div style='margin-top:-60px;height:50px'>8888888888</div>
            crossed by a line across the page | 77 | after: <hr style='margin-top:-45px'>
            crossed by a line in its cell | 77<hr style='margin-top:-10px'>
            crossed by a line from a stylesheet | style: b::after{content:"";display:block;height:2px;background:#000;margin-top:-9px} | <b>77</b>
            crossed by the border of a box that is too low | <b style='border-bottom:3px solid #000;display:inline-block;height:9px'>77</b>
            in a table that its box cuts off below | 77 | around: <div style='height:10px;overflow:hidden'>
            in a table that its box cuts off at the right | 77 | around: <div style='width:20px;overflow:hidden'>
            moved out of the box that cuts it off | <div style='overflow:hidden;width:60px'><div style='margin-left:-8px'>77</div></div>
            indented out of the box that cuts it off | <div style='overflow:hidden;width:60px;text-indent:52px'>77</div>
            below the end of the box that cuts it off | <div style='overflow:hidden;height:20px'><div style='margin-top:20px'>77</div></div>
            in columns beside one another | <div style='column-width:1px;height:20px'>77<br>7</div>
            two lines upon each other | <b style='line-height:1px;display:block'>77<br>34</b>
            with its sign on the other side | style: td{direction:rtl} | -77
            hidden as nobody types into it | style: b:read-only{display:none} | <b>9</b>77
            hidden by its direction | style: b:dir(rtl){display:none} | <b dir=rtl>9</b>77
            hidden in a state that the page does not tell | style: input:valid{display:none} | <input value=77>
            folded up beside a figure | <details><summary>77</summary>9</details>
            first of a list of which all is shown | <select multiple><option>77<option>9</select>
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
                "<html><head><style>%s</style></head><body>%s<table>%s<tr><td>甲<td>%s%s%s"
                        .formatted(
                                parts.getOrDefault("style", ""),
                                parts.getOrDefault("around", ""),
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
