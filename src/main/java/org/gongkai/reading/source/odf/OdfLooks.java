package org.gongkai.reading.source.odf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gongkai.reading.source.flow.Dingbats;
import org.gongkai.reading.source.flow.RunLook;

/** How text looks at the place that is being read: the styles around it, the nearest first. */
final class OdfLooks {

    private static final String TEXT = "text-properties";

    /** Thousandths of an inch by which a paragraph is off its page. */
    private static final int FAR = 2_800;

    /** Thousandths of an inch: letters whose size is not given, 12 points. */
    private static final int USUAL = 167;

    /** Letters that move together by one of so many parts of their size lie upon each other. */
    private static final int TOGETHER = 3;

    /** Lines of less than one of so many parts of the size show parts of letters. */
    private static final int CUT = 2;

    private static final Pattern CUT_LINES = Pattern.compile("[1-4]?\\d%");

    /** Less than a tenth of an ink. */
    private static final Pattern CLEAR = Pattern.compile("\\d(?:\\.\\d+)?%");

    private static final String OF_WINDOW = "use-window-font-color";
    private static final Set<String> INK = Set.of("color", "opacity", OF_WINDOW);

    /** Angles of cells whose figures cannot be told from others, such as 66 from 99. */
    private static final Pattern ON_ITS_HEAD =
            Pattern.compile("(?:9[1-9]|1\\d\\d|2[0-5]\\d|26[0-9])(?:deg)?");

    private final OdfStyles styles;
    private final Deque<Around> around = new ArrayDeque<>();

    /** How many elements around are not shown. */
    private int hidden;

    /** How many elements around may be shown or not. */
    private int doubtful;

    OdfLooks(OdfStyles styles) {
        this.styles = styles;
    }

    /** A style, and where it has the colour behind the text. */
    private record Around(String family, String name, String ground) {}

    /** Reads something that has a style. */
    <T> T within(String family, String name, Supplier<T> reading) {
        around.push(
                new Around(family, name, family.equals("text") ? TEXT : family + "-properties"));
        try {
            return reading.get();
        } finally {
            around.pop();
        }
    }

    /** Reads something that is not shown. */
    <T> T unseen(Supplier<T> reading) {
        hidden++;
        try {
            return reading.get();
        } finally {
            hidden--;
        }
    }

    /** Reads something of which only another program can tell whether it is shown. */
    <T> T doubtful(Supplier<T> reading) {
        doubtful++;
        try {
            return reading.get();
        } finally {
            doubtful--;
        }
    }

    /** How text looks here. */
    RunLook look() {
        String styled = text("text-line-through-style");
        String line = styled.isEmpty() ? text("text-line-through-type") : styled;
        String raised = text("text-position");
        return new RunLook(
                isUnseen(),
                !line.isEmpty() && !line.equals("none"),
                !raised.isEmpty() && !raised.startsWith("0%"),
                doubtful > 0 || isUpset(),
                rgb(ink("color")),
                ground(),
                points(text("font-size")));
    }

    private boolean isUnseen() {
        return hidden > 0
                || text("display").equals("none")
                || isNarrow(text("text-scale"))
                || CLEAR.matcher(ink("opacity")).matches()
                || isOutside();
    }

    /**
     * A property of the ink, which one style says as a whole: what is around it counts no more, and
     * nothing does where a program chooses the colour. LibreOffice says of such a one that it is
     * clear.
     */
    private String ink(String attribute) {
        return around.stream()
                .flatMap(it -> styles.properties(it.family(), it.name(), TEXT, INK).stream())
                .findFirst()
                .filter(it -> !it.attribute(OF_WINDOW).equals("true"))
                .map(it -> it.attribute(attribute))
                .orElse("");
    }

    private boolean isOutside() {
        int left = Length.thousandths(paragraph("margin-left"));
        return left + Math.min(0, Length.thousandths(paragraph("text-indent"))) < -FAR;
    }

    /** Whether letters lie on their side, upon each other, or are cut, or stand for drawings. */
    private boolean isUpset() {
        int size = Length.thousandths(text("font-size"));
        int letter = size > 0 ? size : USUAL;
        int line = Length.thousandths(paragraph("line-height"));
        return isTurned(text("text-rotation-angle"))
                || isOnItsHead()
                || text("text-combine").equals("lines")
                || Length.thousandths(text("letter-spacing")) < -letter / TOGETHER
                || (line > 0 && line < letter / CUT)
                || CUT_LINES.matcher(paragraph("line-height")).matches()
                || Dingbats.is(styles.font(text("font-name")))
                || Dingbats.is(text("font-family").replace("'", ""));
    }

    private boolean isOnItsHead() {
        return around.stream()
                .filter(it -> it.family().equals("table-cell"))
                .map(it -> styles.property(it.family(), it.name(), it.ground(), "rotation-angle"))
                .anyMatch(angle -> ON_ITS_HEAD.matcher(angle).matches());
    }

    /** Whether letters have less than a fifth of their width. */
    private static boolean isNarrow(String scale) {
        return scale.matches("1?\\d%");
    }

    /** Whether a run lies on its side within its line. */
    private static boolean isTurned(String angle) {
        return !angle.isEmpty() && !angle.equals("0");
    }

    private String text(String attribute) {
        return property(TEXT, attribute);
    }

    private String paragraph(String attribute) {
        return property("paragraph-properties", attribute);
    }

    private String property(String group, String attribute) {
        return around.stream()
                .map(it -> styles.property(it.family(), it.name(), group, attribute))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private OptionalInt ground() {
        return around.stream()
                .map(it -> styles.property(it.family(), it.name(), it.ground(), "background-color"))
                .filter(value -> !value.isEmpty() && !value.equals("transparent"))
                .findFirst()
                .map(OdfLooks::rgb)
                .orElse(OptionalInt.of(RunLook.PAPER));
    }

    private static OptionalInt rgb(String color) {
        return color.matches("#[0-9a-fA-F]{6}")
                ? OptionalInt.of(Integer.parseInt(color.substring(1), 16))
                : OptionalInt.empty();
    }

    private static OptionalDouble points(String size) {
        int thousandths = Length.thousandths(size);
        return thousandths == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(thousandths * 72 / 1000.0);
    }
}
