package org.gongkai.bulk.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
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

    /** Those that are still there; none where nothing was kept. */
    public List<Path> kept() {
        try {
            return Files.readAllLines(file).stream().map(Path::of).filter(Files::exists).toList();
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            // Without them the page shows no pictures, and says what to name.
            return List.of();
        }
    }
}
