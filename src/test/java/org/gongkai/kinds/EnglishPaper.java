package org.gongkai.kinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The annual report of an English-speaking agency: facts in pairs, years as columns, thousands by
 * apostrophe, space, comma and full stop, brackets for less than nothing, a decimal comma, per
 * cent, a record a row, groups with subtotals.
 */
final class EnglishPaper {

    private static final Notation COUNT = Notation.COMMAS;
    private static final Notation PLAIN = Notation.PLAIN;
    private static final Notation APOSTROPHES = new Notation("'", ".", 0, false, "");
    private static final Notation ACCOUNTS = new Notation(" ", ".", 0, true, "");
    private static final Notation EUROS = new Notation(".", ",", 2, false, "");
    private static final Notation PERCENT = Notation.PERCENT;

    private static final List<String> OUTCOMES =
            List.of(
                    "granted Granted in full",
                    "partly Granted in part",
                    "refused Refused",
                    "not_held Information not held",
                    "withdrawn Withdrawn");
    private static final List<String> DUTIES =
            List.of("copies Copies", "searches Searches", "certificates Certificates");
    private static final List<String> PLACES =
            List.of(
                    "Aldmere",
                    "Brackfield",
                    "Carrowby",
                    "Dunhythe",
                    "Elverstone",
                    "Fennick",
                    "Gorsley");
    private static final List<String> OFFICES =
            List.of("Borough Council", "Port Authority", "Health Trust");

    private final Invented invented;
    private final String body;
    private final int year;
    private final boolean repeatsHeads;

    private EnglishPaper(long seed) {
        invented = new Invented(seed + 3000);
        body = invented.agency();
        year = invented.year();
        repeatsHeads = seed % 2 == 0;
    }

    static Paper of(long seed) {
        return new EnglishPaper(seed).paper();
    }

    private Paper paper() {
        return new Paper(
                body + " Annual Report " + year,
                body,
                year,
                List.of(
                        "This report is laid before the assembly under section 12 of the Access Act."),
                List.of(facts(), outcomes(), accounts(), fees(), complaints(), bodies()),
                repeatsHeads);
    }

    private DrawnTable facts() {
        String row = "facts";
        return new DrawnTable("facts", "Table 1. Key facts")
                .row("Commissioner")
                .words(
                        row,
                        "commissioner",
                        invented.one(List.of("A. Thornley", "M. Okafor", "J. Lindqvist")))
                .labels("Reporting period")
                .words(row, "period", "January to December " + year)
                .row("Staff")
                .number(row, "staff", PLAIN, invented.figure(3))
                .labels("Requests received")
                .number(row, "requests", COUNT, invented.figure(6))
                .row("Answered in time")
                .number(row, "in_time", PERCENT, invented.between(400, 999))
                .labels("Appeals pending")
                .number(row, "appeals", PLAIN, invented.figure(3));
    }

    private DrawnTable outcomes() {
        DrawnTable table = new DrawnTable("outcomes", "Table 2. Requests by outcome");
        table.head("Outcome", "Number of requests", "<", "Share in " + year)
                .head("^", Integer.toString(year - 1), Integer.toString(year), "^");
        long[] before = figures(OUTCOMES.size(), 6);
        long[] now = figures(OUTCOMES.size(), 6);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            String[] named = OUTCOMES.get(i).split(" ", 2);
            table.row(named[1]);
            outcome(table, named[0], before[i], now[i], now[i] * 1000 / sum(now));
            rows.add(named[0]);
        }
        table.row("Total");
        outcome(table, "total", sum(before), sum(now), 1000);
        return table.down("outcomes", List.of("before", "now"), rows, "total");
    }

    private static void outcome(DrawnTable table, String row, long before, long now, long share) {
        table.number(row, "before", APOSTROPHES, before)
                .number(row, "now", APOSTROPHES, now)
                .number(row, "share", PERCENT, share);
    }

    private DrawnTable accounts() {
        DrawnTable table =
                new DrawnTable(
                        "accounts", "Table 3. Income and expenditure", "Thousands of pounds");
        table.head("Item", Integer.toString(year - 1), Integer.toString(year));
        long[][] figures = new long[3][];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = figures(2, 6);
        }
        account(table, "Grant", "grant", figures[0][0], figures[0][1]);
        account(table, "Other income", "other", figures[1][0], figures[1][1]);
        account(table, "Expenditure", "expenditure", -figures[2][0], -figures[2][1]);
        account(
                table,
                "Surplus (deficit)",
                "surplus",
                figures[0][0] + figures[1][0] - figures[2][0],
                figures[0][1] + figures[1][1] - figures[2][1]);
        return table.down(
                "surplus",
                List.of("before", "now"),
                List.of("grant", "other", "expenditure"),
                "surplus");
    }

    private static void account(DrawnTable table, String label, String row, long before, long now) {
        table.row(label).number(row, "before", ACCOUNTS, before).number(row, "now", ACCOUNTS, now);
    }

    private DrawnTable fees() {
        DrawnTable table =
                new DrawnTable("fees", "Table 4. Fees of the continental office, in euros");
        table.head("Service", "Charged", "Waived", "Collected");
        long[] charged = figures(DUTIES.size(), 8);
        long[] waived = figures(DUTIES.size(), 5);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < charged.length; i++) {
            String[] named = DUTIES.get(i).split(" ", -1);
            table.row(named[1]);
            fee(table, named[0], charged[i] + waived[i], waived[i]);
            rows.add(named[0]);
        }
        table.row("Total");
        fee(table, "total", sum(charged) + sum(waived), sum(waived));
        table.down("services", List.of("charged", "waived", "collected"), rows, "total");
        rows.add("total");
        return table.across("collected", rows, List.of("waived", "collected"), List.of("charged"));
    }

    private static void fee(DrawnTable table, String row, long charged, long waived) {
        table.number(row, "charged", EUROS, charged)
                .number(row, "waived", EUROS, waived)
                .number(row, "collected", EUROS, charged - waived);
    }

    private DrawnTable complaints() {
        DrawnTable table = new DrawnTable("complaints", "Table 5. Complaints by sector");
        table.head("Sector", "Subject", "Received", "Closed", "Pending");
        List<String> columns = List.of("received", "closed", "pending");
        List<String> all = new ArrayList<>();
        List<String> subtotals = new ArrayList<>();
        long[] total = new long[2];
        for (String sector : List.of("local Local government", "health Health services")) {
            String[] named = sector.split(" ", 2);
            List<String> rows = new ArrayList<>();
            long[] sums = new long[2];
            for (String subject : List.of("delay Delay", "refusal Refusal", "cost Cost")) {
                String[] of = subject.split(" ", -1);
                String row = named[0] + "_" + of[0];
                long[] figures = {invented.figure(4), invented.figure(4)};
                table.row(rows.isEmpty() ? named[1] : "^", of[1]);
                complaint(table, row, figures);
                rows.add(row);
                for (int i = 0; i < 2; i++) {
                    sums[i] += figures[i];
                    total[i] += figures[i];
                }
            }
            String subtotal = named[0] + "_subtotal";
            table.row("^", "Subtotal");
            complaint(table, subtotal, sums);
            table.down(named[0], columns, rows, subtotal);
            all.addAll(rows);
            all.add(subtotal);
            subtotals.add(subtotal);
        }
        table.row("Grand total", "<");
        complaint(table, "total", total);
        all.add("total");
        return table.down("all", columns, subtotals, "total")
                .across("pending", all, List.of("closed", "pending"), List.of("received"));
    }

    private static void complaint(DrawnTable table, String row, long[] figures) {
        table.number(row, "received", COUNT, figures[0] + figures[1])
                .number(row, "closed", COUNT, figures[0])
                .number(row, "pending", COUNT, figures[1]);
    }

    private DrawnTable bodies() {
        DrawnTable table = new DrawnTable("bodies", "Table 6. Requests to each public body");
        table.head("Public body", "Officer", "Received", "Answered in time");
        long sum = 0;
        List<String> rows = new ArrayList<>();
        for (String place : PLACES.subList(0, invented.between(3, PLACES.size()))) {
            String row = "n" + (rows.size() + 1);
            long received = invented.figure(5);
            table.row(place + " " + invented.one(OFFICES))
                    .words(
                            row,
                            "officer",
                            invented.one(List.of("R. Hale", "S. Iyer", "P. Quist", "")))
                    .number(row, "received", COUNT, received)
                    .number(row, "in_time", PERCENT, invented.between(300, 1000));
            rows.add(row);
            sum += received;
        }
        table.row("All bodies")
                .words("total", "officer", "")
                .number("total", "received", COUNT, sum)
                .words("total", "in_time", "");
        return table.down("bodies", List.of("received"), rows, "total");
    }

    private long[] figures(int count, int digits) {
        long[] figures = new long[count];
        Arrays.setAll(figures, i -> invented.figure(digits));
        return figures;
    }

    private static long sum(long[] figures) {
        return Arrays.stream(figures).sum();
    }
}
