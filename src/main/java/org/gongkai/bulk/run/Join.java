package org.gongkai.bulk.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.FolderLock;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.archive.EntryNames;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.correct.MetadataFile;
import org.gongkai.data.write.RecordHead;
import org.gongkai.model.Correction;
import org.gongkai.model.Said;

/**
 * Puts several output folders into one: records, lists of sources and corrections; the flat files
 * are then derived by {@link Merge}. The folders stay as they are, unless one is the target itself.
 * In whatever order they are named, the same documents come out.
 */
public final class Join {

    private final List<Path> folders;
    private final Path target;
    private final Map<Path, Map<String, String>> names = new LinkedHashMap<>();

    /**
     * @param folders output folders
     * @param target where all goes; one of them, or a folder into which no run has written
     */
    public Join(List<Path> folders, Path target) {
        this.folders = folders.stream().map(Join::plain).distinct().toList();
        this.target = plain(target);
    }

    /**
     * What a person should know of it.
     *
     * @param readOtherwise documents of which the folders hold different records; of those without
     *     a difference in corrections the newer version's is taken
     * @param unapplied documents with corrections that their records do not hold yet
     * @param conflicts corrections of different people that contradict each other, one text each
     */
    public record Notes(int readOtherwise, int unapplied, List<String> conflicts) {

        /** Copies the list. */
        public Notes {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Brings all into the target, its list of sources last: joining that was ended is done again.
     *
     * @throws InputException when a folder is no output, or the target is one and not among them
     */
    public Notes execute() throws InputException, OutputException {
        for (Path folder : folders) {
            requireRun(folder);
        }
        RunFolder into = new RunFolder(target);
        if (!folders.contains(target) && !into.sourceLists().isEmpty()) {
            throw new InputException(
                    target
                            + " holds a run of its own. Name it among the folders too, or choose"
                            + " another with -o.");
        }
        into.prepare();
        FolderLock lock = into.lock();
        try (lock) {
            return join(into);
        } catch (IOException e) {
            throw new OutputException(target, e);
        } catch (UncheckedIOException e) {
            throw new OutputException(target, Objects.requireNonNull(e.getCause()));
        }
    }

    private static void requireRun(Path folder) throws InputException {
        if (new RunFolder(folder).sourceLists().isEmpty()) {
            throw new InputException(
                    "No run has written into "
                            + folder
                            + ". Name folders that were given to 'gongkai extract -o'.");
        }
    }

    private Notes join(RunFolder into) throws IOException, OutputException {
        Map<Path, List<SourceLine>> lines = new LinkedHashMap<>();
        for (Path folder : folders) {
            lines.put(folder, lines(folder, into));
        }
        name(lines);
        List<Correction> corrections = corrections();
        Corrections joined = new Corrections(corrections);
        Set<String> differing = new HashSet<>();
        Set<String> recorded = new HashSet<>();
        Set<String> unapplied = new HashSet<>();
        for (Path folder : folders) {
            for (SourceLine line : lines.getOrDefault(folder, List.of())) {
                if (line.own().isEmpty()) {
                    recorded.add(line.id());
                    keep(folder, line.id(), joined, differing);
                }
            }
        }
        for (Correction each : corrections) {
            if (recorded.contains(each.report()) && !holds(each.report(), joined)) {
                unapplied.add(each.report());
            }
        }
        if (!corrections.isEmpty()) {
            new CorrectionFile(target).replace(corrections);
        }
        Set<Said> said = said();
        if (!said.isEmpty()) {
            new MetadataFile(target).replace(said);
        }
        list(lines, into);
        return new Notes(differing.size(), unapplied.size(), conflicts(corrections));
    }

    private static List<SourceLine> lines(Path folder, RunFolder into)
            throws IOException, OutputException {
        Merge.requireWholeLists(new RunFolder(folder));
        Path sorted = into.scratch().resolve("sources-join.txt");
        new SourceLists(into.scratch()).sort(new RunFolder(folder).sourceLists(), sorted);
        List<SourceLine> lines = new ArrayList<>();
        try (SourceLists.Lines in = new SourceLists.Lines(sorted)) {
            in.forEachRemaining(lines::add);
        }
        Files.delete(sorted);
        return lines;
    }

    /**
     * A file of one name but other bytes in another folder has the name of its folder before it.
     */
    private void name(Map<Path, List<SourceLine>> lines) {
        Map<String, Set<String>> ids = new HashMap<>();
        lines.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.source().equals(EntryNames.file(line.source())))
                .forEach(
                        line ->
                                ids.computeIfAbsent(line.source(), it -> new HashSet<>())
                                        .add(line.id()));
        boolean distinct =
                folders.stream().map(Path::getFileName).distinct().count() == folders.size();
        lines.forEach(
                (folder, all) -> {
                    Path label = distinct ? folder.getFileName() : folder;
                    Map<String, String> own = new HashMap<>();
                    for (SourceLine line : all) {
                        String file = EntryNames.file(line.source());
                        boolean clash = ids.getOrDefault(file, Set.of()).size() > 1;
                        if (clash && !folder.equals(target)) {
                            own.put(file, NameText.of(label).replaceFirst("^/", "") + "/" + file);
                        }
                    }
                    names.put(folder, own);
                });
    }

    private String renamed(Path folder, String source) {
        String file = EntryNames.file(source);
        String other = names.getOrDefault(folder, Map.of()).getOrDefault(file, file);
        return other + source.substring(file.length());
    }

    /** Those of the target as they are, then what others have besides, by time. */
    private List<Correction> corrections() throws OutputException {
        Set<Correction> all = new LinkedHashSet<>();
        List<Correction> more = new ArrayList<>();
        for (Path folder : folders) {
            for (Correction each : new CorrectionFile(folder).read()) {
                if (folder.equals(target)) {
                    all.add(each);
                } else {
                    more.add(each.named(renamed(folder, each.source())));
                }
            }
        }
        more.sort(Comparator.comparing(Correction::moment).thenComparing(Correction::toString));
        all.addAll(more);
        return List.copyOf(all);
    }

    /** What is said of metadata in the folders; what the target says comes last, and counts. */
    private Set<Said> said() throws OutputException {
        Set<Said> all = new LinkedHashSet<>();
        for (Path folder : folders) {
            for (Said each : new MetadataFile(folder).read()) {
                if (!folder.equals(target)) {
                    all.add(
                            each.source().isEmpty()
                                    ? each
                                    : each.named(renamed(folder, each.source())));
                }
            }
        }
        List<Said> own = new MetadataFile(target).read();
        own.forEach(all::remove);
        all.addAll(own);
        return all;
    }

    /** Keeps a record, of two different ones that which has the corrections, or the newer one. */
    private void keep(Path from, String id, Corrections corrections, Set<String> differing)
            throws IOException, OutputException {
        Path source = new RunFolder(from).records().file(id);
        Path place = new RunFolder(target).records().file(id);
        if (from.equals(target) || !Files.exists(source)) {
            return;
        }
        byte[] record = Files.readAllBytes(source);
        if (Files.exists(place)) {
            byte[] there = Files.readAllBytes(place);
            if (Arrays.equals(there, record)) {
                return;
            }
            differing.add(id);
            if (rank(from, id, corrections).compareTo(rank(target, id, corrections)) <= 0) {
                return;
            }
        }
        new Records(new RunFolder(target)).write(id, record);
    }

    /** Greater for the record that is to be kept. */
    private String rank(Path folder, String id, Corrections corrections) {
        return new Records(new RunFolder(folder))
                .head(id)
                .map(
                        head ->
                                (head.corrections().equals(corrections.digest(id)) ? "1 " : "0 ")
                                        + (head.corrections().isEmpty() ? "0 " : "1 ")
                                        + head.tool().version()
                                        + " "
                                        + head.tool().forms()
                                        + " "
                                        + head.ocr()
                                        + " "
                                        + head.corrections())
                .orElse("");
    }

    private boolean holds(String id, Corrections corrections) {
        Optional<RecordHead> head = new Records(new RunFolder(target)).head(id);
        return head.map(RecordHead::corrections).equals(Optional.of(corrections.digest(id)));
    }

    private void list(Map<Path, List<SourceLine>> lines, RunFolder into)
            throws IOException, OutputException {
        Path all = into.scratch().resolve("sources-all.txt");
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (folder, own) ->
                        own.forEach(
                                line ->
                                        text.append(
                                                        new SourceLine(
                                                                        renamed(
                                                                                folder,
                                                                                line.source()),
                                                                        line.parent(),
                                                                        line.id(),
                                                                        line.own())
                                                                .encode())
                                                .append('\n')));
        AtomicFile.write(all, into.scratch(), file -> file.writer().write(text.toString()));
        new SourceLists(into.scratch()).sort(List.of(all), into.sources());
        Files.delete(all);
        Files.deleteIfExists(into.sourcesSoFar());
        Files.deleteIfExists(into.sourcesKept());
        Listing listing = Listing.kept(into);
        InputNames inputs = new InputNames(target);
        for (Path folder : folders) {
            listing.add(Listing.kept(new RunFolder(folder)));
            inputs.add(new InputNames(folder).all());
        }
        listing.write(into);
    }

    /** What the latest words of different people on one cell are, where they differ. */
    private static List<String> conflicts(List<Correction> corrections) {
        Map<String, Map<String, String>> latest = new LinkedHashMap<>();
        corrections.stream()
                .filter(each -> each.finding().isEmpty())
                .sorted(Comparator.comparing(Correction::moment))
                .forEach(
                        each ->
                                latest.computeIfAbsent(
                                                each.report() + " " + each.cell(),
                                                it -> new LinkedHashMap<>())
                                        .put(each.who(), each.value()));
        latest.values().forEach(words -> words.values().removeIf(Correction.UNDO::equals));
        return latest.entrySet().stream()
                .filter(each -> new HashSet<>(each.getValue().values()).size() > 1)
                .map(
                        each ->
                                each.getKey()
                                        + ": "
                                        + each.getValue().entrySet().stream()
                                                .map(it -> it.getValue() + " (" + it.getKey() + ")")
                                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
