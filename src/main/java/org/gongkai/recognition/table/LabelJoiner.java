package org.gongkai.recognition.table;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.base.text.Lines;
import org.gongkai.recognition.label.Known;
import org.gongkai.recognition.label.Known.Role;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.label.PrintedLabel;
import org.gongkai.recognition.table.Fragment.Kind;

/**
 * Puts labels together that are printed on several lines, be it with the figures of their row
 * beside one of them, and tells what words are that are nearly a wording of the forms.
 */
final class LabelJoiner {

    private final LabelScores labels;
    private final boolean bars;

    /**
     * @param bars whether cells are marked by bars, so that an end of line inside one means nothing
     */
    LabelJoiner(LabelScores labels, boolean bars) {
        this.labels = labels;
        this.bars = bars;
    }

    List<Fragment> join(List<Fragment> fragments) {
        List<Fragment> joined = aroundFigures(lines(fragments));
        joined.replaceAll(this::named);
        return joined;
    }

    /** Lines of one cell, and characters printed one below another. */
    private List<Fragment> lines(List<Fragment> fragments) {
        List<Fragment> lines = new ArrayList<>();
        boolean vertical = false;
        for (Fragment fragment : fragments) {
            Fragment last = lines.isEmpty() ? fragment : lines.get(lines.size() - 1);
            boolean words = !lines.isEmpty() && last.is(Kind.WORDS) && isNextLine(fragment);
            vertical =
                    words
                            && fragment.letters() == 1
                            && (vertical || last.letters() == 1)
                            && last.plain().length() < STANDARD.prose();
            if (vertical || (words && bars && last.plain().length() < STANDARD.prose())) {
                lines.set(lines.size() - 1, together(List.of(last, fragment), Known.NOTHING));
            } else {
                lines.add(fragment);
            }
        }
        return lines;
    }

    private static boolean isNextLine(Fragment fragment) {
        return fragment.is(Kind.WORDS)
                && fragment.gap() == Gap.LINE
                && PrintedLabel.ordinalEnd(fragment.plain(), 0) == 0;
    }

    private static Fragment together(List<Fragment> parts, Known known) {
        String text = "";
        StringBuilder plain = new StringBuilder();
        for (Fragment part : parts) {
            text = Lines.join(text, part.text());
            plain.append(part.plain());
        }
        return parts.get(0).with(text, plain.toString(), known);
    }

    private List<Fragment> aroundFigures(List<Fragment> list) {
        List<Fragment> joined = new ArrayList<>();
        int i = 0;
        while (i < list.size()) {
            if (list.get(i).is(Kind.FIGURE) && heads(joined) > 0) {
                int end = figuresEnd(list, i);
                int taken = complete(joined, list.subList(end, end + count(list, end)));
                joined.addAll(list.subList(i, end));
                i = end + taken;
            } else {
                joined.add(list.get(i));
                i++;
            }
        }
        return joined;
    }

    private static int figuresEnd(List<Fragment> list, int from) {
        int end = from;
        while (end < list.size() && !list.get(end).isWord() && !list.get(end).is(Kind.END)) {
            end++;
        }
        return end;
    }

    /**
     * Completes the label before figures by the words behind them.
     *
     * @param before everything before the figures; its last words may become one
     * @param behind the words behind the figures that may belong to the label
     * @return how many of them do
     */
    private int complete(List<Fragment> before, List<Fragment> behind) {
        for (int head = heads(before); head > 0; head--) {
            for (int tail = behind.size(); tail >= 0; tail--) {
                List<Fragment> parts = last(before, head);
                parts.addAll(behind.subList(0, tail));
                List<Fragment> strange = strange(parts, tail > 0);
                parts.removeAll(strange);
                Known known = labels.whole(plain(parts));
                if (known.is(Role.ROW) && parts.size() > 1) {
                    replace(before, head, strange);
                    before.add(together(parts, known));
                    return tail;
                }
            }
        }
        return 0;
    }

    /**
     * The short words between the lines of a label that are a part of a label beside them; none
     * where the lines make a label with them or in no way.
     *
     * @param whole whether the parts may be a label as they are
     */
    private List<Fragment> strange(List<Fragment> parts, boolean whole) {
        if (whole && labels.whole(plain(parts)).is(Role.ROW)) {
            return List.of();
        }
        for (int i = 1; i < parts.size() - 1; i++) {
            List<Fragment> others = new ArrayList<>(parts);
            Fragment strange = others.remove(i);
            boolean little = strange.is(Kind.WORDS) && strange.letters() <= STANDARD.lines();
            if (little && labels.whole(plain(others)).is(Role.ROW)) {
                return List.of(strange);
            }
        }
        return List.of();
    }

    /** How many words without a meaning of their own begin lines from an index on. */
    private static int count(List<Fragment> list, int from) {
        int count = 0;
        while (from + count < list.size()
                && count < STANDARD.lines()
                && list.get(from + count).is(Kind.WORDS)
                && list.get(from + count).letters() > 0
                && list.get(from + count).gap() != Gap.CELL) {
            count++;
        }
        return count;
    }

    private static int heads(List<Fragment> before) {
        int count = 0;
        while (count < Math.min(before.size(), STANDARD.lines())
                && before.get(before.size() - 1 - count).isWord()) {
            count++;
        }
        return count;
    }

    private static List<Fragment> last(List<Fragment> list, int count) {
        return new ArrayList<>(list.subList(list.size() - count, list.size()));
    }

    private static void replace(List<Fragment> list, int count, List<Fragment> by) {
        list.subList(list.size() - count, list.size()).clear();
        list.addAll(by);
    }

    private static String plain(List<Fragment> parts) {
        return String.join("", parts.stream().map(Fragment::plain).toList());
    }

    private Fragment named(Fragment fragment) {
        return fragment.is(Kind.WORDS)
                ? Fragment.words(
                        fragment.text(),
                        fragment.plain(),
                        labels.like(fragment.text()),
                        fragment.gap(),
                        fragment.place())
                : fragment;
    }
}
