package org.gongkai.data.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.gongkai.data.output.ListedReport;

/**
 * Names of sheets that spreadsheet programs take: at most 31 characters, none of {@code []:*?/\},
 * no apostrophe at the ends, no two alike whatever the case of their letters.
 */
final class SheetNames {

    static final int LONGEST = 31;

    /**
     * Sheets of tables that hold no cell of which a correction could be made; those of other kinds
     * of report begin with these and a hyphen.
     */
    static final Set<String> NOT_READ =
            Set.of("reports", "findings", "wide", "codebook", "panel", "sections");

    private final Set<String> taken = new HashSet<>(NOT_READ);

    SheetNames() {
        taken.add(SheetPlan.CELLS);
        // Spreadsheet programs keep it for themselves.
        taken.add("history");
    }

    /** Agency and year, or what else there is to name it by. */
    String of(ListedReport report) {
        String agency = report.agency().isEmpty() ? report.title() : report.agency();
        if (agency.isBlank()) {
            agency = report.source().substring(report.source().lastIndexOf('/') + 1);
        }
        String year = report.year().isPresent() ? " " + report.year().getAsInt() : "";
        String name = join(agency, year);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = join(agency, year + " (" + number + ")");
        }
        return name;
    }

    /** The beginning gives way to the end, which tells reports of one agency apart. */
    private static String join(String beginning, String end) {
        String clean =
                beginning
                        .replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]", "_")
                        .strip()
                        .replaceAll("^'+|'+$", "_");
        int length = Math.min(clean.length(), LONGEST - end.length());
        if (length > 0 && Character.isHighSurrogate(clean.charAt(length - 1))) {
            length--;
        }
        String name = (clean.substring(0, length).strip().replaceAll("'+$", "_") + end).strip();
        return name.isEmpty() ? "report" : name;
    }
}
