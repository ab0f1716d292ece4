package org.gongkai.recognition.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.Finding;
import org.gongkai.model.Finding.BrokenSum;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.Identity;
import org.gongkai.model.Identity.Each;
import org.gongkai.model.Identity.Relation;
import org.gongkai.model.Solution;

/** Compares the solver with the trial of all readings, on tables small enough for that. */
class SolverExhaustiveTest {

    private static final List<String> ROWS = List.of("a", "b", "c", "sum");
    private static final List<String> COLUMNS = List.of("x", "y", "all");

    private static final TableTemplate TABLE =
            new TableTemplate(
                    "t",
                    "s",
                    FormTemplate.Layout.ROWS,
                    Label.NONE,
                    Label.NONE,
                    false,
                    List.of(
                            new BlockTemplate(
                                    "main",
                                    Label.NONE,
                                    List.of(),
                                    COLUMNS.stream().map(SolverExhaustiveTest::column).toList(),
                                    ROWS.stream()
                                            .map(code -> new RowTemplate(code, Label.NONE, ""))
                                            .toList(),
                                    false)));

    private static final Identity ROW_SUM =
            identity("row-sum", Each.ROW, Relation.EQUAL, "x y", "all");
    private static final Identity COLUMN_SUM =
            identity("column-sum", Each.COLUMN, Relation.EQUAL, "a b c", "sum");
    private static final Identity AT_MOST =
            identity("at-most", Each.TABLE, Relation.AT_MOST, "a.x b.x", "sum.all");

    private static FormTemplate form(List<Identity> identities) {
        return new FormTemplate(
                "tiny",
                "disclosure",
                "",
                "",
                2000,
                0,
                List.of(),
                List.of(TABLE),
                identities,
                List.of(),
                Map.of(),
                false);
    }

    private static ColumnTemplate column(String code) {
        return new ColumnTemplate(code, Label.NONE, "", "", NumberKind.COUNT);
    }

    private static Identity identity(
            String finding, Each each, Relation relation, String parts, String total) {
        return new Identity(
                finding,
                new BrokenSum(finding),
                "t",
                each,
                relation,
                false,
                List.of(parts.split(" ", -1)),
                List.of(total),
                "");
    }

    @Property(
            tries = 1500,
            seed = "7",
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    @Tag("long")
    void allThatIsSaidIsWhatTheReadingsComeTo(@ForAll long seed) {
        for (String decision : decisions(seed)) {
            Statistics.label("decision")
                    .collect(decision)
                    .coverage(
                            it -> {
                                it.check("decided").percentage(share -> share > 3);
                                it.check("ambiguous-digits2").percentage(share -> share > 0.5);
                                it.check("solved-unconfirmed1").percentage(share -> share > 3);
                                it.check("solved-unconfirmed0").percentage(share -> share > 3);
                                it.check("sums-contradict0").percentage(share -> share > 3);
                            });
        }
    }

    @Example
    void inEveryBuildTheSameForSomeTables() {
        Set<String> decisions = new TreeSet<>();
        new Random(9).longs(150).forEach(seed -> decisions.addAll(decisions(seed)));
        assertThat(decisions)
                .contains(
                        "decided",
                        "ambiguous-digits2",
                        "solved-unconfirmed1",
                        "solved-unconfirmed0",
                        "sums-contradict0");
    }

    /** What is said of each undecided cell of a table, and how many readings fit exactly. */
    private static List<String> decisions(long seed) {
        List<String> decisions = new ArrayList<>();
        Random random = new Random(seed);
        PrintedTable table = table(random);
        for (int misprints = List.of(0, 0, 0, 1, 1, 2).get(random.nextInt(6));
                misprints > 0;
                misprints--) {
            misprint(table, random);
        }
        glue(table, random);
        ExhaustiveAnswer answer = new ExhaustiveAnswer(table, table.sums());
        Solution solution = table.solve();
        for (CellKey key : undecided(table)) {
            Set<Long> exact = answer.exact(key);
            Set<Long> lenient = answer.lenient(key);
            Set<String> codes = codes(solution, key);
            if (lenient.isEmpty()) {
                assertThat(codes).containsExactly("sums-contradict");
            } else if (lenient.size() == 1) {
                assertThat(number(solution, key)).isEqualTo(lenient);
                assertThat(codes)
                        .isEqualTo(exact.isEmpty() ? Set.of("solved-unconfirmed") : Set.of());
            } else if (exact.size() == 1) {
                assertThat(number(solution, key)).isEqualTo(exact);
                assertThat(codes).containsExactly("solved-unconfirmed");
            } else {
                assertThat(number(solution, key)).isEmpty();
                assertThat(codes).containsExactly("ambiguous-digits");
            }
            decisions.add(codes.isEmpty() ? "decided" : String.join(",", codes) + exact.size());
        }
        return decisions;
    }

    @Property(
            tries = 800,
            seed = "8",
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    @Tag("long")
    void anUnknownCellIsWhateverFits(@ForAll long seed) {
        Random random = new Random(seed);
        PrintedTable table = table(random);
        if (random.nextBoolean()) {
            misprint(table, random);
        }
        glue(table, random);
        List<CellKey> plain = new ArrayList<>(table.keys());
        table.choices().forEach(choice -> plain.removeAll(choice.cells()));
        if (!plain.isEmpty()) {
            table.print(plain.get(random.nextInt(plain.size())), "");
        }
        ExhaustiveAnswer answer = new ExhaustiveAnswer(table, table.sums());
        Solution solution = table.solve();
        for (CellKey key : undecided(table)) {
            if (codes(solution, key).isEmpty()) {
                assertThat(number(solution, key)).isEqualTo(answer.lenient(key));
            }
            if (answer.exact(key).size() == 1) {
                assertThat(number(solution, key)).isEqualTo(answer.exact(key));
            }
            if (answer.exact(key).size() > 1) {
                assertThat(number(solution, key)).isEmpty();
            }
            Statistics.label("exact")
                    .collect(Math.min(answer.exact(key).size(), 2))
                    .coverage(it -> it.check(2).percentage(share -> share > 1));
        }
    }

    private static PrintedTable table(Random random) {
        boolean loose = random.nextInt(3) == 0;
        PrintedTable table =
                new PrintedTable(
                        form(loose ? List.of(COLUMN_SUM) : List.of(ROW_SUM, COLUMN_SUM, AT_MOST)),
                        "t");
        int[] sums = new int[3];
        for (String row : List.of("a", "b", "c")) {
            int[] counts = {random.nextInt(13), random.nextInt(3) * random.nextInt(7), 0};
            counts[2] = counts[0] + counts[1];
            for (int i = 0; i < 3; i++) {
                sums[i] += counts[i];
                table.print(table.key(row + "." + COLUMNS.get(i)), Integer.toString(counts[i]));
            }
        }
        for (int i = 0; i < 3; i++) {
            table.print(table.key("sum." + COLUMNS.get(i)), Integer.toString(sums[i]));
        }
        return table;
    }

    private static void misprint(PrintedTable table, Random random) {
        CellKey key = table.keys().get(random.nextInt(table.keys().size()));
        table.print(key, Integer.toString(random.nextInt(30)));
    }

    /** Single rows, and sometimes two of them, which leaves more open. */
    private static void glue(PrintedTable table, Random random) {
        if (random.nextInt(3) == 0) {
            table.glue(table.keys().subList(0, 6));
        } else {
            List.of("a", "b").forEach(row -> glue(table, row, random));
        }
        List.of("c", "sum").forEach(row -> glue(table, row, random));
    }

    private static void glue(PrintedTable table, String row, Random random) {
        if (random.nextInt(4) > 0) {
            table.glue(table.row(row));
        }
    }

    /** The cells that differ between the readings of their choice. */
    private static Set<CellKey> undecided(PrintedTable table) {
        return table.choices().stream()
                .flatMap(
                        choice ->
                                choice.cells().stream()
                                        .filter(
                                                key ->
                                                        choice.readings().stream()
                                                                        .map(
                                                                                reading ->
                                                                                        reading.values()
                                                                                                .get(
                                                                                                        choice.cells()
                                                                                                                .indexOf(
                                                                                                                        key)))
                                                                        .map(CellValue::raw)
                                                                        .distinct()
                                                                        .count()
                                                                > 1))
                .collect(Collectors.toSet());
    }

    private static Set<Long> number(Solution solution, CellKey key) {
        return solution.tables().get(0).cells().stream()
                .filter(cell -> cell.key().equals(key))
                .flatMap(cell -> cell.value().number().stream())
                .map(Number::longValue)
                .collect(Collectors.toSet());
    }

    private static Set<String> codes(Solution solution, CellKey key) {
        return solution.findings().stream()
                .filter(finding -> finding.cells().contains(key))
                .map(Finding::code)
                .collect(Collectors.toSet());
    }
}
