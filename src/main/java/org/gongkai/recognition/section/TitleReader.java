package org.gongkai.recognition.section;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Dates;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Numerals;
import org.gongkai.base.text.Traditional;
import org.gongkai.recognition.section.PeriodReader.Period;

/** Finds the title of a report among the lines above its first section. */
final class TitleReader {

    /** A title is printed on at most so many lines. */
    private static final int MOST_LINES = 4;

    private static final int LONGEST_TITLE = 90;

    /** Of a title with the marks around it, and perhaps twice. */
    private static final int LONGEST_LINE = 500;

    private static final int LONGEST_AGENCY = 40;

    /** The name of the document; what comes before it names body and year. */
    private static final Pattern NAME =
            Pattern.compile(
                    "(?:政府|政务)?(?:信息|政务)公开(?:工作)?(?:情况)?的?(?:("
                            + Numerals.YEAR
                            + ")年?)?(?:年?度工作报告|年?度情况报告|年?度报告|工作年报|年报|报告)");

    /** The years of a school year are of no year, and no name. */
    private static final Pattern SCHOOL_YEAR =
            Pattern.compile("(20[0-9]{2})年?[-—–~─至到](20[0-9]{2})学年度?");

    /** Bars, bullets and marks of pages around a title. */
    private static final Pattern BEFORE =
            Pattern.compile(
                    "^(?:[|·•■◆●★▲※_*#=.,、\\-—–─]+|(?i:page|p\\.|第)?[0-9]{1,3}(?:页|/[0-9]{1,3}|of[0-9]{1,3})?[-—–─|·:、]+)+");

    private static final Pattern BEHIND =
            Pattern.compile("(?:[|·•■◆●★▲※_*#=]|[-—–─]+(?:(?i:page)|第)?[0-9]{1,3}页?[-—–─]*$)+$");

    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])(" + Numerals.YEAR + ")(?:年度?|-年度?)?(?![0-9])");
    private static final Pattern AFTER =
            Pattern.compile(
                    "(?:格式)?(?:模板|范本)?(?:\\((?!图|解读)[^)]{1,20}\\)|[-—─]*"
                            + Numerals.YEAR
                            + "年?度?)?(?:[_|\\-][^0-9].*)?");
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

    private TitleReader() {}

    /**
     * The title in the text, or that of the file itself when it tells more.
     *
     * @param lines lines above the first section; the title is the last of them that can be one,
     *     for the links of the page come before it
     * @param hints titles that the file declares
     */
    static Title read(List<String> lines, List<String> hints) {
        Title title = Title.NONE;
        for (int size = 1; size <= MOST_LINES; size++) {
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

    private static Title last(List<String> lines, int size) {
        Title last = Title.NONE;
        for (int i = lines.size() - size; i >= 0; i--) {
            List<String> here = lines.subList(i, i + size);
            if (here.stream().noneMatch(Folding::hasHan)) {
                continue;
            }
            Title title = parse(String.join("", here)).orElse(Title.NONE);
            // What stands above a title is as a rule something else.
            if (size == 1 || title.agency().isEmpty() || BodyNames.isName(title.agency())) {
                last = better(last, title);
            }
        }
        return last;
    }

    private static Title better(Title first, Title second) {
        boolean named = second.weight() > 0 || second.text().contains("年度报告");
        return named && (first.text().isEmpty() || second.weight() > first.weight())
                ? second
                : first;
    }

    /** Reads one line as a title. */
    static Optional<Title> parse(String line) {
        String squeezed = squeeze(line);
        // Marks and bars without end would take the patterns below a depth, or a time, without end.
        if (squeezed.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        String bare = BEHIND.matcher(BEFORE.matcher(squeezed).replaceFirst("")).replaceAll("");
        String printed = once(LABEL.matcher(bare).replaceFirst(""));
        String whole = Traditional.folded(printed);
        Matcher school = SCHOOL_YEAR.matcher(whole);
        Optional<Period> years = school.find() ? Optional.of(school(school)) : Optional.empty();
        String folded = years.isPresent() ? school.replaceAll("") : whole;
        Matcher name = NAME.matcher(folded);
        if (folded.length() > LONGEST_TITLE || SENTENCE.matcher(folded).find() || !name.find()) {
            return Optional.empty();
        }
        String after = folded.substring(name.end());
        if (!AFTER.matcher(after).matches()) {
            return Optional.empty();
        }
        String before = folded.substring(0, name.start());
        String year = name.group(1) == null ? "" : name.group(1);
        return Optional.of(
                title(
                        printed,
                        before.endsWith("人民") ? before + "政府" : before,
                        year + "|" + after,
                        years));
    }

    /** From the first of September to the end of August, as universities are to report. */
    private static Period school(Matcher years) {
        int first = Integer.parseInt(years.group(1));
        int last = Integer.parseInt(years.group(2));
        return new Period(
                years.group(), first, last, Dates.day(first, 9, 1), Dates.day(last, 8, 31));
    }

    private static Title title(
            String printed, String before, String after, Optional<Period> school) {
        Matcher year = YEAR.matcher(before + "|" + after);
        OptionalInt found = year.find() ? Numerals.year(year.group(1)) : OptionalInt.empty();
        String agency =
                BodyNames.clean(YEAR.matcher(before).replaceAll(""))
                        .replaceAll("^(?:关于|年度|度|的|-|—|\\()+|(?:关于|年度|度|的|-|—|:)+$", "");
        boolean known =
                agency.length() <= LONGEST_AGENCY
                        && agency.matches("[\\p{IsHan}()·]{2,}")
                        && !BodyNames.isGeneric(agency);
        return new Title(printed, known ? BodyNames.clean(agency) : "", found, school);
    }

    /** Without white space, digits in ASCII; the rest as printed. */
    private static String squeeze(String line) {
        StringBuilder out = new StringBuilder();
        line.codePoints()
                .filter(c -> !Folding.isSpace(c))
                .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
                .forEach(out::appendCodePoint);
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
