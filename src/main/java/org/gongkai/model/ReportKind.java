package org.gongkai.model;

import java.util.List;

/**
 * A kind of report that forms are part of: how its documents name themselves, their year and their
 * body. Declared in the YAML of one of its forms, see docs/forms.md.
 *
 * @param code such as {@code disclosure}
 * @param name what people call it, such as 政府信息公开工作年度报告
 * @param english the same in English, for one of them, such as {@code disclosure report}; may be
 *     empty
 * @param description what its reports are, in English, for who uses the data; may be empty
 * @param titles regular expressions of its titles; a group {@code (?<body>…)} is the publishing
 *     body, a group {@code (?<year>…)} the year reported on. Without them, what stands before the
 *     match names the body, and a year in the line is the year
 * @param alone words with which a line that names neither body nor year is a title; where there are
 *     none, every line that fits is one
 * @param about regular expression of what a sentence that presents a report calls it, right behind
 *     the name of the body; may be empty
 * @param years regular expressions with the year as a group, looked for in the text above the first
 *     table and in captions where no title names one
 * @param bodies words before the name of the publishing body, such as 编制部门
 * @param common words of so many headings that they tell nothing, the longest first
 * @param afterwards whether reports are published in the year after the one that they are about, so
 *     that their date tells the year
 * @param wide ids of forms in the order in which their cells became columns of the wide table
 */
public record ReportKind(
        String code,
        String name,
        String english,
        String description,
        List<String> titles,
        List<String> alone,
        String about,
        List<String> years,
        List<String> bodies,
        List<String> common,
        boolean afterwards,
        List<String> wide) {

    /** The kind that forms belong to that name none. */
    public static final String DISCLOSURE = "disclosure";

    /** No kind: no title, no words. */
    public static final ReportKind NONE = named("", "");

    /** Copies the lists. */
    public ReportKind {
        titles = List.copyOf(titles);
        alone = List.copyOf(alone);
        years = List.copyOf(years);
        bodies = List.copyOf(bodies);
        common = List.copyOf(common);
        wide = List.copyOf(wide);
    }

    /** A kind of which nothing more is known. */
    public static ReportKind named(String code, String name) {
        return new ReportKind(
                code, name, "", "", List.of(), List.of(), "", List.of(), List.of(), List.of(),
                false, List.of());
    }
}
