package org.gongkai.bulk.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.mail.Mail;

/** Mails: their own text, and what is attached to them. */
final class MailEntries implements ArchiveReader {

    /** Bytes of the largest mail; servers refuse mails of a fifth of that. */
    private static final long MOST_BYTES = 256L << 20;

    @Override
    public void read(Walk.Source source, Walk walk, Level level) throws IOException {
        if (Files.size(source.file()) > MOST_BYTES) {
            throw new LimitException("The mail has more than " + (MOST_BYTES >> 20) + " MB.");
        }
        try {
            read(Mail.of(Files.readAllBytes(source.file())), walk, level);
        } catch (UnreadableDocumentException e) {
            String message = String.valueOf(e.getMessage());
            if (e.reason() == Reason.DAMAGED) {
                level.damaged(message);
            } else {
                walk.refuse(level, "text", e.reason(), message);
            }
        }
    }

    private static void read(Mail mail, Walk walk, Level level) throws LimitException {
        if (!mail.whole()) {
            level.damaged("The end of the mail is missing, or a part of it is broken.");
        }
        for (Mail.Part part :
                Stream.concat(mail.text().stream(), mail.attachments().stream()).toList()) {
            if (part.cut()) {
                walk.refuse(
                        level, part.name(), Reason.DAMAGED, "The entry is broken or cut short.");
            } else {
                int packed = part.bytes().length;
                walk.entry(
                        level,
                        part.name(),
                        () -> new Packed(new ByteArrayInputStream(part.bytes()), () -> packed));
            }
        }
    }
}
