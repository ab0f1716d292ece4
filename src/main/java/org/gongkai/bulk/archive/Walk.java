package org.gongkai.bulk.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongkai.base.disk.PageFile;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.gongkai.reading.source.ArchiveKind;

/** One walk through an archive and those inside it. */
final class Walk {

    private static final int BUFFER_BYTES = 1 << 16;

    /** Bytes after which the visitor hears that the walk goes on. */
    private static final long PULSE = 1L << 20;

    private static final Map<ArchiveKind, ArchiveReader> READERS =
            Map.of(
                    ArchiveKind.ZIP, new ZipReader(),
                    ArchiveKind.GZIP, new GzipReader(),
                    ArchiveKind.TAR, new TarReader(),
                    ArchiveKind.TAR_GZIP, new TarReader(),
                    ArchiveKind.WARC, new WarcEntries(),
                    ArchiveKind.MAIL, new MailEntries());

    private final Supplier<Path> spool;
    private final Budget budget;
    private final EntryVisitor visitor;

    /**
     * @param spool gives a file for an entry, another one each time
     */
    Walk(Supplier<Path> spool, Budget budget, EntryVisitor visitor) {
        this.spool = spool;
        this.budget = budget;
        this.visitor = visitor;
    }

    /** Goes through the archive that was asked for. */
    void top(Path file, ArchiveKind kind, Fingerprint archive) {
        Level level = new Level("", archive.id(), 1);
        read(file, "", kind, level);
        visit(opened("", "", archive, kind, level));
    }

    private void read(Path file, String name, ArchiveKind kind, Level level) {
        try {
            Objects.requireNonNull(READERS.get(kind))
                    .read(new Source(file, name, kind), this, level);
        } catch (HostException e) {
            throw e;
        } catch (LimitException e) {
            level.limited(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            level.damaged("The archive is broken.");
        }
    }

    /**
     * An archive's file.
     *
     * @param file where it is
     * @param name its own name, empty for the outermost one
     * @param kind what it is
     */
    record Source(Path file, String name, ArchiveKind kind) {}

    /** Something that is not worth a row. */
    void passOver(Level level) {
        level.passedOver();
        alive();
    }

    /** An entry that is not opened. */
    void refuse(Level level, String own, Reason reason, String message) throws LimitException {
        count();
        refuseCounted(level, level.name(own), new Outcome(Status.FAILED, reason, message));
    }

    private void refuseCounted(Level level, String name, Outcome outcome) {
        level.refused(outcome.reason());
        visit(new ArchiveEntry.Refused(name, level.id(), outcome));
    }

    private void count() throws LimitException {
        if (!budget.hasEntry()) {
            throw new LimitException(
                    "The archive has more than "
                            + budget.limits().entries()
                            + " entries; the rest was not looked at.");
        }
        budget.entry();
    }

    /** An entry that is to be opened. */
    void entry(Level level, String own, Packed.Opener opener) throws LimitException {
        unpack(level, own, opener).ifPresent(file -> give(level, level.name(own), file));
    }

    /**
     * The same of one that may be a page.
     *
     * @param beside what is packed around it, as the page calls it
     */
    void entry(
            Level level,
            String own,
            Packed.Opener opener,
            Function<String, Optional<byte[]>> beside)
            throws LimitException {
        Optional<Path> unpacked = unpack(level, own, opener);
        if (unpacked.isPresent()) {
            join(unpacked.get(), beside);
            give(level, level.name(own), unpacked.get());
        }
    }

    /**
     * Unpacks an entry without giving it yet; one that cannot be unpacked is refused.
     *
     * @return its bytes, which {@link #give} takes
     */
    Optional<Path> unpack(Level level, String own, Packed.Opener opener) throws LimitException {
        count();
        if (!budget.hasBytes()) {
            String message = "The archive had unpacked to too many bytes before it.";
            refuseCounted(
                    level, level.name(own), new Outcome(Status.FAILED, Reason.LIMIT_SIZE, message));
            return Optional.empty();
        }
        Path file = spool.get();
        Outcome failure = spool(file, opener);
        if (failure.status() == Status.OK) {
            return Optional.of(file);
        }
        delete(file);
        refuseCounted(level, level.name(own), failure);
        return Optional.empty();
    }

    private Outcome spool(Path file, Packed.Opener opener) {
        OutputStream out = hosted(() -> Files.newOutputStream(file));
        try (Packed in = opener.open()) {
            copy(in, out);
            return new Outcome(Status.OK, Reason.NONE, "");
        } catch (HostException e) {
            throw e;
        } catch (LimitException e) {
            return new Outcome(Status.FAILED, Reason.LIMIT_SIZE, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            return new Outcome(Status.FAILED, Reason.DAMAGED, "The entry is broken.");
        } finally {
            hosted(out::close);
        }
    }

    private void copy(Packed in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        long told = 0;
        for (int n = in.content().read(buffer); n >= 0; n = in.content().read(buffer)) {
            total += n;
            budget.unpacked(n);
            budget.check(total, in.consumed().getAsLong());
            int count = n;
            hosted(() -> out.write(buffer, 0, count));
            if (total - told >= PULSE) {
                told = total;
                alive();
            }
        }
    }

    void alive() {
        hosted(visitor::alive);
    }

    /** What the visitor or this machine does, and so can fail at. */
    interface Step<T> {
        T run() throws IOException;
    }

    /** The same without a result. */
    private interface Action {
        void run() throws IOException;
    }

    static <T> T hosted(Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new HostException(e);
        }
    }

    private static void hosted(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new HostException(e);
        }
    }

    /** Puts behind an unpacked page what is packed beside it. */
    private void join(Path file, Function<String, Optional<byte[]>> beside) {
        hosted(
                () -> {
                    Optional<byte[]> joined = PageFile.joined(file, beside);
                    if (joined.isPresent()) {
                        Files.write(file, joined.get());
                    }
                });
    }

    /** A file of this walk's own. */
    Path spooled() {
        return spool.get();
    }

    /** Refuses an entry that turned out to be broken after it was unpacked. */
    void discard(Level level, String own, Path file) {
        delete(file);
        refuseCounted(
                level,
                level.name(own),
                new Outcome(Status.FAILED, Reason.DAMAGED, "The entry is broken."));
    }

    /** Hands on an entry, or goes through it when it is an archive itself. */
    void give(Level level, String name, Path file) {
        Optional<ArchiveKind> kind = hosted(() -> ArchiveKind.of(file));
        if (kind.isEmpty()) {
            level.given();
            visit(new ArchiveEntry.Document(name, level.id(), file));
            return;
        }
        if (level.depth() == budget.limits().depth()) {
            String message =
                    "An archive inside "
                            + budget.limits().depth()
                            + " others; deeper ones are not opened.";
            refuseCounted(level, name, new Outcome(Status.FAILED, Reason.LIMIT_SIZE, message));
        } else {
            level.given();
            nested(level, name, file, kind.get());
        }
        delete(file);
    }

    private void nested(Level above, String name, Path file, ArchiveKind kind) {
        Fingerprint archive = hosted(() -> Fingerprint.of(file));
        Level level = new Level(name + EntryNames.INSIDE, archive.id(), above.depth() + 1);
        read(file, name, kind, level);
        above.opened(level.outcome());
        visit(opened(name, above.id(), archive, kind, level));
    }

    private static ArchiveEntry opened(
            String name, String parent, Fingerprint archive, ArchiveKind kind, Level level) {
        return new ArchiveEntry.Opened(name, parent, archive, kind.mediaType(), level.outcome());
    }

    private void visit(ArchiveEntry entry) {
        hosted(() -> visitor.visit(entry));
    }

    private static void delete(Path file) {
        hosted(() -> Files.deleteIfExists(file));
    }
}
