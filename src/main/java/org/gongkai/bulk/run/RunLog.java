package org.gongkai.bulk.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.disk.Utf8;
import org.gongkai.base.text.ShownText;
import org.gongkai.model.Outcome;

/**
 * What happened when, line by line: all that must not be in the data, because it differs from run
 * to run. Lines are added to those of earlier runs.
 */
final class RunLog implements Closeable {

    /** Longest name or message in a line; the full ones are in reports.csv. */
    private static final int LONGEST = 500;

    private final Path file;
    private final Writer writer;

    RunLog(Path file) throws OutputException {
        this.file = file;
        this.writer =
                Disk.opening(
                        file,
                        () ->
                                Utf8.writer(
                                        Files.newOutputStream(
                                                file,
                                                StandardOpenOption.CREATE,
                                                StandardOpenOption.APPEND)));
    }

    void begin(RunSettings settings, int inputs) throws OutputException {
        line(
                "begin",
                String.format(
                        Locale.ROOT,
                        "gongkai %s, forms %s, ocr %s, Java %s, %s %s, host %s, %d workers, %d s and %d MiB"
                                + " a document, %d inputs",
                        settings.version(),
                        settings.forms(),
                        settings.ocr(),
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        host(),
                        settings.workers(),
                        settings.timeLimit().toSeconds(),
                        settings.memory(),
                        inputs));
    }

    void document(String source, Outcome outcome, Duration took) throws OutputException {
        String code = outcome.status().code() + " " + outcome.reason().code();
        line(code.strip(), took.toMillis() + " ms " + source);
    }

    /**
     * Adds a line.
     *
     * @param what a word or two
     * @param details the rest
     */
    synchronized void line(String what, String details) throws OutputException {
        String text = what + "\t" + ShownText.line(details);
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        Disk.writing(
                file,
                () -> {
                    writer.write(Instant.now().truncatedTo(ChronoUnit.MILLIS) + "\t" + cut + "\n");
                    writer.flush();
                });
    }

    /** Not by asking the network, which may take its time. */
    private static String host() {
        String windows = System.getenv().getOrDefault("COMPUTERNAME", "unknown");
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return System.getenv().getOrDefault("HOSTNAME", windows);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
