package org.gongkai.recognition.section;

import static org.gongkai.model.Thresholds.STANDARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Dates;
import org.gongkai.base.text.Folding;

/** Reads the sentence that names the statistical period. */
final class PeriodReader {

    private static final Pattern KEYWORD =
            Pattern.compile(
                    "统计的?(?:起止)?(?:数据)?(?:期限|时限|时间|周期|区间|范围|期间|日期|年限)|数据(?:期限|时限|区间)|报告期|统计(?:数据)?(?:从|自|为)");

    /** A period without its name is looked for at the beginning of a text only. */
    private static final int LONGEST_TEXT = 2000;

    private static final String TO = "(?:起|开始|始|,)*(?:至|到|-|—|–|~|─|―|－|截至|止){1,3}";
    private static final Pattern FULL =
            Pattern.compile(
                    "(20[0-9]{2})[年\\-./]([0-9]{1,2})[月\\-./]([0-9]{1,2})日?"
                            + TO
                            + "(?:(20[0-9]{2})[年\\-./]|同年|当年|本年)?([0-9]{1,2})[月\\-./]([0-9]{1,2})日?");

    /** Some sites lose 年 and 月 after digits: 20231月1日, 202111日, 2014月1日. */
    private static final Pattern LOSSY =
            Pattern.compile(
                    "(20[0-9]{2})年?(0?1)?月?0?1日?" + TO + "(?:(20[0-9]{2})年?)?12月?(3[01])日?");

    private static final Pattern MONTHS =
            Pattern.compile("(20[0-9]{2})年1月" + TO + "(?:(20[0-9]{2})年)?12月(?![0-9])");

    /**
     * A period. A day that the document does not tell is absent.
     *
     * @param raw the words that say it
     * @param startYear year of the first day
     * @param endYear year of the last day
     */
    record Period(
            String raw,
            int startYear,
            int endYear,
            Optional<LocalDate> start,
            Optional<LocalDate> end) {

        boolean isYear() {
            return startYear == endYear;
        }
    }

    private PeriodReader() {}

    /**
     * The period that a text states.
     *
     * @param texts paragraphs in order
     * @param named whether only a period introduced as such counts; else any span from the first of
     *     January to the end of December
     */
    static Optional<Period> read(List<String> texts, boolean named) {
        for (String text : texts) {
            Optional<Period> period = named ? named(Folding.fold(text)) : whole(Folding.fold(text));
            if (period.isPresent()) {
                return period;
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> named(String folded) {
        Matcher keyword = KEYWORD.matcher(folded);
        while (keyword.find()) {
            Optional<Period> period =
                    within(folded, keyword.end(), keyword.end() + STANDARD.name());
            if (period.isPresent()) {
                return period;
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> whole(String folded) {
        return within(folded, 0, Math.min(folded.length(), LONGEST_TEXT))
                .filter(Period::isYear)
                .filter(period -> period.start().map(day -> day.getDayOfYear() == 1).orElse(false))
                .filter(period -> period.end().map(day -> day.getMonthValue() == 12).orElse(false));
    }

    private static Optional<Period> within(String folded, int from, int until) {
        int end = Math.min(folded.length(), until + STANDARD.name());
        Matcher full = FULL.matcher(folded).region(from, end);
        if (full.find() && full.start() <= until) {
            return Optional.of(full(full));
        }
        Matcher lossy = LOSSY.matcher(folded).region(from, end);
        if (lossy.find() && lossy.start() <= until) {
            return Optional.of(lossy(lossy));
        }
        Matcher months = MONTHS.matcher(folded).region(from, end);
        return months.find() && months.start() <= until
                ? Optional.of(months(months))
                : Optional.empty();
    }

    private static Period full(Matcher matcher) {
        int startYear = number(matcher, 1);
        int endYear = matcher.group(4) == null ? startYear : number(matcher, 4);
        return new Period(
                matcher.group(),
                startYear,
                endYear,
                Dates.day(startYear, number(matcher, 2), number(matcher, 3)),
                Dates.day(endYear, number(matcher, 5), number(matcher, 6)));
    }

    private static Period lossy(Matcher matcher) {
        int startYear = number(matcher, 1);
        int endYear = matcher.group(3) == null ? startYear : number(matcher, 3);
        Optional<LocalDate> start =
                matcher.group(2) == null ? Optional.empty() : Dates.day(startYear, 1, 1);
        return new Period(
                matcher.group(),
                startYear,
                endYear,
                start,
                Dates.day(endYear, 12, number(matcher, 4)));
    }

    private static Period months(Matcher matcher) {
        int startYear = number(matcher, 1);
        int endYear = matcher.group(2) == null ? startYear : number(matcher, 2);
        return new Period(matcher.group(), startYear, endYear, Optional.empty(), Optional.empty());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
