package org.gongkai.recognition.shape;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.StubTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.recognition.label.Alignment;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.shape.PrintedGrid.Strip;

/**
 * Which printed columns are those of a form's grid. Labels and their order decide; the header is as
 * deep as lets most of them be found.
 *
 * @param grid the printed table
 * @param body the first row below the header
 * @param places the printed columns of the stubs and columns found
 * @param odd what is printed above columns that is not quite what the form says
 * @param others printed columns that the form does not have
 * @param score from 0 for none to 1 for all labels of the form found
 */
record HeaderFit(
        PrintedGrid grid,
        int body,
        Map<Key, Strip> places,
        Map<Key, String> odd,
        List<Strip> others,
        double score) {

    /** Scores closer than this are the same. */
    private static final double SAME = 1e-9;

    /** A stub or column of a block; one of each may have the same code. */
    record Key(String block, boolean stub, String code) {}

    /** What the form says of a place in the header. */
    private record Wanted(Key key, Label label, String parent, boolean optional, boolean figures) {}

    Optional<Strip> place(BlockTemplate block, ColumnTemplate column) {
        return Optional.ofNullable(places.get(new Key(block.code(), false, column.code())));
    }

    Optional<Strip> place(BlockTemplate block, StubTemplate stub) {
        return Optional.ofNullable(places.get(new Key(block.code(), true, stub.code())));
    }

    static HeaderFit of(PrintedGrid grid, TableTemplate template, LabelScores scores) {
        List<Wanted> wanted = wanted(template);
        HeaderFit best = new HeaderFit(grid, 0, Map.of(), Map.of(), List.of(), 0);
        for (int depth = 1; depth <= Math.min(STANDARD.top(), grid.rows()); depth++) {
            HeaderFit fit = new Finder(grid, depth, scores).fit(wanted);
            best = fit.isBetter(best) ? fit : best;
            if (grid.hasFigure(depth - 1) && !grid.isNumbering(depth - 1)) {
                break;
            }
        }
        return best;
    }

    /** Of two that find as much of what must be there that with more of the rest. */
    private boolean isBetter(HeaderFit other) {
        return score > other.score + SAME
                || (score > other.score - SAME && places.size() > other.places.size());
    }

    private static List<Wanted> wanted(TableTemplate template) {
        List<Wanted> wanted = new ArrayList<>();
        for (BlockTemplate block : template.blocks()) {
            for (StubTemplate stub : block.stubs()) {
                Key key = new Key(block.code(), true, stub.code());
                wanted.add(new Wanted(key, stub.label(), stub.parent(), true, false));
            }
            for (ColumnTemplate column : block.columns()) {
                Key key = new Key(block.code(), false, column.code());
                wanted.add(
                        new Wanted(key, column.label(), column.parent(), column.optional(), true));
            }
        }
        return wanted;
    }

    /** Tries one depth of the header. */
    private static final class Finder {

        private final PrintedGrid grid;
        private final int depth;
        private final StrictLabels labels;
        private final List<Strip> strips;

        private Finder(PrintedGrid grid, int depth, LabelScores scores) {
            this.grid = grid;
            this.depth = depth;
            this.labels = new StrictLabels(scores);
            this.strips = grid.strips(depth);
        }

        private HeaderFit fit(List<Wanted> wanted) {
            double[][] worth = new double[wanted.size()][strips.size()];
            for (int i = 0; i < wanted.size(); i++) {
                for (int j = 0; j < strips.size(); j++) {
                    worth[i][j] = worth(wanted.get(i), strips.get(j));
                }
            }
            int[] pairs = Alignment.align(worth);
            Map<Key, Strip> places = new HashMap<>();
            Map<Key, String> odd = new HashMap<>();
            Set<Integer> taken = new TreeSet<>();
            double found = 0;
            double all = 0;
            for (int i = 0; i < pairs.length; i++) {
                if (pairs[i] >= 0) {
                    places.put(wanted.get(i).key(), strips.get(pairs[i]));
                    taken.add(pairs[i]);
                    found += worth[i][pairs[i]];
                    if (worth[i][pairs[i]] < STANDARD.same() && !isUnlabelled(wanted.get(i))) {
                        odd.put(wanted.get(i).key(), shown(strips.get(pairs[i])));
                    }
                }
                boolean counts = pairs[i] >= 0 || !wanted.get(i).optional();
                all += counts ? wanted.get(i).label().text().isEmpty() ? STANDARD.doubt() : 1 : 0;
            }
            unlabelled(wanted, pairs, places, taken);
            List<Strip> others =
                    strips.stream()
                            .filter(strip -> places.values().stream().noneMatch(strip::overlaps))
                            .toList();
            return new HeaderFit(
                    grid, body(places), places, odd, others, all == 0 ? 0 : found / all);
        }

        /** Stubs without a label of their own stand right before what follows them in the form. */
        private void unlabelled(
                List<Wanted> wanted, int[] pairs, Map<Key, Strip> places, Set<Integer> taken) {
            for (int i = pairs.length - 2; i >= 0; i--) {
                boolean open = pairs[i] < 0 && !wanted.get(i).figures();
                int before = open && pairs[i + 1] >= 0 ? pairs[i + 1] - 1 : -1;
                if (before >= 0 && !taken.contains(before)) {
                    pairs[i] = before;
                    taken.add(before);
                    places.put(wanted.get(i).key(), strips.get(before));
                } else if (open && i > 0 && pairs[i - 1] >= 0 && !wanted.get(i - 1).figures()) {
                    split(places, wanted.get(i - 1).key(), wanted.get(i).key());
                }
            }
        }

        /** A label over two columns is that of both stubs. */
        private static void split(Map<Key, Strip> places, Key left, Key right) {
            Strip both = places.get(left);
            if (both != null && both.to() - both.from() > 1) {
                int last = both.to() - 1;
                places.put(left, new Strip(both.from(), last, both.path()));
                places.put(right, new Strip(last, both.to(), both.path()));
            }
        }

        private static boolean isUnlabelled(Wanted wanted) {
            return wanted.label().text().isEmpty();
        }

        private static String shown(Strip strip) {
            return strip.path().stream().map(GridCell::text).collect(Collectors.joining(" · "));
        }

        private double worth(Wanted wanted, Strip strip) {
            if (isUnlabelled(wanted) || strip.path().isEmpty()) {
                boolean neither = isUnlabelled(wanted) && strip.path().isEmpty();
                return neither ? STANDARD.doubt() : 0;
            }
            double likeness = likeness(wanted.label(), strip);
            if (likeness == 0) {
                return 0;
            }
            return inGroup(wanted.parent(), strip) ? likeness : likeness * STANDARD.least();
        }

        /** Of the innermost label, or of all from some level on, as where a label is cut in two. */
        private double likeness(Label label, Strip strip) {
            double best = 0;
            String text = "";
            for (int i = strip.path().size() - 1; i >= 0; i--) {
                text = strip.path().get(i).text() + text;
                best = Math.max(best, labels.likeness(label, text));
            }
            return best;
        }

        private boolean inGroup(String parent, Strip strip) {
            List<GridCell> above = strip.path().subList(0, strip.path().size() - 1);
            return parent.isEmpty()
                    || above.isEmpty()
                    || above.stream().anyMatch(cell -> labels.isGroup(parent, cell.text()));
        }

        /** Below the labels that were found, and below a line that counts the columns. */
        private int body(Map<Key, Strip> places) {
            int body =
                    places.values().stream()
                            .flatMap(strip -> strip.leaf().stream())
                            .mapToInt(GridCell::endRow)
                            .max()
                            .orElse(depth);
            int first = Math.max(body, 1);
            return first < grid.rows() && grid.isNumbering(first) ? first + 1 : first;
        }
    }
}
