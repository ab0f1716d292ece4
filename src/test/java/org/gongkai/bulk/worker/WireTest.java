package org.gongkai.bulk.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gongkai.bulk.archive.ArchiveEntry;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final Outcome OUTCOME =
            new Outcome(Status.PARTIAL, Reason.LIMIT_SIZE, "太大: \t\n😀");
    private static final Fingerprint BYTES = new Fingerprint("ab".repeat(32), 1L << 40);

    private static final List<Message> ALL =
            List.of(
                    new Message.Read(
                            Path.of(URI.create("file:///tmp/%B9%AB%BF%AA.pdf")),
                            new FileSnapshot(BYTES, -7, "7 8.9"),
                            true),
                    new Message.Walk(Path.of("/tmp/a.zip"), BYTES, 7),
                    new Message.Next(),
                    new Message.Ready(),
                    new Message.Alive(12, true),
                    new Message.Done(new Answer.Unreadable(OUTCOME), false),
                    new Message.Done(new Answer.Archive(), false),
                    new Message.Entry(new ArchiveEntry.Document("../a\\b", "p", Path.of("/tmp/x"))),
                    new Message.Entry(new ArchiveEntry.Refused("县/乡", "p", OUTCOME)),
                    new Message.Entry(
                            new ArchiveEntry.Opened("", "", BYTES, "application/zip", OUTCOME)),
                    new Message.NoRoom("no space left on device"));

    @Test
    void everyMessageComesThroughAsItIs() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Wire out = new Wire(InputStream.nullInputStream(), sent);
        for (Message message : ALL) {
            out.send(message);
        }
        Wire in = wire(sent.toByteArray());
        for (Message message : ALL) {
            assertThat(in.receive()).isEqualTo(message);
        }
        assertThatThrownBy(in::receive).isInstanceOf(EOFException.class);
    }

    @Test
    void aRecordComesThroughByteForByte() throws IOException {
        byte[] record = "{\"县\": 1}\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        new Wire(InputStream.nullInputStream(), sent)
                .send(new Message.Done(new Answer.Recorded(OUTCOME, record), false));
        Message.Done done = (Message.Done) wire(sent.toByteArray()).receive();
        Answer.Recorded recorded = (Answer.Recorded) done.answer();
        assertThat(recorded.record()).isEqualTo(record);
        assertThat(recorded.outcome()).isEqualTo(OUTCOME);
    }

    @Test
    void whatAStrangerWritesIsNoMessage() {
        byte[] words =
                "Terminating due to java.lang.OutOfMemoryError".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> wire(words).receive()).isInstanceOf(IOException.class);
    }

    /** Whatever comes out of the pipe, it ends in a message or an IOException. */
    @Property(tries = 500)
    void damagedFramesDoNoHarm(@ForAll int which, @ForAll int where, @ForAll byte change)
            throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        new Wire(InputStream.nullInputStream(), sent)
                .send(ALL.get(Math.floorMod(which, ALL.size())));
        byte[] bytes = sent.toByteArray();
        bytes[Math.floorMod(where, bytes.length)] = change;
        try {
            assertThat(wire(bytes).receive()).isNotNull();
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }

    private static Wire wire(byte[] bytes) {
        return new Wire(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    }
}
