package org.gongkai.bulk.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import org.gongkai.bulk.archive.ArchiveEntry;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/** Reads what {@link MessageFields} wrote. */
final class MessageParts {

    private final DataInputStream in;

    MessageParts(DataInputStream in) {
        this.in = in;
    }

    Message read() throws IOException {
        try {
            return message(constant(MessageKind.class));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new IOException("no message: " + e.getMessage(), e);
        }
    }

    private Message message(MessageKind kind) throws IOException {
        return switch (kind) {
            case READ -> new Message.Read(uri(), snapshot(), in.readBoolean());
            case WALK -> new Message.Walk(uri(), fingerprint(), in.readInt());
            case NEXT -> new Message.Next();
            case READY -> new Message.Ready();
            case ALIVE -> new Message.Alive(in.readInt(), in.readBoolean());
            case NO_ROOM -> new Message.NoRoom(text());
            case RECORDED -> done(new Answer.Recorded(outcome(), Wire.bytes(in)));
            case UNREADABLE -> done(new Answer.Unreadable(outcome()));
            case ARCHIVE -> done(new Answer.Archive());
            case DOCUMENT ->
                    new Message.Entry(new ArchiveEntry.Document(text(), text(), Path.of(uri())));
            case REFUSED -> new Message.Entry(new ArchiveEntry.Refused(text(), text(), outcome()));
            case OPENED -> new Message.Entry(opened());
        };
    }

    private Message done(Answer answer) throws IOException {
        return new Message.Done(answer, in.readBoolean());
    }

    private ArchiveEntry opened() throws IOException {
        String name = text();
        String parent = text();
        return new ArchiveEntry.Opened(name, parent, fingerprint(), text(), outcome());
    }

    private Fingerprint fingerprint() throws IOException {
        return new Fingerprint(text(), in.readLong());
    }

    private FileSnapshot snapshot() throws IOException {
        return new FileSnapshot(fingerprint(), in.readLong());
    }

    private Outcome outcome() throws IOException {
        return new Outcome(constant(Status.class), constant(Reason.class), text());
    }

    private URI uri() throws IOException {
        return URI.create(text());
    }

    private String text() throws IOException {
        return new String(Wire.bytes(in), StandardCharsets.UTF_8);
    }

    private <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        return Enum.valueOf(type, text());
    }
}
