package org.gongkai.recognition.table;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.FoldedText;
import org.gongkai.base.text.Numerals;
import org.gongkai.base.text.PrintedFigure;
import org.gongkai.model.Place;
import org.gongkai.recognition.label.PrintedLabel;
import org.gongkai.recognition.table.Token.Kind;

/**
 * Cuts the text of one cell or paragraph into words and figures. A figure is kept as it is printed,
 * also when it looks like several.
 */
final class Lexer {

    /** Digits of an ordinal, at most. */
    private static final int LONGEST_ORDINAL = 2;

    /** What is behind an ordinal that is parted from its label. */
    private static final Pattern LONE_POINT = Pattern.compile("[.、]");

    private static final String SIGNS = "-+−–";
    private static final Pattern UNCLEAR = Pattern.compile("[?@#*;�■□]+");

    /** A remark that is a part of its cell, not the label （二） of the next row. */
    private static final Pattern NOTE =
            Pattern.compile("(?!\\(" + Numerals.SMALL_SIGN + "+\\))(?:\\([^()]+\\)|[^()]*)");

    /** 约12, >12, 12余, 12以上, 12%, 12、3: what it says no digits of it say. */
    private static final Pattern ROUGH =
            Pattern.compile(
                    "(?:大?约|近|超过?|逾|[<>≤≥≈~])[\\d.,]+"
                            + "|[\\d.,]+(?:余|多|以[上下内]|左右|[+%‰~]|[~、;][\\d.,]+)");

    /** What a rough figure begins with, if not with a digit. */
    private static final String BEFORE_ROUGH = "大约近超逾<>≤≥≈~";

    /** 12→15, 12 改为 15: whatever is between them, neither is the figure. */
    private static final Pattern CHANGED =
            Pattern.compile("[\\d.,]+(?:→|->|=>|[改更][正改]?为)[\\d.,]+");

    /** One of these is in all of them. */
    private static final String CHANGES = "→>为";

    /** Another figure in brackets; a lone digit before words is the ordinal of the next label. */
    private static final Pattern BRACKETED =
            Pattern.compile("\\((?:\\d[\\d.,]+|\\d(?=\\)(?!\\p{IsHan})))\\)");

    /** What says that the figure before it is not just that. */
    private static final Pattern ROUGHLY =
            Pattern.compile("以[上下内]|左右|余(?!\\p{IsHan})|[+%‰](?!\\d)");

    /** Digits that count nothing: dates, times, numbers of tables and papers, addresses. */
    private static final Pattern NO_FIGURE =
            Pattern.compile(
                    "\\([^()]{0,"
                            + STANDARD.note()
                            + "}\\)"
                            + "|(?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?"
                            + "|(?<!\\d)(?:19|20)\\d{2}年度?"
                            + "|(?:19|20)\\d{2}[-–—~至](?:19|20)\\d{2}(?!\\d)"
                            + "|\\d{1,2}:\\d{2}(?::\\d{2})?"
                            + "|(?:表|附件|图|第)\\d+"
                            + "|(?<!\\w)[A-Za-z_@%&=#][\\w.:/%&=?#-]{0,200}\\d[\\w./%&=?#-]{0,200}"
                            + "|(?<!\\w)\\d[\\d.]{0,20}[A-Za-z_@&=#ΟοОо〇○◯][\\w./%&=?#ΟοОо〇○◯-]{0,200}");

    private final FoldedText folded;
    private final String text;
    private final Place place;

    /** A figure that says what is in it: no label has a figure so near to its ordinal. */
    private static final Pattern INCLUDING = Pattern.compile("\\d\\p{IsHan}{1,3}\\d+\\p{IsHan}+");

    /** Whether something may be said to have become another. */
    private final boolean changes;

    private final BitSet words = new BitSet();
    private final List<Token> tokens = new ArrayList<>();
    private final Token before;
    private final Gap first;
    private int start;

    private Lexer(String printed, Gap gap, Token before, Place place) {
        this.folded = FoldedText.plain(printed);
        this.text = folded.text();
        this.changes = text.chars().anyMatch(c -> CHANGES.indexOf(c) >= 0);
        this.first = gap;
        this.before = before;
        this.place = place;
    }

    /**
     * The words and figures of a text.
     *
     * @param gap what lies before the text
     * @param before the token before, itself of any kind
     */
    static List<Token> read(String printed, Gap gap, Token before, Place place) {
        return new Lexer(printed, gap, before, place).read();
    }

    private List<Token> read() {
        if (text.chars().anyMatch(c -> c == '(' || (c >= '0' && c <= '9'))) {
            noFigures();
        }
        int at = 0;
        while (at < text.length()) {
            int end = words.get(at) ? at : figureEnd(at);
            if (end > at) {
                add(Kind.WORDS, start, at);
                add(Kind.FIGURE, at, end);
                start = end;
            }
            at = Math.max(at + 1, end);
        }
        add(Kind.WORDS, start, text.length());
        return tokens;
    }

    private void noFigures() {
        Matcher none = NO_FIGURE.matcher(text);
        while (none.find()) {
            if (isYear(none.start(), none.end()) || !spaceWithin(none.start(), none.end())) {
                words.set(none.start(), none.end());
            } else {
                noFigureApart(none.start(), none.end());
            }
        }
    }

    /** 2020 年 with a space between, as Western digits amid Chinese words often have. */
    private boolean isYear(int from, int to) {
        return to == from + 5 && text.charAt(from + 4) == '年' && !spaceWithin(from, from + 4);
    }

    /** Of several words the one may be no figure, as 1oo behind 85. */
    private void noFigureApart(int from, int to) {
        int begin = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || folded.spaceBefore(i)) {
                if (NO_FIGURE.matcher(text.substring(begin, i)).matches()) {
                    words.set(begin, i);
                }
                begin = i;
            }
        }
    }

    /** Notes in brackets may be spaced; digits of dates and addresses are not. */
    private boolean spaceWithin(int from, int to) {
        if (text.charAt(from) == '(') {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (folded.spaceBefore(i)) {
                return true;
            }
        }
        return false;
    }

    private void add(Kind kind, int from, int to) {
        if (to > from) {
            Gap gap = from == 0 ? first : folded.spaceBefore(from) ? Gap.SPACE : Gap.GLUED;
            tokens.add(new Token(kind, folded, from, to, gap, place));
        }
    }

    private int figureEnd(int at) {
        boolean begins = !isDigit(at - 1) || folded.spaceBefore(at);
        int digits = begins ? signsEnd(at) : at;
        boolean sign = digits > at;
        int rough = begins ? roughEnd(at) : at;
        if (rough > at) {
            return rough;
        }
        // 3补正后申请内容仍不明确 at the beginning of a line has lost the point behind its ordinal.
        if (at == 0
                && !folded.spaceBefore(1)
                && PrintedLabel.isBareOrdinal(text, 0)
                && !INCLUDING.matcher(text.substring(0, wordEnd(0))).matches()) {
            return at;
        }
        int worded = wordedEnd(at);
        if (worded > at) {
            return worded;
        }
        if (isDigit(digits) && !(sign && folded.spaceBefore(digits))) {
            int end = withoutOrdinal(at, digitsEnd(digits));
            return end > at ? withRemark(end) : end;
        }
        return opens(at) ? standInEnd(at) : at;
    }

    /** The end of what is printed behind a figure and says that it is not just that. */
    private int withRemark(int end) {
        for (Pattern pattern : List.of(ROUGHLY, BRACKETED)) {
            Matcher remark =
                    pattern.matcher(text).region(end, text.length()).useTransparentBounds(true);
            if (remark.lookingAt()) {
                return remark.end();
            }
        }
        return end;
    }

    /**
     * Behind a sign, which may be doubled: the figure is one all the same. A sign that is parted
     * from the other is a dash in a cell of its own.
     */
    private int signsEnd(int at) {
        int end = at;
        while (end < at + 2
                && end < text.length()
                && SIGNS.indexOf(text.charAt(end)) >= 0
                && !(end > at && folded.spaceBefore(end))) {
            end++;
        }
        return isDigit(end) ? end : at;
    }

    /**
     * The end of a figure with words, such as 减少3项, 14(含下放2项) and 6[1], that is all of a cell or
     * parted from the rest. A sign in words is no sentence behind a figure alone.
     */
    private int wordedEnd(int at) {
        if (!opens(at)) {
            return at;
        }
        int end = at > 0 ? wordEnd(at) : text.length();
        boolean figure =
                end - at <= STANDARD.note()
                        && PrintedFigure.of(text.substring(at, end))
                                .filter(PrintedFigure::isWorded)
                                .filter(it -> NOTE.matcher(it.remark()).matches())
                                .filter(it -> at == 0 || isDigit(at) || behindFigure(at))
                                .isPresent();
        return figure ? end : at;
    }

    /**
     * The end of a figure that is no plain one, and is all of its word or is said to be another.
     */
    private int roughEnd(int at) {
        // Most characters begin no figure, and a matcher for each would cost more than all else.
        boolean digit = isDigit(at) || text.charAt(at) == '.' || text.charAt(at) == ',';
        if (digit && changes) {
            Matcher changed = CHANGED.matcher(text).region(at, text.length());
            if (changed.lookingAt()) {
                return changed.end();
            }
        }
        boolean may = digit || BEFORE_ROUGH.indexOf(text.charAt(at)) >= 0;
        int end = may && opens(at) ? wordEnd(at) : at;
        return end > at
                        && end - at <= STANDARD.note()
                        && !isNumber(at, end)
                        && ROUGH.matcher(text.substring(at, end)).matches()
                ? end
                : at;
    }

    private boolean isNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(i) && text.charAt(i) != '.' && text.charAt(i) != ',') {
                return false;
            }
        }
        return true;
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private int digitsEnd(int from) {
        int end = from + 1;
        while (true) {
            if (isDigit(end) && !folded.spaceBefore(end) && !words.get(end)) {
                end++;
            } else if (isPoint(end) && isDigit(end + 1)) {
                end += 2;
            } else {
                return end;
            }
        }
    }

    private boolean isPoint(int at) {
        return at < text.length()
                && ".,/+-−–".indexOf(text.charAt(at)) >= 0
                && !folded.spaceBefore(at)
                && !folded.spaceBefore(at + 1);
    }

    /** Where the figure ends when the last digit is the ordinal of the label that follows. */
    private int withoutOrdinal(int from, int end) {
        if (from == 0
                && end <= LONGEST_ORDINAL
                && LONE_POINT.matcher(text.substring(end)).matches()) {
            words.set(from, end);
            return from;
        }
        boolean ordinal =
                end + 1 < text.length()
                        && ".、".indexOf(text.charAt(end)) >= 0
                        && !isDigit(end + 1)
                        && text.codePointAt(end + 1) > 0x7F;
        if (!ordinal) {
            return end;
        }
        int digits = ordinalDigits(from, end);
        boolean point = end - digits > from && !isDigit(end - digits - 1);
        if (digits == 0 || point) {
            return end;
        }
        words.set(end - digits, end);
        return end - digits;
    }

    /** How many digits of the ordinal belong to it: the forms count to nine in each group. */
    private int ordinalDigits(int from, int end) {
        boolean teen = end - from == 2 && text.charAt(from) == '1' && !behindFigure(from);
        if (text.charAt(end - 1) != '0') {
            return teen ? 2 : 1;
        }
        return end - from > 1 && text.charAt(end - 2) == '1' ? 2 : 0;
    }

    private boolean behindFigure(int at) {
        Token last = tokens.isEmpty() ? before : tokens.get(tokens.size() - 1);
        return last.kind() == Kind.FIGURE && PrintedFigure.isUnit(text.substring(start, at));
    }

    private boolean opens(int at) {
        return at == 0 || folded.spaceBefore(at);
    }

    /** The end of what is in the place of a figure and between spaces. */
    private int standInEnd(int at) {
        int end = wordEnd(at);
        String word = text.substring(at, end);
        if (PrintedFigure.isDash(word)) {
            return end;
        }
        boolean standsIn = PrintedFigure.standsIn(word) || UNCLEAR.matcher(word).matches();
        boolean beside = behindFigure(at) || (end < text.length() && isFigureWord(end));
        return standsIn && (beside || isWholeBehindLabel(at, end)) ? end : at;
    }

    private int wordEnd(int at) {
        int end = at + 1;
        while (end < text.length() && !folded.spaceBefore(end)) {
            end++;
        }
        return end;
    }

    private boolean isFigureWord(int at) {
        String word = text.substring(at, wordEnd(at));
        return PrintedFigure.standsIn(word)
                || PrintedFigure.isDash(word)
                || word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** 无 below a whole label is a figure; below （四） it is the first character of another. */
    private boolean isWholeBehindLabel(int at, int end) {
        return at == 0
                && end == text.length()
                && before.kind() == Kind.WORDS
                && PrintedLabel.letters(before.plain()).length() >= STANDARD.label();
    }
}
