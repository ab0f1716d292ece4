package org.gongkai.model;

import java.util.List;

/**
 * A kind of report that forms are part of: how its documents name themselves, their year and their
 * body. Declared in the YAML of one of its forms, see docs/forms.md.
 *
 * @param code such as {@code disclosure}
 * @param name what people call it, such as 政府信息公开工作年度报告
 * @param titles regular expressions of its titles, white space left out where both neighbours are
 *     Han characters; a group {@code body} is the publishing body, a group {@code year} the year
 *     reported on. Without them, what stands before the match names the body, and a year in the
 *     line is the year
 * @param years regular expressions with the year as a group, looked for in the text above the first
 *     table and in captions where no title names one
 * @param bodies words before the name of the publishing body, such as 编制部门
 */
public record ReportKind(
        String code, String name, List<String> titles, List<String> years, List<String> bodies) {

    /** The kind that forms belong to that name none. */
    public static final String DISCLOSURE = "disclosure";

    /** Copies the lists. */
    public ReportKind {
        titles = List.copyOf(titles);
        years = List.copyOf(years);
        bodies = List.copyOf(bodies);
    }
}
