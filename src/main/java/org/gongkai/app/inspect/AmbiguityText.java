package org.gongkai.app.inspect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.AmbiguousCells.Reading;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Sum;

/** Print with several readings: the readings, the sums that each breaks, and what became of it. */
final class AmbiguityText {

    /** Figures run together can have thousands of readings. */
    private static final int READINGS_SHOWN = 12;

    private final AmbiguousCells ambiguous;
    private final Extraction extraction;
    private final Map<CellKey, CellValue> values = new HashMap<>();
    private final List<Sum> sums;
    private final Phrases phrases;

    AmbiguityText(
            AmbiguousCells ambiguous,
            Extraction extraction,
            List<FormTemplate> forms,
            Phrases phrases) {
        this.phrases = phrases;
        this.ambiguous = ambiguous;
        this.extraction = extraction;
        extraction.cells().forEach(cell -> values.put(cell.key(), cell.value()));
        this.sums = sums(forms);
    }

    /** The prescribed sums of which some of the cells are part. */
    private List<Sum> sums(List<FormTemplate> forms) {
        List<Sum> found = new ArrayList<>();
        for (MatchedTable table : extraction.matched()) {
            List<CellKey> cells = table.cells().stream().map(MatchedCell::key).toList();
            forms.stream()
                    .filter(form -> form.id().equals(table.form()))
                    .flatMap(form -> Sum.of(form, table.table(), cells).stream())
                    .filter(Sum::prescribed)
                    .filter(sum -> sum.cells().stream().anyMatch(ambiguous.cells()::contains))
                    .forEach(found::add);
        }
        return found;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "  "
                        + phrases.say(
                                "choice",
                                ambiguous.raw(),
                                cells(),
                                ambiguous.readings().size(),
                                ambiguous.narrowed() ? phrases.say("narrowed") : "",
                                sums.size()));
        ambiguous.readings().stream()
                .map(reading -> new Trial(reading, agrees(reading), broken(reading)))
                .sorted(Trial.ORDER)
                .limit(READINGS_SHOWN)
                .forEach(trial -> lines.add("    " + trial.shown(phrases)));
        if (ambiguous.readings().size() > READINGS_SHOWN) {
            int more = ambiguous.readings().size() - READINGS_SHOWN;
            lines.add("    " + phrases.say("and-more", more));
        }
        lines.add("    " + phrases.say("became", outcome()));
        extraction.findings().stream()
                .filter(finding -> finding.cells().stream().anyMatch(ambiguous.cells()::contains))
                .forEach(finding -> lines.add("    " + Wording.finding(finding, phrases)));
        return lines;
    }

    private String cells() {
        CellKey first = ambiguous.cells().get(0);
        if (ambiguous.cells().size() == 1) {
            return first.toString();
        }
        boolean oneRow =
                ambiguous.cells().stream().allMatch(cell -> cell.row().equals(first.row()));
        CellKey common = new CellKey(first.table(), oneRow ? first.row() : "", "");
        return phrases.say("cells", ambiguous.cells().size(), common);
    }

    /** Whether it says what was decided, as far as something was. */
    private boolean agrees(Reading reading) {
        for (int i = 0; i < ambiguous.cells().size(); i++) {
            CellValue decided = decided(i);
            if (decided.state() != CellState.UNREADABLE
                    && !Wording.value(decided).equals(Wording.value(reading.values().get(i)))) {
                return false;
            }
        }
        return true;
    }

    private CellValue decided(int cell) {
        return values.getOrDefault(ambiguous.cells().get(cell), CellValue.MISSING);
    }

    private String outcome() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < ambiguous.cells().size(); i++) {
            CellKey cell = ambiguous.cells().get(i);
            cells.add(cell.row() + "." + cell.column() + " " + Wording.shown(decided(i), phrases));
        }
        return String.join(phrases.comma(), cells);
    }

    private List<Sum> broken(Reading reading) {
        Map<CellKey, CellValue> tried = new HashMap<>();
        for (int i = 0; i < ambiguous.cells().size(); i++) {
            tried.put(ambiguous.cells().get(i), reading.values().get(i));
        }
        return sums.stream()
                .filter(sum -> breaks(sum, key -> tried.getOrDefault(key, values.get(key))))
                .toList();
    }

    /** Whether a sum cannot hold, whatever the unknown cells are; none can be less than 0. */
    private static boolean breaks(Sum sum, Function<CellKey, CellValue> values) {
        int compared = known(sum.parts(), values).compareTo(known(sum.total(), values));
        return compared > 0
                ? isComplete(sum.total(), values)
                : compared < 0 && !sum.atMost() && isComplete(sum.parts(), values);
    }

    private static BigDecimal known(List<CellKey> cells, Function<CellKey, CellValue> values) {
        return cells.stream()
                .flatMap(cell -> values.apply(cell).number().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isComplete(List<CellKey> cells, Function<CellKey, CellValue> values) {
        return cells.stream().allMatch(cell -> values.apply(cell).number().isPresent());
    }

    /** A reading and how it fares. */
    private record Trial(Reading reading, boolean agrees, List<Sum> broken) {

        private static final int SUMS_SHOWN = 3;

        private static final Comparator<Trial> ORDER =
                Comparator.comparing((Trial trial) -> !trial.agrees)
                        .thenComparing(trial -> trial.broken.size())
                        .thenComparing(trial -> trial.reading.weight(), Comparator.reverseOrder());

        private String shown(Phrases phrases) {
            String numbers =
                    reading.values().stream()
                            .map(value -> Wording.shown(value, phrases))
                            .collect(Collectors.joining(" "));
            return (agrees ? "+ " : "- ") + phrases.say("breaks", numbers, sums(phrases));
        }

        private String sums(Phrases phrases) {
            if (broken.isEmpty()) {
                return phrases.say("no-sum");
            }
            int more = broken.size() - SUMS_SHOWN;
            String shown =
                    broken.stream()
                            .limit(SUMS_SHOWN)
                            .map(Sum::toString)
                            .collect(Collectors.joining(phrases.comma()));
            return more > 0 ? phrases.say("more-sums", shown, more) : shown;
        }
    }
}
