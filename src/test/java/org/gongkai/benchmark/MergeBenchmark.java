package org.gongkai.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.Extractor;
import org.gongkai.ToolVersion;
import org.gongkai.base.disk.CheckedLine;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.write.JsonWriter;
import org.gongkai.data.write.RecordFiles;
import org.gongkai.model.Extraction;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Metadata;

/**
 * How {@code gongkai merge} grows with the records, up to a million. To read so many documents
 * takes hours, so some are read and their records are written again and again under other ids, as a
 * run would have left them: one file each and a line in the list of a run that is not finished.
 *
 * <p>The arguments are a folder, which is emptied, and how many records, with commas between the
 * numbers. A million of them take some 5 GB.
 */
public final class MergeBenchmark {

    /** Documents that are read; the others are these under other ids. */
    private static final int READ = 1_000;

    /** Documents in one folder. */
    private static final int SHARD = 1_000;

    private final Path folder;

    private MergeBenchmark(Path folder) {
        this.folder = folder;
    }

    /**
     * Measures and prints.
     *
     * @param args a folder, numbers
     */
    public static void main(String[] args) throws Exception {
        MergeBenchmark benchmark = new MergeBenchmark(Path.of(args[0]));
        print(
                "%10s %12s %12s %14s %12s%n",
                "records", "written s", "merge s", "ms a record", "MiB");
        for (String each : args[1].split(",", -1)) {
            benchmark.measure(Integer.parseInt(each.strip()));
        }
    }

    private void measure(int count) throws IOException, OutputException, InterruptedException {
        if (Files.exists(folder)) {
            Disk.clear(folder);
        }
        long start = System.nanoTime();
        write(count);
        double written = (System.nanoTime() - start) / 1e9;
        Used merged = Used.by("merge", folder.toString(), "-q");
        print(
                "%10d %12.1f %12.1f %14.2f %12d%n",
                count, written, merged.seconds(), 1000 * merged.seconds() / count, merged.parent());
        Disk.clear(folder);
    }

    private void write(int count) throws IOException {
        Extractor extractor = Extractor.builder().build();
        JsonWriter writer = new JsonWriter(ToolVersion.current(), extractor.forms().digest());
        List<Extraction> read = new ArrayList<>();
        for (int i = 0; i < Math.min(count, READ); i++) {
            read.add(extractor.extract(GrowthBenchmark.text(i).getBytes(StandardCharsets.UTF_8)));
        }
        RecordFiles records = RecordFiles.in(folder);
        Files.createDirectories(folder.resolve("run"));
        try (BufferedWriter list = Files.newBufferedWriter(folder.resolve("run/sources.part"))) {
            for (int i = 0; i < count; i++) {
                Extraction record = as(i, read.get(i % read.size()));
                Path file = records.file(record.id());
                Files.createDirectories(file.resolveSibling(""));
                Files.write(file, writer.bytes(record));
                String source = i / SHARD + "/" + i + ".txt";
                String status = record.outcome().status().name();
                list.write(CheckedLine.encode(List.of(source, "", record.id(), "", status)) + "\n");
            }
        }
    }

    /** Under another id and of another body: many reports of one would all be compared. */
    private static Extraction as(int number, Extraction read) {
        Fingerprint document = Fingerprint.of("record " + number);
        Metadata said = read.metadata();
        Metadata own =
                new Metadata(
                        said.title(),
                        "第" + number + "局",
                        said.year(),
                        said.periodStart(),
                        said.periodEnd(),
                        said.published(),
                        said.signature(),
                        said.where(),
                        said.facts());
        return new Extraction(
                document.id(),
                document.sha256(),
                read.mediaType(),
                read.bytes(),
                read.pages(),
                read.outcome(),
                own,
                read.sections(),
                read.tables(),
                read.matched(),
                read.findings(),
                read.ocr(),
                read.corrections(),
                read.kind());
    }

    @SuppressWarnings("SystemOut") // Printing is what a benchmark is for.
    private static void print(String format, Object... args) {
        System.out.printf(Locale.ROOT, format, args);
    }
}
