package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.model.FormTemplate.NumberStyle;

/** The same table in several copies. */
final class TableCluster {

    /** Share of words in common from which on two tables may be the same. */
    private static final double LIKE = 0.3;

    private static final double MOST = 0.6;

    /** The same for a table that comes again in one copy. */
    private static final double AGAIN = 0.75;

    private final List<CopyGrid> members = new ArrayList<>();

    private TableCluster(CopyGrid first) {
        members.add(first);
    }

    /** Lays the tables of copies side by side, in an order that keeps that of each copy. */
    static List<TableCluster> of(List<List<CopyGrid>> copies) {
        List<TableCluster> clusters = new ArrayList<>();
        for (List<CopyGrid> copy : copies) {
            int last = -1;
            for (CopyGrid grid : copy) {
                // A table may come again right away, for another unit.
                int best = best(clusters, grid, Math.max(0, last));
                if (best < 0) {
                    last++;
                    clusters.add(last, new TableCluster(grid));
                } else {
                    clusters.get(best).members.add(grid);
                    last = best;
                }
            }
        }
        return clusters;
    }

    private static int best(List<TableCluster> clusters, CopyGrid grid, int from) {
        int best = -1;
        double most = LIKE;
        for (int i = from; i < clusters.size(); i++) {
            double like = clusters.get(i).likeness(grid);
            if (like > most) {
                most = like;
                best = i;
            }
        }
        return best;
    }

    private double likeness(CopyGrid grid) {
        boolean again = members.stream().anyMatch(member -> member.copy() == grid.copy());
        double words = likeness(members.get(0), grid);
        boolean called =
                !Captions.of(members.get(0)).isEmpty()
                        && Captions.of(members.get(0)).equals(Captions.of(grid));
        if (again) {
            return words > AGAIN && isOfAnother(grid) ? words : 0;
        }
        return words + (called ? 1 : 0) + (sameShape(members.get(0), grid) ? 0.05 : 0);
    }

    /** Whether a name above a table is another than above those of the same copy. */
    private boolean isOfAnother(CopyGrid grid) {
        List<Captions.Named> own = Captions.names(grid);
        return !own.isEmpty()
                && members.stream()
                        .filter(member -> member.copy() == grid.copy())
                        .allMatch(
                                member ->
                                        Captions.names(member).stream()
                                                .anyMatch(
                                                        other ->
                                                                other.label()
                                                                                .equals(
                                                                                        own.get(0)
                                                                                                .label())
                                                                        && !other.name()
                                                                                .equals(
                                                                                        own.get(0)
                                                                                                .name())));
    }

    private static boolean sameShape(CopyGrid one, CopyGrid other) {
        return one.columns() == other.columns();
    }

    private static double likeness(CopyGrid one, CopyGrid other) {
        Set<String> a = one.words().collect(Collectors.toCollection(HashSet::new));
        Set<String> b = other.words().collect(Collectors.toCollection(HashSet::new));
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b) && sameShape(one, other) ? 1 : 0;
        }
        long common = a.stream().filter(b::contains).count();
        return Math.max(2.0 * common / (a.size() + b.size()), headLikeness(one, other) * MOST);
    }

    /** Tables of records have their header in common and nothing else. */
    private static double headLikeness(CopyGrid one, CopyGrid other) {
        Set<String> a = head(one);
        Set<String> b = head(other);
        long common = a.stream().filter(b::contains).count();
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * common / (a.size() + b.size());
    }

    private static Set<String> head(CopyGrid grid) {
        return grid.labelsOf(0).stream()
                .filter(CellPrint::isWords)
                .map(CellPrint::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How its numbers are printed, in all copies together. */
    NumberStyle settleStyle() {
        NumberStyle style = StyleFinder.of(members.stream().map(CopyGrid::table).toList());
        members.replaceAll(member -> member.styled(style));
        return style;
    }

    List<CopyGrid> members() {
        return members;
    }

    /** Numbers of the copies that have it. */
    List<Integer> copies() {
        return members.stream().map(CopyGrid::copy).distinct().sorted().toList();
    }

    boolean isRepeated() {
        return copies().size() < members.size();
    }

    /** Whether words are printed in the table of most copies. */
    boolean isConstant(String key) {
        int copies = copies().size();
        return copies == 1
                || spread().getOrDefault(key, Set.of()).size() >= Math.max(2, MOST * copies);
    }

    private Map<String, Set<Integer>> spread = new HashMap<>();
    private int counted;

    private Map<String, Set<Integer>> spread() {
        if (counted != members.size()) {
            spread = new HashMap<>();
            members.forEach(
                    member ->
                            member.words()
                                    .forEach(
                                            word ->
                                                    spread.computeIfAbsent(
                                                                    word, key -> new HashSet<>())
                                                            .add(member.copy())));
            counted = members.size();
        }
        return spread;
    }
}
