package org.gongkai.data.correct;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people type for a printed value, in the one way in which it is kept: {@code １，２３４} and
 * {@code 1,234} are the number 1234, {@code 空} and {@code blank} a blank. What could mean two
 * things is taken for none.
 */
public final class TypedValue {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Commas stand before three digits each; others may be decimal points of another country. */
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    /** What dashes and minus signs become. */
    private static final Pattern STROKES = Pattern.compile("[\u2010-\u2015\u2212\u2500\u30FC]+");

    private static final Map<String, List<String>> STATES =
            Map.of(
                    "blank", List.of("blank", "empty", "空", "空白"),
                    "dash", List.of("dash", "-", "--", "/", "横线", "杠", "斜线"),
                    "unreadable", List.of("unreadable", "?", "无法识读", "无法辨认", "看不清"));

    private TypedValue() {}

    /**
     * The value that a text means.
     *
     * @return a number in ASCII digits without commas, {@code blank}, {@code dash} or {@code
     *     unreadable}; empty where it means none of them
     */
    public static Optional<String> of(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        String plain = STROKES.matcher(folded).replaceAll("-").toLowerCase(Locale.ROOT);
        for (Map.Entry<String, List<String>> state : STATES.entrySet()) {
            if (state.getValue().contains(plain)) {
                return Optional.of(state.getKey());
            }
        }
        String number = GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain;
        return NUMBER.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }
}
