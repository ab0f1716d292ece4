package org.gongkai.reading.source.mail;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.html.HtmlReader;
import org.gongkai.reading.source.text.PlainTextReader;

/** Reads the text of mails; what is attached is read where archives are opened. */
public final class MailReader implements FormatReader {

    @Override
    public FlowDocument read(byte[] bytes) throws UnreadableDocumentException {
        Mail mail = Mail.of(bytes);
        FlowDocument read = new FlowDocument(List.of(), 0, List.of(), findings(mail));
        for (Mail.Part part : mail.text()) {
            read = read.with(text(part));
        }
        return read;
    }

    private static FlowDocument text(Mail.Part part) throws UnreadableDocumentException {
        return part.isHtml()
                ? new HtmlReader().read(part.bytes())
                : new PlainTextReader().read(part.bytes());
    }

    private static List<Finding> findings(Mail mail) {
        List<Finding> findings = new ArrayList<>();
        if (!mail.whole()) {
            findings.add(cutShort());
        }
        if (!mail.attachments().isEmpty()) {
            findings.add(
                    FindingCode.EMBEDDED_DOCUMENT.ofDocument(
                            "The mail has attachments ("
                                    + mail.attachments().size()
                                    + "), which were not read; with -o OUT they are."));
        }
        return findings;
    }

    static Finding cutShort() {
        return FindingCode.DOCUMENT_TRUNCATED.ofDocument(
                "The end of the file is missing, or a part of it is broken.");
    }
}
