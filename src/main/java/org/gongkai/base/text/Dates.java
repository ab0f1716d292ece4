package org.gongkai.base.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of the years 2000 to 2099 in folded text, see {@link Folding#fold}. */
public final class Dates {

    private static final String SMALL = "([0-9]{1,2}|" + Numerals.SMALL_SIGN + "{1,3})";
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<![0-9])("
                            + Numerals.YEAR
                            + ")(?:年"
                            + SMALL
                            + "月"
                            + SMALL
                            + "日|[-./]([0-9]{1,2})[-./]([0-9]{1,2})(?![0-9]{3}))");
    private static final Pattern AROUND = Pattern.compile("[(（\\[【]?|[)）\\]】]?[.。]?");

    private Dates() {}

    /**
     * A date found in a text.
     *
     * @param date the day
     * @param start where it begins in the folded text
     * @param end where it ends
     */
    public record Found(LocalDate date, int start, int end) {}

    /**
     * The first date of a folded text: {@code 2024年1月8日}, {@code 2024-01-08}, {@code 二〇二四年一月八日}.
     */
    public static Optional<Found> first(String folded) {
        Matcher matcher = DATE.matcher(folded);
        while (matcher.find()) {
            Optional<LocalDate> date = date(matcher);
            if (date.isPresent()) {
                return Optional.of(new Found(date.get(), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    /** The date that a folded text consists of, apart from brackets around it. */
    public static Optional<LocalDate> alone(String folded) {
        return first(folded)
                .filter(found -> AROUND.matcher(folded.substring(0, found.start())).matches())
                .filter(found -> AROUND.matcher(folded.substring(found.end())).matches())
                .map(Found::date);
    }

    /** A day of the calendar, empty when there is no such day. */
    public static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        boolean words = matcher.group(2) != null;
        OptionalInt year = Numerals.year(matcher.group(1));
        OptionalInt month = Numerals.small(matcher.group(words ? 2 : 4));
        OptionalInt day = Numerals.small(matcher.group(words ? 3 : 5));
        if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        return day(year.getAsInt(), month.getAsInt(), day.getAsInt());
    }
}
