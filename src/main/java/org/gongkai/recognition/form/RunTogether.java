package org.gongkai.recognition.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.PrintedFigure;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.GridCell;
import org.gongkai.model.Sum;
import org.gongkai.recognition.form.PlacedRow.Habit.Trait;
import org.gongkai.recognition.value.ValueReader;

/**
 * Figures that are in fewer fragments than there are columns, because text lost what was between
 * its cells: {@code 000}, {@code 0 0 0 0 0 00}, {@code 15130000154}.
 *
 * <p>A fragment holds whole figures, at least one; no figure begins with a zero that is not all of
 * it. So a row of zeros can be read in one way however it was run together.
 */
final class RunTogether {

    /**
     * Readings of one row beyond which its cells stay unread. Sixteen digits in seven columns have
     * 5,005; what has more than this is settled by no sum.
     */
    static final int MOST_READINGS = 20_000;

    /**
     * Figures tried for one row beyond which its cells stay unread: some hundredths of a second.
     */
    private static final int MOST_TRIED = 400_000;

    /** The same for a row with several sums, of which a form has one. */
    private static final int MOST_TRIED_WITH_SUMS = 2_000_000;

    /** Digits of a row beyond which nothing is tried: no sum would tell their readings apart. */
    private static final int MOST_DIGITS = 40;

    private static final Pattern FRAGMENT =
            Pattern.compile("(?<figures>[-+]?\\d[-+.\\d]*)(?<unit>\\D*)");

    /** A figure of a count, as forms print it. */
    static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,14}");

    private static final Pattern CHANGE = Pattern.compile("[-+]?(?:" + COUNT + ")");
    private static final Pattern MONEY = Pattern.compile("(?:" + COUNT + ")(?:\\.\\d{1,9})?");

    /** A zero before another digit, or a sign behind one: two figures, as no figure is so. */
    private static final Pattern TWO_FIGURES = Pattern.compile("0\\d.*|.*\\d[-+]\\d.*");

    private final List<CellSlot> slots;
    private final List<Fragment> fragments;
    private final RowSums sums;

    /** Whether a blank cell may have been lost: no row shows that zeros are written. */
    private final boolean lostBlanks;

    /** Whether any cell is tried as blank: no sum tells either. */
    private final boolean blanks;

    private final List<List<CellValue>> readings = new ArrayList<>();
    private final List<CellValue> values = new ArrayList<>();

    /** Digits from the start of each fragment to the end of the row. */
    private final int[] digitsFrom;

    private int tried;
    private boolean narrowed;

    private RunTogether(
            List<CellSlot> slots, List<Fragment> fragments, RowSums sums, boolean lostBlanks) {
        this.slots = slots;
        this.lostBlanks = lostBlanks;
        this.blanks = lostBlanks && sums.isEmpty();
        this.fragments = fragments;
        this.sums = sums;
        this.digitsFrom = new int[fragments.size() + 1];
        for (int i = fragments.size() - 1; i >= 0; i--) {
            digitsFrom[i] = digitsFrom[i + 1] + fragments.get(i).most();
        }
    }

    /**
     * A fragment of print without white space.
     *
     * @param raw as printed
     * @param figures the figures in it, folded
     * @param unit what comes behind them, may be empty
     */
    private record Fragment(String raw, String figures, String unit) {

        private static final Fragment NONE = new Fragment("", "", "");

        private static Fragment of(String raw) {
            if (isPlain(raw)) {
                return new Fragment(raw, raw, "");
            }
            Matcher matcher = FRAGMENT.matcher(Folding.fold(raw));
            return matcher.matches()
                            && PrintedFigure.isUnit(matcher.group("unit"))
                            && !ValueReader.hasSmallDigit(raw)
                    ? new Fragment(raw, matcher.group("figures"), matcher.group("unit"))
                    : NONE;
        }

        /** Whether it is digits alone, as most figures are. */
        private static boolean isPlain(String raw) {
            for (int i = 0; i < raw.length(); i++) {
                if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                    return false;
                }
            }
            return !raw.isEmpty();
        }

        /** Whether its print shows that it is two figures at least. */
        private boolean isSeveral() {
            return figures.length() > 1 && TWO_FIGURES.matcher(figures).matches();
        }

        private int most() {
            return (int) figures.chars().filter(Character::isDigit).count();
        }
    }

    private static List<Fragment> fragments(List<GridCell> values) {
        return values.stream()
                .map(GridCell::text)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Stream.of(text.split(" ")))
                .map(Fragment::of)
                .toList();
    }

    /** Whether the print itself shows that two figures were run together. */
    static boolean shown(List<GridCell> values) {
        return fragments(values).stream().anyMatch(Fragment::isSeveral);
    }

    /** Whether all that a row has for its columns is one fragment with digits enough for them. */
    static boolean single(List<GridCell> values, int columns) {
        return values.size() == 1 && columns > 1 && !fallsShort(values, columns);
    }

    /** Whether a row has figures, but too few cells and digits for all of its columns. */
    static boolean fallsShort(List<GridCell> values, int columns) {
        List<Fragment> fragments = fragments(values);
        return !fragments.isEmpty() && values.size() < columns && digits(fragments) < columns;
    }

    /** Whether a row has nothing but zeros, one for each column: its author leaves none out. */
    static boolean writesZeros(List<GridCell> values, int columns) {
        String all =
                values.stream()
                        .map(cell -> Folding.fold(cell.text()))
                        .collect(Collectors.joining());
        return columns > 1 && all.equals("0".repeat(columns));
    }

    private static int digits(List<Fragment> fragments) {
        return fragments.stream().mapToInt(Fragment::most).sum();
    }

    /**
     * The readings of a row, in the order of the first figure, then of the second and so on.
     *
     * @param sums the sums of the form that have all their cells in this row: readings that break
     *     more of them than one misprint can are left out, since a line of large figures has
     *     hundreds of thousands of those
     * @return none where the row was not run together, where blank cells may have been lost with
     *     the space between the figures, where there are too many readings, or where all break
     *     several sums
     */
    static RowReadings readings(PlacedRow placed, List<Sum> sums) {
        List<Fragment> fragments = fragments(placed.values());
        int columns = placed.slots().size();
        boolean possible =
                !placed.row().table().grid().regular()
                        && !fragments.contains(Fragment.NONE)
                        && digits(fragments) <= MOST_DIGITS
                        && fragments.stream().allMatch(f -> fits(f, placed.slots()))
                        && fragments.size() < columns
                        && placed.values().stream().noneMatch(cell -> cell.text().isEmpty())
                        && placed.habit().has(Trait.RUN_TOGETHER)
                        && !placed.header().misplaced()
                        && !(placed.header().complete() && placed.header().foreign());
        if (!possible) {
            return RowReadings.NONE;
        }
        RunTogether search =
                new RunTogether(
                        placed.slots(),
                        fragments,
                        RowSums.of(placed.slots(), sums),
                        !placed.habit().has(Trait.WRITES_ZEROS));
        search.from(0, 0);
        return search.isOver() || search.readings.stream().allMatch(search::takesMoreThanAll)
                ? RowReadings.NONE
                : new RowReadings(search.readings, search.narrowed || search.fitsNone());
    }

    /** Whether a sum is broken in all readings, perhaps because a blank cell was lost. */
    private boolean fitsNone() {
        return lostBlanks && !blanks && readings.stream().noneMatch(sums::hold);
    }

    /** Whether what comes behind the figures is the unit of the columns; another is a doubt. */
    private static boolean fits(Fragment fragment, List<CellSlot> slots) {
        return fragment.unit().isEmpty()
                || slots.stream().allMatch(slot -> slot.column().unit().equals(fragment.unit()));
    }

    private boolean isOver() {
        return readings.size() > MOST_READINGS
                || tried > (sums.several() ? MOST_TRIED_WITH_SUMS : MOST_TRIED);
    }

    /** Reads on from a character of a fragment. */
    private void from(int fragment, int at) {
        boolean whole = values.size() == slots.size();
        if (blanks && !whole && !isOver()) {
            values.add(CellValue.BLANK);
            from(fragment, at);
            values.remove(values.size() - 1);
        }
        if (fragment == fragments.size()) {
            if (whole) {
                readings.add(List.copyOf(values));
            }
            return;
        }
        Fragment here = fragments.get(fragment);
        if (at == here.figures().length()) {
            from(fragment + 1, 0);
            return;
        }
        if (here.figures().charAt(at) == '-' && sums.isEmpty() && !whole) {
            values.add(CellValue.of(CellState.DASH, "-"));
            from(fragment, at + 1);
            values.remove(values.size() - 1);
        }
        for (int end = at + 1; end <= here.figures().length() && mayGoOn(fragment, at); end++) {
            figure(fragment, at, end);
        }
    }

    private void figure(int fragment, int at, int end) {
        Fragment here = fragments.get(fragment);
        String figure = here.figures().substring(at, end);
        NumberKind kind = slots.get(values.size()).column().kind();
        tried++;
        if (pattern(kind).matcher(figure).matches()) {
            String unit = end == here.figures().length() ? here.unit() : "";
            values.add(CellValue.number(here.raw(), new BigDecimal(figure), unit));
            if (sums.mayHold(values)) {
                from(fragment, end);
            } else {
                narrowed = true;
            }
            values.remove(values.size() - 1);
        }
    }

    /** Whether a change takes away more than the count before it: 72-99 may be a range. */
    private boolean takesMoreThanAll(List<CellValue> reading) {
        return IntStream.range(1, reading.size())
                .filter(i -> slots.get(i).column().kind() == NumberKind.CHANGE)
                .filter(i -> slots.get(i - 1).column().kind() == NumberKind.COUNT)
                .mapToObj(i -> reading.subList(i - 1, i + 1))
                .map(
                        pair ->
                                pair.stream()
                                        .flatMap(value -> value.number().stream())
                                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .anyMatch(left -> left.signum() < 0);
    }

    /** Whether a column is left for what is here, and digits for all columns that are left. */
    private boolean mayGoOn(int fragment, int at) {
        int columns = slots.size() - values.size();
        String behind = fragments.get(fragment).figures().substring(at);
        long digits = digitsFrom[fragment + 1] + behind.chars().filter(Character::isDigit).count();
        return !isOver() && columns >= fragments.size() - fragment && (blanks || columns <= digits);
    }

    private static Pattern pattern(NumberKind kind) {
        return switch (kind) {
            case COUNT -> COUNT;
            case CHANGE -> CHANGE;
            case MONEY, PERCENT, TEXT -> MONEY;
        };
    }
}
