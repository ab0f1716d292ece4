package org.gongkai.bulk.run;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.gongkai.bulk.archive.EntryNames;

/**
 * Goes through one input folder; links are followed, but never round in a circle, nor unasked out.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

    /** Takes the files that a walk through a folder finds. */
    interface FoundFiles {

        /**
         * A file, or a folder that cannot be listed.
         *
         * @param path as given
         * @param name its name in the output, if no other has it
         * @param real its place in the file system
         */
        void add(Path path, String name, Path real);
    }

    private final Path folder;
    private final Path realFolder;
    private final Optional<Path> out;
    private final boolean followLinks;
    private final FoundFiles found;
    private final List<InputFiles.Skipped> skipped = new ArrayList<>();

    /**
     * @param followLinks whether links are followed that lead out of the folder
     */
    FolderWalk(Path folder, Optional<Path> out, boolean followLinks, FoundFiles found) {
        this.folder = folder;
        this.realFolder = realOf(folder);
        this.out = out;
        this.followLinks = followLinks;
        this.found = found;
    }

    /** Gives the links that were not followed. */
    List<InputFiles.Skipped> run() {
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
        } catch (IOException e) {
            // The visitor below lets no failure through.
            throw new IllegalStateException(e);
        }
        return skipped;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        boolean skip =
                isOutput(dir)
                        || (!dir.equals(folder)
                                && (isPassedOver(dir) || isOut(dir) || leadsOut(dir)));
        return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        boolean document = attributes.isRegularFile() || attributes.isSymbolicLink();
        if (document && !isPassedOver(file) && !leadsOut(file)) {
            add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** A folder that cannot be listed is a row of its own: what is in it must not vanish. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        if (!(failure instanceof FileSystemLoopException)
                && !EntryNames.isLitterAlone(file.getFileName().toString())) {
            add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** A folder that broke off while it was listed, likewise. */
    @Override
    public FileVisitResult postVisitDirectory(Path dir, IOException failure) {
        if (failure != null) {
            add(dir);
        }
        return FileVisitResult.CONTINUE;
    }

    private void add(Path file) {
        Path relative = folder.relativize(file);
        boolean self = relative.toString().isEmpty();
        String name = self ? NameText.of(file) : NameText.below(folder, relative);
        found.add(file, name, realFolder.resolve(relative));
    }

    /** A broken link leads nowhere, which is a row of its own. */
    private boolean leadsOut(Path path) {
        if (followLinks
                || !Files.isSymbolicLink(path)
                || Files.notExists(path)
                || realOf(path).startsWith(realFolder)) {
            return false;
        }
        String why = "it is a link out of the folder; --follow-links follows it";
        skipped.add(new InputFiles.Skipped(path, why));
        return true;
    }

    /** What another run has made is said to be passed over; of the output itself nobody asks. */
    private boolean isOutput(Path dir) {
        if (isOut(dir) || !RunFolder.isOutput(dir)) {
            return false;
        }
        skipped.add(new InputFiles.Skipped(dir, InputFiles.MADE));
        return true;
    }

    private boolean isOut(Path dir) {
        return out.isPresent() && realOf(dir).equals(out.get());
    }

    private static boolean isPassedOver(Path path) {
        return FolderRules.isPassedOverAlone(
                path.getFileName().toString(), name -> Files.exists(path.resolveSibling(name)));
    }

    private static Path realOf(Path dir) {
        try {
            return dir.toRealPath();
        } catch (IOException e) {
            return dir.toAbsolutePath().normalize();
        }
    }
}
