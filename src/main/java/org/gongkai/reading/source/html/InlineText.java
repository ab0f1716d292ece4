package org.gongkai.reading.source.html;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.reading.source.flow.Eye;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Adds what is inside a line to a buffer. */
final class InlineText {

    /** Kinds of input fields whose value a browser shows as text. */
    private static final Set<String> SHOWN_INPUTS =
            Set.of(
                    "", "text", "number", "tel", "email", "url", "date", "search", "button",
                    "submit", "reset");

    private static final Pattern FIGURE = Pattern.compile("[\\d０-９]");

    private final LineBuffer buffer;
    private final Visibility visibility;
    private final Eye eye;
    private int preformatted;

    /**
     * @param eye leaves out what a person does not read
     */
    InlineText(LineBuffer buffer, Visibility visibility, Eye eye) {
        this.buffer = buffer;
        this.visibility = visibility;
        this.eye = eye;
    }

    /** To be called at the start of a node. */
    void head(Node node) {
        if (node instanceof TextNode text) {
            text(seen(text.getWholeText(), Objects.requireNonNull(text.parent())));
        } else if (node instanceof Element element) {
            start(element);
        }
    }

    private String seen(String text, Node parent) {
        if (parent instanceof Element element
                && StyleLooks.isForeign(element)
                && FIGURE.matcher(text).find()) {
            eye.drawn();
        }
        return eye.read(text, visibility.look(parent));
    }

    /** To be called at the end of a node. */
    void tail(Node node) {
        if (node instanceof Element element) {
            preformatted -= Tags.isPreformatted(element) ? 1 : 0;
            if (Tags.isNoteMark(element)) {
                buffer.partFromDigit();
            }
        }
    }

    private void text(String text) {
        if (preformatted > 0) {
            buffer.appendPreformatted(text);
        } else {
            buffer.append(text);
        }
    }

    private void start(Element element) {
        if (Images.isDrawn(element)) {
            eye.drawn();
        }
        preformatted += Tags.isPreformatted(element) ? 1 : 0;
        if (Tags.isNoteMark(element)) {
            buffer.partFromDigit();
        } else if (element.nameIs("br")) {
            lineBreak();
        } else if (element.nameIs("input")) {
            input(element);
        } else if (element.nameIs("select")) {
            select(element);
        }
    }

    private void select(Element element) {
        Element chosen = element.selectFirst("option[selected]");
        // Lists to choose from outside of tables lead elsewhere.
        Element first =
                chosen == null && Visibility.cell(element).isPresent()
                        ? element.selectFirst("option")
                        : chosen;
        buffer.append(seen(first == null ? "" : first.text(), element));
        boolean open = element.hasAttr("multiple") || element.attr("size").matches("[2-9]|\\d\\d+");
        if (open && Visibility.cell(element).isPresent()) {
            eye.drawn();
        }
    }

    private void lineBreak() {
        if (preformatted > 0) {
            buffer.appendPreformatted("\n");
        } else {
            buffer.breakLine();
        }
    }

    private void input(Element input) {
        String type = input.attr("type").strip().toLowerCase(Locale.ROOT);
        String value = input.attr("value");
        if (SHOWN_INPUTS.contains(type)) {
            buffer.append(seen(value, input));
        }
        boolean hint = value.isEmpty() && !input.attr("placeholder").isBlank();
        if (hint || (!SHOWN_INPUTS.contains(type) && !type.equals("hidden"))) {
            eye.drawn();
        }
    }
}
