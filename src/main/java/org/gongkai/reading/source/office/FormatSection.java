package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.List;
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
        return sections.size() > OF_TEXT ? new FormatSection(sections.get(OF_TEXT)) : GENERAL;
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

    /** Whether it shows nothing, whatever the value is. */
    boolean isEmpty() {
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            String quoted = piece.group("quoted");
            boolean blank =
                    quoted != null
                            ? quoted.isBlank()
                            : piece.group("escaped") != null
                                    ? piece.group("escaped").isBlank()
                                    : piece.group().isBlank()
                                            || "_*[".indexOf(piece.group().charAt(0)) >= 0;
            if (!blank) {
                return false;
            }
        }
        return true;
    }

    /** Whether it shows the value in white. */
    boolean isWhite() {
        return WHITE.matcher(text).find();
    }
}
