package org.gongkai.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

    @TempDir private Path folder;

    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(1);

    @AfterEach
    void endTheWatch() {
        watch.shutdownNow();
    }

    @Test
    void readsOneDocumentAfterTheOther() throws Exception {
        try (WorkerProcess worker = start()) {
            for (String text : List.of("good", "partial", "fault", "overflow", "flood", "good")) {
                Answer.Recorded expected =
                        (Answer.Recorded)
                                FaultyWorker.reading(folder).read(file(text), true, any -> true);
                Answer.Recorded answer =
                        (Answer.Recorded) worker.read(file(text), true, any -> true);
                assertThat(answer.outcome()).as(text).isEqualTo(expected.outcome());
                assertThat(answer.record()).as(text).isEqualTo(expected.record());
            }
        }
    }

    @Test
    void asksWhetherARecordIsWanted() throws Exception {
        try (WorkerProcess worker = start()) {
            Fingerprint known = Fingerprint.of(file("good"));
            Answer answer = worker.read(file("good"), true, asked -> !asked.equals(known));
            assertThat(answer).isEqualTo(new Answer.Unwanted(known));
        }
    }

    @Test
    void aFileThatIsGoneIsUnreadable() throws Exception {
        try (WorkerProcess worker = start()) {
            Answer answer = worker.read(folder.resolve("none"), true, any -> true);
            assertThat(answer).isInstanceOf(Answer.Unreadable.class);
            assertThat(((Answer.Unreadable) answer).outcome().status()).isEqualTo(Status.FAILED);
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
    void itsEndIsKnownByItsCauseAndInTime(String text, DeathException.Cause cause)
            throws Exception {
        try (WorkerProcess worker = start()) {
            Path file = file(text);
            long begin = System.nanoTime();
            DeathException death =
                    catchThrowableOfType(
                            DeathException.class, () -> worker.read(file, true, any -> true));
            assertThat(death).isNotNull();
            assertThat(death.end()).isEqualTo(cause);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(LIMIT.plusSeconds(5));
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
        wire.send(new Message.Read(file("sleep").toUri(), true));
        assertThat(wire.receive()).isInstanceOf(Message.Known.class);
        wire.send(new Message.Go(true));
        assertThat(worker.isAlive()).isTrue();
        worker.getOutputStream().close();
        assertThat(worker.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private WorkerProcess start() throws DeathException {
        return WorkerProcess.start(FaultyWorker.command(folder, LIMIT), watch);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("县 " + text + ".txt"), text);
    }
}
