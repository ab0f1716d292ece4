package org.gongkai.recognition.solve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongkai.model.CellKey;
import org.gongkai.model.Identity;

/** Tables of random figures that look like those of agencies and whose sums all hold. */
public final class RandomTables {

    private static final List<String> EXCEPT_TOTAL =
            List.of(
                    "natural_person",
                    "org_business",
                    "org_research",
                    "org_public_interest",
                    "org_legal_service",
                    "org_other");

    /** Spreads seeds: neighbours would start with much the same numbers. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Random random;

    /** Tables that depend on the seed alone. */
    public RandomTables(long seed) {
        this.random = new Random(seed * SPREAD);
    }

    Random random() {
        return random;
    }

    /** A table of requests in which everything is printed. */
    public PrintedTable requests(String form) {
        PrintedTable table = new PrintedTable(form, "requests");
        List<String> outcomes = outcomes(form);
        double scale = Math.pow(10, random.nextDouble() * 2.5 - 1);
        for (String column : EXCEPT_TOTAL) {
            double share = column.equals("natural_person") ? 1 : 0.15;
            int results = 0;
            for (String outcome : outcomes) {
                int count = count(scale * share, share);
                results += count;
                print(table, outcome, column, count);
            }
            int out = count(scale * share, share);
            int in = Math.min(results + out, count(scale * share, share));
            print(table, "results_total", column, results);
            print(table, "carried_out", column, out);
            print(table, "carried_in", column, in);
            print(table, "new_requests", column, results + out - in);
        }
        rows(table).forEach(row -> printTotal(table, row));
        return table;
    }

    /** A band of reviews and lawsuits in which everything is printed. */
    public PrintedTable review(String form) {
        PrintedTable table = new PrintedTable(form, "review");
        for (String row : List.of("recon", "suit_direct", "suit_after_recon")) {
            int total = 0;
            for (String column : List.of("upheld", "corrected", "other", "pending")) {
                int count = count(2, 0.4);
                total += count;
                print(table, row, column, count);
            }
            print(table, row, "total", total);
        }
        return table;
    }

    private int count(double scale, double share) {
        if (random.nextDouble() > 0.1 + 0.45 * share) {
            return 0;
        }
        return (int) Math.round(Math.exp(Math.abs(random.nextGaussian()) * 1.2) * (0.5 + scale));
    }

    private static List<String> outcomes(String form) {
        return PrintedTable.form(form).identities().stream()
                .filter(identity -> identity.id().equals("req_results_sum"))
                .map(Identity::parts)
                .findFirst()
                .orElseThrow();
    }

    private static void print(PrintedTable table, String row, String column, int count) {
        table.print(table.key(row + "." + column), Integer.toString(count));
    }

    private static void printTotal(PrintedTable table, String row) {
        int total = 0;
        for (String column : EXCEPT_TOTAL) {
            total += Integer.parseInt(table.printed(table.key(row + "." + column)).raw());
        }
        print(table, row, "total", total);
    }

    /** The row codes from top to bottom. */
    static List<String> rows(PrintedTable table) {
        Set<String> rows = new LinkedHashSet<>();
        table.keys().forEach(key -> rows.add(key.row()));
        return new ArrayList<>(rows);
    }

    /** Runs the cells of every row together. */
    public static void glueRows(PrintedTable table) {
        rows(table).forEach(row -> table.glue(table.row(row)));
    }

    /** Runs some rows, or parts of rows, together. */
    void glueSome(PrintedTable table) {
        for (String row : rows(table)) {
            List<CellKey> keys = table.row(row);
            int from = random.nextInt(keys.size() - 1);
            int to = from + 2 + random.nextInt(keys.size() - from - 1);
            if (random.nextInt(3) > 0) {
                table.glue(keys.subList(from, to));
            }
        }
    }

    /** Leaves out some rows that are not run together. */
    void dropSome(PrintedTable table) {
        for (String row : rows(table)) {
            if (random.nextInt(12) == 0
                    && table.choices().stream()
                            .noneMatch(choice -> choice.cells().get(0).row().equals(row))) {
                table.drop(row);
            }
        }
    }

    /** Prints blanks for some zeros. */
    void blankSome(PrintedTable table) {
        table.keys().stream()
                .filter(key -> table.printed(key).raw().equals("0"))
                .filter(key -> random.nextInt(10) == 0)
                .forEach(key -> table.print(key, ""));
    }

    /** Prints another count in one cell. */
    void misprint(PrintedTable table) {
        CellKey key = table.keys().get(random.nextInt(table.keys().size()));
        String right = table.printed(key).raw();
        String wrong = right;
        while (wrong.equals(right)) {
            wrong =
                    random.nextBoolean()
                            ? otherDigit(right)
                            : Integer.toString(random.nextInt(200));
        }
        table.print(key, wrong);
    }

    private String otherDigit(String count) {
        int place = random.nextInt(count.length());
        String changed =
                count.substring(0, place) + random.nextInt(10) + count.substring(place + 1);
        return Integer.toString(Integer.parseInt(changed));
    }
}
