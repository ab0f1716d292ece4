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

    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']+)[\"']\\s*$");

    private Shorthands() {}

    /** The properties that a declaration sets, the shorthand itself among them. */
    static Map<String, String> parts(String property, String value) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(property, value);
        switch (property) {
            case "font" -> {
                parts.put("font-family", family(value));
                Matcher size = SIZE.matcher(value);
                parts.put("font-size", size.find() ? size.group(1) : "medium");
            }
            case "margin" -> sides("margin-", value, parts);
            case "padding" -> sides("padding-", value, parts);
            case "inset" -> sides("", value, parts);
            case "overflow-x", "overflow-y" -> parts.put("overflow", value);
            case "-webkit-mask", "-webkit-mask-image", "mask-image" -> parts.put("mask", value);
            case "inset-inline-start" -> parts.put("left", value);
            case "inset-inline-end" -> parts.put("right", value);
            case "inset-block-start" -> parts.put("top", value);
            case "inset-block-end" -> parts.put("bottom", value);
            case "margin-inline-start", "margin-inline" ->
                    parts.put("margin-left", value.replaceAll(" .*", ""));
            case "margin-block-start", "margin-block" ->
                    parts.put("margin-top", value.replaceAll(" .*", ""));
            case "inline-size" -> parts.put("width", value);
            case "block-size" -> parts.put("height", value);
            case "max-inline-size" -> parts.put("max-width", value);
            case "max-block-size" -> parts.put("max-height", value);
            case "-webkit-background-clip" -> parts.put("background-clip", value);
            case "font-variant" ->
                    parts.put(
                            "font-variant-position",
                            value.replaceAll(".*\\b(super|sub)\\b.*", "$1"));
            case "-webkit-line-clamp" -> parts.put("line-clamp", value);
            case "flex-flow" -> parts.put("flex-direction", value);
            default -> {}
        }
        return parts;
    }

    /** What a font ends with, behind its size. */
    private static String family(String font) {
        int comma = font.indexOf(',');
        String first = comma < 0 ? font : font.substring(0, comma);
        Matcher quoted = QUOTED.matcher(first);
        return quoted.find() ? quoted.group(1) : first.substring(first.lastIndexOf(' ') + 1);
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
