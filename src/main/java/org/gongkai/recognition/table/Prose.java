package org.gongkai.recognition.table;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.PrintedFigure;
import org.gongkai.recognition.label.Known;
import org.gongkai.recognition.label.PrintedLabel;
import org.gongkai.recognition.table.Fragment.Kind;

/**
 * Tells the sentences between the cells: words with clauses, and the figures that occur in them,
 * with their units. A figure of a sentence is no cell.
 */
final class Prose {

    private static final String CLAUSE = ",，。;；!！?？";
    private static final String STOPS = "。;；!！?？:：)）";

    /** A unit in a cell or at the end of a clause in brackets. */
    private static final Pattern UNIT = Pattern.compile("([^)]{1,3})\\)?");

    /** A remark in brackets, behind a unit or not. One on units or columns is of a header. */
    private static final Pattern REMARK = Pattern.compile("([^()]{0,3})\\((?!单位|本列)[^()]{1,60}\\)");

    /** What is counted or dated goes on behind the figure. */
    private static final Pattern COUNTED =
            Pattern.compile(
                    "[年月日号时分元人件项条个次份篇宗起户%余多家场名期张页字岁万亿点款批部种位所届版倍成、,，。;；!！?？:：].*", Pattern.DOTALL);

    private final List<Fragment> fragments;
    private final BitSet prose = new BitSet();

    private Prose(List<Fragment> fragments) {
        this.fragments = withUnits(fragments);
    }

    /** The fragments that are cells. */
    static List<Fragment> without(List<Fragment> fragments) {
        Prose prose = new Prose(fragments);
        prose.mark();
        List<Fragment> cells = new ArrayList<>();
        for (int i = 0; i < prose.fragments.size(); i++) {
            if (!prose.prose.get(i)) {
                cells.add(prose.fragments.get(i));
            }
        }
        return cells;
    }

    /** A figure with its unit and a remark in brackets, with nothing more to say, is one cell. */
    private static List<Fragment> withUnits(List<Fragment> fragments) {
        List<Fragment> cells = new ArrayList<>();
        for (int i = 0; i < fragments.size(); i++) {
            Fragment behind = fragments.get(i);
            int last = cells.size() - 1;
            boolean figure = last >= 0 && cells.get(last).is(Kind.FIGURE) && behind.is(Kind.WORDS);
            if (figure
                    && (isUnit(fragments, i)
                            || isRemark(cells.get(last), fragments, i)
                            || isAlone(cells.get(last), fragments, i))) {
                cells.set(last, joined(cells.get(last), behind));
            } else {
                cells.add(behind);
            }
        }
        return cells;
    }

    private static boolean isUnit(List<Fragment> fragments, int words) {
        boolean ends =
                !isGluedWords(fragments, words + 1)
                        || PrintedLabel.ordinalEnd(fragments.get(words + 1).plain(), 0) > 0;
        return ends
                && fragments.get(words).gap().compareTo(Gap.LINE) < 0
                && hasUnit(UNIT.matcher(fragments.get(words).plain()));
    }

    private static boolean hasUnit(Matcher matcher) {
        return matcher.matches()
                && (matcher.group(1).equals("%") || PrintedFigure.isUnit(matcher.group(1)));
    }

    /** What a sentence counts may have a remark, too; only a cell begins and ends with it. */
    private static boolean isRemark(Fragment figure, List<Fragment> fragments, int words) {
        Fragment remark = fragments.get(words);
        boolean apart =
                figure.gap() != Gap.GLUED
                        && remark.gap() != Gap.CELL
                        && (words + 1 == fragments.size()
                                || fragments.get(words + 1).gap() != Gap.GLUED);
        return apart
                && PrintedLabel.ordinalEnd(remark.plain(), 0) == 0
                && hasUnit(REMARK.matcher(remark.plain()));
    }

    /** A figure with a word or two, and nothing else, is all of a cell: 64成. */
    private static boolean isAlone(Fragment figure, List<Fragment> fragments, int words) {
        Fragment behind = fragments.get(words);
        boolean ends =
                words + 1 == fragments.size()
                        || fragments.get(words + 1).gap().compareTo(Gap.LINE) >= 0;
        return figure.gap().compareTo(Gap.LINE) >= 0
                && behind.gap() == Gap.GLUED
                && ends
                && behind.plain().length() <= STANDARD.label()
                && !isSentence(behind);
    }

    private static Fragment joined(Fragment figure, Fragment behind) {
        return new Fragment(
                Kind.FIGURE,
                figure.text() + (behind.gap() == Gap.SPACE ? " " : "") + behind.text(),
                figure.plain() + behind.plain(),
                Known.NOTHING,
                figure.gap(),
                figure.place());
    }

    private static boolean isGluedWords(List<Fragment> fragments, int index) {
        return index < fragments.size()
                && fragments.get(index).is(Kind.WORDS)
                && fragments.get(index).gap() == Gap.GLUED;
    }

    private boolean isGluedWords(int index) {
        return isGluedWords(fragments, index);
    }

    private void mark() {
        boolean sentence = false;
        boolean counted = false;
        for (int i = 0; i < fragments.size(); i++) {
            Fragment fragment = fragments.get(i);
            counted &= fragment.gap().compareTo(Gap.LINE) < 0;
            sentence &= fragment.gap().compareTo(Gap.LINE) < 0 && !fragment.is(Kind.LABEL);
            if (fragment.is(Kind.WORDS) && isSentence(fragment)) {
                sentence = true;
                prose.set(i);
            } else if (fragment.is(Kind.FIGURE)
                    && (sentence
                            || isCounting(i)
                            || (hasUnit(fragment) && (counted || isAmid(i))))) {
                sentence = true;
                counted = true;
                prose.set(i);
                withLabel(i);
            } else if (fragment.is(Kind.FIGURE)) {
                counted = false;
            } else if (fragment.is(Kind.LABEL) && isMentioned(i)) {
                prose.set(i);
            }
        }
    }

    /** The last figure of a paragraph that counts has nothing behind it but its unit. */
    private static boolean hasUnit(Fragment figure) {
        return figure.letters() > 0
                && Character.isIdeographic(figure.plain().codePointBefore(figure.plain().length()));
    }

    private static boolean isSentence(Fragment words) {
        String text = words.plain();
        return hasClause(text)
                || words.letters() > STANDARD.name()
                || ":：".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether a clause ends in the text; what is in brackets is a note. */
    private static boolean hasClause(String text) {
        int open = text.indexOf('(');
        int close = text.indexOf(')');
        int depth = close >= 0 && (open < 0 || close < open) ? 1 : 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0 && CLAUSE.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a figure counts or dates something: words that are no label go on behind it. */
    private boolean isCounting(int figure) {
        if (!isGluedWords(figure + 1)) {
            return false;
        }
        if (!isAmid(figure) && !COUNTED.matcher(fragments.get(figure + 1).plain()).matches()) {
            return false;
        }
        prose.set(figure + 1);
        return true;
    }

    /** Whether words that are no label come right before the figure. */
    private boolean isAmid(int figure) {
        return figure > 0 && fragments.get(figure - 1).is(Kind.WORDS) && isGlued(figure);
    }

    private boolean isGlued(int index) {
        return fragments.get(index).gap() == Gap.GLUED;
    }

    /** What the figure of a sentence counts is no label either. */
    private void withLabel(int figure) {
        boolean beside = fragments.get(figure).gap().compareTo(Gap.LINE) < 0;
        if (figure > 0 && beside && fragments.get(figure - 1).isWord()) {
            prose.set(figure - 1);
        }
    }

    /** Whether the words of a label occur inside a sentence. */
    private boolean isMentioned(int label) {
        boolean goesOn = isGluedWords(label + 1) && isSentence(fragments.get(label + 1));
        return goesOn || (label > 0 && isGlued(label) && prose.get(label - 1) && leads(label - 1));
    }

    /** Whether words of a sentence go on: no stop ends them. */
    private boolean leads(int index) {
        Fragment words = fragments.get(index);
        String text = words.plain();
        return words.is(Kind.WORDS) && STOPS.indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
