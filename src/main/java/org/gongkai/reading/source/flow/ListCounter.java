package org.gongkai.reading.source.flow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the numbered paragraphs of a document, whose numbers are not in its text. Used by one
 * thread, for one document, in reading order.
 */
public final class ListCounter {

    /** Levels that the formats know. */
    public static final int LEVELS = 9;

    private static final int UNSET = Integer.MIN_VALUE;

    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /**
     * Counts a paragraph.
     *
     * @param list what counts together
     * @param levels the levels of the list, highest first
     * @param level level of the paragraph, from 0
     * @return its number as printed, empty for a bullet or an unknown level
     */
    public String next(String list, List<LevelFormat> levels, int level) {
        if (level < 0 || level >= levels.size() || level >= LEVELS) {
            return "";
        }
        int[] count = counts(list);
        count[level] = count[level] == UNSET ? levels.get(level).start() : count[level] + 1;
        // A level that was skipped counts as begun: 2 after 1.1 without any 1.
        for (int higher = 0; higher < level; higher++) {
            if (count[higher] == UNSET) {
                count[higher] = levels.get(higher).start();
            }
        }
        for (int deeper = level + 1; deeper < Math.min(LEVELS, levels.size()); deeper++) {
            if (levels.get(deeper).restarts()) {
                count[deeper] = UNSET;
            }
        }
        return print(levels, level, count);
    }

    /** Lets the list begin anew at a level, the first time this reason is given. */
    public void beginOnce(String reason, String list, int level) {
        if (level >= 0 && level < LEVELS && begun.add(reason)) {
            counts(list)[level] = UNSET;
        }
    }

    /** Lets the next paragraph at a level have the number after this one. */
    public void set(String list, int level, int number) {
        if (level >= 0 && level < LEVELS) {
            counts(list)[level] = number;
        }
    }

    private int[] counts(String list) {
        return counts.computeIfAbsent(
                list,
                key -> {
                    int[] fresh = new int[LEVELS];
                    Arrays.fill(fresh, UNSET);
                    return fresh;
                });
    }

    private static String print(List<LevelFormat> levels, int level, int[] count) {
        LevelFormat own = levels.get(level);
        String out = own.template();
        for (int i = 0; i < Math.min(LEVELS, levels.size()); i++) {
            LevelFormat at = levels.get(i);
            int n = count[i] == UNSET ? at.start() : count[i];
            boolean plain = own.decimal() && at.style() != NumberStyle.NONE;
            NumberStyle style = plain ? NumberStyle.DECIMAL : at.style();
            out = out.replace("%" + (i + 1), style.print(n));
        }
        return out;
    }
}
