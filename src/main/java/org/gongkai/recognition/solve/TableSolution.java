package org.gongkai.recognition.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.Finding;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Method;
import org.gongkai.model.Sum;

/** One table with its choices decided as far as they can be. */
final class TableSolution {

    private final MatchedTable table;
    private final List<AmbiguousCells> choices;
    private final Map<Integer, Judgement> judgements = new TreeMap<>();
    private final Map<Integer, Finding> contradictions = new HashMap<>();

    private TableSolution(MatchedTable table, List<AmbiguousCells> choices) {
        this.table = table;
        this.choices = choices;
    }

    /**
     * Decides.
     *
     * @param choices choices of cells of this table, at least one
     * @param sums what the form promises of this table
     */
    static TableSolution of(MatchedTable table, List<AmbiguousCells> choices, List<Sum> sums) {
        TableSolution solution = new TableSolution(table, choices);
        TableProblems.of(table, choices, sums).forEach(solution::solve);
        return solution;
    }

    private void solve(Problem problem) {
        Fit fit = Fit.of(problem);
        List<Judgement> own = new ArrayList<>();
        for (int number : problem.choices().keySet()) {
            own.add(new Judgement(choices.get(number), number, fit));
            judgements.put(number, own.get(own.size() - 1));
        }
        if (own.stream().anyMatch(Judgement::isContradicted)) {
            int first = problem.choices().keySet().iterator().next();
            contradictions.put(first, ChoiceFindings.contradiction(fit.broken(), own));
        }
    }

    /** The table with the decided values. */
    MatchedTable table() {
        Map<CellKey, MatchedCell> decided = new HashMap<>();
        for (MatchedCell cell : table.cells()) {
            decided.put(cell.key(), cell);
        }
        judgements.values().forEach(judgement -> decide(judgement, decided));
        return table.with(table.cells().stream().map(cell -> decided.get(cell.key())).toList());
    }

    private static void decide(Judgement judgement, Map<CellKey, MatchedCell> cells) {
        for (int i = 0; i < judgement.choice().cells().size(); i++) {
            CellValue value = judgement.value(i);
            boolean solved = judgement.decision(i).isSolved();
            cells.computeIfPresent(
                    judgement.choice().cells().get(i), (key, cell) -> cell(cell, value, solved));
        }
    }

    private static MatchedCell cell(MatchedCell cell, CellValue value, boolean solved) {
        String unit = value.unit().isEmpty() ? cell.unit() : value.unit();
        return new MatchedCell(
                cell.key(),
                value,
                unit,
                cell.place(),
                solved ? Method.SOLVED : cell.method(),
                cell.origin(),
                cell.confidence(),
                unit.equals(cell.unit()) ? cell.shift() : OptionalInt.empty());
    }

    /** What was left open, in the order of the choices. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        judgements.forEach(
                (number, judgement) -> {
                    if (contradictions.containsKey(number)) {
                        findings.add(contradictions.get(number));
                    }
                    findings.addAll(ChoiceFindings.of(judgement));
                });
        return findings;
    }
}
