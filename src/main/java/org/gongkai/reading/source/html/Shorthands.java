package org.gongkai.reading.source.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a declaration says in one that stylesheets also write as several. */
final class Shorthands {

    private static final List<String> SIDES = List.of("top", "right", "bottom", "left");

    /** The size in a font, behind which the height of its lines may stand. */
    private static final Pattern SIZE =
            Pattern.compile(
                    "(?:^|\\s)((?:\\d{0,5}\\.)?\\d{1,5}(?:px|pt|em|rem|ex|%|in|cm|mm|pc|vw|vh|)|smaller|larger)(?:\\s*/\\s*\\S+)?\\s+\\S");

    private Shorthands() {}

    /** The properties that a declaration sets, the shorthand itself among them. */
    static Map<String, String> parts(String property, String value) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(property, value);
        switch (property) {
            case "font" -> {
                Matcher size = SIZE.matcher(value);
                parts.put("font-size", size.find() ? size.group(1) : "medium");
            }
            case "margin" -> sides("margin-", value, parts);
            case "inset" -> sides("", value, parts);
            case "overflow-x", "overflow-y" -> parts.put("overflow", value);
            case "-webkit-mask", "-webkit-mask-image", "mask-image" -> parts.put("mask", value);
            case "flex-flow" -> parts.put("flex-direction", value);
            default -> {}
        }
        return parts;
    }

    private static void sides(String before, String value, Map<String, String> parts) {
        List<String> given = List.of(value.strip().split("\\s+", -1));
        for (int side = 0; side < SIDES.size(); side++) {
            int opposite = side - 2;
            int from =
                    side < given.size()
                            ? side
                            : opposite >= 0 && opposite < given.size() ? opposite : 0;
            parts.put(before + SIDES.get(side), given.get(from));
        }
    }
}
