package org.gongkai.bulk.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gongkai.bulk.archive.ArchiveWalker;
import org.gongkai.data.write.JsonWriter;

/** A worker for tests that reads {@link FirstWordExtractor}: a real process with real faults. */
public final class FaultyWorker {

    /** Enough for it to work, little enough to be filled in a moment; MiB. */
    public static final int MEMORY = 64;

    private FaultyWorker() {}

    /**
     * Serves.
     *
     * @param args folder for entries of archives
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.setOut(System.err);
        ArchiveWalker archives = new ArchiveWalker(Path.of(args[0]));
        new WorkerLoop(
                        reading(Path.of(args[0])),
                        archives,
                        new FileInputStream(FileDescriptor.in),
                        new FileOutputStream(FileDescriptor.out))
                .serve();
    }

    /** The same in this process. */
    public static Reading reading(Path scratch) {
        return new LocalReading(
                new Intake(FirstWordExtractor::extract),
                new JsonWriter("1", "forms"),
                new ArchiveWalker(scratch));
    }

    /** How to start it. */
    public static WorkerCommand command(Path scratch, Duration timeLimit) {
        return WorkerCommand.onThisJava(
                MEMORY,
                scratch,
                timeLimit,
                List.of(FaultyWorker.class.getName(), scratch.toString()));
    }
}
