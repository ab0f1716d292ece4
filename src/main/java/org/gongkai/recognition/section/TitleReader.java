package org.gongkai.recognition.section;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Dates;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Numerals;
import org.gongkai.base.text.Traditional;
import org.gongkai.model.ReportKind;
import org.gongkai.recognition.section.PeriodReader.Period;

/** Finds the title of a report of a kind among the lines above its first section. Immutable. */
final class TitleReader {

    /** The years of a school year are of no year, and no name. */
    private static final Pattern SCHOOL_YEAR =
            Pattern.compile("(20[0-9]{2})年?[-—–~─至到](20[0-9]{2})学年度?");

    /** Bars, bullets and marks of pages around a title. */
    private static final Pattern BEFORE =
            Pattern.compile(
                    "^(?:[|·•■◆●★▲※_*#=.,、\\-—–─]+|(?i:page|p\\.|第)?[0-9]{1,3}(?:页|/[0-9]{1,3}|of[0-9]{1,3})?[-—–─|·:、]+)+");

    /** What these begin with. */
    private static final String BEFORE_BEGINS = "|·•■◆●★▲※_*#=.,、-—–─pP第0123456789";

    private static final Pattern BEHIND =
            Pattern.compile("(?:[|·•■◆●★▲※_*#=]|[-—–─]+(?:(?i:page)|第)?[0-9]{1,3}页?[-—–─]*$)+$");

    /** What these end with. */
    private static final String BEHIND_ENDS = "|·•■◆●★▲※_*#=-—–─页0123456789";

    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])(" + Numerals.YEAR + ")(?:年度?|-年度?)?(?![0-9])");
    private static final Pattern AFTER =
            Pattern.compile(
                    "(?:格式)?(?:模板|范本)?(?:\\((?!图|解读)[^)]{1,20}\\)|[-—─]*"
                            + Numerals.YEAR
                            + "年?度?)?(?:[_|\\-][^0-9].*)?");

    /** The same in a title in letters. */
    private static final Pattern AFTER_LETTERS =
            Pattern.compile(
                    " ?[-–—:,(]? ?(?:20[0-9]{2}(?:[-–/](?:20)?[0-9]{2})?)?[ ).]*(?:[_|].*)?");

    /** Two words or one of some length; a number or a mark is no name. */
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private static final Pattern AROUND_LETTERS = Pattern.compile("^[\\s,:–—-]+|[\\s,:–—-]+$");

    /** Words between a body and its year, or behind them. */
    private static final Pattern AROUND_AGENCY =
            Pattern.compile("^(?:关于|年度|度|的|-|—|\\()+|(?:关于|年度|度|的|-|—|:)+$");

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}()·]{2,}");

    private static final Pattern LABEL = Pattern.compile("^(?:标题|信息名称|名称|题名|文件名称)[::]");
    private static final Pattern SENTENCE =
            Pattern.compile("[。;!?:>》<]|根据|按照|依据|现将|予以公布|要求|如下|编制|点击|下载|解读|图解");

    /** Marks between the title and the name of the site in the title of a web page. */
    private static final Pattern SITE = Pattern.compile("[_|]|--+| - | – |-(?=\\p{IsHan})");

    /**
     * A title.
     *
     * @param text printed text without white space
     * @param agency the body it names, may be empty
     * @param school the school year that stands in place of the year
     */
    record Title(String text, String agency, OptionalInt year, Optional<Period> school) {

        static final Title NONE = new Title("", "", OptionalInt.empty(), Optional.empty());

        int weight() {
            return (agency.isEmpty() ? 0 : 2) + (year.isEmpty() ? 0 : 2);
        }
    }

    private final List<Name> names;
    private final List<String> alone;

    /** Whether every title has a character of Chinese writing. */
    private final boolean han;

    /**
     * What the documents of a kind call themselves.
     *
     * @param body whether it says which part of the title is the body
     * @param year whether it says which part is the year
     */
    private record Name(Pattern pattern, boolean body, boolean year) {

        private static Name of(String written) {
            return new Name(
                    Pattern.compile(written),
                    written.contains("(?<body>"),
                    written.contains("(?<year>"));
        }
    }

    TitleReader(ReportKind kind) {
        names = kind.titles().stream().map(Name::of).toList();
        alone = kind.alone();
        han = kind.titles().stream().allMatch(Folding::hasHan);
    }

    /**
     * The title in the text, or that of the file itself when it tells more.
     *
     * @param lines lines above the first section; the title is the last of them that can be one,
     *     for the links of the page come before it
     * @param hints titles that the file declares
     */
    Title read(List<String> lines, List<String> hints) {
        Title title = Title.NONE;
        for (int size = 1; size <= STANDARD.lines(); size++) {
            title = better(title, last(lines, size));
        }
        for (String hint : hints) {
            for (String part : parts(hint)) {
                title = better(title, parse(part).orElse(Title.NONE));
            }
        }
        return title;
    }

    /** The title of a web page is often that of the report and the name of the site. */
    static List<String> parts(String hint) {
        return List.of(SITE.split(Folding.collapse(hint), -1));
    }

    private Title last(List<String> lines, int size) {
        Title last = Title.NONE;
        for (int i = lines.size() - size; i >= 0; i--) {
            List<String> here = lines.subList(i, i + size);
            if (han && here.stream().noneMatch(Folding::hasHan)) {
                continue;
            }
            Title title = parse(String.join(" ", here)).orElse(Title.NONE);
            // What stands above a title is as a rule something else.
            if (size == 1 || title.agency().isEmpty() || BodyNames.isName(title.agency())) {
                last = better(last, title);
            }
        }
        return last;
    }

    private Title better(Title first, Title second) {
        boolean named =
                second.weight() > 0
                        || alone.isEmpty()
                        || alone.stream().anyMatch(second.text()::contains);
        return named
                        && !second.text().isEmpty()
                        && (first.text().isEmpty() || second.weight() > first.weight())
                ? second
                : first;
    }

    /** Reads one line as a title. */
    Optional<Title> parse(String line) {
        String squeezed = squeeze(line);
        // Marks and bars without end would take the patterns below a depth, or a time, without end.
        if (squeezed.length() > 2 * STANDARD.letters() * STANDARD.title()) {
            return Optional.empty();
        }
        String printed = once(LABEL.matcher(bare(squeezed)).replaceFirst(""));
        boolean letters = !Folding.hasHan(printed);
        String whole = letters ? printed : Traditional.folded(printed);
        Matcher school = SCHOOL_YEAR.matcher(whole);
        Optional<Period> years = school.find() ? Optional.of(school(school)) : Optional.empty();
        String folded = years.isPresent() ? school.replaceAll("") : whole;
        if (folded.length() > STANDARD.title() * (letters ? STANDARD.letters() : 1)
                || (!letters && SENTENCE.matcher(folded).find())) {
            return Optional.empty();
        }
        return names.stream()
                .flatMap(name -> title(name, printed, folded, years).stream())
                .findFirst();
    }

    /** Without marks around it. Most lines have none, which costs less to see than to look for. */
    private static String bare(String line) {
        boolean before = !line.isEmpty() && BEFORE_BEGINS.indexOf(line.charAt(0)) >= 0;
        boolean behind =
                !line.isEmpty() && BEHIND_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
        String rest = before ? BEFORE.matcher(line).replaceFirst("") : line;
        return behind ? BEHIND.matcher(rest).replaceAll("") : rest;
    }

    private static Optional<Title> title(
            Name name, String printed, String folded, Optional<Period> school) {
        Matcher matcher = name.pattern().matcher(folded);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String after = folded.substring(matcher.end());
        Pattern proper = Folding.hasHan(folded) ? AFTER : AFTER_LETTERS;
        if (!proper.matcher(after).matches()) {
            return Optional.empty();
        }
        String before = folded.substring(0, matcher.start());
        String year = name.year() ? Objects.requireNonNullElse(matcher.group("year"), "") : "";
        String body = name.body() ? Objects.requireNonNullElse(matcher.group("body"), "") : before;
        String rest = name.body() && year.isEmpty() ? folded : year + "|" + after;
        OptionalInt found = year((name.body() ? "" : before) + "|" + rest);
        return Optional.of(new Title(printed, agency(body, Folding.hasHan(folded)), found, school));
    }

    /** From the first of September to the end of August, as universities are to report. */
    private static Period school(Matcher years) {
        int first = Integer.parseInt(years.group(1));
        int last = Integer.parseInt(years.group(2));
        return new Period(
                years.group(), first, last, Dates.day(first, 9, 1), Dates.day(last, 8, 31));
    }

    private static OptionalInt year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? Numerals.year(year.group(1)) : OptionalInt.empty();
    }

    /** The body that a part of a title names; empty where it names none. */
    private static String agency(String part, boolean han) {
        if (!han) {
            String name = AROUND_LETTERS.matcher(YEAR.matcher(part).replaceAll("")).replaceAll("");
            boolean known =
                    name.length() <= STANDARD.letters() * STANDARD.name()
                            && LETTERS.matcher(name).find();
            return known ? name : "";
        }
        String agency =
                AROUND_AGENCY
                        .matcher(BodyNames.clean(YEAR.matcher(part).replaceAll("")))
                        .replaceAll("");
        boolean known =
                agency.length() <= STANDARD.name()
                        && NAME.matcher(agency).matches()
                        && !BodyNames.isGeneric(agency);
        return known ? BodyNames.clean(agency) : "";
    }

    /**
     * Without white space, digits in ASCII; the rest as printed. A line in letters keeps a space
     * between its words.
     */
    private static String squeeze(String line) {
        if (!Folding.hasHan(line)) {
            return Folding.collapse(line);
        }
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            i += Character.charCount(c);
            if (!Folding.isSpace(c)) {
                out.appendCodePoint(c >= '０' && c <= '９' ? c - '０' + '0' : c);
            }
        }
        return out.toString();
    }

    /** A title printed twice in a row is one title. */
    private static String once(String title) {
        int half = title.length() / 2;
        boolean twice =
                title.length() % 2 == 0 && title.substring(0, half).equals(title.substring(half));
        return twice ? title.substring(0, half) : title;
    }
}
