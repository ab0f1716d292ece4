package org.gongkai.bulk.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.worker.FileSnapshot;

/** What an output folder holds of a finished run, beside what is to be read into it now. */
public final class Growth {

    private final RunFolder folder;
    private final InputNames inputs;

    /**
     * @param out an output folder, which need not exist
     */
    public Growth(Path out) {
        this.folder = new RunFolder(out);
        this.inputs = new InputNames(out);
    }

    /**
     * Refuses to forget most of what is there.
     *
     * @param files all that the CSV files would hold
     * @param from the inputs in which they were found
     * @throws InputException when more than half of the files that the last run read are not among
     *     them; another file of the same name is another file
     */
    public void requireMost(InputFiles files, List<Path> from)
            throws InputException, OutputException {
        List<Path> others = others(from);
        Map<String, String> ids = new HashMap<>();
        forEachFile(line -> ids.put(line.source(), line.id()));
        long kept =
                files.files().stream()
                        .filter(file -> ids.containsKey(file.source()))
                        .filter(file -> isFree(file, ids, others))
                        .count();
        if (2 * kept < ids.size()) {
            throw new InputException(
                    folder.out()
                            + " holds "
                            + ids.size()
                            + " files of an earlier run, of which "
                            + (ids.size() - kept)
                            + " are not among these inputs and would drop out of its CSV files."
                            + " --add keeps them, --replace lets them go.");
        }
    }

    /**
     * Names for files that come to those that are there. A file has the name that it has elsewhere,
     * unless another file bears that: then the name of its folder stands before it, or all of its
     * path where two folders are called alike.
     */
    public InputFiles beside(InputFiles files, List<Path> from) throws OutputException {
        List<Path> others = others(from);
        Map<String, String> ids = new HashMap<>();
        if (!others.isEmpty()) {
            forEachFile(line -> ids.put(line.source(), line.id()));
        }
        List<InputFile> named = new ArrayList<>();
        for (InputFile file : files.files()) {
            named.add(isFree(file, ids, others) ? file : renamed(file, ids, from));
        }
        named.sort(InputFile.ORDER);
        return new InputFiles(named, files.skipped());
    }

    /** Inputs of earlier runs alone. */
    private List<Path> others(List<Path> from) {
        List<Path> now = from.stream().map(Growth::plain).toList();
        return inputs.all().stream().filter(path -> !now.contains(path)).toList();
    }

    /** Whether nobody else has the name, or somebody for the same bytes. */
    private static boolean isFree(InputFile file, Map<String, String> ids, List<Path> others) {
        String id = ids.get(file.source());
        return id == null
                || others.stream().noneMatch(input -> mayHold(input, file.source()))
                || id.equals(id(file));
    }

    /**
     * Whether a name may be that of a file of an earlier input; one that is gone may have had it.
     */
    private static boolean mayHold(Path input, String name) {
        return !Files.exists(input)
                || (Files.isDirectory(input)
                        ? Files.exists(input.resolve(name))
                        : NameText.of(input.getFileName()).equals(name));
    }

    private InputFile renamed(InputFile file, Map<String, String> ids, List<Path> from) {
        Path path = plain(file.path());
        Path input =
                from.stream()
                        .map(Growth::plain)
                        .filter(path::startsWith)
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(Objects.requireNonNull(path.getParent()));
        String name = NameText.of(input.getFileName()) + "/" + file.source();
        boolean shared =
                others(from).stream()
                        .anyMatch(other -> input.getFileName().equals(other.getFileName()));
        boolean taken = shared && ids.containsKey(name) && !id(file).equals(ids.get(name));
        String whole = NameText.of(path).replaceFirst("^/", "");
        return new InputFile(taken ? whole : name, file.path());
    }

    private static String id(InputFile file) {
        try {
            return Files.isRegularFile(file.path())
                    ? FileSnapshot.of(file.path()).fingerprint().id()
                    : "";
        } catch (IOException e) {
            // It gets a row that says so.
            return "";
        }
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Takes the files that the last run read, not what was in archives. */
    private interface Taker {
        void take(SourceLine line);
    }

    private void forEachFile(Taker taker) throws OutputException {
        Optional<Path> list = Optional.of(folder.sources()).filter(Files::exists);
        if (list.isEmpty()) {
            return;
        }
        try (SourceLists.Lines lines = new SourceLists.Lines(list.get())) {
            while (lines.hasNext()) {
                SourceLine line = lines.next();
                if (line.parent().isEmpty()) {
                    taker.take(line);
                }
            }
        } catch (IOException e) {
            throw new OutputException(list.get(), e);
        } catch (UncheckedIOException e) {
            throw new OutputException(list.get(), Objects.requireNonNull(e.getCause()));
        }
    }
}
