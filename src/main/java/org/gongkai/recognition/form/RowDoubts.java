package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.recognition.value.Doubt;
import org.gongkai.recognition.value.ValueReader;

/** What speaks against the rows that were found for the rows of a form. */
final class RowDoubts {

    /** Words that may name a row, be it off a picture; letters for digits are none. */
    private static final Pattern LABEL =
            Pattern.compile(
                    "\\p{IsHan}\\s?\\p{IsHan}"
                            + "|(?<![\\dA-Za-z])[A-Za-z&&[^OolI]]{2,}(?![\\dA-Za-z])");

    /** A figure in brackets behind a sign, which is that of a figure or stands for one. */
    private static final Pattern SIGNED = Pattern.compile("[-+−–]\\([\\d.,]+\\)");

    private static final Pattern REMARK = Pattern.compile("[\\d.,]+\\([-+]?[\\d.,]+\\)");
    private static final Pattern FIGURE = Pattern.compile("[-+]?[\\d.,]+");

    private static final Pattern SHARE = Pattern.compile("[-+]?[\\d.,]+[%‰]");

    /** What says of the figure behind it that it is not just that; no label ends so. */
    private static final String ROUGHLY = "<>≤≥≈~约近逾超";

    /** Nothing begins so but what goes on with a figure. */
    private static final String TAILS = "%‰.,";

    private final List<TemplateRow> template;
    private final RowSequence sequence;
    private final RowFits rowFits;
    private final List<Integer> strangers;
    private final Map<Integer, Integer> again;
    private final Set<Integer> loose;
    private final List<Integer> bare;
    private final Set<Integer> amidRepeated;

    RowDoubts(List<TemplateRow> template, RowSequence sequence, RowFits rowFits) {
        this.template = template;
        this.sequence = sequence;
        this.rowFits = rowFits;
        this.strangers = sequence.strangers();
        this.again = again();
        this.loose = new TreeSet<>(strangers);
        sequence.byPlace().forEach(i -> loose.add(sequence.pairs().get(i)));
        this.bare = sequence.bare();
        this.amidRepeated = amidRepeated();
    }

    /** The doubts about a row that was found. */
    List<Doubt> of(int official) {
        List<Doubt> doubts = new ArrayList<>();
        RowFits.Fit fit = sequence.fits().get(official);
        if (sequence.moved().contains(official)) {
            doubts.add(new Doubt(FindingCode.ROW_ORDER, "it is printed out of the form's order"));
        }
        if (!sequence.byPlace().contains(official)) {
            if (fit.astray()) {
                doubts.add(new Doubt(FindingCode.LABEL_MISMATCH, "it is printed in another group"));
            }
            rival(official, fit).or(() -> addition(official, fit)).ifPresent(doubts::add);
            repeated(official, fit).ifPresent(doubts::add);
        }
        split(official)
                .or(() -> unlabelled(official))
                .or(() -> part(official, fit))
                .or(() -> behindAll(official))
                .ifPresent(doubts::add);
        bracketed(official)
                .or(() -> roughly(official))
                .or(() -> share(official))
                .or(() -> tail(official))
                .or(() -> labelAmid(official))
                .ifPresent(doubts::add);
        return doubts;
    }

    /**
     * A label where a figure is expected: the figures are those of its row, or of other columns.
     */
    private Optional<Doubt> labelAmid(int official) {
        String message = "a label where a figure is expected: ";
        return printed(official).behind(labelCell(official)).stream()
                .filter(cell -> !ValueReader.looksLikeValue(cell.text()))
                .filter(cell -> rowFits.isKnown(cell.text()))
                .map(cell -> new Doubt(FindingCode.COLUMN_MISMATCH, message + cell.text()))
                .findFirst();
    }

    private int labelCell(int official) {
        return sequence.byPlace().contains(official)
                ? printed(official).words() - 1
                : sequence.fits().get(official).cell();
    }

    /**
     * A share behind figures may be in a column of the author's; in text, where blank cells leave
     * no trace, the figures before it are then as many as the form's columns by accident.
     */
    private Optional<Doubt> share(int official) {
        GridRow row = printed(official);
        List<GridCell> values = row.behind(row.words() - 1);
        if (values.size() < 2 || row.table().grid().regular()) {
            return Optional.empty();
        }
        return isShare(values.get(values.size() - 1))
                        && values.stream().filter(RowDoubts::isShare).count() == 1
                ? Optional.of(
                        new Doubt(
                                FindingCode.COLUMN_MISMATCH,
                                "a share behind its figures may be in a column of its own"))
                : Optional.empty();
    }

    /** In text a row below may begin with the sign or the mark that ended a figure of this one. */
    private Optional<Doubt> tail(int official) {
        int below = sequence.pairs().get(official) + 1;
        return below == sequence.rows().size()
                        || !goesOnBelow(printed(official), sequence.rows().get(below))
                ? Optional.empty()
                : Optional.of(split(sequence.rows().get(below)));
    }

    private static boolean goesOnBelow(GridRow own, GridRow below) {
        return !own.table().grid().regular()
                && own.hasValues()
                && own.table().index() == below.table().index()
                && below.cells().stream()
                        .map(cell -> Folding.fold(cell.text()))
                        .filter(text -> !text.isEmpty())
                        .limit(1)
                        .anyMatch(text -> TAILS.indexOf(text.charAt(0)) >= 0);
    }

    private static boolean isShare(GridCell cell) {
        String text = Folding.fold(cell.text());
        return (text.endsWith("%") || text.endsWith("‰")) && SHARE.matcher(text).matches();
    }

    /** Where figures run on from their label, what was before the first is taken for its end. */
    private Optional<Doubt> roughly(int official) {
        GridRow row = printed(official);
        return row.cells().stream()
                .limit(row.words())
                .map(cell -> Folding.fold(cell.text()))
                .filter(RowDoubts::endsRoughly)
                .map(text -> "more or less than the figures behind it: '" + text + "'")
                .map(message -> new Doubt(FindingCode.VALUE_REMARK, message))
                .findFirst();
    }

    private static boolean endsRoughly(String text) {
        return text.endsWith("超过")
                || (!text.isEmpty() && ROUGHLY.indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    /** Where others have a second figure in brackets, a sign before one may stand for a figure. */
    private Optional<Doubt> bracketed(int official) {
        return printed(official).cells().stream()
                .map(cell -> Folding.fold(cell.text()))
                .filter(text -> text.indexOf('(') == 1 && SIGNED.matcher(text).matches())
                .filter(text -> sequence.rows().stream().anyMatch(RowDoubts::hasRemark))
                .map(text -> "other figures have one in brackets behind them: " + text)
                .map(message -> new Doubt(FindingCode.VALUE_REMARK, message))
                .findFirst();
    }

    private static boolean hasRemark(GridRow row) {
        return row.cells().stream()
                .map(cell -> Folding.fold(cell.text()))
                .anyMatch(text -> text.endsWith(")") && REMARK.matcher(text).matches());
    }

    private GridRow printed(int official) {
        return sequence.rows().get(sequence.pairs().get(official));
    }

    private Optional<Doubt> rival(int official, RowFits.Fit fit) {
        GridRow row = printed(official);
        return IntStream.range(0, template.size())
                .filter(i -> i != official && fit.score() < 1)
                .filter(i -> rowFits.fit(i, row).score() > fit.score() - STANDARD.rival())
                .mapToObj(i -> template.get(i).row().label().text())
                .findFirst()
                .map(
                        label ->
                                new Doubt(
                                        FindingCode.LABEL_MISMATCH,
                                        "its label may also mean '" + label + "'"));
    }

    private Optional<Doubt> addition(int official, RowFits.Fit fit) {
        return rowFits.addition(official, printed(official), fit)
                .map(more -> "its label says more than the form's: '" + more + "'")
                .map(message -> new Doubt(FindingCode.LABEL_MISMATCH, message));
    }

    private Optional<Doubt> repeated(int official, RowFits.Fit fit) {
        Optional<String> alike =
                others(official, fit)
                        .findFirst()
                        .map(row -> "another row is labelled alike: " + row.shown());
        return alike.or(
                        () ->
                                Optional.of("rows around it are printed again")
                                        .filter(message -> amidRepeated.contains(official)))
                .map(message -> new Doubt(FindingCode.ROW_REPEATED, message));
    }

    /**
     * Other rows of figures with a label alike, be they found for another row by their place, and
     * such labels without figures.
     */
    private Stream<GridRow> others(int official, RowFits.Fit fit) {
        Stream<GridRow> figures =
                loose.stream().map(sequence.rows()::get).filter(row -> isAlike(official, fit, row));
        Stream<GridRow> labels =
                bare.stream()
                        .filter(j -> rowFits.isLabel(official, sequence.rows().get(j)))
                        .filter(j -> !sequence.isOtherHalf(official, j))
                        .map(sequence.rows()::get);
        return Stream.concat(figures, labels);
    }

    private boolean isAlike(int official, RowFits.Fit fit, GridRow row) {
        return rowFits.fit(official, row).score() >= fit.score() - STANDARD.doubt();
    }

    /**
     * The rows of the form of which a page printed twice may have figures below a label that is
     * torn: a row of figures that belongs to no row of the form stands where theirs would, or rows
     * above and below are printed again.
     */
    private Set<Integer> amidRepeated() {
        Set<Integer> amid = new TreeSet<>();
        IntSummaryStatistics all =
                again.values().stream().mapToInt(Integer::intValue).summaryStatistics();
        IntStream.range(all.getMin(), all.getMax()).forEach(amid::add);
        again.forEach((stranger, official) -> amid.addAll(ofOtherCopy(stranger, official, all)));
        amid.addAll(besideRepeated());
        return amid;
    }

    /**
     * Rows before the first of those that are repeated and printed behind it, or behind the last
     * and printed before it: they are of the copy that is whole there.
     */
    private Set<Integer> ofOtherCopy(int stranger, int official, IntSummaryStatistics all) {
        Set<Integer> other = new TreeSet<>();
        for (int i = 0; i < template.size(); i++) {
            int printed = sequence.pairs().get(i);
            boolean before = official == all.getMin() && i < official && printed > stranger;
            boolean behind = official == all.getMax() && i > official && printed < stranger;
            if (printed >= 0 && (before || behind)) {
                other.add(i);
            }
        }
        return other;
    }

    private Set<Integer> besideRepeated() {
        Set<Integer> amid = new TreeSet<>();
        int before = -1;
        int unknown = 0;
        for (int stranger : strangers) {
            if (!again.containsKey(stranger)) {
                unknown++;
                continue;
            }
            int official = again.get(stranger);
            int from = before < 0 ? official - unknown : before + 1;
            if (unknown > 0) {
                IntStream.range(Math.max(0, from), official).forEach(amid::add);
            }
            before = official;
            unknown = 0;
        }
        int to = Math.min(template.size(), before + 1 + unknown);
        if (before >= 0) {
            IntStream.range(before + 1, to).forEach(amid::add);
        }
        return amid;
    }

    /** The strangers, in their order, whose label is that of a row that was found, and that row. */
    private Map<Integer, Integer> again() {
        Map<Integer, Integer> rows = new TreeMap<>();
        for (int stranger : strangers) {
            GridRow row = sequence.rows().get(stranger);
            IntStream.range(0, template.size())
                    .filter(i -> sequence.pairs().get(i) >= 0 && !sequence.byPlace().contains(i))
                    .filter(i -> isAlike(i, sequence.fits().get(i), row))
                    .findFirst()
                    .ifPresent(i -> rows.put(stranger, i));
        }
        return rows;
    }

    /**
     * Whether some figures may belong to the row above or below. A row with empty cells may go on
     * in a row without a label, a row without figures in any row that was not found or has figures
     * too many. In text the last figure of a full row may be broken by the end of a line.
     */
    private Optional<Doubt> split(int official) {
        int at = sequence.pairs().get(official);
        GridRow own = sequence.rows().get(at);
        if (own.cells().stream().noneMatch(cell -> cell.text().isEmpty())) {
            return (loose.contains(at + 1) || isNearlyFigure(at + 1))
                            && goesOn(own, sequence.rows().get(at + 1))
                    ? Optional.of(split(sequence.rows().get(at + 1)))
                    : Optional.empty();
        }
        return IntStream.of(beside(at, -1), beside(at, 1))
                .filter(i -> loose.contains(i) || hasTooMany(i))
                .mapToObj(sequence.rows()::get)
                .filter(row -> !own.hasValues() || !labelled(row))
                .findFirst()
                .map(RowDoubts::split);
    }

    /** Whether a printed row is but signs that stand for figures, such as a letter for a zero. */
    private boolean isNearlyFigure(int printed) {
        return printed < sequence.rows().size()
                && !sequence.pairs().contains(printed)
                && !sequence.rows().get(printed).cells().isEmpty()
                && sequence.rows().get(printed).cells().stream()
                        .allMatch(cell -> ValueReader.isNearlyFigure(cell.text()));
    }

    /** The next printed row that is not wholly empty; one that is parts no figures. */
    private int beside(int at, int step) {
        int next = at + step;
        while (next >= 0
                && next < sequence.rows().size()
                && !sequence.rows().get(next).hasValues()
                && !labelled(sequence.rows().get(next))) {
            next += step;
        }
        return next;
    }

    /** Whether a printed row that was found for one of the form has more figures than columns. */
    private boolean hasTooMany(int printed) {
        return IntStream.range(0, template.size())
                .filter(i -> printed >= 0 && sequence.pairs().get(i) == printed)
                .anyMatch(i -> figures(printed) > template.get(i).slots().size());
    }

    private long figures(int printed) {
        GridRow row = sequence.rows().get(printed);
        return row.behind(row.words() - 1).stream().filter(cell -> !cell.text().isEmpty()).count();
    }

    /**
     * A full row of figures without a label amid rows that have both: it is that of the row above
     * or below, whose own label was lost or printed again.
     */
    private Optional<Doubt> unlabelled(int official) {
        int at = sequence.pairs().get(official);
        return IntStream.of(at - 1, at + 1)
                .filter(strangers::contains)
                .filter(i -> isFilled(2 * i - at))
                .filter(i -> figures(i) == template.get(official).slots().size())
                .filter(i -> !sharesLabel(sequence.rows().get(i), sequence.rows().get(i - 1)))
                .mapToObj(sequence.rows()::get)
                .filter(row -> !labelled(row))
                .findFirst()
                .map(RowDoubts::split);
    }

    /** Whether a printed row was found for one of the form, and has figures. */
    private boolean isFilled(int printed) {
        return printed >= 0
                && sequence.pairs().contains(printed)
                && sequence.rows().get(printed).hasValues();
    }

    /** Whether one label stands beside both, not just that of their group. */
    private static boolean sharesLabel(GridRow row, GridRow above) {
        return row.words() > 0
                && above.words() > 0
                && row.cells().get(row.words() - 1).equals(above.cells().get(above.words() - 1));
    }

    /** A row without figures may be no row but a part of a label that is broken over two. */
    private Optional<Doubt> part(int official, RowFits.Fit fit) {
        int at = sequence.pairs().get(official);
        GridRow own = sequence.rows().get(at);
        return Optional.of("its label may be a part of one, and its figures elsewhere")
                .filter(message -> !own.hasValues())
                .filter(
                        message ->
                                rowFits.isPart(official, own, fit)
                                        || (at > 0
                                                && rowFits.isEnd(
                                                        official,
                                                        sequence.rows().get(at - 1),
                                                        own,
                                                        fit)))
                .map(message -> new Doubt(FindingCode.ROW_SPLIT, message));
    }

    /**
     * In text without a trace of blank cells the figures of the only row that has any, behind
     * several labels without, may be those of a column, printed after the labels of its rows.
     */
    private Optional<Doubt> behindAll(int official) {
        GridRow own = printed(official);
        if (own.table().grid().regular() || !own.hasValues()) {
            return Optional.empty();
        }
        List<GridRow> rows =
                IntStream.range(0, sequence.rows().size())
                        .filter(i -> !strangers.contains(i))
                        .mapToObj(sequence.rows()::get)
                        .filter(row -> row.table().index() == own.table().index())
                        .toList();
        if (!rows.stream().filter(GridRow::hasValues).allMatch(own::is)) {
            return Optional.empty();
        }
        long labels =
                IntStream.range(0, official)
                        .filter(i -> rows.stream().anyMatch(row -> rowFits.isLabel(i, row)))
                        .count();
        String message = "the only figures stand behind other labels, and may be theirs";
        return labels >= STANDARD.pair()
                ? Optional.of(new Doubt(FindingCode.ROW_SPLIT, message))
                : Optional.empty();
    }

    private static Doubt split(GridRow row) {
        return new Doubt(FindingCode.ROW_SPLIT, "figures may stand in this row: " + row.shown());
    }

    /**
     * Whether a line of text is what is left of the figure that ends the line before, or goes on
     * with a mark or an odd figure that was taken for the beginning of a row.
     */
    private static boolean goesOn(GridRow own, GridRow below) {
        Grid grid = own.table().grid();
        List<String> texts = below.cells().stream().map(GridCell::text).toList();
        boolean single =
                below.words() == 0 && texts.stream().filter(text -> !text.isEmpty()).count() == 1;
        boolean odd =
                grid.alignment() == Grid.Alignment.SEQUENCE
                        && !labelled(below)
                        && !FIGURE.matcher(texts.get(0)).matches();
        return !grid.regular()
                && own.row() + 1 == below.row()
                && own.table().index() == below.table().index()
                && (single || odd);
    }

    /**
     * Whether a label begins in the row itself: one that spans rows says nothing of this one. In
     * text that has lost its columns a mark is none.
     */
    private static boolean labelled(GridRow row) {
        boolean sequence = row.table().grid().alignment() == Grid.Alignment.SEQUENCE;
        return row.cells().subList(0, row.words()).stream()
                .filter(cell -> cell.row() == row.row() && !cell.text().isEmpty())
                .map(GridCell::text)
                .anyMatch(
                        text ->
                                !sequence
                                        || (LABEL.matcher(text).find()
                                                && !ValueReader.looksLikeValue(text)));
    }
}
