package org.gongkai.recognition.value;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Units;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.NumberKind;

/** The units that labels, titles and lines above a table name for the figures below them. */
public final class UnitWords {

    /** One that no figure has behind it, too: there 十 may be part of a numeral. */
    private static final String ONE = "(?:十万元|(?:[百千]?万|亿)?(?:美|港|日|欧)元|" + Units.UNIT + ")";

    private static final String LIST = "(" + ONE + "(?:[、,/和及]" + ONE + ")*)";
    private static final String END = "(?=$|[)\\]】〕〉》>}。;])";

    private static final String UNIT_WORD = "单位";

    /** {@code 单位:元}, in brackets or not. */
    private static final Pattern NAMED =
            Pattern.compile(UNIT_WORD + "(?:[:为是]|均为)?(?:人民币)?[:(\\[【]?" + LIST + END);

    /** {@code 金额(元)}, {@code 金额【万元】}, {@code 金额/元}, {@code 金额:元}. */
    private static final Pattern BESIDE =
            Pattern.compile("(?:[(\\[【〔〈《<{](?:人民币)?" + LIST + "[)\\]】〕〉》>}]|[/:,、]" + LIST + "$)");

    /** A line that says the unit of a whole table and nothing else. */
    private static final Pattern CAPTION =
            Pattern.compile("[(\\[【〔〈《<{]?(?:金额|计量|货币|计算)?" + NAMED + "[)\\]】〕〉》>}]?");

    /** The same, or a title that says it in brackets. */
    private static final Pattern TITLE =
            Pattern.compile("(?:[^。;]{1," + STANDARD.name() + "}(?=[(\\[【〔〈《<{]))?" + CAPTION);

    private static final Pattern UNIT = Pattern.compile(ONE);

    /** {@code 金额(单位}, with or without anything behind it. */
    private static final Pattern OPENED =
            Pattern.compile("[(\\[【〔〈《<{](?:[金计货][^)]{1,2})?单(?:位|$)");

    private UnitWords() {}

    /** Whether a text names a unit as {@code 单位:元} does, or is nothing but {@code (元)}. */
    public static boolean isNamed(String text) {
        String folded = Folding.fold(text);
        return folded.contains(UNIT_WORD)
                ? NAMED.matcher(folded).find()
                : BESIDE.matcher(folded).matches();
    }

    /** Whether a label begins to name a unit and does not say it, as where a line broke off. */
    public static boolean isLost(String text) {
        String folded = Folding.fold(text);
        return OPENED.matcher(folded).find() && !isNamed(folded);
    }

    /** The unit that the label of a column or row says, be it only in brackets behind it. */
    public static Optional<String> beside(String text, ColumnTemplate column) {
        return first(Folding.fold(text), column, NAMED, BESIDE);
    }

    /** The unit that a text names as {@code 单位:元} does, whatever else it says. */
    public static Optional<String> named(String text, ColumnTemplate column) {
        return first(Folding.fold(text), column, NAMED);
    }

    /** The unit of a line that says nothing else. */
    public static Optional<String> caption(String text, ColumnTemplate column) {
        return whole(text, column, CAPTION);
    }

    /** The unit of a line above a table that says nothing else, or of one that names it as well. */
    public static Optional<String> title(String text, ColumnTemplate column) {
        return whole(text, column, TITLE);
    }

    private static Optional<String> whole(String text, ColumnTemplate column, Pattern line) {
        String folded = Folding.fold(text);
        return folded.contains(UNIT_WORD) && line.matcher(folded).matches()
                ? first(folded, column, NAMED)
                : Optional.empty();
    }

    /**
     * The unit that a label says, where none of its units is of the column's kind: one of money for
     * a column of counts, or one of counts for a column of money.
     */
    public static Optional<String> otherKind(String text, ColumnTemplate column) {
        List<String> units = units(Folding.fold(text), NAMED, BESIDE);
        boolean money = column.kind() == NumberKind.MONEY;
        return units.stream().anyMatch(unit -> Units.isMoney(unit) == money)
                ? Optional.empty()
                : units.stream().findFirst();
    }

    /** The unit that a text names for the column; several for columns of different kinds. */
    private static Optional<String> first(String text, ColumnTemplate column, Pattern... ways) {
        boolean money = column.kind() == NumberKind.MONEY;
        return units(text, ways).stream().filter(unit -> Units.isMoney(unit) == money).findFirst();
    }

    private static List<String> units(String text, Pattern... ways) {
        if (!Units.mayBeIn(text)) {
            return List.of();
        }
        List<String> units = new ArrayList<>();
        for (Pattern way : ways) {
            if (way == NAMED && !text.contains(UNIT_WORD)) {
                continue;
            }
            Matcher named = way.matcher(text);
            while (named.find()) {
                Matcher unit = UNIT.matcher(named.group());
                while (unit.find()) {
                    units.add(unit.group());
                }
            }
        }
        return units;
    }
}
