package org.gongkai.bulk.fetch;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Years that reports are wanted of.
 *
 * @param each four digits; none means every year
 */
record WantedYears(Set<String> each) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private static final Pattern SPAN =
            Pattern.compile("((?:19|20)\\d\\d)年?\\s*[-–—~〜至到]+\\s*((?:19|20)\\d\\d)(?!\\d)");

    /** Copies the set. */
    WantedYears {
        each = Set.copyOf(each);
    }

    /** The years that a text names. */
    static WantedYears in(String text) {
        return new WantedYears(
                YEAR.matcher(plain(text))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet()));
    }

    /** The years that a list asks for, of spans such as 2019-2022 those between too. */
    static WantedYears wanted(String text) {
        Set<String> wanted = new TreeSet<>(in(text).each);
        SPAN.matcher(plain(text))
                .results()
                .flatMap(
                        span ->
                                IntStream.rangeClosed(
                                                Integer.parseInt(span.group(1)),
                                                Integer.parseInt(span.group(2)))
                                        .mapToObj(Integer::toString))
                .forEach(wanted::add);
        return new WantedYears(wanted);
    }

    /** Wide digits become plain ones; spaces stay between numbers. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Whether what is wanted of others is wanted here too. */
    boolean cover(WantedYears others) {
        return each.isEmpty() || (!others.each.isEmpty() && each.containsAll(others.each));
    }

    /** Whether a year may be wanted here and there. */
    boolean overlap(WantedYears others) {
        return each.isEmpty()
                || others.each.isEmpty()
                || each.stream().anyMatch(others.each::contains);
    }

    /** What is wanted here or there. */
    WantedYears and(WantedYears others) {
        if (each.isEmpty() || others.each.isEmpty()) {
            return new WantedYears(Set.of());
        }
        Set<String> both = new TreeSet<>(each);
        both.addAll(others.each);
        return new WantedYears(both);
    }

    /**
     * Those of these years that a title is of: all if it names none; empty if it names others only.
     */
    Optional<WantedYears> of(String title) {
        WantedYears named = in(title);
        if (each.isEmpty() || named.each.isEmpty()) {
            return Optional.of(this);
        }
        Set<String> common = new TreeSet<>(each);
        common.retainAll(named.each);
        return common.isEmpty() ? Optional.empty() : Optional.of(new WantedYears(common));
    }

    /** The years in order, a space between. */
    @Override
    public String toString() {
        return String.join(" ", new TreeSet<>(each));
    }
}
