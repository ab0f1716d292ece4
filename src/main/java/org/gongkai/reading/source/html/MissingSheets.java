package org.gongkai.reading.source.html;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Stylesheets that a page names and that did not come with it. Saved pages seldom have theirs, and
 * what these say is dress; only where a part of a figure has a name of its own may they say that
 * nobody sees it.
 */
final class MissingSheets {

    private static final String NAMED = "td [class], td [id], th [class], th [id]";

    private static final Pattern FIGURE =
            Pattern.compile("[\\d０-９,，.．\\s%-]{0,20}\\d[\\d,.\\s%]{0,20}");

    private MissingSheets() {}

    /** What is said of a page where one of them could matter. */
    static Optional<Finding> in(Document page) {
        boolean missing = !page.select("link[rel~=(?i)^\\s*stylesheet\\s*$][href]").isEmpty();
        return missing
                ? page.select(NAMED).stream()
                        .filter(MissingSheets::isPartOfFigure)
                        .findFirst()
                        .map(MissingSheets::said)
                : Optional.empty();
    }

    private static boolean isPartOfFigure(Element named) {
        String own = named.text().strip();
        String all = cell(named).strip();
        return !own.isEmpty() && !own.equals(all) && FIGURE.matcher(all).matches();
    }

    private static String cell(Element named) {
        return Visibility.cell(named).map(Element::text).orElse("");
    }

    private static Finding said(Element named) {
        return FindingCode.STYLESHEET_MISSING.ofDocument(
                "A stylesheet of the page is not beside it, which may say how '"
                        + named.text()
                        + "' in '"
                        + cell(named)
                        + "' looks; it was read as plain text.");
    }
}
