package org.gongkai.app.summary;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.app.summary.Documents.Document;
import org.gongkai.data.output.CellRow;
import org.gongkai.model.CellKey;

/** What the reports say of requests, by the year they report on. */
final class Years {

    private final Map<Group, Map<Integer, Year>> all = new TreeMap<>(Group.ORDER);
    private final Map<String, Year> byReport = new HashMap<>();

    Years(Documents documents) {
        Set<String> repeated = documents.repeated();
        documents
                .byYear()
                .forEach((number, reports) -> reports.forEach(it -> put(number, it, repeated)));
    }

    private void put(int number, Document document, Set<String> repeated) {
        Year year =
                all.computeIfAbsent(Group.of(document.listed()), group -> new TreeMap<>())
                        .computeIfAbsent(number, any -> new Year());
        year.reports++;
        if (repeated.contains(document.listed().report())) {
            year.repeated++;
        } else {
            byReport.put(document.listed().report(), year);
        }
    }

    /**
     * Adds the cells of a report; those of a report without a year, or for which another stands,
     * count nowhere.
     */
    void add(ReportCells cells) {
        Year year = byReport.get(cells.report());
        if (year != null) {
            year.received.add(cells);
            year.outcomes.add(cells);
        }
    }

    /** By group and year, ascending. */
    Map<Group, Map<Integer, Year>> all() {
        return all;
    }

    /** Requests, as the forms' rows of section three group them. */
    enum Requests {
        /** Newly received. */
        RECEIVED("new_requests"),
        /** （一）. */
        GRANTED("granted"),
        /** （二）. */
        PARTLY("partly_granted"),
        /** （三）. */
        DENIED("denied_"),
        /** （四）. */
        UNAVAILABLE("unavail_"),
        /** （五）. */
        REJECTED("rejected_"),
        /** （六）. */
        OTHER("other_");

        /** What became of requests. */
        static final List<Requests> OUTCOMES = List.copyOf(EnumSet.range(GRANTED, OTHER));

        private final String rows;

        Requests(String rows) {
            this.rows = rows;
        }

        /** Those that a cell counts, if it is a total of the table {@code requests}. */
        private static Optional<Requests> of(CellKey key) {
            return key.table().equals("requests") && key.column().equals("total")
                    ? Stream.of(values()).filter(it -> it.has(key.row())).findFirst()
                    : Optional.empty();
        }

        /** The forms name the rows of an outcome by it. */
        private boolean has(String row) {
            return rows.endsWith("_") ? row.startsWith(rows) : row.equals(rows);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The reports of a group on one year. */
    static final class Year {

        private final Total received = new Total(List.of(Requests.RECEIVED));
        private final Total outcomes = new Total(Requests.OUTCOMES);
        private int reports;
        private int repeated;

        private Year() {}

        /** How many there are. */
        int reports() {
            return reports;
        }

        /** Those for which another report on the same body and year stands. */
        int repeated() {
            return repeated;
        }

        /** Requests newly received. */
        Total received() {
            return received;
        }

        /** Requests by what became of them. */
        Total outcomes() {
            return outcomes;
        }
    }

    /** Adds up some figures of each report. A report with a flag on one of them is left out. */
    static final class Total {

        private final Map<Requests, BigDecimal> sums = new EnumMap<>(Requests.class);
        private int counted;
        private int flagged;
        private int partial;

        private Total(List<Requests> requests) {
            requests.forEach(it -> sums.put(it, BigDecimal.ZERO));
        }

        private void add(ReportCells report) {
            List<CellRow> cells = report.cells().stream().filter(this::counts).toList();
            if (cells.stream().anyMatch(CellRow::flagged)) {
                flagged++;
                return;
            }
            long numbers = cells.stream().filter(cell -> cell.value().isPresent()).count();
            counted += numbers > 0 ? 1 : 0;
            partial += numbers > 0 && numbers < cells.size() ? 1 : 0;
            for (CellRow cell : cells) {
                BigDecimal value = cell.value().orElse(BigDecimal.ZERO);
                sums.merge(Requests.of(cell.key()).orElseThrow(), value, BigDecimal::add);
            }
        }

        private boolean counts(CellRow cell) {
            return Requests.of(cell.key()).filter(sums::containsKey).isPresent();
        }

        /** The sums; all that were asked for are there. */
        Map<Requests, BigDecimal> sums() {
            return sums;
        }

        /** Reports whose figures are in it. */
        int counted() {
            return counted;
        }

        /** Reports that are left out, since a figure of them carries a flag. */
        int flagged() {
            return flagged;
        }

        /** Of those counted, reports of which some cells hold no number. */
        int partial() {
            return partial;
        }
    }
}
