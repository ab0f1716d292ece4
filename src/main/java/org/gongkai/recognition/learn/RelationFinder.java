package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gongkai.base.text.Similarity;

/**
 * Finds what adds up among variables of which several lines of figures are known.
 *
 * <p>That a few figures add up by chance is likely; so only what the form may mean is tried (a
 * total beside a run of parts, a group above its members, few variables that balance), it must hold
 * in every line of every copy, and the lines must bear it: a line counts by the size of its total,
 * a line with one part alone counts nothing, and the more a total is labelled as one, the less is
 * asked. What follows from sums already found is left out.
 */
final class RelationFinder {

    /** What a line bears at most, in bits: a large total is no more than certain. */
    private static final double MOST_BITS = 12;

    /** Bits that a total labelled so, or a group above its members, wants. */
    private static final double LABELLED = 5;

    /** Bits that others want. */
    private static final double UNLABELLED = 18;

    private static final double BALANCE = 22;

    /** Lines that bear a sum, at least, where nothing labels its total. */
    private static final int LINES = 3;

    /** Likeness of labels in two blocks that may be of one thing. */
    private static final double ALIKE = 0.6;

    private static final int MOST_IN_BALANCE = 4;
    private static final int MOST_TRIED_IN_BALANCE = 26;

    private final List<SumVariable> variables;
    private final List<FigureLine> lines;
    private final int n;
    private final boolean[] active;
    private final Rounding rounding;
    private final RelationSpan span;
    private final List<Relation> found = new ArrayList<>();

    RelationFinder(List<SumVariable> variables, List<FigureLine> lines) {
        this.variables = variables;
        this.lines = lines.stream().filter(line -> !line.isZero()).toList();
        this.n = variables.size();
        this.active = new boolean[n];
        for (FigureLine line : this.lines) {
            for (int i = 0; i < n; i++) {
                active[i] |= line.values()[i] != 0;
            }
        }
        this.rounding = Rounding.of(this.lines);
        this.span = new RelationSpan(active);
    }

    List<Relation> find() {
        if (lines.isEmpty()) {
            return List.of();
        }
        boolean more = true;
        while (more) {
            more = addBest();
        }
        twins();
        balances();
        return found;
    }

    /** A candidate that holds. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Candidate(int[] parts, int total, Bearing bearing, int fit) {}

    /** How far lines bear a relation. */
    private record Bearing(double bits, int lines, int copies) {}

    private boolean addBest() {
        List<Candidate> holding = new ArrayList<>();
        for (int t = 0; t < n; t++) {
            if (active[t]) {
                holding.addAll(candidates(t));
            }
        }
        Optional<Candidate> best =
                holding.stream()
                        .filter(c -> !span.follows(relation(c).weights(n)))
                        .min(
                                Comparator.<Candidate>comparingInt(c -> activeIn(c.parts()))
                                        .thenComparing(c -> -c.fit())
                                        .thenComparing(c -> c.total()));
        best.ifPresent(this::accept);
        return best.isPresent();
    }

    private void accept(Candidate best) {
        Relation relation = relation(best);
        span.add(relation.weights(n));
        found.add(relation);
    }

    private Relation relation(Candidate c) {
        int[] total = {c.total()};
        return new Relation(
                c.parts(), total, c.bearing().copies(), rounding.off(lines, c.parts(), total));
    }

    private int activeIn(int[] parts) {
        return (int) Arrays.stream(parts).filter(i -> active[i]).count();
    }

    private List<Candidate> candidates(int total) {
        Set<List<Integer>> tried = new HashSet<>();
        List<Candidate> holding = new ArrayList<>();
        for (int[] run : runs(total)) {
            for (int[] parts : shapes(run, total)) {
                if (parts.length > 1 && tried.add(Arrays.stream(parts).boxed().toList())) {
                    candidate(parts, total).ifPresent(holding::add);
                }
            }
        }
        return holding;
    }

    /** Stretches before and behind a total, its siblings, and what stands below it. */
    private List<int[]> runs(int total) {
        List<int[]> runs = new ArrayList<>();
        runs.add(all(i -> variables.get(i).isBelow(variables.get(total))));
        List<String> groups = variables.get(total).groups();
        runs.add(all(i -> i != total && variables.get(i).groups().equals(groups)));
        for (int from = total - 1; from >= 0; from--) {
            runs.add(IntStream.range(from, total).toArray());
        }
        for (int end = total + 2; end <= n; end++) {
            runs.add(IntStream.range(total + 1, end).toArray());
        }
        return runs;
    }

    private int[] all(IntPredicate which) {
        return IntStream.range(0, n).filter(which).toArray();
    }

    /** A run as it is, without what other sums count already, and its members of one rank. */
    private List<int[]> shapes(int[] run, int total) {
        Set<Integer> in = new TreeSet<>();
        Arrays.stream(run).forEach(in::add);
        int[] whole = Arrays.stream(run).filter(i -> !variables.get(i).isOfWhich()).toArray();
        int[] tops =
                filter(
                        run,
                        i -> found.stream().noneMatch(r -> r.hasPart(i) && isIn(r.total(), in)));
        int[] leaves =
                filter(
                        run,
                        i -> found.stream().noneMatch(r -> r.hasTotal(i) && isIn(r.parts(), in)));
        int[] named = filter(run, i -> variables.get(i).isTotal());
        List<int[]> shapes = new ArrayList<>(List.of(run, whole, tops, leaves, named));
        if (run.length > 0) {
            SumVariable first = variables.get(run[0]);
            shapes.add(filter(run, i -> variables.get(i).ordinal() == first.ordinal()));
            shapes.add(filter(tops, i -> variables.get(i).ordinal() == first.ordinal()));
            shapes.add(filter(run, i -> variables.get(i).groups().equals(first.groups())));
            shapes.add(filter(run, i -> variables.get(i).number().length() == shortest(run)));
            shapes.add(filter(tops, i -> !variables.get(i).isTotal()));
        }
        return shapes.stream()
                .map(shape -> filter(shape, i -> i != total))
                .map(shape -> filter(shape, i -> !counts(i, total)))
                .toList();
    }

    private int shortest(int[] run) {
        return Arrays.stream(run)
                .map(i -> variables.get(i).number().length())
                .filter(length -> length > 0)
                .min()
                .orElse(0);
    }

    /** Whether a variable is a sum that counts another. */
    private boolean counts(int sum, int part) {
        return found.stream().anyMatch(r -> r.hasTotal(sum) && r.hasPart(part));
    }

    private static int[] filter(int[] run, IntPredicate which) {
        return Arrays.stream(run).filter(which).toArray();
    }

    private static boolean isIn(int[] variables, Set<Integer> set) {
        return Arrays.stream(variables).allMatch(set::contains);
    }

    private Optional<Candidate> candidate(int[] parts, int total) {
        if (!rounding.holds(lines, parts, new int[] {total})) {
            return Optional.empty();
        }
        SumVariable sum = variables.get(total);
        boolean above = Arrays.stream(parts).allMatch(i -> variables.get(i).isBelow(sum));
        boolean labelled = sum.isTotal() || above;
        Bearing bearing = bearing(parts, new int[] {total});
        int alone = activeIn(parts);
        boolean borne =
                labelled
                        ? bearing.bits() >= LABELLED
                        : bearing.bits() >= UNLABELLED && bearing.lines() >= LINES;
        boolean single =
                alone == 1
                        && labelled
                        && isComplete(parts, total)
                        && equalities(total) >= LINES
                        && Arrays.stream(parts).noneMatch(i -> variables.get(i).isOfWhich());
        return borne || single
                ? Optional.of(new Candidate(parts, total, bearing, fit(parts, total)))
                : Optional.empty();
    }

    private long equalities(int total) {
        return lines.stream()
                .mapToLong(line -> line.values()[total])
                .filter(v -> v != 0)
                .distinct()
                .count();
    }

    /** Whether parts are all that stands below or beside a total. */
    private boolean isComplete(int[] parts, int total) {
        SumVariable sum = variables.get(total);
        int[] below = all(i -> variables.get(i).isBelow(sum));
        int[] beside = all(i -> i != total && variables.get(i).groups().equals(sum.groups()));
        int[] ranked =
                beside.length == 0
                        ? beside
                        : filter(
                                beside,
                                i ->
                                        variables.get(i).ordinal()
                                                == variables.get(beside[0]).ordinal());
        return Arrays.equals(parts, below)
                || parts.length == n - 1
                || (below.length == 0 && Arrays.equals(parts, ranked))
                || (below.length == 0 && Arrays.equals(parts, beside));
    }

    private Bearing bearing(int[] parts, int[] total) {
        Set<List<Long>> different = new HashSet<>();
        Set<Integer> copies = new HashSet<>();
        double bits = 0;
        int count = 0;
        for (FigureLine line : lines) {
            boolean counts =
                    total.length == 1
                            ? line.filled(parts) > 1
                            : line.filled(parts) + line.filled(total) > 2;
            if (counts) {
                copies.add(line.copy());
                count++;
                List<Long> key =
                        IntStream.concat(Arrays.stream(parts), Arrays.stream(total))
                                .mapToObj(i -> line.values()[i])
                                .toList();
                if (different.add(key)) {
                    long size = Math.abs(line.sum(total));
                    bits += Math.min(MOST_BITS, Math.log(1.0 + size) / Math.log(2));
                }
            }
        }
        return new Bearing(bits, count, copies.size());
    }

    /** How well the parts that no copy fills fit to the others. */
    private int fit(int[] parts, int total) {
        Set<Integer> in = new TreeSet<>();
        Arrays.stream(parts).forEach(in::add);
        int[] filled = Arrays.stream(parts).filter(i -> active[i]).toArray();
        if (filled.length == 0) {
            return 0;
        }
        int first = filled[0];
        int last = filled[filled.length - 1];
        int fit = 0;
        for (int i = 0; i < n; i++) {
            if (!active[i] && i != total) {
                boolean inside = first < i && i < last;
                boolean kin = inside || isKin(i, filled);
                fit += in.contains(i) == kin ? 1 : -2;
            }
        }
        return fit;
    }

    private boolean isKin(int variable, int[] filled) {
        SumVariable one = variables.get(variable);
        return Arrays.stream(filled)
                .mapToObj(variables::get)
                .anyMatch(
                        other ->
                                other.groups().equals(one.groups())
                                        && other.ordinal() == one.ordinal()
                                        && other.isTotal() == one.isTotal()
                                        && other.number().length() == one.number().length());
    }

    /** One thing in two blocks, parts of sums included. */
    private void twins() {
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (active[i]
                        && active[j]
                        && !variables.get(i).groups().equals(variables.get(j).groups())) {
                    balance(new int[] {i, j}, 1);
                }
            }
        }
    }

    /** Few variables that no sum counts and that balance, such as opening and closing ones. */
    private void balances() {
        int[] tops =
                IntStream.range(0, n)
                        .filter(i -> active[i] && found.stream().noneMatch(r -> r.hasPart(i)))
                        .toArray();
        if (tops.length > MOST_TRIED_IN_BALANCE) {
            return;
        }
        for (int size = 2; size <= MOST_IN_BALANCE; size++) {
            choose(tops, new int[size], 0, 0);
        }
    }

    private void choose(int[] tops, int[] chosen, int from, int depth) {
        if (depth == chosen.length) {
            for (int signs = 1; signs < 1 << (chosen.length - 1); signs++) {
                balance(chosen, signs);
            }
            return;
        }
        for (int i = from; i < tops.length; i++) {
            chosen[depth] = tops[i];
            choose(tops, chosen, i + 1, depth + 1);
        }
    }

    private void balance(int[] chosen, int signs) {
        int[] left =
                IntStream.range(0, chosen.length)
                        .filter(i -> (signs >> i & 1) == 0)
                        .map(i -> chosen[i])
                        .toArray();
        int[] right =
                IntStream.range(0, chosen.length)
                        .filter(i -> (signs >> i & 1) == 1)
                        .map(i -> chosen[i])
                        .toArray();
        if (!rounding.holds(lines, left, right)) {
            return;
        }
        boolean turned =
                left.length < right.length || (left.length == right.length && right[0] < left[0]);
        int[] parts = turned ? right : left;
        int[] total = turned ? left : right;
        equation(parts, total).filter(r -> span.add(r.weights(n))).ifPresent(found::add);
    }

    private Optional<Relation> equation(int[] parts, int[] total) {
        if (parts.length == 1) {
            SumVariable one = variables.get(parts[0]);
            SumVariable other = variables.get(total[0]);
            boolean totals =
                    (one.isTotal() && other.isTotal())
                            || (!one.groups().equals(other.groups())
                                    && Similarity.likeness(one.bare(), other.bare()) >= ALIKE);
            Set<Long> different = new HashSet<>();
            Set<Integer> copies = new HashSet<>();
            for (FigureLine line : lines) {
                if (line.values()[parts[0]] != 0) {
                    different.add(line.values()[parts[0]]);
                    copies.add(line.copy());
                }
            }
            double bits =
                    different.stream()
                            .mapToDouble(
                                    v ->
                                            Math.min(
                                                    MOST_BITS,
                                                    Math.log(1.0 + Math.abs(v)) / Math.log(2)))
                            .sum();
            return totals && bits >= MOST_BITS
                    ? Optional.of(
                            new Relation(
                                    parts, total, copies.size(), rounding.off(lines, parts, total)))
                    : Optional.empty();
        }
        Bearing bearing = bearing(parts, total);
        boolean labelled = total.length == 1 && variables.get(total[0]).isTotal();
        double wanted = labelled ? UNLABELLED : BALANCE;
        return bearing.bits() >= wanted && bearing.lines() > parts.length + total.length
                ? Optional.of(
                        new Relation(
                                parts, total, bearing.copies(), rounding.off(lines, parts, total)))
                : Optional.empty();
    }
}
