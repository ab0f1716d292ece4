package org.gongkai.reading.source.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.reading.source.flow.RunLook;
import org.gongkai.reading.source.flow.XmlNode;

/** The colours that the theme of a Word document has names for. */
final class DocxTheme {

    /** The names that a theme uses, by those that text uses. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("background1", "lt1"),
                    Map.entry("bg1", "lt1"),
                    Map.entry("light1", "lt1"),
                    Map.entry("text1", "dk1"),
                    Map.entry("tx1", "dk1"),
                    Map.entry("dark1", "dk1"),
                    Map.entry("background2", "lt2"),
                    Map.entry("bg2", "lt2"),
                    Map.entry("light2", "lt2"),
                    Map.entry("text2", "dk2"),
                    Map.entry("tx2", "dk2"),
                    Map.entry("dark2", "dk2"),
                    Map.entry("hyperlink", "hlink"),
                    Map.entry("followedHyperlink", "folHlink"));

    /** The whole, as tint and shade say how much of the colour is left, from 00 to FF. */
    private static final double ALL = 255;

    private static final int HEX = 16;

    private final Map<String, Integer> colours =
            new HashMap<>(Map.of("lt1", RunLook.PAPER, "dk1", 0));

    /**
     * @param root the part with the theme, if the document has one
     */
    DocxTheme(Optional<XmlNode> root) {
        root.flatMap(theme -> theme.at("themeElements", "clrScheme"))
                .ifPresent(scheme -> scheme.children().forEach(this::add));
    }

    private void add(XmlNode named) {
        named.children().stream()
                .map(DocxTheme::rgb)
                .flatMapToInt(OptionalInt::stream)
                .findFirst()
                .ifPresent(colour -> colours.put(named.name(), colour));
    }

    private static OptionalInt rgb(XmlNode colour) {
        return DocxShade.rgb(colour.attribute(colour.is("sysClr") ? "lastClr" : "val"));
    }

    /** The colour of a name, as a theme or as text has it; empty for one that is not known. */
    OptionalInt named(String name) {
        Integer colour = colours.get(NAMES.getOrDefault(name, name));
        return colour == null ? OptionalInt.empty() : OptionalInt.of(colour);
    }

    /**
     * The colour that an element names; that counts before what is said beside it.
     *
     * @param what {@code theme} of text, {@code themeFill} of what is behind it
     */
    OptionalInt of(XmlNode element, String what) {
        String name = element.attribute(what.equals("theme") ? "themeColor" : what);
        OptionalInt tinted = mixed(named(name), element.attribute(what + "Tint"), RunLook.PAPER);
        return mixed(tinted, element.attribute(what + "Shade"), 0);
    }

    /** What is left of a colour that was mixed with white or black. */
    private static OptionalInt mixed(OptionalInt colour, String left, int with) {
        if (left.isEmpty() || colour.isEmpty()) {
            return colour;
        }
        return left.matches("[0-9A-Fa-f]{1,2}")
                ? OptionalInt.of(
                        RunLook.blend(colour.getAsInt(), with, Integer.parseInt(left, HEX) / ALL))
                : OptionalInt.empty();
    }
}
