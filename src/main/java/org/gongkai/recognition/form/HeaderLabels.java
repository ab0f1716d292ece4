package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.base.text.FoldedText;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.recognition.label.FormLabels;
import org.gongkai.recognition.label.Known;
import org.gongkai.recognition.label.Known.Role;
import org.gongkai.recognition.label.LabelScores;

/**
 * The labels that a form has above figures.
 *
 * @param columns those of the columns, from left to right
 * @param groups those that are above several columns
 */
record HeaderLabels(List<ColumnTemplate> columns, List<Label> groups) {

    /** Words above the numbers of rows. */
    private static final Pattern NUMBERS = Pattern.compile("序号?|编号|行次|项次");

    /** Words above the labels of rows; behind them others are those of a column. */
    private static final Pattern CORNER = Pattern.compile("信息内容|内容|项目|类别|事项|名称|指标");

    static HeaderLabels of(List<BlockTemplate> blocks) {
        List<ColumnTemplate> columns = new ArrayList<>();
        Set<Label> groups = new LinkedHashSet<>();
        for (BlockTemplate block : blocks) {
            columns.addAll(block.columns());
            groups.add(block.title());
            block.columns().forEach(column -> groups.add(FormLabels.group(column.parent())));
        }
        return new HeaderLabels(columns, List.copyOf(groups));
    }

    /**
     * Whether a row of a header can be read as labels of successive columns. A text that no column
     * has may be a misprinted label, so it takes a column's place; a group's label takes none.
     */
    boolean successive(GridRow row, LabelScores scores) {
        List<GridCell> texts = row.cells().stream().filter(c -> !c.text().isEmpty()).toList();
        // The columns that the text before may be the label of; none before the first label.
        Set<Integer> possible = Set.of();
        int unknown = 0;
        for (GridCell cell : texts) {
            Set<Integer> meant = meant(cell.text(), scores);
            if (isGroup(cell.text(), scores)) {
                possible = Set.of();
                unknown = 0;
            } else if (!meant.isEmpty()) {
                int least = unknown;
                meant.removeIf(column -> column < least);
                possible = possible.isEmpty() ? meant : common(meant, after(possible));
                if (possible.isEmpty()) {
                    return false;
                }
            } else {
                possible = after(possible);
                unknown += possible.isEmpty() && !cell.equals(texts.get(0)) ? 1 : 0;
            }
        }
        return true;
    }

    /**
     * The columns that each text of a header may name, without the corner above the labels of rows.
     * Empty where the columns of a grid have labels in several rows, or a label of a group is
     * there.
     */
    List<Set<Integer>> named(List<GridRow> zone, LabelScores scores) {
        List<List<String>> rows =
                zone.stream()
                        .map(row -> row.cells().stream().map(GridCell::text))
                        .map(texts -> texts.filter(text -> !text.isEmpty()).toList())
                        .filter(
                                texts ->
                                        texts.size() > 1
                                                || isColumn(texts, scores)
                                                || isOther(texts, scores))
                        .toList();
        boolean several = rows.size() > 1 && zone.get(0).table().grid().regular();
        List<String> lowest = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
        boolean twice = several && namesTwice(lowest, scores);
        List<String> all = twice ? lowest : rows.stream().flatMap(List::stream).toList();
        if (all.isEmpty()
                || (several && !twice)
                || all.stream().anyMatch(text -> isGroup(text, scores))) {
            return List.of();
        }
        List<Set<Integer>> named =
                new ArrayList<>(all.stream().map(text -> meant(text, scores)).toList());
        int unknown = (int) named.stream().takeWhile(Set::isEmpty).count();
        boolean corner = unknown == named.size() || isCorner(beforeColumns(zone, scores));
        int most = unknown == named.size() ? 1 : corner ? unknown : unknown - 1;
        named.subList(0, Math.max(0, most)).clear();
        return List.copyOf(named);
    }

    /** Whether one column of the form is named twice side by side, as for each of two bodies. */
    private boolean namesTwice(List<String> texts, LabelScores scores) {
        List<Set<Integer>> meant =
                texts.stream()
                        .map(text -> meant(text, scores))
                        .filter(set -> set.size() == 1)
                        .toList();
        return meant.stream().distinct().count() < meant.size();
    }

    /** The words before the first label of a column, behind titles. */
    private List<String> beforeColumns(List<GridRow> zone, LabelScores scores) {
        List<String> words = new ArrayList<>();
        for (GridCell cell : zone.stream().flatMap(row -> row.cells().stream()).toList()) {
            if (!meant(cell.text(), scores).isEmpty()) {
                return words;
            }
            if (!scores.like(cell.text()).isEmpty()) {
                words.clear();
            } else if (!cell.text().isEmpty()) {
                words.addAll(List.of(cell.text().split(" ")));
            }
        }
        return words;
    }

    /**
     * Whether the first text of a header is a title that the line below it was joined to: then the
     * labels of text in columns are as far off as the title is long.
     */
    boolean isPushed(List<GridRow> zone, LabelScores scores) {
        return zone.stream()
                .filter(row -> row.table().grid().method() == Method.ALIGNED)
                .map(row -> FoldedText.plain(row.cells().get(0).text()).text())
                .anyMatch(
                        text ->
                                scores.matches(text, 0).stream()
                                        .filter(match -> match.known().is(Role.TITLE))
                                        .anyMatch(match -> match.end() < text.length()));
    }

    /** Whether an author's label stands between the corner and the first label of a column. */
    boolean isOtherFirst(List<GridRow> zone, LabelScores scores) {
        int words = 0;
        for (GridCell cell : zone.stream().flatMap(row -> row.cells().stream()).toList()) {
            if (!meant(cell.text(), scores).isEmpty()) {
                return words > 1;
            }
            words = others(cell.text(), words, scores);
        }
        return false;
    }

    /** How many labels of the author's there are with another one; none behind what a form has. */
    private static int others(String label, int before, LabelScores scores) {
        String text = FoldedText.plain(label).text();
        Known like = scores.like(label);
        if (like.is(Role.COLUMN)) {
            return before + 2;
        }
        if (text.length() > STANDARD.column() || !like.isEmpty()) {
            return 0;
        }
        // A note in brackets names no column, and may have been cut.
        boolean none = text.isEmpty() || text.startsWith("(");
        boolean numbers = before == 0 && NUMBERS.matcher(text).matches();
        return none || numbers ? before : before + 1;
    }

    private static boolean isCorner(List<String> words) {
        return words.isEmpty()
                || CORNER.matcher(words.get(words.size() - 1)).matches()
                || words.stream().noneMatch(HeaderLabels::beginsWithCorner);
    }

    /** Whether a word is that of a corner, or has the letters of another label behind it. */
    private static boolean beginsWithCorner(String word) {
        Matcher corner = CORNER.matcher(word);
        return corner.lookingAt()
                && (corner.end() == word.length()
                        || word.length() - corner.end() >= STANDARD.word());
    }

    /** Whether a text alone in its row is the label of a column that this block does not have. */
    private static boolean isOther(List<String> texts, LabelScores scores) {
        return texts.stream().anyMatch(text -> scores.like(text).is(Role.COLUMN));
    }

    private boolean isColumn(List<String> texts, LabelScores scores) {
        return texts.stream().anyMatch(text -> !meant(text, scores).isEmpty());
    }

    private static Set<Integer> common(Set<Integer> one, Set<Integer> other) {
        Set<Integer> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static Set<Integer> after(Set<Integer> columns) {
        Set<Integer> after = new TreeSet<>();
        columns.forEach(column -> after.add(column + 1));
        return after;
    }

    /** The columns that a text may be the label of: those whose label it fits about best. */
    Set<Integer> meant(String text, LabelScores scores) {
        double[] fits = new double[columns.size()];
        double best = 0;
        for (int i = 0; i < fits.length; i++) {
            fits[i] = scores.score(columns.get(i).label(), text);
            best = Math.max(best, fits[i]);
        }
        double least = Math.max(STANDARD.least(), best - STANDARD.rival());
        Set<Integer> meant = new TreeSet<>();
        for (int i = 0; i < fits.length; i++) {
            if (fits[i] >= least) {
                meant.add(i);
            }
        }
        return meant;
    }

    /**
     * Whether a text from several cells names columns of one group in another order. Of labels in
     * several lines only the beginnings may be there.
     */
    boolean isDisordered(String text, LabelScores scores) {
        // Most cells have one word, which cannot be out of order.
        if (text.indexOf(' ') < 0) {
            return false;
        }
        Map<String, Integer> furthest = new HashMap<>();
        for (String word : text.split(" ", -1)) {
            Set<Integer> meant = meant(word, scores);
            if (meant.isEmpty()) {
                meant = begun(word);
            }
            if (meant.size() == 1) {
                int column = meant.iterator().next();
                String group = columns.get(column).parent();
                if (furthest.getOrDefault(group, -1) > column) {
                    return true;
                }
                furthest.put(group, column);
            }
        }
        return false;
    }

    /**
     * Whether a label that several columns have is printed above fewer of them, whichever. Where
     * one cannot be counted, as when labels are torn, the others cannot either.
     */
    boolean lacksOneOfSeveral(List<GridCell> printed, LabelScores scores) {
        List<String> texts = printed.stream().map(GridCell::text).toList();
        Map<Label, Long> wanted =
                columns.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ColumnTemplate::label, Collectors.counting()));
        boolean lacks = false;
        for (Map.Entry<Label, Long> label : wanted.entrySet()) {
            long found = count(label.getKey(), texts, scores);
            if (found == 0) {
                return false;
            }
            lacks |= found < label.getValue();
        }
        return lacks;
    }

    /** How often a label is printed, be it amid others without a space. */
    private static long count(Label label, List<String> texts, LabelScores scores) {
        String official = label.text();
        String whole = String.join("", texts).replace(" ", "");
        int amid = (whole.length() - whole.replace(official, "").length()) / official.length();
        long apart =
                texts.stream()
                        .flatMap(text -> Stream.of(text.split(" ", -1)))
                        .filter(word -> scores.means(label, word))
                        .count();
        return Math.max(amid, apart);
    }

    private Set<Integer> begun(String word) {
        return IntStream.range(0, columns.size())
                .filter(i -> word.length() > 1 && columns.get(i).label().text().startsWith(word))
                .boxed()
                .collect(Collectors.toSet());
    }

    boolean isGroup(String text, LabelScores scores) {
        return groups.stream().anyMatch(group -> scores.means(group, text));
    }
}
