package org.gongkai.app.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.gongkai.app.review.ReviewServer;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.worker.WorkerCommand;

/** The review page while it is served: opened in a browser, until Ctrl-C. */
final class ServedPage {

    /** Heap of the process that reads a document again, in mebibytes. */
    private static final int READING_MEMORY = 640;

    /** The longest time for it; the page waits. */
    private static final Duration READING_LIMIT = Duration.ofSeconds(60);

    private final Console console;
    private final Path scratch;

    /**
     * @param scratch a folder of its own
     */
    ServedPage(Console console, Path scratch) {
        this.console = console;
        this.scratch = scratch;
    }

    /** A folder of the system's for temporary files. */
    static Path folder(String name) throws OutputException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        Path folder = Disk.opening(parent, () -> Files.createTempDirectory(parent, name));
        folder.toFile().deleteOnExit();
        return folder;
    }

    /** Starts a process that reads a document again. */
    WorkerCommand reading(FormsMixin forms, PasswordMixin passwords) throws InputException {
        List<String> program = WorkerMode.program(scratch, forms);
        return WorkerCommand.onThisJava(READING_MEMORY, scratch, READING_LIMIT, program)
                .with(passwords.environment());
    }

    /**
     * Waits until the program is ended.
     *
     * @param open whether to open it in a browser
     * @param place of the page, such as {@code #/report/a.pdf}; empty for its beginning
     */
    void serve(ReviewServer server, boolean open, String place) throws InterruptedException {
        URI address = URI.create(server.address() + place);
        boolean opened = open && new OwnBrowser(scratch).open(address);
        console.out().println((opened ? "Opened " : "Open ") + address);
        console.out().flush();
        console.say("Whoever has this address can correct. Ctrl-C ends.");
        new CountDownLatch(1).await();
    }
}
