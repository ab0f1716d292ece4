package org.gongkai.bulk.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gongkai.base.disk.CheckedLine;
import org.gongkai.base.disk.FileStamp;
import org.gongkai.base.disk.Utf8;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/**
 * Knows without reading any of them that inputs, records and flat files are what a run that came to
 * its end has left, by their stamps; then the same run has nothing to do. Where anything else is
 * found, or nothing was kept, the run does all it always does.
 */
final class LastRun {

    /** What is first in a line. */
    private static final String STATE = "state";

    /** The flat files, and what people have typed. */
    private static final Pattern FLAT = Pattern.compile(".*\\.(csv|json|md)");

    private static final String COUNT = "count";
    private static final String WORST = "worst";
    private static final String REST = "rest";

    private final RunFolder folder;
    private final String conditions;

    /**
     * @param folder of the run
     * @param conditions all besides files on which the output depends
     */
    LastRun(RunFolder folder, String conditions) {
        this.folder = folder;
        this.conditions = conditions;
    }

    /** How it ended, where nothing is other than it left it; else empty. */
    Optional<Summary> stands(List<InputFile> files) {
        if (!Files.exists(folder.sources())
                || Files.exists(folder.sourcesSoFar())
                || files.stream().anyMatch(Listing::isBeside)) {
            return Optional.empty();
        }
        try {
            List<List<String>> lines = lines();
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            List<String> now =
                    state(files.stream().map(file -> new Input(file.source(), stamp(file))), files);
            return lines.get(0).equals(now) ? Optional.of(summary(lines)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Something is gone or cannot be read; the run finds out what.
            return Optional.empty();
        }
    }

    /**
     * Keeps how a run over files ended, behind its sources; not where a file cannot be known again
     * by its stamp, nor where a document would be read again that the engine for pictures failed.
     */
    void keep(List<InputFile> files, Summary summary) {
        if (summary.documents()
                .getOrDefault(Status.FAILED, Map.of())
                .containsKey(Reason.NEEDS_OCR)) {
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        try (SourceLists.Lines sources = new SourceLists.Lines(folder.sources())) {
            lines.add(
                    state(
                            stream(sources)
                                    .filter(line -> line.parent().isEmpty())
                                    .map(line -> new Input(line.source(), line.stamp())),
                            files));
        } catch (IOException | UncheckedIOException e) {
            return;
        }
        summary.documents()
                .forEach(
                        (status, reasons) ->
                                reasons.forEach(
                                        (reason, count) ->
                                                lines.add(
                                                        List.of(
                                                                COUNT,
                                                                status.name(),
                                                                reason.name(),
                                                                count.toString()))));
        for (Summary.Trouble each : summary.worst()) {
            Outcome outcome = each.outcome();
            lines.add(
                    List.of(
                            WORST,
                            each.source(),
                            outcome.status().name(),
                            outcome.reason().name(),
                            outcome.message(),
                            Integer.toString(each.flagged())));
        }
        lines.add(
                List.of(
                        REST,
                        Integer.toString(summary.aside()),
                        Integer.toString(summary.archives()),
                        Boolean.toString(summary.archivesWhole())));
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(CheckedLine.encode(line)).append('\n'));
        try {
            Files.write(folder.sources(), Utf8.bytes(text.toString()), StandardOpenOption.APPEND);
        } catch (IOException e) {
            // What it spares is not worth the end of a run that has done its work.
            return;
        }
    }

    /** Tells what became of each source, as the run told that read it. */
    void tell(Progress progress) throws IOException {
        try (SourceLists.Lines lines = new SourceLists.Lines(folder.sources())) {
            while (lines.hasNext()) {
                SourceLine line = lines.next();
                progress.found(1);
                progress.done(line.source(), line.outcome());
            }
        }
    }

    /** The lines behind the sources; none where one of them is torn. */
    private List<List<String>> lines() throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(folder.sources())) {
            boolean behind = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                List<String> fields = CheckedLine.decode(line).orElse(List.of());
                if (behind && fields.isEmpty()) {
                    return List.of();
                }
                if (behind) {
                    lines.add(fields);
                }
                behind |= SourceLists.isEnd(fields);
            }
        }
        return lines;
    }

    private static Summary summary(List<List<String>> lines) throws IOException {
        Map<Status, Map<Reason, Integer>> documents = new EnumMap<>(Status.class);
        List<Summary.Trouble> worst = new ArrayList<>();
        for (List<String> line : lines) {
            if (line.get(0).equals(COUNT)) {
                documents
                        .computeIfAbsent(
                                Status.valueOf(line.get(1)), it -> new EnumMap<>(Reason.class))
                        .put(Reason.valueOf(line.get(2)), Integer.valueOf(line.get(3)));
            } else if (line.get(0).equals(WORST)) {
                Outcome outcome =
                        new Outcome(
                                Status.valueOf(line.get(2)),
                                Reason.valueOf(line.get(3)),
                                line.get(4));
                worst.add(new Summary.Trouble(line.get(1), outcome, Integer.parseInt(line.get(5))));
            }
        }
        List<String> rest = lines.get(lines.size() - 1);
        if (!rest.get(0).equals(REST)) {
            throw new IOException("torn");
        }
        return new Summary(
                documents,
                Integer.parseInt(rest.get(1)),
                Integer.parseInt(rest.get(2)),
                Boolean.parseBoolean(rest.get(3)),
                worst,
                Summary.Changes.NONE);
    }

    /** A file of the input and its stamp. */
    private record Input(String source, String stamp) {}

    /** What the output depends on, and the output, in a digest; inputs in the order of sources. */
    private List<String> state(Stream<Input> inputs, List<InputFile> files) throws IOException {
        Digest sources = new Digest();
        for (Iterator<Input> all = inputs.iterator(); all.hasNext(); ) {
            Input input = all.next();
            if (input.stamp().isEmpty()) {
                throw new IOException("a file that cannot be known again: " + input.source());
            }
            sources.add(input.source() + "\0" + input.stamp());
        }
        Digest records = new Digest();
        try (SourceLists.Lines lines = new SourceLists.Lines(folder.sources())) {
            while (lines.hasNext()) {
                SourceLine line = lines.next();
                if (line.own().isEmpty()) {
                    records.add(FileStamp.of(folder.records().file(line.id())).text());
                }
            }
        }
        String all =
                String.join(
                        "\0",
                        conditions,
                        PageFolders.of(files, folder.out()),
                        sources.hex(),
                        records.hex(),
                        String.join("\0", flat()));
        return List.of(STATE, Fingerprint.of(all).sha256());
    }

    /** Stamps of the files beside the records. */
    private List<String> flat() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder.out())) {
            all.filter(file -> FLAT.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .forEach(files::add);
        }
        files.add(folder.listed());
        List<String> stamps = new ArrayList<>();
        for (Path file : files) {
            String stamp = Files.exists(file) ? FileStamp.of(file).text() : "";
            stamps.add(file.getFileName() + " " + stamp);
        }
        return stamps;
    }

    private static Stream<SourceLine> stream(SourceLists.Lines lines) {
        Iterable<SourceLine> all = () -> lines;
        return StreamSupport.stream(all.spliterator(), false);
    }

    /** A digest of texts in their order. */
    private static final class Digest {

        private String hex = "";

        void add(String text) {
            hex = Fingerprint.of(hex + "\0" + text).sha256();
        }

        String hex() {
            return hex;
        }
    }

    private static String stamp(InputFile file) {
        try {
            return Files.isRegularFile(file.path()) ? FileStamp.of(file.path()).text() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
