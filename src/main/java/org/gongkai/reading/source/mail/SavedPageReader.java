package org.gongkai.reading.source.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.html.HtmlReader;

/** Reads web pages saved in one file with all they need (MHTML, RFC 2557). */
public final class SavedPageReader implements FormatReader {

    @Override
    public FlowDocument read(byte[] bytes) throws UnreadableDocumentException {
        MimeParts parts = MimeParts.of(bytes);
        MimePart page =
                parts.page()
                        .orElseThrow(
                                () ->
                                        new UnreadableDocumentException(
                                                Reason.DAMAGED, "The saved page has no page."));
        Map<String, MimePart> companions = new HashMap<>();
        for (MimePart part : parts.all()) {
            companions.putIfAbsent(part.location(), part);
            companions.putIfAbsent("cid:" + part.id(), part);
        }
        HtmlReader reader =
                new HtmlReader(
                        address ->
                                Optional.ofNullable(companions.get(address))
                                        .or(
                                                () ->
                                                        Optional.ofNullable(
                                                                companions.get(
                                                                        resolved(
                                                                                page.location(),
                                                                                address))))
                                        .map(MimePart::file));
        FlowDocument read = reader.read(page.file());
        return parts.isWhole() ? read : cutShort().with(read);
    }

    private static FlowDocument cutShort() {
        return new FlowDocument(List.of(), 0, List.of(), List.of(MailReader.cutShort()));
    }

    private static String resolved(String base, String address) {
        try {
            return new URI(base).resolve(new URI(address.strip())).toString();
        } catch (URISyntaxException | IllegalArgumentException odd) {
            return address;
        }
    }
}
