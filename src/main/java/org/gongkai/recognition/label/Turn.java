package org.gongkai.recognition.label;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a label that turn what it means: 上年 for 本年, 不予 for 予以, 减少 for 增/减. One of them
 * weighs more than all letters that two labels share.
 *
 * @param times the times that it names
 * @param less whether it counts what became less, and nothing that became more
 * @param more the reverse
 * @param grants whether it says 予以
 * @param refuses whether it says 不予
 */
record Turn(Set<Time> times, boolean less, boolean more, boolean grants, boolean refuses) {

    /** What a figure may be of. */
    private enum Time {
        THIS_YEAR,
        EARLIER,
        LATER,
        ALL,
        PART
    }

    private static final Map<Time, List<String>> TIMES =
            Map.of(
                    Time.THIS_YEAR,
                    List.of("本年", "今年", "当年"),
                    Time.EARLIER,
                    List.of("上年", "上一年", "上1年", "去年", "前年", "往年"),
                    Time.LATER,
                    List.of("下年", "下一年", "次年", "明年"),
                    Time.ALL,
                    List.of("累计", "历年", "截至", "截止", "至今"),
                    Time.PART,
                    List.of("上半年", "下半年", "季度", "本月", "当月", "上月"));

    private static final Turn NONE = new Turn(Set.of(), false, false, false, false);

    /** One of these is in each of the words. */
    private static final String SIGNS = "年累截至度月减降增升予";

    private static final String TIME_SIGNS = "年累截至度月";

    private static final String NEGATIONS = "不未无非否没";
    private static final List<String> LESS = List.of("减", "下降", "降低");
    private static final List<String> MORE = List.of("增", "上升");

    /** Immutable from the outside: nobody changes the set. */
    Turn {
        times = Set.copyOf(times);
    }

    static Turn of(String letters) {
        // Most labels have none, and patterns cost more than all else about them.
        return hasAny(letters, SIGNS) ? read(letters) : NONE;
    }

    /** Whether a text may name any time. */
    static boolean mayNameTime(String text) {
        return hasAny(text, TIME_SIGNS);
    }

    private static boolean hasAny(String letters, String signs) {
        for (int i = 0; i < letters.length(); i++) {
            if (signs.indexOf(letters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOne(String letters, List<String> words) {
        for (String word : words) {
            if (letters.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Turn read(String letters) {
        Set<Time> times = EnumSet.noneOf(Time.class);
        TIMES.forEach(
                (time, words) -> {
                    if (hasOne(letters, words)) {
                        times.add(time);
                    }
                });
        boolean less = hasOne(letters, LESS);
        boolean more = hasOne(letters, MORE);
        return new Turn(
                times,
                less && !more,
                more && !less,
                letters.contains("予以"),
                letters.contains("不予"));
    }

    /** Whether it speaks of other times than this year alone. */
    boolean isOfOtherTime() {
        return !times.isEmpty() && !times.contains(Time.THIS_YEAR);
    }

    /** Whether it says something else than an official label: not just less, as cut labels do. */
    boolean against(Turn official) {
        boolean otherTime =
                !times.isEmpty()
                        && times.stream()
                                .filter(time -> !official.times.contains(time))
                                .anyMatch(time -> time != Time.THIS_YEAR || isTimed(official));
        return otherTime
                || (less && !official.less)
                || (more && official.less)
                || (grants && !refuses && official.refuses && !official.grants)
                || (refuses && official.grants && !official.refuses);
    }

    /** Whether all times of an official label are others. */
    private boolean isTimed(Turn official) {
        return !official.times.isEmpty() && times.stream().noneMatch(official.times::contains);
    }

    /** How many words of a text deny. */
    private static int denials(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (NEGATIONS.indexOf(text.charAt(i)) >= 0) {
                count++;
                // One word.
                i += text.startsWith("不予", i) || text.startsWith("没有", i) ? 1 : 0;
            }
        }
        return count;
    }

    private static String withoutDenials(String text) {
        StringBuilder left = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (NEGATIONS.indexOf(text.charAt(i)) < 0) {
                left.append(text.charAt(i));
            } else {
                // One word.
                i += text.startsWith("不予", i) || text.startsWith("没有", i) ? 1 : 0;
            }
        }
        return left.toString();
    }

    /** Whether two labels are the same but for a word that denies, which one of them has not. */
    static boolean deniesUnlike(String one, String other) {
        return one.length() != other.length()
                && (hasAny(one, NEGATIONS) || hasAny(other, NEGATIONS))
                && denials(one) != denials(other)
                && withoutDenials(one).equals(withoutDenials(other));
    }
}
