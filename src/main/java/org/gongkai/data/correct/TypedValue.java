package org.gongkai.data.correct;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.PrintedFigure;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.recognition.value.ValueReader;

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

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static final Pattern SPELLED = Pattern.compile("[负〇零一二两三四五六七八九十百千万亿点]+");

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
        Optional<String> state = state(typed);
        if (state.isPresent()) {
            return state;
        }
        String plain = plain(typed);
        String number = GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain;
        return NUMBER.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    /**
     * The value that a text means in a column of a kind.
     *
     * @return as {@link #of}; in a column of words the words; where words are printed in the place
     *     of a figure, such as {@code 持平}, these; empty where it means none of them
     */
    public static Optional<String> in(NumberKind kind, String typed) {
        return kind == NumberKind.TEXT
                ? ofWords(typed)
                : of(typed).or(() -> insteadOfFigure(kind, Folding.collapse(typed)));
    }

    /**
     * Words are read as if they were printed: {@code 减4} is the change -4, and no count. A figure
     * with a unit or a remark, or one that is spelled, is left to the person to type in digits;
     * foreign letters are a slip.
     */
    private static Optional<String> insteadOfFigure(NumberKind kind, String text) {
        String folded = Folding.fold(text);
        if (!HAN.matcher(folded).find() && !PrintedFigure.standsIn(folded)) {
            return Optional.empty();
        }
        ValueReader.Read read = ValueReader.read(text, kind, "");
        CellValue value = read.value();
        if (value.state() == CellState.TEXT) {
            return Optional.of(text).filter(words -> !SPELLED.matcher(folded).matches());
        }
        return value.number()
                .filter(number -> value.unit().isEmpty() && !isRemarked(read))
                .map(number -> kind.admits(number) ? number.toPlainString() : text);
    }

    private static boolean isRemarked(ValueReader.Read read) {
        return read.doubt().filter(it -> it.code() != FindingCode.VALUE_NOT_PROPER).isPresent();
    }

    /**
     * The same in a column of words, where whatever is typed stands for itself, figures too.
     *
     * @return {@code blank}, {@code dash} or {@code unreadable}, else the text with its white space
     *     collapsed; empty where there is none
     */
    public static Optional<String> ofWords(String typed) {
        String text = Folding.collapse(typed);
        return state(typed).or(() -> Optional.of(text).filter(it -> !it.isEmpty()));
    }

    private static Optional<String> state(String typed) {
        String plain = plain(typed);
        return STATES.entrySet().stream()
                .filter(state -> state.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String plain(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return STROKES.matcher(folded).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
