package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.LinkedPage;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.text.TextDecoding;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads where a page leads; its encoding is found as for reports. Keeps no state. */
public final class LinkReader {

    /** What a page shows; a text that is no page has no links. */
    public LinkedPage read(byte[] html) {
        try {
            return read(TextDecoding.decodeMarkup(html).text());
        } catch (UnreadableDocumentException | RuntimeException | StackOverflowError e) {
            return LinkedPage.NONE;
        }
    }

    private static LinkedPage read(String html) {
        Document page = HtmlReader.parse(html);
        List<LinkedPage.Link> links = new ArrayList<>();
        for (Element element : page.select("a[href], area[href]")) {
            links.add(
                    new LinkedPage.Link(
                            element.attr("href"), element.text().strip(), element.attr("title")));
        }
        Element base = page.selectFirst("base[href]");
        return new LinkedPage(page.title().strip(), base == null ? "" : base.attr("href"), links);
    }
}
