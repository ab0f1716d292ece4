package org.gongkai.recognition.solve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Solution;
import org.gongkai.model.Sum;

/**
 * Decides between the readings of ambiguous print by the prescribed sums of the form.
 *
 * <p>A cell gets a value without a flag only where every reading that fits the sums has it, and
 * where every reading that one misprinted figure would explain has it too. So one misprint in the
 * choices that hang together by their sums can leave a cell open, but cannot put a wrong value into
 * it unflagged. Where only the exact readings agree, the value is given with the finding {@code
 * solved-unconfirmed}; where they do not, the cell stays unreadable with {@code ambiguous-digits},
 * and where nothing fits, with {@code sums-contradict}.
 *
 * <p>What the document prints plainly is taken as it is and never altered. All but numbers counts
 * as unknown, which is any whole number from 0; so do decimals and figures beyond a thousand
 * million. A blank in a reading is unknown to each sum by itself.
 *
 * <p>The search has limits that depend on the input alone; where one is reached, nothing is
 * decided. Immutable and safe for use by several threads; the same input gives the same answer.
 */
public final class Solver {

    private final Map<String, FormTemplate> forms = new LinkedHashMap<>();

    /**
     * @param forms the forms that tables were matched with
     */
    public Solver(Collection<FormTemplate> forms) {
        forms.forEach(form -> this.forms.put(form.id(), form));
    }

    /**
     * Decides what can be decided.
     *
     * @param tables the statutory tables found
     * @param choices cells of these tables with several readings; no cell in two of them, and none
     *     with cells of two tables
     * @return the tables, those without a choice as they are, and the findings in the order of
     *     tables and choices
     * @throws IllegalArgumentException if a choice has cells that no single table has
     */
    public Solution solve(List<MatchedTable> tables, List<AmbiguousCells> choices) {
        if (choices.isEmpty()) {
            return new Solution(tables, List.of());
        }
        Map<Integer, List<AmbiguousCells>> byTable = byTable(tables, choices);
        List<MatchedTable> solved = new ArrayList<>(tables);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            if (byTable.containsKey(i)) {
                MatchedTable table = tables.get(i);
                List<Sum> sums = sums(table);
                TableSolution solution = TableSolution.of(table, byTable.get(i), sums);
                solved.set(i, solution.table());
                findings.addAll(solution.findings());
            }
        }
        return new Solution(solved, findings);
    }

    /** The prescribed sums of a table's form; in the order of the form, then of the table. */
    List<Sum> sums(MatchedTable table) {
        List<CellKey> cells = table.cells().stream().map(MatchedCell::key).toList();
        return Sum.of(Objects.requireNonNull(forms.get(table.form())), table.table(), cells)
                .stream()
                .filter(Sum::prescribed)
                .toList();
    }

    private static Map<Integer, List<AmbiguousCells>> byTable(
            List<MatchedTable> tables, List<AmbiguousCells> choices) {
        Map<CellKey, Integer> places = new HashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            for (MatchedCell cell : tables.get(i).cells()) {
                places.put(cell.key(), i);
            }
        }
        Map<Integer, List<AmbiguousCells>> byTable = new HashMap<>();
        for (AmbiguousCells choice : choices) {
            byTable.computeIfAbsent(table(choice, places), i -> new ArrayList<>()).add(choice);
        }
        return byTable;
    }

    private static int table(AmbiguousCells choice, Map<CellKey, Integer> places) {
        List<Integer> tables =
                choice.cells().stream()
                        .map(cell -> places.getOrDefault(cell, -1))
                        .distinct()
                        .toList();
        if (tables.size() != 1 || tables.contains(-1)) {
            throw new IllegalArgumentException(
                    "no table has all of " + choice.cells().get(0) + " and what is read with it");
        }
        return tables.get(0);
    }
}
