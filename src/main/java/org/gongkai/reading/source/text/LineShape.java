package org.gongkai.reading.source.text;

import java.util.regex.Pattern;
import org.gongkai.base.text.Numerals;
import org.gongkai.base.text.PageNumbers;

/** What a collapsed line looks like: heading, title, label with value, figures, page number. */
final class LineShape {

    /** 一、 （一） 第一部分 1. 1、 (1) ① : how these reports number their parts. */
    private static final Pattern ORDINAL =
            Pattern.compile(
                    "^(?:第?"
                            + Numerals.SMALL_SIGN
                            + "{1,3}\\s?[、.．,，]"
                            + "|第(?:"
                            + Numerals.SMALL_SIGN
                            + "|\\d){1,3}(?:部分|章|节|项|条|十条)"
                            + "|[（(]\\s?(?:"
                            + Numerals.SMALL_SIGN
                            + "|\\d){1,3}\\s?[）)]"
                            + "|\\d{1,2}\\s?(?:、|[.．](?!\\d))"
                            + "|[①-⑳]|#).*",
                    Pattern.DOTALL);

    /** 一、 at the margin: a part of the report. */
    private static final Pattern PART =
            Pattern.compile("^第?" + Numerals.SMALL_SIGN + "{1,3}\\s?(?:、|部分).*", Pattern.DOTALL);

    private static final Pattern PART_END =
            Pattern.compile(".*(?:情况|事项|措施|问题|打算|说明|附件|附表)$", Pattern.DOTALL);

    private static final Pattern TITLE_END =
            Pattern.compile(".*(?:报告|报告书|年报)(?:[（(][^（）()]{0,20}[）)])?$", Pattern.DOTALL);

    /** 2021年政府信息公开工作年度报告, which lacks its agency. */
    private static final Pattern TITLE_TAIL =
            Pattern.compile(
                    "^(?:关于)?(?:[\\d〇○零一二三四五六七八九]{4}\\s?年?\\s?度?\\s?)?(?:年度)?(?:政府)?(?:信息)?"
                            + "(?:公开|工作|年度)[^，。；：,;:]{0,20}$");

    private static final Pattern LABELLED =
            Pattern.compile("^[\\p{IsHan} 　]{2,10}[:：].*", Pattern.DOTALL);

    /**
     * Two figures or more at the end, with spaces between: a row whose cells lost their borders.
     */
    private static final Pattern FIGURES =
            Pattern.compile(
                    "(?:^|.*[^\\d.])(?:[-+]?\\d[\\d,.]{0,15}%?[ /]+){1,30}[-+]?\\d[\\d,.]{0,15}%?$"
                            + "|^[-+]?\\d[\\d,.]{0,15}%?$|^[-—/]$",
                    Pattern.DOTALL);

    /** What an ordinal begins with; saves the pattern for most lines. */
    private static final String ORDINAL_STARTS = "第一二三四五六七八九十（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳#";

    /** Characters of a sentence; labels with a full stop in them are shorter. */
    private static final int SENTENCE = 30;

    /** Characters of a label and its colon. */
    private static final int LABEL = 12;

    /** Patterns look at no more than this; a longer line is prose whatever it begins with. */
    private static final int LOOKED_AT = 200;

    private LineShape() {}

    static boolean isOrdinal(String text) {
        return begins(text, ORDINAL_STARTS) && ORDINAL.matcher(head(text)).matches();
    }

    /** Whether the line is a heading of a main part, such as 三、收到和处理政府信息公开申请情况. */
    static boolean isPartHeading(String text) {
        return isShort(text)
                && begins(text, ORDINAL_STARTS)
                && PART.matcher(text).matches()
                && PART_END.matcher(text).matches();
    }

    /** Whether the line ends a title: no sentence, and a report in the end. */
    static boolean isTitleEnd(String text) {
        return isShort(text)
                && ends(text, "告书报）)")
                && !hasClause(text)
                && TITLE_END.matcher(text).matches();
    }

    static boolean isTitleTail(String text) {
        return isTitleEnd(text) && TITLE_TAIL.matcher(text).matches();
    }

    static boolean isSentence(String text) {
        return text.length() >= SENTENCE && text.indexOf('。') >= 0;
    }

    static boolean isLabelled(String text) {
        String head = text.substring(0, Math.min(text.length(), LABEL));
        return (head.indexOf(':') >= 0 || head.indexOf('：') >= 0)
                && LABELLED.matcher(head).matches();
    }

    static boolean isFigures(String text) {
        if (!ends(text, "0123456789.,%-—/")) {
            return false;
        }
        String tail = text.substring(Math.max(0, text.length() - LOOKED_AT));
        return FIGURES.matcher(tail).matches();
    }

    static boolean isPageNumber(String text) {
        return isShort(text) && ends(text, "-—–－页0123456789") && PageNumbers.isNumber(text);
    }

    /** A rule such as ==== or ---- between parts. */
    static boolean isRule(String text) {
        return text.length() >= 3 && text.chars().limit(3).allMatch(c -> "=-_*—~".indexOf(c) >= 0);
    }

    /** Whether a sentence or clause ends in it: prose rather than a label. */
    static boolean hasClause(String text) {
        for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
            if ("，。；！？,;".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static boolean endsSentence(String text) {
        return ends(text, "。！？；：.!?;:…");
    }

    /** Brackets and quotes may close a paragraph or occur inside a sentence. */
    static boolean endsBracket(String text) {
        return ends(text, "）)】]》>”\"」』");
    }

    static boolean endsClause(String text) {
        return ends(text, "，、,");
    }

    private static boolean begins(String text, String characters) {
        return !text.isEmpty() && characters.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean ends(String text, String characters) {
        return !text.isEmpty() && characters.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean isShort(String text) {
        return text.length() <= LOOKED_AT;
    }

    private static String head(String text) {
        return isShort(text) ? text : text.substring(0, LOOKED_AT);
    }
}
