package org.gongkai.recognition.learn;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;

/**
 * Years that move with the year of the copy: {@code 2023年决算数} in a report of 2024 is {@code
 * {year-1}年决算数}.
 *
 * @param year of the copy, where it is known
 */
record YearWords(OptionalInt year) {

    /** Years before and after that of the report of which labels speak. */
    private static final int FARTHEST = 5;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern OF_REPORT =
            Pattern.compile("((?:19|20)\\d\\d)(?:年(?!\\d{1,2}月)|会计年度|度)");

    /** The years of a copy: that which the lines before its first table name, else its captions. */
    static YearWords of(PrintedCopy copy) {
        Stream<String> captions = copy.tables().stream().flatMap(table -> table.above().stream());
        List<String> lines = Stream.concat(copy.head().stream(), captions).toList();
        Optional<Integer> year =
                Stream.concat(
                                lines.stream().flatMap(line -> first(OF_REPORT, line).stream()),
                                copy.head().stream().flatMap(line -> first(YEAR, line).stream()))
                        .findFirst();
        return new YearWords(year.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static Optional<Integer> first(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(Folding.fold(line));
        return matcher.find() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    /** Whether a text is a year of the report, and nothing else. */
    boolean isYear(String folded) {
        return general(folded).matches("\\{year(?:[-+]\\d)?}年?度?");
    }

    /** The text with its years by their distance from that of the copy. */
    String general(String text) {
        if (year.isEmpty()) {
            return text;
        }
        return YEAR.matcher(text)
                .replaceAll(
                        found -> {
                            int away = Integer.parseInt(found.group(1)) - year.getAsInt();
                            return Math.abs(away) > FARTHEST
                                    ? found.group()
                                    : "{year" + sign(away) + "}";
                        });
    }

    private static String sign(int away) {
        return away == 0 ? "" : away > 0 ? "+" + away : String.valueOf(away);
    }
}
