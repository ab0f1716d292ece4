package org.gongkai.app.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
final class ChoiceText {

    /** Readings that are shown; figures run together can have thousands. */
    private static final int MOST = 12;

    private final AmbiguousCells choice;
    private final Extraction extraction;
    private final Map<CellKey, CellValue> values = new HashMap<>();
    private final List<Sum> sums;

    ChoiceText(AmbiguousCells choice, Extraction extraction, List<FormTemplate> forms) {
        this.choice = choice;
        this.extraction = extraction;
        extraction.cells().forEach(cell -> values.put(cell.key(), cell.value()));
        this.sums = sums(forms);
    }

    /** The prescribed sums in which some of the cells stand. */
    private List<Sum> sums(List<FormTemplate> forms) {
        List<Sum> found = new ArrayList<>();
        for (MatchedTable table : extraction.matched()) {
            List<CellKey> cells = table.cells().stream().map(MatchedCell::key).toList();
            forms.stream()
                    .filter(form -> form.id().equals(table.form()))
                    .flatMap(form -> Sum.of(form, table.table(), cells).stream())
                    .filter(Sum::prescribed)
                    .filter(sum -> sum.cells().stream().anyMatch(choice.cells()::contains))
                    .forEach(found::add);
        }
        return found;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "  choice '%s' for %s: %d readings%s, %d sums",
                        choice.raw(),
                        cells(),
                        choice.readings().size(),
                        choice.narrowed() ? " left by their own sums" : "",
                        sums.size()));
        choice.readings().stream()
                .map(reading -> new Trial(reading, agrees(reading), broken(reading)))
                .sorted(Trial.ORDER)
                .limit(MOST)
                .forEach(trial -> lines.add("    " + trial.shown()));
        if (choice.readings().size() > MOST) {
            lines.add("    and " + (choice.readings().size() - MOST) + " more");
        }
        lines.add("    became " + outcome());
        extraction.findings().stream()
                .filter(finding -> finding.cells().stream().anyMatch(choice.cells()::contains))
                .forEach(finding -> lines.add("    " + Wording.finding(finding)));
        return lines;
    }

    private String cells() {
        CellKey first = choice.cells().get(0);
        if (choice.cells().size() == 1) {
            return first.toString();
        }
        boolean oneRow = choice.cells().stream().allMatch(cell -> cell.row().equals(first.row()));
        CellKey common = new CellKey(first.table(), oneRow ? first.row() : "", "");
        return choice.cells().size() + " cells of " + common;
    }

    /** Whether it says what was decided, as far as something was. */
    private boolean agrees(Reading reading) {
        for (int i = 0; i < choice.cells().size(); i++) {
            CellValue decided = decided(i);
            if (decided.state() != CellState.UNREADABLE
                    && !Wording.value(decided).equals(Wording.value(reading.values().get(i)))) {
                return false;
            }
        }
        return true;
    }

    private CellValue decided(int cell) {
        return values.getOrDefault(choice.cells().get(cell), CellValue.MISSING);
    }

    private String outcome() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < choice.cells().size(); i++) {
            CellKey cell = choice.cells().get(i);
            cells.add(cell.row() + "." + cell.column() + " " + Wording.value(decided(i)));
        }
        return String.join(", ", cells);
    }

    private List<Sum> broken(Reading reading) {
        Map<CellKey, CellValue> tried = new HashMap<>();
        for (int i = 0; i < choice.cells().size(); i++) {
            tried.put(choice.cells().get(i), reading.values().get(i));
        }
        return sums.stream()
                .filter(
                        sum ->
                                new SumTrial(sum)
                                        .broken(key -> tried.getOrDefault(key, values.get(key))))
                .toList();
    }

    /** A reading and how it fares. */
    private record Trial(Reading reading, boolean agrees, List<Sum> broken) {

        private static final int MOST_SUMS = 3;

        private static final Comparator<Trial> ORDER =
                Comparator.comparing((Trial trial) -> !trial.agrees)
                        .thenComparing(trial -> trial.broken.size())
                        .thenComparing(trial -> trial.reading.weight(), Comparator.reverseOrder());

        private String shown() {
            String numbers =
                    reading.values().stream().map(Wording::value).collect(Collectors.joining(" "));
            return (agrees ? "+ " : "- ") + numbers + "  breaks " + sums();
        }

        private String sums() {
            if (broken.isEmpty()) {
                return "no sum";
            }
            int more = broken.size() - MOST_SUMS;
            return broken.stream()
                            .limit(MOST_SUMS)
                            .map(Sum::toString)
                            .collect(Collectors.joining(", "))
                    + (more > 0 ? " and " + more + " more" : "");
        }
    }
}
