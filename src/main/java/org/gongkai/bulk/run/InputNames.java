package org.gongkai.bulk.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;

/** Remembers what a folder's last run was given to read, for those who look at its documents. */
public final class InputNames {

    private final Path file;

    /**
     * @param out the output folder
     */
    public InputNames(Path out) {
        this.file = out.resolve("run").resolve("inputs.txt");
    }

    /**
     * Keeps them.
     *
     * @param inputs files and folders
     * @throws OutputException when that cannot be written
     */
    public void keep(List<Path> inputs) throws OutputException {
        List<String> paths = inputs.stream().map(path -> path.toAbsolutePath().toString()).toList();
        Disk.writing(file, () -> Files.write(file, paths));
    }

    /**
     * Keeps them with those that are kept already.
     *
     * @throws OutputException when that cannot be written
     */
    public void add(List<Path> inputs) throws OutputException {
        Set<Path> paths = new LinkedHashSet<>(all());
        inputs.forEach(path -> paths.add(path.toAbsolutePath()));
        keep(List.copyOf(paths));
    }

    /** Those that are still there; none where nothing was kept. */
    public List<Path> kept() {
        return all().stream().filter(Files::exists).toList();
    }

    /** All, without {@code .} and {@code ..} in them. */
    List<Path> all() {
        try {
            return Files.readAllLines(file).stream().map(Path::of).map(Path::normalize).toList();
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            // Without them the page shows no pictures, and says what to name.
            return List.of();
        }
    }
}
