package org.gongkai.bulk.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gongkai.model.Outcome;
import org.gongkai.model.PageListener;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** For what must not be ended, however busy the machine is. */
    private static final Duration AMPLE = Duration.ofMinutes(1);

    @TempDir private Path folder;

    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(1);

    @AfterEach
    void endTheWatch() {
        watch.shutdownNow();
    }

    @Test
    void readsOneDocumentAfterTheOther() throws Exception {
        try (WorkerProcess worker = start(AMPLE)) {
            for (String text : List.of("good", "partial", "fault", "overflow", "good")) {
                Answer.Recorded expected =
                        (Answer.Recorded) read(FaultyWorker.reading(folder), file(text));
                Answer.Recorded answer = (Answer.Recorded) read(worker, file(text));
                assertThat(answer.outcome()).as(text).isEqualTo(expected.outcome());
                assertThat(answer.record()).as(text).isEqualTo(expected.record());
            }
        }
    }

    @Test
    void whatLibrariesPrintDoesNotGetIntoThePipe() throws Exception {
        try (WorkerProcess worker = start(AMPLE)) {
            Answer answer = read(worker, file("flood"));
            assertThat(((Answer.Recorded) answer).outcome().status()).isEqualTo(Status.OK);
            assertThat(read(worker, file("good"))).isInstanceOf(Answer.Recorded.class);
        }
    }

    @Test
    void tellsOfEachPage() throws Exception {
        try (WorkerProcess worker = start(AMPLE)) {
            Path file = file("pages");
            List<Integer> pages = new ArrayList<>();
            worker.read(file, FileSnapshot.of(file), true, pages::add);
            assertThat(pages).containsExactly(1, 2, 3);
        }
    }

    @Test
    void aFileThatIsGoneOrChangedIsUnreadable() throws Exception {
        try (WorkerProcess worker = start(AMPLE)) {
            Path file = file("good");
            FileSnapshot seen = FileSnapshot.of(file);
            Files.writeString(file, "evil");
            Files.setLastModifiedTime(file, FileTime.fromMillis(seen.modified() + 1));
            assertThat(worker.read(file, seen, true, PageListener.NONE))
                    .isEqualTo(
                            new Answer.Unreadable(
                                    new Outcome(
                                            Status.FAILED,
                                            Reason.DAMAGED,
                                            "The file was changed while it was read.")));
            Files.delete(file);
            assertThat(worker.read(file, seen, true, PageListener.NONE))
                    .isInstanceOf(Answer.Unreadable.class);
        }
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS) // It has no signals.
    @CsvSource({
        "sleep, TIME",
        "spin, TIME",
        "stop, TIME",
        "heap, MEMORY",
        "exit, CRASH",
        "halt, CRASH",
        "kill, CRASH",
        "crash, CRASH"
    })
    void itsEndIsKnownByItsCause(String text, DeathException.Cause cause) throws Exception {
        try (WorkerProcess worker = start(LIMIT)) {
            Path file = file(text);
            DeathException death =
                    catchThrowableOfType(DeathException.class, () -> read(worker, file));
            assertThat(death).isNotNull();
            assertThat(death.end()).isEqualTo(cause);
        }
    }

    @Test
    void aWorkerThatDoesNotStartIsKnownByItsLastWords() {
        WorkerCommand command =
                WorkerCommand.onThisJava(64, folder, LIMIT, List.of("no.such.Program"));
        DeathException death =
                catchThrowableOfType(
                        DeathException.class, () -> WorkerProcess.start(command, watch));
        assertThat(death.end()).isEqualTo(DeathException.Cause.START);
        assertThat(death.getMessage()).contains("no.such.Program");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void endsWhenTheParentIsGoneEvenInTheMiddleOfWork() throws Exception {
        Process worker =
                new ProcessBuilder(FaultyWorker.command(folder, LIMIT).line())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Wire wire = new Wire(worker.getInputStream(), worker.getOutputStream());
        assertThat(wire.receive()).isEqualTo(new Message.Ready());
        Path file = file("sleep");
        wire.send(new Message.Read(file, FileSnapshot.of(file), true));
        Thread.sleep(200);
        assertThat(worker.isAlive()).isTrue();
        worker.getOutputStream().close();
        assertThat(worker.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static Answer read(Reading reading, Path file) throws DeathException, IOException {
        return reading.read(file, FileSnapshot.of(file), true, PageListener.NONE);
    }

    private WorkerProcess start(Duration limit) throws DeathException {
        return WorkerProcess.start(FaultyWorker.command(folder, limit), watch);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("县 " + text + ".txt"), text);
    }
}
