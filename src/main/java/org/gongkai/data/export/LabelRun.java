package org.gongkai.data.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Neighbours that stand under one label; those under none stay alone.
 *
 * @param key the label, empty for none
 * @param first index of the first
 * @param last index of the last
 */
record LabelRun(String key, int first, int last) {

    static <T> List<LabelRun> of(List<T> items, Function<T, String> key) {
        List<LabelRun> runs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String own = key.apply(items.get(i));
            LabelRun before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (before != null && !own.isEmpty() && before.key().equals(own)) {
                runs.set(runs.size() - 1, new LabelRun(own, before.first(), i));
            } else {
                runs.add(new LabelRun(own, i, i));
            }
        }
        return runs;
    }
}
