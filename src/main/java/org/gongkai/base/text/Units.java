package org.gongkai.base.text;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units of what forms count. */
public final class Units {

    /** A unit in folded text, as a regular expression. */
    public static final String UNIT =
            "(?:(?:[百千]万|万亿|[百千万亿])?元" + "|[百千万]?(?:人次|件次|件|项|条|个|次|份|篇|宗|起|笔|例|批|部|家|户|人))";

    /** One of these ends each unit. */
    private static final String ENDS = "元次件项条个份篇宗起笔例批部家户人";

    private static final String POWER_SIGNS = "百千万亿";

    private static final Pattern PARTS = Pattern.compile("([百千万亿]{0,2})(.*)");

    /** Digits that a word before a unit adds. */
    private static final Map<String, Integer> POWERS =
            Map.of("", 0, "百", 2, "千", 3, "万", 4, "百万", 6, "千万", 7, "亿", 8, "万亿", 12);

    private Units() {}

    /** Whether a text may name any unit: most do not, which costs less to see than a pattern. */
    public static boolean mayBeIn(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (ENDS.indexOf(folded.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a unit is one of money. */
    public static boolean isMoney(String unit) {
        return unit.endsWith("元");
    }

    /**
     * How many places the point of a figure moves to the right when it is given in another unit: -4
     * from 元 to 万元; empty where the units count different things.
     */
    public static OptionalInt shift(String printed, String wanted) {
        boolean plain = printed.isEmpty() || POWER_SIGNS.indexOf(printed.charAt(0)) < 0;
        if (plain && printed.equals(wanted)) {
            return OptionalInt.of(0);
        }
        Matcher old = PARTS.matcher(printed);
        Matcher other = PARTS.matcher(wanted);
        if (!old.matches() || !other.matches() || !old.group(2).equals(other.group(2))) {
            return OptionalInt.empty();
        }
        Optional<Integer> from = Optional.ofNullable(POWERS.get(old.group(1)));
        Optional<Integer> to = Optional.ofNullable(POWERS.get(other.group(1)));
        return from.isPresent() && to.isPresent()
                ? OptionalInt.of(from.get() - to.get())
                : OptionalInt.empty();
    }
}
