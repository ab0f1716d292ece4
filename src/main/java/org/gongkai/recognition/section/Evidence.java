package org.gongkai.recognition.section;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.recognition.section.ClosingReader.Closing;
import org.gongkai.recognition.section.PeriodReader.Period;
import org.gongkai.recognition.section.TitleReader.Title;

/**
 * What a document tells of its body, year and dates.
 *
 * @param title its title
 * @param period the statistical period
 * @param opening lines above the first section
 * @param overview text of the section on the general situation
 * @param closing signature and date
 * @param labels lines that label a value, such as 发布机构：…
 * @param site name of the web site, may be empty
 * @param published date under the title, behind a label or declared by the file
 * @param bodies bodies behind the words that the kind has for them
 * @param years years that the patterns of the kind meet, in the order of the document
 */
record Evidence(
        Title title,
        Optional<Period> period,
        List<String> opening,
        List<String> overview,
        Closing closing,
        List<String> labels,
        String site,
        Optional<LocalDate> published,
        List<String> bodies,
        List<Integer> years) {}
