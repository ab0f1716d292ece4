package org.gongkai.bulk.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.bulk.worker.FaultyWorker;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.dataset.FormSet;
import org.gongkai.model.Outcome;
import org.gongkai.recognition.form.FormCatalog;

/** A folder {@code in} with documents for tests, and runs of it into folders beside it. */
final class Bench {

    static final FormSet FORMS =
            new FormSet(
                    FormCatalog.standard().kinds(),
                    FormCatalog.standard().templates(),
                    FormCatalog.standard().templates());

    /** No document takes so long, however busy the machine is. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path folder;
    private Duration limit = LIMIT;
    private int workers = 2;
    private boolean retry;

    Bench(Path folder) {
        this.folder = folder;
    }

    Bench workers(int number) {
        workers = number;
        return this;
    }

    /** A document that takes longer has hung. */
    Bench limit(Duration most) {
        limit = most;
        return this;
    }

    Bench retryFailed() {
        retry = true;
        return this;
    }

    Path in() {
        return folder.resolve("in");
    }

    Path path(String out) {
        return folder.resolve(out);
    }

    void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String name, byte[] bytes) throws IOException {
        Path file = in().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    Summary run(String out) throws Exception {
        return run(out, new Watcher());
    }

    Summary run(String out, Watcher watcher) throws Exception {
        Path target = folder.resolve(out);
        InputFiles inputs = InputFiles.find(List.of(in()), Optional.of(target));
        return run(target, "1").execute(inputs, watcher);
    }

    Run run(Path out, String version) {
        RunSettings settings =
                RunSettings.plain(version, "forms", "off", limit, FaultyWorker.MEMORY)
                        .forMany(Corrections.NONE, workers, retry);
        Path scratch = Run.scratch(out);
        return new Run(
                out,
                settings,
                FaultyWorker.command(scratch, limit),
                () -> FaultyWorker.reading(scratch),
                FORMS);
    }

    /** The cells of one column of reports.csv, header first; for texts without commas alone. */
    List<String> column(String out, String name) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(out).resolve("reports.csv"));
        int column = List.of(lines.get(0).split(",")).indexOf(name);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[column]).toList();
    }

    /** Name and content of all data files; what is in the folder {@code run} is none. */
    Map<String, String> data(String out) throws IOException {
        return new TreeMap<>(Map.copyOf(dataOf(folder.resolve(out))));
    }

    static Map<String, String> dataOf(Path out) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(out)) {
            files.filter(Files::isRegularFile).forEach(found::add);
        }
        if (Files.exists(out.resolve("reports"))) {
            try (Stream<Path> files = Files.walk(out.resolve("reports"))) {
                files.filter(Files::isRegularFile).forEach(found::add);
            }
        }
        for (Path file : found) {
            contents.put(NameText.of(out.relativize(file)), Files.readString(file));
        }
        return contents;
    }

    /** Whether nothing but the few files that stay lies in the folder {@code run}. */
    List<String> runFiles(String out) throws IOException {
        Path root = folder.resolve(out).resolve("run");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> NameText.of(root.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    /** Remembers what it is told. */
    static final class Watcher implements Progress {

        final List<String> done = new ArrayList<>();
        int found;

        @Override
        public void found(int documents) {
            found += documents;
        }

        @Override
        public void done(String source, Outcome outcome) {
            done.add(source + " " + outcome.status().code());
        }

        @Override
        public void stopped() {
            done.add("stopped");
        }
    }
}
