package org.gongkai.bulk.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.disk.InputException;

/**
 * The documents that the inputs name: files as they are, folders with all below them.
 *
 * <p>In a folder hidden files (a leading dot), office lock files ({@code ~$}) and what operating
 * systems leave behind are passed over; every other file counts, whatever its extension, so that
 * each gets its row. A file that is named is always read. The output folder is never read, and
 * links that lead out of a folder only where that is asked for.
 *
 * @param files sorted by source; sources differ
 * @param skipped what was passed over though somebody may have meant it
 */
public record InputFiles(List<InputFile> files, List<Skipped> skipped) {

    /**
     * What was passed over.
     *
     * @param why as it continues a sentence
     */
    public record Skipped(Path path, String why) {}

    private static final String OUTPUT = "it is output";

    /** Why what another run has made is no document. */
    static final String MADE = "it is what this program has made";

    /** Makes the lists unmodifiable; they may be too long to be copied. */
    public InputFiles {
        files = Collections.unmodifiableList(files);
        skipped = List.copyOf(skipped);
    }

    /** Finds them; links that lead out of a folder are not followed. */
    public static InputFiles find(List<Path> inputs, Optional<Path> out) throws InputException {
        return find(inputs, out, false);
    }

    /**
     * Finds them.
     *
     * @param inputs files and folders
     * @param out the output folder, which need not exist; empty when there is none
     * @param followLinks whether links are followed wherever they lead
     * @throws InputException when an input does not exist or there is no document at all
     */
    public static InputFiles find(List<Path> inputs, Optional<Path> out, boolean followLinks)
            throws InputException {
        Optional<Path> realOut = out.map(InputFiles::real);
        if (inputs.size() == 1 && isFolderOutside(inputs.get(0), realOut)) {
            return ofFolder(inputs.get(0), realOut, followLinks);
        }
        List<Skipped> skipped = new ArrayList<>();
        SourceNames names = new SourceNames();
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw new InputException(
                        "No such file or folder: " + input + ". Check the name and the folder.");
            }
            if (realOut.isPresent() && real(input).startsWith(realOut.get())) {
                skipped.add(new Skipped(input, OUTPUT));
            } else if (Files.isDirectory(input)) {
                skipped.addAll(new FolderWalk(input, realOut, followLinks, names).run());
            } else {
                names.add(input, NameText.of(input.getFileName()), real(input));
            }
        }
        if (names.isEmpty()) {
            throw nothing(inputs, skipped);
        }
        return new InputFiles(names.files(), skipped);
    }

    private static boolean isFolderOutside(Path input, Optional<Path> realOut) {
        boolean inside = realOut.isPresent() && real(input).startsWith(realOut.get());
        return Files.isDirectory(input) && !inside;
    }

    private static InputFiles ofFolder(Path folder, Optional<Path> realOut, boolean followLinks)
            throws InputException {
        OneFolder files = new OneFolder(folder);
        List<Skipped> skipped = new FolderWalk(folder, realOut, followLinks, files).run();
        if (files.isEmpty()) {
            throw nothing(List.of(folder), skipped);
        }
        return new InputFiles(files.sorted(), skipped);
    }

    private static InputException nothing(List<Path> inputs, List<Skipped> skipped) {
        List<Path> made = because(MADE, skipped);
        if (!made.isEmpty()) {
            return new InputException(
                    "Nothing to read: "
                            + join(made)
                            + " is what this program has made. Name the documents; 'gongkai merge'"
                            + " puts output folders together.");
        }
        List<Path> output = because(OUTPUT, skipped);
        if (!output.isEmpty()) {
            return new InputException(
                    "Nothing to read: "
                            + join(output)
                            + " lies in the output folder. Choose another folder with -o.");
        }
        String links =
                skipped.isEmpty() ? "" : " but links out of it (--follow-links follows them)";
        return new InputException("No document found in " + join(inputs) + links + ".");
    }

    private static List<Path> because(String why, List<Skipped> skipped) {
        return skipped.stream().filter(each -> each.why().equals(why)).map(Skipped::path).toList();
    }

    private static String join(List<Path> paths) {
        return String.join(", ", paths.stream().map(Path::toString).toList());
    }

    /**
     * Where a path leads, links in its folder followed, its own last part as it is named: two links
     * to one file stay two documents.
     */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return Files.isDirectory(absolute) ? absolute.toRealPath() : realParent(absolute);
        } catch (IOException e) {
            return absolute;
        }
    }

    private static Path realParent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            return file;
        }
        if (!Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
            return realParent(parent).resolve(file.getFileName());
        }
        return parent.toRealPath().resolve(file.getFileName());
    }
}
