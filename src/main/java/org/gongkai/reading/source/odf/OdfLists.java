package org.gongkai.reading.source.odf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.reading.source.flow.LevelFormat;
import org.gongkai.reading.source.flow.ListCounter;
import org.gongkai.reading.source.flow.XmlNode;

/** The automatic numbers of an OpenDocument text. */
final class OdfLists {

    /** What counts headings together. */
    private static final String HEADINGS = "headings";

    private final OdfStyles styles;
    private final ListCounter counter = new ListCounter();
    private final Map<String, String> lastByStyle = new HashMap<>();
    private final Map<String, String> byId = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean numbered;
    private int lists;

    /** A list that is being read: what counts together with it and the name of its style. */
    private record Open(String key, String style) {}

    OdfLists(OdfStyles styles) {
        this.styles = styles;
    }

    /** Begins a list, or a list inside one. */
    void begin(XmlNode list) {
        String style = list.attribute("style-name");
        if (!open.isEmpty()) {
            open.push(new Open(open.element().key, style.isEmpty() ? open.element().style : style));
            return;
        }
        String key = "list" + ++lists;
        if (list.attribute("continue-numbering").equals("true")) {
            key = lastByStyle.getOrDefault(style, key);
        }
        key = byId.getOrDefault(list.attribute("continue-list"), key);
        lastByStyle.put(style, key);
        if (!list.attribute("id").isEmpty()) {
            byId.put(list.attribute("id"), key);
        }
        open.push(new Open(key, style));
    }

    /** Ends a list. */
    void end() {
        open.pop();
    }

    /** Begins an item, of which the first paragraph has the number. */
    void item(XmlNode item) {
        numbered = true;
        int start = item.number("start-value", -1);
        if (start >= 0 && !open.isEmpty()) {
            counter.set(open.element().key, open.size() - 1, start - 1);
        }
    }

    /** Number of a paragraph as printed, empty when it has none. */
    String number(XmlNode paragraph) {
        if (!open.isEmpty()) {
            boolean first = numbered;
            numbered = false;
            List<LevelFormat> levels = styles.list(open.element().style);
            return first ? counter.next(open.element().key, levels, open.size() - 1) : "";
        }
        if (!paragraph.is("h") || paragraph.attribute("is-list-header").equals("true")) {
            return "";
        }
        return counter.next(HEADINGS, styles.list(""), paragraph.number("outline-level", 1) - 1);
    }
}
