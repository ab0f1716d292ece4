package org.gongkai.reading.source.html;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.RunLook;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Adds what is inside a line to a buffer. */
final class InlineText {

    /** Kinds of input fields whose value a browser shows as text. */
    private static final Set<String> SHOWN_INPUTS =
            Set.of("", "text", "number", "tel", "email", "url", "date", "search");

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
            RunLook look = visibility.look(Objects.requireNonNull(text.parent()));
            text(eye.read(text.getWholeText(), look));
        } else if (node instanceof Element element) {
            start(element);
        }
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
            Element chosen = element.selectFirst("option[selected]");
            Element first =
                    chosen == null && isInCell(element) ? element.selectFirst("option") : chosen;
            buffer.append(first == null ? "" : first.text());
        }
    }

    /** Lists to choose from outside of tables lead elsewhere. */
    private static boolean isInCell(Element element) {
        return element.closest("td, th") != null;
    }

    private void lineBreak() {
        if (preformatted > 0) {
            buffer.appendPreformatted("\n");
        } else {
            buffer.breakLine();
        }
    }

    private void input(Element input) {
        if (SHOWN_INPUTS.contains(input.attr("type").strip().toLowerCase(Locale.ROOT))) {
            buffer.append(input.attr("value"));
        }
    }
}
