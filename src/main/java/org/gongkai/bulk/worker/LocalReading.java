package org.gongkai.bulk.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.bulk.archive.ArchiveWalker;
import org.gongkai.data.write.JsonWriter;
import org.gongkai.model.Extraction;
import org.gongkai.model.PageListener;

/**
 * Reads documents in this process. Whatever is wrong with a document becomes a record that says so;
 * only want of time and of memory are nobody's business here.
 */
public final class LocalReading implements Reading {

    private final Intake intake;
    private final JsonWriter records;
    private final ArchiveWalker archives;
    private final ResidentMemory memory = new ResidentMemory();

    /**
     * @param intake reads a document
     * @param records makes its record
     * @param archives knows archives from documents
     */
    public LocalReading(Intake intake, JsonWriter records, ArchiveWalker archives) {
        this.intake = intake;
        this.records = records;
        this.archives = archives;
    }

    @Override
    public Answer read(Path file, FileSnapshot seen, boolean opening, PageListener pages) {
        if (opening && isArchive(file)) {
            return new Answer.Archive();
        }
        Extraction extraction = intake.read(file, seen, pages);
        if (extraction.id().isEmpty()) {
            return new Answer.Unreadable(extraction.outcome());
        }
        return new Answer.Recorded(extraction.outcome(), records.bytes(extraction));
    }

    private boolean isArchive(Path file) {
        try {
            return Files.isRegularFile(file) && archives.opens(file);
        } catch (IOException e) {
            // Whether it can be read is found out by reading it.
            return false;
        }
    }

    @Override
    public boolean isSpent() {
        return intake.isShaken() || memory.isHigh();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
