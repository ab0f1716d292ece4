package org.gongkai.recognition.section;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Dates;
import org.gongkai.base.text.Dates.Found;
import org.gongkai.base.text.FoldedText;
import org.gongkai.base.text.Folding;

/** Finds where the report ends: its signature and date, and the site's footer after them. */
final class ClosingReader {

    /** Lines that web sites print below an article. */
    private static final Pattern FOOTER =
            Pattern.compile(
                    "[【\\[(]?(?:附件下载|附件[:\\d].{0,40}|打印(?:本页|本文|此页|页面|文章)?|关闭(?:窗口|本页|页面|此页)?|返回(?:顶部|首页|列表|上一页)?"
                            + "|(?:上|下)一[篇条]:?.{0,60}|(?:主办|承办|协办|主管|技术支持|版权所有|网站标识码|责任编辑|编辑|信息来源|来源|浏览次数|访问量)"
                            + "(?:单位)?:.{0,60}|版权所有.{0,60}|网站地图.{0,60}|联系我们.{0,60}|扫一扫.{0,40}|分享到?:?.{0,30}"
                            + "|相关(?:链接|文档|新闻|附件|阅读|推荐):?|友情链接.{0,60}|Copyright.{0,80}|【.{2,8}】(?:【.{2,8}】)*)[】\\])]*"
                            + "|.{0,80}(?:ICP备|公网安备).{0,60}");

    private static final Pattern LAST_DATE =
            Pattern.compile("20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:附件下载)?$");

    private final List<Piece> pieces;

    ClosingReader(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * The end of a report.
     *
     * @param start first piece that is no longer part of a section; the number of pieces when there
     *     is none
     * @param signature the signing body as printed, may be empty
     */
    record Closing(int start, String signature, Optional<LocalDate> date) {}

    /**
     * @param last the last heading, -1 when the document has none
     */
    Closing read(int last) {
        int footer = footer(last);
        if (last < 0) {
            return new Closing(footer, "", Optional.empty());
        }
        for (int i = last + 1; i < pieces.size(); i++) {
            Optional<Closing> closing = dateLine(i, last, footer);
            if (closing.isPresent()) {
                return closing.get();
            }
        }
        return glued(last, footer).orElseGet(() -> undated(last, footer));
    }

    private Optional<Closing> dateLine(int index, int last, int footer) {
        String text = Folding.fold(pieces.get(index).text());
        Optional<LocalDate> alone = Dates.alone(text);
        if (alone.isPresent()) {
            boolean signed = index - 1 > last && BodyNames.isName(pieces.get(index - 1).text());
            int start = signed ? index - 1 : index;
            String signature = signed ? pieces.get(start).text() : "";
            return Optional.of(new Closing(Math.min(start, footer), signature, alone));
        }
        return Dates.first(text)
                .filter(found -> text.substring(found.end()).matches("[。)）]?"))
                .filter(found -> BodyNames.isName(text.substring(0, found.start())))
                .map(
                        found -> {
                            String signature = BodyNames.clean(text.substring(0, found.start()));
                            return new Closing(
                                    Math.min(index, footer), signature, Optional.of(found.date()));
                        });
    }

    /** Name and date at the end of running text, where a site lost its line breaks. */
    private Optional<Closing> glued(int last, int footer) {
        for (int i = pieces.size() - 1; i >= last; i--) {
            FoldedText text = FoldedText.of(pieces.get(i).text());
            Matcher date = LAST_DATE.matcher(text.text());
            if (date.find()) {
                int start = nameStart(text, date.start());
                String name = text.printed(start, date.start());
                return Optional.of(
                                new Closing(
                                        footer, name, Dates.first(date.group()).map(Found::date)))
                        .filter(closing -> BodyNames.isName(name));
            }
        }
        return Optional.empty();
    }

    private static int nameStart(FoldedText text, int end) {
        int start = end;
        while (start > 0
                && Character.isIdeographic(text.text().charAt(start - 1))
                && (start == end || !text.spaceBefore(start))) {
            start--;
        }
        return start;
    }

    /** A name as the last line before the footer; it is not cut off, for nothing proves it. */
    private Closing undated(int last, int footer) {
        int index = footer - 1;
        boolean signed = index > last + 1 && BodyNames.isName(pieces.get(index).text());
        return new Closing(footer, signed ? pieces.get(index).text() : "", Optional.empty());
    }

    private int footer(int last) {
        for (int i = last + 1; i < pieces.size(); i++) {
            if (last >= 0 && FOOTER.matcher(Folding.fold(pieces.get(i).text())).matches()) {
                return i;
            }
        }
        return pieces.size();
    }
}
