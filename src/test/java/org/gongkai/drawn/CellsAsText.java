package org.gongkai.drawn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Finding;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Matching;
import org.gongkai.model.Severity;

/** What was read, short enough to compare: {@code 12}, {@code 12!} with a flag, {@code ?}. */
public final class CellsAsText {

    private final Map<String, MatchedCell> cells = new HashMap<>();
    private final Map<String, Set<String>> flags = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private CellsAsText(Matching matching) {
        // What the solver does not decide it flags.
        for (AmbiguousCells choice : matching.choices()) {
            choice.cells().forEach(key -> flags.put(key.toString(), new TreeSet<>(Set.of("open"))));
        }
        findings.addAll(matching.findings());
        matching.tables().forEach(table -> findings.addAll(table.findings()));
        matching.tables()
                .forEach(table -> table.cells().forEach(c -> cells.put(c.key().toString(), c)));
        for (Finding finding : findings) {
            if (finding.severity() != Severity.INFO) {
                for (CellKey key : finding.cells()) {
                    flags.computeIfAbsent(key.toString(), k -> new TreeSet<>()).add(finding.code());
                }
            }
        }
    }

    public static CellsAsText of(Matching matching) {
        return new CellsAsText(matching);
    }

    /**
     * The printed text of a cell, {@code ?} when unreadable, {@code absent} when missing, {@code
     * none} when its table was not found; with an exclamation mark when it is flagged.
     */
    public String at(String key) {
        MatchedCell cell = cells.get(key);
        if (cell == null) {
            return "none";
        }
        CellState state = cell.value().state();
        String shown =
                switch (state) {
                    case MISSING -> "absent";
                    case UNREADABLE -> "?";
                    default -> cell.value().raw();
                };
        return shown + (flags.containsKey(key) ? "!" : "");
    }

    /** The cells of a row, a space between. */
    public String row(String row, String... columns) {
        List<String> shown = new ArrayList<>();
        for (String column : columns) {
            shown.add(at(row + "." + column));
        }
        return String.join(" ", shown);
    }

    public Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        findings.forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    public Set<String> flags(String key) {
        return flags.getOrDefault(key, Set.of());
    }
}
