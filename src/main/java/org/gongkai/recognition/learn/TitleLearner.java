package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.base.text.Folding;

/** Finds what the titles of all copies have in common, and where their body and year stand. */
final class TitleLearner {

    private static final int LONGEST = 60;
    private static final int SHORTEST = 4;

    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])(?:(?:19|20)[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})(?![0-9])");
    private static final Pattern KINDS =
            Pattern.compile(
                    "(?i).*(?:报告|报表|统计表|年报|预算|决算|公报|情况表|一览表|公示|说明|report|statement|accounts|budget|statistics|return)");
    private static final Pattern TAIL =
            Pattern.compile(
                    "(?i)(?:[^市区县镇乡省局委办厅部院所校会]*?)((?:政府|部门|单位|行政|年度|工作|信息|财政|综合)*[^市区县镇乡省局委办厅部院所校会]{0,8}(?:报告|报表|统计表|年报|预算|决算|公报|情况表|一览表))$");

    private final List<PrintedCopy> copies;

    /** Words that lead from a name on to a year. */
    private static final Pattern LINK = Pattern.compile("(?:关于|[的\\s:：·(（《-])+$");

    /** What names of bodies end in. */
    private static final String BODIES =
            "Council|Agency|Office|Department|Authority|Commission|Board|Ministry|Service|Trust"
                    + "|Institute|University|Committee|Court|Bureau";

    TitleLearner(List<PrintedCopy> copies) {
        this.copies = copies;
    }

    /**
     * A title as the copies have it.
     *
     * @param words what all have in common, for people
     * @param pattern the regular expression
     */
    record Title(String words, String pattern) {}

    /** The title of the kind; empty where the copies have none in common. */
    Optional<Title> title() {
        List<List<String>> lines = copies.stream().map(TitleLearner::lines).toList();
        Optional<Title> best = Optional.empty();
        int most = 0;
        for (String line : lines.stream().flatMap(List::stream).distinct().limit(40).toList()) {
            Optional<Title> title = copies.size() == 1 ? single(line) : common(line, lines);
            int score =
                    title.map(
                                    t ->
                                            t.words().length()
                                                    + (KINDS.matcher(line).matches() ? 20 : 0)
                                                    + (t.pattern().contains("<year>") ? 5 : 0))
                            .orElse(0);
            if (score > most) {
                most = score;
                best = title;
            }
        }
        return best;
    }

    /** Lines of the head that may be a title, and neighbours put together. */
    private static List<String> lines(PrintedCopy copy) {
        List<String> lines = new ArrayList<>();
        copy.head().stream()
                .map(Folding::collapse)
                .filter(line -> line.length() <= LONGEST && line.length() >= SHORTEST)
                .filter(line -> !line.matches(".*[。；;：:，]"))
                .filter(line -> Captions.named(line).isEmpty())
                .filter(line -> !Captions.isNumbered(line))
                .filter(line -> !isCaption(copy, line))
                .forEach(lines::add);
        return lines.stream().limit(30).toList();
    }

    /** Whether a line stands above a table behind the first. */
    private static boolean isCaption(PrintedCopy copy, String line) {
        return copy.tables().stream()
                .skip(1)
                .flatMap(table -> table.above().stream())
                .anyMatch(above -> Folding.collapse(above).equals(line));
    }

    private static Optional<Title> single(String line) {
        if (!KINDS.matcher(line).matches()) {
            return Optional.empty();
        }
        Matcher tail = TAIL.matcher(line);
        Matcher year = YEAR.matcher(line);
        if (year.find()) {
            String before = line.substring(0, year.start());
            String after = line.substring(year.end());
            return Optional.of(
                    new Title(
                            after.replaceFirst("^年度?", ""),
                            (before.isBlank() ? "" : "(?<body>.+?)") + yearOf(after)));
        }
        return tail.find() && tail.group(1).length() >= SHORTEST
                ? Optional.of(new Title(tail.group(1), "(?<body>.*?)" + quoted(tail.group(1))))
                : Optional.empty();
    }

    private static String yearOf(String after) {
        Matcher year = Pattern.compile("年度?").matcher(after);
        return year.lookingAt()
                ? "(?<year>(?:19|20)\\d\\d)年度?" + quoted(after.substring(year.end()))
                : "(?<year>(?:19|20)\\d\\d)" + quoted(after);
    }

    /** What a line of the first copy has in common with the likest line of each other copy. */
    private static Optional<Title> common(String first, List<List<String>> lines) {
        Cut own = Cut.of(first);
        List<Cut> cuts = new ArrayList<>();
        for (List<String> of : lines) {
            of.stream()
                    .map(Cut::of)
                    .filter(cut -> cut.dated() == own.dated() && own.shared(cut) >= SHORTEST)
                    .reduce((one, other) -> own.shared(other) > own.shared(one) ? other : one)
                    .ifPresent(cuts::add);
        }
        if (cuts.size() * 10 < lines.size() * 6 || cuts.size() < 2) {
            return Optional.empty();
        }
        Varying before = Varying.of(cuts.stream().map(Cut::before).toList());
        if (cuts.get(0).dated()) {
            before = before.ofBody();
        }
        Varying after = Varying.of(cuts.stream().map(Cut::after).toList());
        String words = (before.words() + after.words()).replaceFirst("^年度?", "").strip();
        long letters = words.codePoints().filter(Character::isLetter).count();
        if (letters < SHORTEST || (before.varies() && after.varies())) {
            return Optional.empty();
        }
        String year = cuts.get(0).dated() ? "(?<year>(?:19|20)\\d\\d)" : "";
        String rest = after.pattern();
        boolean yearly = cuts.get(0).dated() && rest.startsWith("年");
        String tail = yearly ? "年度?" + rest.replaceFirst("^年度?", "") : rest;
        return Optional.of(new Title(words, before.pattern() + year + tail));
    }

    /** A line before and behind its year. */
    private record Cut(String before, boolean dated, String after) {

        private static Cut of(String line) {
            Matcher year = YEAR.matcher(line);
            return year.find()
                    ? new Cut(line.substring(0, year.start()), true, line.substring(year.end()))
                    : new Cut(line, false, "");
        }

        private int shared(Cut other) {
            return shared(before, other.before) + shared(after, other.after);
        }

        private static int shared(String one, String other) {
            return Varying.prefix(one, other) + Varying.suffix(one, other);
        }
    }

    /** Texts with a beginning and an end in common. */
    private record Varying(String prefix, boolean varies, String suffix) {

        private static Varying of(List<String> texts) {
            String first = texts.get(0);
            if (texts.stream().distinct().count() == 1) {
                return new Varying(first, false, "");
            }
            int prefix = texts.stream().mapToInt(text -> prefix(first, text)).min().orElse(0);
            int suffix = texts.stream().mapToInt(text -> suffix(first, text)).min().orElse(0);
            int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
            suffix = Math.min(suffix, shortest - prefix);
            String start = Folding.hasHan(first) ? "" : toWord(first.substring(0, prefix));
            return new Varying(start, true, behind(first, suffix));
        }

        /**
         * The same where it stands before a year: what all bodies end in, such as 档案馆, is a part of
         * their names; only a word that leads on to the year is none.
         */
        private Varying ofBody() {
            Matcher link = LINK.matcher(suffix);
            return varies && Folding.hasHan(suffix)
                    ? new Varying(prefix, true, link.find() ? link.group() : "")
                    : this;
        }

        private static String toWord(String prefix) {
            return prefix.substring(0, prefix.lastIndexOf(' ') + 1);
        }

        private static String behind(String text, int suffix) {
            String end = text.substring(text.length() - suffix);
            // 局 of two bodies is a part of their names.
            return Folding.hasHan(text)
                    ? end.replaceFirst("^.*(?:[市区县镇乡局委办厅院校会馆所站队处科室部社团园学]|中心)", "")
                    : end.replaceFirst("^(?:.*\\b(?:" + BODIES + ")\\b|\\S+(?= ))", "");
        }

        private String words() {
            return prefix + suffix;
        }

        private String pattern() {
            return quoted(prefix) + (varies ? "(?<body>.+?)" : "") + quoted(suffix);
        }

        private static int prefix(String one, String other) {
            int length = 0;
            while (length < Math.min(one.length(), other.length())
                    && one.charAt(length) == other.charAt(length)) {
                length++;
            }
            return length;
        }

        private static int suffix(String one, String other) {
            int length = 0;
            while (length < Math.min(one.length(), other.length())
                    && one.charAt(one.length() - 1 - length)
                            == other.charAt(other.length() - 1 - length)) {
                length++;
            }
            return length;
        }
    }

    private static String quoted(String words) {
        return words.replaceAll("([\\\\.\\[\\](){}*+?^$|])", "\\\\$1");
    }

    /** Whether a copy has one name behind a label: several are those of parts of the body. */
    private static boolean isOne(PrintedCopy copy, String label) {
        return copy.tables().stream()
                        .flatMap(table -> table.above().stream())
                        .flatMap(line -> Captions.named(line).stream())
                        .filter(named -> named.label().equals(label))
                        .map(Captions.Named::name)
                        .distinct()
                        .count()
                < 2;
    }

    /** Words before the name of the body, as most copies have them. */
    List<String> bodies() {
        List<Set<String>> all =
                copies.stream()
                        .map(
                                copy ->
                                        java.util.stream.Stream.concat(
                                                        copy.head().stream(),
                                                        copy.tables().stream()
                                                                .flatMap(t -> t.above().stream()))
                                                .flatMap(line -> Captions.named(line).stream())
                                                .filter(named -> isOne(copy, named.label()))
                                                .map(Captions.Named::label)
                                                .filter(
                                                        label ->
                                                                label.matches(
                                                                        "(?i).*(?:单位|部门|机关|单位名称|部门名称)|department|body|council|authority|office"))
                                                .collect(
                                                        Collectors.toCollection(
                                                                LinkedHashSet::new)))
                        .collect(Collectors.toList());
        return all.stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(
                        label ->
                                all.stream().filter(of -> of.contains(label)).count() * 2
                                        > copies.size())
                .toList();
    }
}
