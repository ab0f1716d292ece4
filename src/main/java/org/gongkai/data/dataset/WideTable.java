package org.gongkai.data.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.base.disk.OutputException;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Status;

/** The columns and rows of wide.csv. Immutable; for several threads. */
final class WideTable {

    /** Columns that are no cells; they stand first. */
    static final List<String> HEAD =
            List.of(
                    "report",
                    "source",
                    "agency",
                    "year",
                    "status",
                    "forms",
                    "n_flagged",
                    "n_unreadable",
                    "n_blank");

    /** What became of the sources that have a row. */
    static final List<Status> REPORTS = List.of(Status.OK, Status.REVIEW, Status.PARTIAL);

    private final Variables variables;

    WideTable(Variables variables) {
        this.variables = variables;
    }

    List<String> columns() {
        return Stream.concat(HEAD.stream(), variables.all().stream().map(Variable::name)).toList();
    }

    String header() {
        return CsvText.csv(List.of(columns()));
    }

    WideRow row(String source, Extraction extraction) throws OutputException {
        if (!REPORTS.contains(extraction.outcome().status())) {
            return WideRow.NONE;
        }
        Set<CellKey> flags = extraction.flags().keySet();
        Draft draft = new Draft(variables.all().size());
        for (MatchedTable table : extraction.matched()) {
            for (MatchedCell cell : table.cells()) {
                // Lines that no form knows have no row code, and no column here.
                if (!cell.key().row().isEmpty()) {
                    int place = place(source, table, cell.key());
                    draft.add(cell, place, variables.unit(cell.key()), flags.contains(cell.key()));
                }
            }
        }
        return draft.row(source, extraction);
    }

    private int place(String source, MatchedTable table, CellKey key) throws OutputException {
        return variables
                .value(key)
                .orElseThrow(
                        () ->
                                new OutputException(
                                        "The record of "
                                                + source
                                                + " has the cell "
                                                + key
                                                + " of the form '"
                                                + table.form()
                                                + "', which is not among the forms in use. Name"
                                                + " their folder with --forms as for 'gongkai"
                                                + " extract', or run 'gongkai extract' again."));
    }

    /** A row in the making. */
    private static final class Draft {

        private final List<String> values;
        private final List<Integer> numbers = new ArrayList<>();
        private final List<Integer> blanks = new ArrayList<>();
        private final List<Integer> flagged = new ArrayList<>();
        private int unreadable;

        Draft(int columns) {
            String[] empty = new String[columns];
            Arrays.fill(empty, "");
            values = Arrays.asList(empty);
        }

        void add(MatchedCell cell, int place, Optional<Integer> unit, boolean flag) {
            CellState state = cell.value().state();
            if (state == CellState.NUMBER) {
                values.set(place, cell.value().plain());
                unit.ifPresent(at -> values.set(at, cell.unit()));
                numbers.add(place);
            }
            if (state == CellState.BLANK) {
                blanks.add(place);
            }
            if (flag) {
                flagged.add(place);
            }
            unreadable += state == CellState.UNREADABLE ? 1 : 0;
        }

        WideRow row(String source, Extraction extraction) {
            List<String> fields = new ArrayList<>();
            fields.add(extraction.id());
            fields.add(source);
            fields.add(extraction.metadata().agency());
            fields.add(year(extraction));
            fields.add(extraction.outcome().status().code());
            fields.add(extraction.forms());
            fields.add(Integer.toString(flagged.size()));
            fields.add(Integer.toString(unreadable));
            fields.add(Integer.toString(blanks.size()));
            fields.addAll(values);
            return new WideRow(CsvText.csv(List.of(fields)), numbers, blanks, flagged);
        }

        private static String year(Extraction extraction) {
            return extraction.metadata().year().stream()
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining());
        }
    }
}
