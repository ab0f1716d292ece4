package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Units;

/** What the paragraphs above a table say of it. */
final class Captions {

    private static final int LONGEST = 60;

    /** Rows of a table that may hold what else stands above it. */
    private static final int TITLES = 3;

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?i)(?:附?表|table|annex)\\s*[-0-9一二三四五六七八九十]+[-0-9]*[.:：、．\\s]*(?=\\S)");

    private static final Pattern UNIT =
            Pattern.compile(
                    "(?:金额|计量|货币)?单位(?:[:为是])?(?:人民币)?[:(]?("
                            + Units.UNIT
                            + ")[)。]?"
                            + "|(?i)\\(?(?:unit|in|amounts?in)[: ]?:?([a-z$€£]+)\\)?");

    /** 编制部门：某局. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "([^:\\d。，]{2,10}(?:单位|部门|机关|名称|机构)|(?i)(?:department|unit|body|name of[^:]*|school|office|council|authority))[:：] ?([^:：]*)");

    private static final Pattern PLACE =
            Pattern.compile(
                    "(?i)(?:公开|附)?表[0-9一二三四五六七八九十]*[-0-9]*(?:表)?|.*\\d{1,2}月\\d{1,2}日.*|第?\\d+页.*");

    private Captions() {}

    /** Words before a colon, and the name behind it. */
    record Named(String label, String name) {}

    /** The caption of a table: the nearest short line above it that names it; empty for none. */
    static String of(CopyGrid grid) {
        List<String> lines = lines(grid);
        return lines.stream()
                .filter(Captions::isNumbered)
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(Captions::unnumbered)
                .orElse("");
    }

    /** Lines that may be its caption, the nearest first. */
    static List<String> lines(CopyGrid grid) {
        return all(grid).stream()
                .filter(line -> line.length() <= LONGEST && !isAside(line))
                .map(grid::general)
                .toList();
    }

    /** Whether a line begins like 表一 or Table 2. */
    static boolean isNumbered(String line) {
        return NUMBERED.matcher(line).lookingAt();
    }

    /** A line without the number of its table. */
    static String unnumbered(String line) {
        return NUMBERED.matcher(line).lookingAt() ? NUMBERED.matcher(line).replaceFirst("") : line;
    }

    /** What stands above a header, in the table itself or before it, the nearest first. */
    private static List<String> all(CopyGrid grid) {
        List<String> lines = new ArrayList<>(grid.table().above());
        for (int r = 0; r < Math.min(TITLES, grid.rows()) && grid.isTitle(r); r++) {
            lines.add(grid.printsOf(r).get(0).text());
        }
        Collections.reverse(lines);
        return lines;
    }

    private static boolean isAside(String line) {
        String folded = Folding.fold(line);
        return unit(line).isPresent()
                || named(line).isPresent()
                || PLACE.matcher(folded).matches()
                || folded.matches("[\\d\\p{P}\\p{S}]*")
                || folded.matches(".*[。；;]");
    }

    /** The unit that a line above the table names. */
    static Optional<String> unit(CopyGrid grid) {
        return all(grid).stream().flatMap(line -> unit(line).stream()).findFirst();
    }

    private static Optional<String> unit(String line) {
        String folded = Folding.fold(line);
        Matcher unit = UNIT.matcher(folded);
        while (unit.find()) {
            if (unit.group(1) != null) {
                return Optional.of(unit.group(1));
            }
        }
        return Optional.empty();
    }

    static Optional<Named> named(String line) {
        Matcher named = NAMED.matcher(Folding.collapse(line));
        return named.lookingAt() && !named.group(1).matches(".*(?:金额|计量)单位")
                ? Optional.of(new Named(named.group(1), named.group(2)))
                : Optional.empty();
    }

    /** Names of what the table is of, the nearest first. */
    static List<Named> names(CopyGrid grid) {
        return all(grid).stream().flatMap(line -> named(line).stream()).toList();
    }
}
