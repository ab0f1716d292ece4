package org.gongkai.reading.source.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.ReportNames;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells whether a page says little itself and links to reports, or shows one of another file. */
final class PageLinks {

    /** Characters outside links up to which a page says little: title, date, source, foot. */
    private static final int LITTLE = 600;

    /** Elements that lead to another document, and the attribute that names it. */
    private static final List<String> LEADS =
            List.of("href", "src", "data", "content"); // of the elements below, in this order

    private static final String ELEMENTS =
            "a[href], area[href], iframe[src], frame[src], embed[src], object[data],"
                    + " meta[http-equiv=refresh]";

    private PageLinks() {}

    /**
     * What a page leads to: the name of a report, or else of a file.
     *
     * @return empty where it leads to neither, or says much itself
     */
    static Optional<String> lead(Document page) {
        List<Element> elements = page.select(ELEMENTS);
        Optional<String> report =
                elements.stream()
                        .flatMap(PageLinks::names)
                        .filter(ReportNames::isReport)
                        .findFirst();
        return report.or(
                        () ->
                                elements.stream()
                                        .map(PageLinks::file)
                                        .filter(ReportNames::isDocument)
                                        .findFirst())
                .filter(lead -> saysLittle(page));
    }

    private static boolean saysLittle(Document page) {
        long linked = page.body().select("a").stream().mapToLong(a -> length(a.text())).sum();
        return length(page.body().text()) - linked <= LITTLE;
    }

    private static Stream<String> names(Element element) {
        return Stream.of(element.text(), element.attr("title"), file(element));
    }

    /** The last part of the address, without what follows a question mark. */
    private static String file(Element element) {
        String address =
                LEADS.stream()
                        .map(element::attr)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
        return ReportNames.file(address.split("[?#]", 2)[0]);
    }

    private static long length(String text) {
        return text.codePoints().filter(c -> !Folding.isSpace(c)).count();
    }
}
