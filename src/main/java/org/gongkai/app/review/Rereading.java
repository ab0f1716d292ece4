package org.gongkai.app.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.worker.DeathException;
import org.gongkai.bulk.worker.WorkerCommand;
import org.gongkai.bulk.worker.WorkerProcess;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.write.JsonReader;
import org.gongkai.model.Correction;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.Extraction;
import org.gongkai.model.FindingCode;

/**
 * Reads documents again in whose pages people have drawn tables, in a process that is killed when
 * it takes too long. The last ones read are kept. For several threads; one document at a time.
 */
final class Rereading implements AutoCloseable {

    private static final int KEPT = 12;

    private final WorkerCommand command;
    private final SourceFiles sources;
    private final Path scratch;
    private final ScheduledExecutorService watch = ProcessWatch.start("reading-watch");
    private final Map<String, Extraction> read = new LinkedHashMap<>();

    /**
     * @param command starts a worker that reads as the folder's run did; the options of frames and
     *     pictures are added
     * @param scratch a folder that nobody else uses
     */
    Rereading(WorkerCommand command, SourceFiles sources, Path scratch) {
        this.command = command;
        this.sources = sources;
        this.scratch = scratch;
    }

    /** Whether a record was made with other frames than there are now. */
    static boolean isNeeded(Extraction record, List<DrawnFrame> frames, String corrections) {
        boolean before =
                record.findings().stream()
                        .anyMatch(
                                finding ->
                                        finding.kind() == FindingCode.FRAME_DRAWN
                                                || finding.kind() == FindingCode.FRAME_UNMATCHED);
        return (before || !frames.isEmpty()) && !corrections.equals(record.corrections());
    }

    /**
     * A report as it is read with frames and no other correction.
     *
     * @param words those that draw frames
     * @return empty where the document is not there, or cannot be read in time
     */
    synchronized Optional<Extraction> read(
            ListedReport source, Extraction record, List<Correction> words)
            throws IOException, OutputException {
        String key = record.id() + words;
        if (!read.containsKey(key)) {
            Optional<byte[]> document = sources.bytes(source.source(), record.sha256());
            Optional<Extraction> now =
                    document.isEmpty()
                            ? Optional.empty()
                            : read(document.get(), record.ocr(), words);
            now.ifPresent(it -> keep(key, it));
        }
        return Optional.ofNullable(read.get(key));
    }

    private void keep(String key, Extraction now) {
        if (read.size() == KEPT) {
            read.remove(read.keySet().iterator().next());
        }
        read.put(key, now);
    }

    private Optional<Extraction> read(byte[] document, String ocr, List<Correction> words)
            throws IOException, OutputException {
        Path folder = Files.createTempDirectory(scratch, "again");
        Path file = folder.resolve("document");
        try {
            Files.write(file, document);
            new CorrectionFile(folder).replace(words);
            return read(file, folder, ocr);
        } finally {
            Files.deleteIfExists(folder.resolve(CorrectionFile.NAME));
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private Optional<Extraction> read(Path file, Path corrections, String ocr) throws IOException {
        List<String> line = new ArrayList<>(command.line());
        line.addAll(List.of("--corrections", corrections.toString()));
        line.addAll(pictures(ocr));
        WorkerCommand reader =
                new WorkerCommand(line, command.timeLimit()).with(command.environment());
        try (WorkerProcess worker = WorkerProcess.start(reader, watch)) {
            Optional<byte[]> record = worker.record(file);
            if (record.isEmpty()) {
                return Optional.empty();
            }
            Extraction now = new JsonReader().read(new ByteArrayInputStream(record.get()));
            return Optional.of(now.corrected(now.outcome(), now.matched(), now.findings(), ""));
        } catch (DeathException e) {
            return Optional.empty();
        }
    }

    /** As the record says that its pictures were read. */
    private static List<String> pictures(String ocr) {
        if (ocr.startsWith("verify ")) {
            return List.of("--verify");
        }
        return List.of(
                "--ocr", ocr.startsWith("force ") ? "force" : ocr.equals("off") ? "off" : "auto");
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
