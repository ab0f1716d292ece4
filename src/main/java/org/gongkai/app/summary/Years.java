package org.gongkai.app.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.app.summary.Documents.Document;

/** The figures of all years. */
final class Years {

    private final Map<String, Integer> yearOf = new HashMap<>();
    private final Map<Integer, List<Document>> reports;
    private final Map<Integer, YearCount> counts = new TreeMap<>();

    Years(Documents documents) {
        reports = documents.byYear();
        reports.forEach(
                (year, list) -> {
                    counts.put(year, new YearCount());
                    list.forEach(it -> yearOf.put(it.listed().report(), year));
                });
    }

    /** Adds the cells of a report; those of a report without a year count nowhere. */
    void add(ReportCells cells) {
        Integer year = yearOf.get(cells.report());
        if (year != null) {
            counts.get(year).add(cells);
        }
    }

    /** By year, ascending. */
    Map<Integer, YearCount> counts() {
        return counts;
    }

    /** How many reports are on a year. */
    int reports(int year) {
        return reports.get(year).size();
    }

    /** Reports on a year whose body has more than one on it; unknown bodies are left out. */
    long sharing(int year) {
        return reports.get(year).stream()
                .map(it -> it.listed().agency())
                .filter(agency -> !agency.isEmpty())
                .collect(Collectors.groupingBy(agency -> agency, Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count > 1)
                .mapToLong(Long::longValue)
                .sum();
    }
}
