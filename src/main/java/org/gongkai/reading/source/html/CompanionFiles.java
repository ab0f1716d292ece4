package org.gongkai.reading.source.html;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.disk.PageFile;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.text.TextDecoding;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes the stylesheets and pictures that came with a page into it. */
final class CompanionFiles {

    /** Stylesheets that take in one another, at most; also those that take in themselves. */
    private static final int DEEPEST = 5;

    private static final Pattern IMPORT =
            Pattern.compile(
                    "@import\\s+(?:url\\(\\s*)?[\"']?([^\"')\\s;]{1,2000})[\"']?\\s*\\)?\\s*;",
                    Pattern.CASE_INSENSITIVE);

    /**
     * Characters of all sheets of a page, at most, those counted anew that are taken in again; what
     * is behind that is as if it had not come along.
     */
    private static final int MOST_TEXT = 8_000_000;

    /** What taking in a sheet counts besides its characters. */
    private static final int EACH = 1000;

    private final Companions companions;
    private int left = MOST_TEXT;

    CompanionFiles(Companions companions) {
        this.companions = companions;
    }

    void writeInto(Document page) {
        page.select("link[rel~=(?i)^\\s*stylesheet\\s*$][href]").forEach(this::sheet);
        page.select("style").forEach(style -> set(style, style.data(), ""));
        page.select("img[src]").forEach(image -> picture(image, image.attr("src")));
        // A page of a book that is a picture as a whole.
        page.select("svg:has(image)").forEach(this::drawing);
    }

    private void drawing(Element svg) {
        for (Element image : svg.select("image")) {
            String link = image.attr("xlink:href");
            Element drawn = new Element("img");
            svg.after(drawn);
            picture(drawn, link.isEmpty() ? image.attr("href") : link);
        }
    }

    private void sheet(Element link) {
        text(link.attr("href"))
                .ifPresent(
                        css -> {
                            Element style = new Element("style").attr("media", link.attr("media"));
                            set(style, css, link.attr("href"));
                            link.replaceWith(style);
                        });
    }

    private void set(Element style, String css, String address) {
        style.empty().appendChild(new DataNode(whole(css, address, 0)));
    }

    /** A sheet with those that it takes in. */
    private String whole(String css, String address, int depth) {
        return IMPORT.matcher(css)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        depth == DEEPEST ? "" : imported(found, address, depth)));
    }

    private String imported(MatchResult found, String by, int depth) {
        String address = PageFile.within(by, found.group(1));
        return text(address)
                // Some programs that save pages write them as the page would.
                .or(() -> text(found.group(1)))
                .map(css -> whole(css, address, depth + 1))
                .orElse("");
    }

    private Optional<String> text(String address) {
        Optional<byte[]> file = left < 0 ? Optional.empty() : companions.file(address);
        Optional<String> css = file.flatMap(CompanionFiles::decoded);
        left -= EACH + css.map(String::length).orElse(0);
        return left < 0 ? Optional.empty() : css;
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(TextDecoding.decode(bytes).text());
        } catch (UnreadableDocumentException noText) {
            return Optional.empty();
        }
    }

    private void picture(Element image, String address) {
        companions
                .file(address)
                .map(bytes -> Base64.getEncoder().encodeToString(bytes))
                .ifPresent(bytes -> Images.carry(image, address, bytes));
    }
}
