package org.gongkai.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedTable;
import org.gongkai.recognition.check.Checks;
import org.gongkai.recognition.form.FormCatalog;
import org.gongkai.recognition.solve.PrintedTable;
import org.gongkai.recognition.solve.RandomTables;
import org.gongkai.recognition.solve.Solver;

/**
 * What deciding between readings costs: for matrices of which every row is run together, and for
 * such as are printed plainly. The floor is one check of the same matrix's sums. Run by {@code mvn
 * -P benchmark verify}.
 */
public final class SolvingBenchmark {

    private static final int WARM_UP_TABLES = 150;
    private static final int TABLES = 400;
    private static final long SEED = 20_240_101;

    private SolvingBenchmark() {}

    /**
     * Measures and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        print(
                "%-24s %10s %10s %10s %10s%n",
                "ms of processor time", "median", "9 of 10", "max", "/checking");
        double[] glued = new double[TABLES];
        double[] plain = new double[TABLES];
        double[] checked = new double[TABLES];
        int findings = 0;
        for (int table = -WARM_UP_TABLES; table < TABLES; table++) {
            findings += measure(table, glued, plain, checked);
        }
        double floor = quantile(checked, 0.5);
        line("sums checked", checked, floor);
        line("matrix printed plainly", plain, floor);
        line("matrix run together", glued, floor);
        print("%d findings on %d matrices%n", findings, TABLES + WARM_UP_TABLES);
    }

    private static int measure(int number, double[] glued, double[] plain, double[] checked) {
        List<FormTemplate> forms = FormCatalog.standard().templates();
        Solver solver = new Solver(forms);
        Checks checks = new Checks(forms);
        PrintedTable print = new RandomTables(SEED + number).requests("gov2021");
        List<MatchedTable> clear = List.of(print.matched());
        RandomTables.glueRows(print);
        List<MatchedTable> unclear = List.of(print.matched());
        long[] at = new long[4];
        at[0] = time();
        int findings = checks.check(clear, List.of(), List.of()).size();
        at[1] = time();
        findings += solver.solve(clear, List.of()).findings().size();
        at[2] = time();
        findings += solver.solve(unclear, print.choices()).findings().size();
        at[3] = time();
        if (number >= 0) {
            checked[number] = (at[1] - at[0]) / 1e6;
            plain[number] = (at[2] - at[1]) / 1e6;
            glued[number] = (at[3] - at[2]) / 1e6;
        }
        return findings;
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static void line(String name, double[] ms, double floor) {
        double median = quantile(ms, 0.5);
        print(
                "%-24s %10.3f %10.3f %10.3f %10.1f%n",
                name, median, quantile(ms, 0.9), quantile(ms, 1), median / floor);
    }

    @SuppressWarnings("SystemOut") // Printing is what a benchmark is for.
    private static void print(String format, Object... args) {
        System.out.printf(Locale.ROOT, format, args);
    }
}
