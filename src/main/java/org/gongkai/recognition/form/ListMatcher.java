package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedTable;

/**
 * Finds a list of statistics, a label, a unit and figures in each line, by its header and its
 * lines. Only a report of the form's own years is searched: what a later one prints is another
 * form.
 */
final class ListMatcher {

    private final List<FormTemplate> forms;

    /**
     * @param forms whose tables are lists
     */
    ListMatcher(List<FormTemplate> forms) {
        this.forms = List.copyOf(forms);
    }

    /**
     * The list of the form of which most lines are printed; among equals that of the first form.
     *
     * @param year report year; without it nothing is found
     * @param may whether a list, by its code, can be in a table, by its index
     */
    Optional<MatchedTable> match(
            List<List<GridRow>> tables, OptionalInt year, BiPredicate<String, Integer> may) {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        List<ListReader> readings = new ArrayList<>();
        for (FormTemplate form : forms) {
            if (form.inForce(year.getAsInt())) {
                for (TableTemplate list : form.tables()) {
                    List<List<GridRow>> own =
                            tables.stream()
                                    .filter(rows -> !rows.isEmpty())
                                    .filter(
                                            rows ->
                                                    may.test(
                                                            list.code(),
                                                            rows.get(0).table().index()))
                                    .toList();
                    readings.add(new ListReader(form, list, lines(list, own, year.getAsInt())));
                }
            }
        }
        return readings.stream()
                .filter(reading -> reading.found() >= STANDARD.several())
                // The first of equals stays first.
                .sorted(Comparator.comparingInt(reading -> -reading.found()))
                .findFirst()
                .map(ListReader::read);
    }

    private static List<ListLine> lines(TableTemplate list, List<List<GridRow>> tables, int year) {
        List<ListLine> lines = new ArrayList<>();
        for (List<GridRow> rows : tables) {
            ListHeader.find(list, rows, year)
                    .ifPresent(header -> lines.addAll(ListLine.of(rows, header)));
        }
        return lines;
    }
}
