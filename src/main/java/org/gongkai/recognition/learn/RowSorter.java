package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells which rows of a block are known beforehand, and whether there are others. */
final class RowSorter {

    /** Share of the copies that have a row which belongs to the form. */
    private static final double USUAL = 0.6;

    /** Share of copies, and of rows, that known rows have. */
    private static final double STEADY = 0.7;

    /** A row that fewer than one in so many copies have is left out: its absence breaks no sum. */
    private static final int SELDOM = 5;

    private final int parts;
    private final boolean coded;
    private final List<String> unsure;

    /**
     * @param parts how often the block is printed
     * @param coded whether codes stand beside its rows
     * @param unsure takes what a person should look at
     */
    RowSorter(int parts, boolean coded, List<String> unsure) {
        this.parts = parts;
        this.coded = coded;
        this.unsure = unsure;
    }

    /**
     * Rows that are known, and rows that are not.
     *
     * @param lacking copies with a row that was left out, which sums may count
     */
    record Rows(List<RowClass> known, boolean open, List<RowPrint> others, Set<Integer> lacking) {

        private Rows(List<RowClass> known, boolean open, List<RowPrint> others) {
            this(known, open, others, Set.of());
        }
    }

    Rows unnamed(List<List<RowPrint>> rows) {
        boolean single =
                rows.stream()
                        .allMatch(
                                copy ->
                                        copy.size() == 1
                                                || copy.stream().filter(r -> !r.isBlank()).count()
                                                        == 1);
        if (!single) {
            return new Rows(List.of(), true, rows.stream().flatMap(List::stream).toList());
        }
        List<RowClass> line = new ArrayList<>();
        for (List<RowPrint> copy : rows) {
            RowPrint row = copy.stream().filter(r -> !r.isBlank()).findFirst().orElse(copy.get(0));
            if (line.isEmpty()) {
                line.add(new RowClass(row));
            } else {
                line.get(0).add(row);
            }
        }
        return new Rows(line, false, List.of());
    }

    Rows sort(List<List<RowPrint>> rows) {
        List<List<RowPrint>> printed =
                rows.stream()
                        .map(copy -> copy.stream().filter(RowSorter::isRow).toList())
                        .filter(copy -> !copy.isEmpty())
                        .toList();
        boolean blank = rows.stream().anyMatch(copy -> copy.stream().anyMatch(RowPrint::isBlank));
        if (printed.isEmpty()) {
            return new Rows(List.of(), blank, List.of());
        }
        List<RowClass> classes = RowUnion.of(printed);
        int all = parts;
        double usual = all == 1 ? 1 : Math.max(2, USUAL * all);
        List<RowClass> common =
                classes.stream().filter(row -> row.copies().size() >= usual).toList();
        List<RowClass> rare = classes.stream().filter(row -> row.copies().size() < usual).toList();
        List<RowClass> same = RowUnion.exactly(printed);
        List<RowClass> steady = same.stream().filter(row -> row.copies().size() >= usual).toList();
        boolean named = all > 1 && isNamed(same, all) && isSplit(classes);
        boolean open = named || isOpen(common, rare, coded, all, blank);
        if (!open) {
            rare.forEach(row -> unsure.add(seldom(row, all)));
            return new Rows(
                    classes.stream().filter(row -> !isSeldom(row, all)).toList(),
                    false,
                    List.of(),
                    lacking(rare, all));
        }
        boolean summed = !coded && TotalOfAll.holds(printed);
        List<RowClass> known =
                steady.stream()
                        .filter(row -> !summed || SumWords.isTotal(row.first().label().text()))
                        .filter(row -> !coded || row.first().code().isEmpty())
                        .filter(
                                row ->
                                        row.copies().size() == all
                                                || SumWords.isTotal(row.first().label().text()))
                        .filter(row -> !row.first().label().isDash())
                        .toList();
        List<RowPrint> others =
                printed.stream()
                        .flatMap(List::stream)
                        .filter(row -> known.stream().noneMatch(k -> k.prints().containsValue(row)))
                        .toList();
        return new Rows(known, true, others);
    }

    /** Whether most rows of the copies are in few of them, as free names are. */
    private static boolean isNamed(List<RowClass> same, int all) {
        int rows = same.stream().mapToInt(row -> row.copies().size()).sum();
        int steady =
                same.stream()
                        .mapToInt(row -> row.copies().size())
                        .filter(copies -> copies >= STEADY * all)
                        .sum();
        return steady < STEADY * rows && same.size() > 2;
    }

    /** Whether many rows would be the same only under several wordings. */
    private static boolean isSplit(List<RowClass> classes) {
        long split =
                classes.stream()
                        .filter(row -> row.wordings().size() > 1 || row.copies().size() == 1)
                        .count();
        return split * 3 > classes.size();
    }

    private static boolean isSeldom(RowClass row, int all) {
        return row.copies().size() * SELDOM < all;
    }

    private static Set<Integer> lacking(List<RowClass> rare, int all) {
        return rare.stream()
                .filter(row -> isSeldom(row, all))
                .flatMap(row -> row.copies().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String seldom(RowClass row, int all) {
        return "row '"
                + row.first().label().text()
                + "' stands in "
                + row.copies().size()
                + " of "
                + all
                + " copies"
                + (isSeldom(row, all) ? ": left out" : "");
    }

    private boolean isOpen(
            List<RowClass> common, List<RowClass> rare, boolean coded, int all, boolean blank) {
        if (all == 1) {
            boolean uneven = common.stream().anyMatch(row -> row.first().code().isEmpty());
            boolean dots =
                    common.stream()
                            .anyMatch(row -> row.first().label().kind() == CellPrint.Kind.DASH);
            return (coded && (uneven || blank)) || dots || common.isEmpty();
        }
        return !rare.isEmpty()
                && (coded || common.isEmpty() || rare.size() >= Math.max(2, common.size() / 2));
    }

    private static boolean isRow(RowPrint row) {
        return !row.code().isEmpty() || !row.label().isEmpty();
    }
}
