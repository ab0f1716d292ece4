package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a number format that a value is shown in: {@code 0;-0;;@} has an empty one for zero.
 *
 * @param text the part, as it stands in the format
 */
record FormatSection(String text) {

    /** The format of a cell that has none. */
    private static final FormatSection GENERAL = new FormatSection("General");

    /** What stands for itself in a format: quoted text, escaped characters, blanks, fillings. */
    private static final Pattern PIECE =
            Pattern.compile(
                    "\"(?<quoted>[^\"]*)\"?|[\\\\!](?<escaped>.)|[_*].|\\[[^\\]]*]?|;|.",
                    Pattern.DOTALL);

    private static final Pattern CONDITION =
            Pattern.compile("\\[(<=|>=|<>|<|>|=)(-?\\d{1,15}(?:\\.\\d{1,15})?)]");

    private static final Pattern WHITE =
            Pattern.compile("\\[(?:white|白色?|color ?2)]", Pattern.CASE_INSENSITIVE);

    /** Characters that stand for themselves without quotes. */
    private static final String LITERAL = "-+$/():!^&'~{}<>=¥￥、。（）－—";

    /** Hours and the like beyond a day, a number for all that stands in brackets. */
    private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+]", Pattern.CASE_INSENSITIVE);

    /** Where text goes. */
    private static final Pattern PLACE = Pattern.compile("^(?:\"[^\"]*\"|[^\"@])*@");

    private static final int OF_TEXT = 3;

    /** The section for a number. */
    static FormatSection of(String format, double number) {
        List<String> sections = sections(format);
        boolean conditions = false;
        for (String section : sections) {
            Matcher condition = CONDITION.matcher(section);
            conditions |= condition.find();
            if (condition.reset().find()
                    && holds(number, condition.group(1), Double.parseDouble(condition.group(2)))) {
                return new FormatSection(section);
            }
        }
        if (conditions) {
            return sections.stream()
                    .filter(section -> !CONDITION.matcher(section).find())
                    .findFirst()
                    .map(FormatSection::new)
                    .orElse(GENERAL);
        }
        int index = number > 0 ? 0 : number < 0 ? 1 : 2;
        return new FormatSection(sections.get(index < sections.size() ? index : 0));
    }

    /** The section for text. */
    static FormatSection ofText(String format) {
        List<String> sections = sections(format);
        String last = sections.get(sections.size() - 1);
        return sections.size() > OF_TEXT || PLACE.matcher(last).find()
                ? new FormatSection(last)
                : GENERAL;
    }

    /** Text as it shows it. */
    String around(String value) {
        StringBuilder shown = new StringBuilder();
        boolean place = false;
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            place |= piece.group().equals("@");
            shown.append(piece.group().equals("@") ? value : literal(piece));
        }
        return place ? shown.toString() : value;
    }

    /** What a piece stands for that stands for itself; empty for others. */
    private static String literal(Matcher piece) {
        String quoted = piece.group("quoted");
        String escaped = piece.group("escaped");
        boolean itself = LITERAL.indexOf(piece.group()) >= 0;
        return quoted != null ? quoted : escaped != null ? escaped : itself ? piece.group() : "";
    }

    private static boolean holds(double number, String sign, double limit) {
        return switch (sign) {
            case "<" -> number < limit;
            case "<=" -> number <= limit;
            case ">" -> number > limit;
            case ">=" -> number >= limit;
            case "<>" -> number != limit;
            default -> number == limit;
        };
    }

    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        Matcher piece = PIECE.matcher(format);
        while (piece.find()) {
            if (piece.group().equals(";")) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                section.append(piece.group());
            }
        }
        sections.add(section.toString());
        return sections;
    }

    /**
     * What it shows in the place of every value, possibly nothing; empty where it has a place for
     * it.
     */
    Optional<String> instead() {
        StringBuilder shown = new StringBuilder();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            String all = piece.group();
            boolean elapsed = ELAPSED.matcher(all).matches();
            boolean layout = all.isBlank() || "_*[\"".indexOf(all.charAt(0)) >= 0;
            if (elapsed || (literal(piece).isEmpty() && !layout)) {
                return Optional.empty();
            }
            shown.append(literal(piece));
        }
        return Optional.of(shown.toString().strip());
    }

    /** Whether it fills what is left of the cell with a digit. */
    boolean fills() {
        return PIECE.matcher(text).results().anyMatch(piece -> piece.group().matches("\\*\\d"));
    }

    /** Whether it shows nothing, whatever the value is. */
    boolean isEmpty() {
        return instead().filter(String::isEmpty).isPresent();
    }

    /** Whether it shows the value in white. */
    boolean isWhite() {
        return WHITE.matcher(text).find();
    }
}
