package org.gongkai.recognition.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Narrative;
import org.gongkai.model.Section;

/**
 * A figure of the prose against the cells it repeats. A difference is only worth knowing: the prose
 * may speak of the office alone, the table of the whole area.
 */
final class NarrativeCheck {

    private static final Pattern FIGURE = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");

    private final Narrative narrative;
    private final Map<CellKey, MatchedCell> cells;

    NarrativeCheck(Narrative narrative, Map<CellKey, MatchedCell> cells) {
        this.narrative = narrative;
        this.cells = cells;
    }

    List<Finding> check(List<Section> sections) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellKey key : narrative.cells()) {
            MatchedCell cell = cells.get(key);
            if (cell == null || cell.value().number().isEmpty()) {
                return List.of();
            }
            sum = sum.add(cell.value().number().get());
        }
        Pattern pattern = Pattern.compile(narrative.pattern());
        Set<Finding> findings = new LinkedHashSet<>();
        for (String paragraph : paragraphs(sections)) {
            Matcher matcher = pattern.matcher(Folding.fold(paragraph));
            while (matcher.find()) {
                Optional<BigDecimal> printed = figure(matcher.group(1));
                if (printed.isPresent() && printed.get().compareTo(sum) != 0) {
                    findings.add(finding(sum, printed.get(), matcher.group()));
                }
            }
        }
        return List.copyOf(findings);
    }

    /** A user's pattern may catch anything. */
    private static Optional<BigDecimal> figure(String caught) {
        return caught != null && FIGURE.matcher(caught).matches()
                ? Optional.of(new BigDecimal(caught))
                : Optional.empty();
    }

    private Finding finding(BigDecimal sum, BigDecimal printed, String quote) {
        CellKey subject = narrative.cells().get(0);
        return FindingCode.NARRATIVE_DIFFERS.on(
                subject,
                sum.toPlainString(),
                printed.toPlainString(),
                String.format(
                        Locale.ROOT,
                        "the prose says %s ('%s'), the table %s",
                        printed.toPlainString(),
                        quote,
                        sum.toPlainString()),
                narrative.cells());
    }

    private List<String> paragraphs(List<Section> sections) {
        List<String> paragraphs = new ArrayList<>();
        for (Section section : sections) {
            if (section.code().equals(narrative.section())) {
                collect(section, paragraphs);
            }
        }
        return paragraphs;
    }

    private static void collect(Section section, List<String> paragraphs) {
        paragraphs.addAll(section.paragraphs());
        section.children().forEach(child -> collect(child, paragraphs));
    }
}
