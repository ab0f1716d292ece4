package org.gongkai.recognition.table;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gongkai.base.text.FoldedText;
import org.gongkai.recognition.label.Known;
import org.gongkai.recognition.label.Known.Role;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.table.Fragment.Kind;

/**
 * Labels of narrow columns, each broken over two lines of its own column: text has all first halves
 * in one line and all second halves in the next, 结果 结果 其他 above 维持 纠正 结果. The halves are put
 * together in the order of the first ones, if none is left over.
 */
final class StackedLabels {

    private final LabelScores labels;
    private final List<Fragment> whole = new ArrayList<>();

    /** Places among the labels of first halves that were not completed yet. */
    private final Deque<Integer> halves = new ArrayDeque<>();

    private int joined;

    private StackedLabels(LabelScores labels) {
        this.labels = labels;
    }

    /** The same fragments with such labels put together. */
    static List<Fragment> join(LabelScores labels, List<Fragment> fragments) {
        List<Fragment> result = new ArrayList<>();
        int i = 0;
        while (i < fragments.size()) {
            int end = i;
            while (end < fragments.size() && fragments.get(end).isWord()) {
                end++;
            }
            result.addAll(new StackedLabels(labels).of(fragments.subList(i, end)));
            if (end < fragments.size()) {
                result.add(fragments.get(end));
            }
            i = end + 1;
        }
        return result;
    }

    private List<Fragment> of(List<Fragment> words) {
        words.forEach(this::add);
        // 其他 begins labels and is one.
        halves.removeIf(at -> whole.get(at).is(Kind.LABEL));
        return joined >= STANDARD.pair() && halves.isEmpty() ? whole : words;
    }

    private void add(Fragment fragment) {
        if (fragment.is(Kind.LABEL) && !labels.beginsColumn(fragment.plain())) {
            whole.add(fragment);
            return;
        }
        for (String word : List.of(fragment.text().split(" ", -1))) {
            half(
                    Fragment.words(
                            word,
                            FoldedText.plain(word).text(),
                            Known.NOTHING,
                            fragment.gap(),
                            fragment.place()));
        }
    }

    private void half(Fragment half) {
        if (!halves.isEmpty() && completes(halves.peek(), half)) {
            halves.poll();
            joined++;
            return;
        }
        Known known = labels.whole(half.plain());
        if (known.isEmpty() || labels.beginsColumn(half.plain())) {
            halves.add(whole.size());
        }
        whole.add(known.isEmpty() ? half : half.with(half.text(), half.plain(), known));
    }

    /** Puts a second half to the first one that waits for one, if they make a label. */
    private boolean completes(int at, Fragment half) {
        Fragment first = whole.get(at);
        Known known =
                first.plain().length() <= STANDARD.note()
                        ? labels.whole(first.plain() + half.plain())
                        : Known.NOTHING;
        if (known.is(Role.COLUMN)) {
            whole.set(
                    at,
                    first.with(first.text() + half.text(), first.plain() + half.plain(), known));
        }
        return known.is(Role.COLUMN);
    }
}
