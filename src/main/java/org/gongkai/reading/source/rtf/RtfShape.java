package org.gongkai.reading.source.rtf;

import com.rtfparserkit.rtf.Command;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.reading.source.flow.Floating;

/**
 * A shape, picture or text box of an RTF file while it is read. What text flows around, lies behind
 * it, or is see-through covers nothing.
 */
final class RtfShape {

    /** How text flows around: not at all. */
    private static final int NO_WRAP = 3;

    private static final Set<String> LINES = Set.of("20", "32", "33", "34", "35", "36", "37", "38");

    /** Of 65,536 parts, what a fill covers that nobody sees. */
    private static final int CLEAR = 6_500;

    private final Map<Command, Integer> said = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private String name = "";
    private boolean text;

    /** A command of the shape. */
    void command(Command command, int parameter) {
        said.put(command, parameter);
    }

    /** Begins the name of a property. */
    void name() {
        name = "";
    }

    void name(String part) {
        name += part;
    }

    void value(String part) {
        properties.merge(name, part.strip(), String::concat);
    }

    /** Text stands in it. */
    void hasText() {
        text = true;
    }

    /** Where it covers text; empty where it does not. */
    Optional<Floating> floating() {
        boolean old = said.containsKey(Command.docmd);
        boolean covers = said.containsKey(Command.shpbottom) && (old ? drawn() : shaped());
        return covers ? Optional.of(old ? ofDrawing() : ofShape()) : Optional.empty();
    }

    private boolean shaped() {
        boolean front =
                number(Command.shpfblwtxt, 0) == 0
                        && !properties.getOrDefault("fBehindDocument", "0").equals("1");
        return number(Command.shpwr, NO_WRAP) == NO_WRAP && front && paints();
    }

    private boolean paints() {
        boolean line = LINES.contains(properties.getOrDefault("shapeType", ""));
        boolean hidden = properties.getOrDefault("fHidden", "0").equals("1");
        boolean painted =
                line
                        ? isOn("fLine")
                        : properties.containsKey("pib")
                                || text
                                || (isOn("fFilled") && number("fillOpacity", 65_536) > CLEAR);
        return painted && !hidden;
    }

    private boolean drawn() {
        boolean line = said.containsKey(Command.dpline) || said.containsKey(Command.dppolyline);
        return text || line || number(Command.shpwr, 1) != 0;
    }

    private boolean isOn(String property) {
        return !properties.getOrDefault(property, "1").equals("0");
    }

    private int number(Command command, int otherwise) {
        return said.getOrDefault(command, otherwise);
    }

    private int number(String property, int otherwise) {
        String value = properties.getOrDefault(property, "");
        return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    private Floating ofShape() {
        int top = number(Command.shptop, 0);
        int bottom = number(Command.shpbottom, top);
        boolean placed = number("posv", 0) == 0 && number("rotation", 0) == 0;
        if (!placed || bottom < top) {
            return Floating.ANYWHERE;
        }
        int usual =
                said.containsKey(Command.shpbypage)
                        ? 1
                        : said.containsKey(Command.shpbymargin) ? 0 : 2;
        Floating down = down(number("posrelv", usual), top, bottom);
        boolean known = said.containsKey(Command.shpbxcolumn) && number("posrelh", 2) == 2;
        return known && number("posh", 0) == 0
                ? down.across(number(Command.shpleft, 0), number(Command.shpright, 0))
                : down;
    }

    /** Of old drawings, {@link RtfReader} calls their places and sizes as those of new ones. */
    private Floating ofDrawing() {
        int top = number(Command.shptop, 0);
        int left = number(Command.shpleft, 0);
        int from =
                said.containsKey(Command.dobypage)
                        ? 1
                        : said.containsKey(Command.dobymargin) ? 0 : 2;
        Floating down = down(from, top, top + Math.max(0, number(Command.shpbottom, 0)));
        boolean known = said.containsKey(Command.dobxcolumn);
        return said.containsKey(Command.dpgroup)
                ? Floating.ANYWHERE
                : known ? down.across(left, left + number(Command.shpright, 0)) : down;
    }

    /** From the margin (0), the page (1), the paragraph (2) or its line (3). */
    private static Floating down(int from, int top, int bottom) {
        return switch (from) {
            case 0 -> Floating.onText(top, bottom);
            case 1 -> Floating.onPage(top, bottom);
            case 2 -> Floating.between(top, bottom);
            default -> Floating.between(top, bottom + Floating.PARAGRAPH);
        };
    }
}
