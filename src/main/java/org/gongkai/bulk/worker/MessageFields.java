package org.gongkai.bulk.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import org.gongkai.bulk.archive.ArchiveEntry;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Outcome;

/** Writes the fields of a message; {@link MessageParts} reads them. */
final class MessageFields {

    private final DataOutputStream out;

    MessageFields(DataOutputStream out) {
        this.out = out;
    }

    void write(Message message) throws IOException {
        if (message instanceof Message.Read read) {
            constant(MessageKind.READ);
            Wire.text(out, read.file().toString());
            fingerprint(read.seen().fingerprint());
            out.writeLong(read.seen().modified());
            out.writeBoolean(read.opening());
        } else if (message instanceof Message.Walk walk) {
            constant(MessageKind.WALK);
            Wire.text(out, walk.file().toString());
            fingerprint(walk.archive());
            out.writeInt(walk.skip());
        } else if (message instanceof Message.Next) {
            constant(MessageKind.NEXT);
        } else if (message instanceof Message.Ready) {
            constant(MessageKind.READY);
        } else if (message instanceof Message.Alive alive) {
            constant(MessageKind.ALIVE);
            out.writeInt(alive.page());
            out.writeBoolean(alive.picture());
        } else if (message instanceof Message.NoRoom noRoom) {
            constant(MessageKind.NO_ROOM);
            Wire.text(out, noRoom.reason());
        } else if (message instanceof Message.Done done) {
            answer(done.answer());
            out.writeBoolean(done.last());
        } else if (message instanceof Message.Entry entry) {
            entry(entry.entry());
        }
    }

    private void answer(Answer answer) throws IOException {
        if (answer instanceof Answer.Recorded recorded) {
            constant(MessageKind.RECORDED);
            outcome(recorded.outcome());
            out.writeInt(recorded.record().length);
            out.write(recorded.record());
        } else if (answer instanceof Answer.Unreadable unreadable) {
            constant(MessageKind.UNREADABLE);
            outcome(unreadable.outcome());
        } else if (answer instanceof Answer.Archive) {
            constant(MessageKind.ARCHIVE);
        }
    }

    private void entry(ArchiveEntry entry) throws IOException {
        if (entry instanceof ArchiveEntry.Document document) {
            constant(MessageKind.DOCUMENT);
            place(entry);
            Wire.text(out, document.file().toUri().toString());
        } else if (entry instanceof ArchiveEntry.Refused refused) {
            constant(MessageKind.REFUSED);
            place(entry);
            outcome(refused.outcome());
        } else if (entry instanceof ArchiveEntry.Opened opened) {
            constant(MessageKind.OPENED);
            place(entry);
            fingerprint(opened.content());
            Wire.text(out, opened.mediaType());
            outcome(opened.outcome());
        }
    }

    private void place(ArchiveEntry entry) throws IOException {
        Wire.text(out, entry.name());
        Wire.text(out, entry.parent());
    }

    private void fingerprint(Fingerprint fingerprint) throws IOException {
        Wire.text(out, fingerprint.sha256());
        out.writeLong(fingerprint.bytes());
    }

    private void outcome(Outcome outcome) throws IOException {
        constant(outcome.status());
        constant(outcome.reason());
        Wire.text(out, outcome.message());
    }

    private void constant(Enum<?> constant) throws IOException {
        Wire.text(out, constant.name());
    }
}
