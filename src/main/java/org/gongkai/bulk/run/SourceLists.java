package org.gongkai.bulk.run;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.CheckedLine;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.archive.EntryNames;

/**
 * Puts lists of sources into the order of their names, however long they are: sorted in pieces that
 * fit into memory, then merged. Of several lines of one name the last counts.
 */
final class SourceLists {

    /** Lines in memory at once: some 8 MB, few enough to be gone before they grow old there. */
    private static final int PIECE = 25_000;

    private static final Comparator<SourceLine> ORDER = Comparator.comparing(SourceLine::source);

    private final Path scratch;
    private final int piece;

    SourceLists(Path scratch) {
        this(scratch, PIECE);
    }

    SourceLists(Path scratch, int piece) {
        this.scratch = scratch;
        this.piece = piece;
    }

    /** Writes one sorted list of several in any order. */
    void sort(List<Path> lists, Path target) throws IOException, OutputException {
        List<Path> pieces = pieces(lists);
        try (Merged merged = new Merged(pieces)) {
            write(merged, target);
        } finally {
            for (Path each : pieces) {
                Disk.delete(each);
            }
        }
    }

    /**
     * Writes one sorted list of an old one and of what has come to it. Of an archive that was read
     * again only what is in it now stays.
     */
    void add(Path old, Path more, Path target) throws IOException, OutputException {
        Set<String> archives = new HashSet<>();
        try (Lines lines = new Lines(old)) {
            lines.forEachRemaining(line -> archive(line).ifPresent(archives::add));
        }
        Set<String> again = new HashSet<>();
        try (Lines lines = new Lines(more)) {
            lines.forEachRemaining(line -> again.add(line.source()));
        }
        again.retainAll(archives);
        Path kept = scratch.resolve("sources-kept.txt");
        try (Lines lines = new Lines(old)) {
            write(lines, line -> archive(line).filter(again::contains).isEmpty(), kept);
            sort(List.of(kept, more), target);
        } finally {
            Disk.delete(kept);
        }
    }

    /** The file of the input that holds a source which is in an archive. */
    private static Optional<String> archive(SourceLine line) {
        return Optional.of(EntryNames.file(line.source()))
                .filter(file -> !line.parent().isEmpty() && !file.equals(line.source()));
    }

    /** How the names of two sorted lists differ. */
    static Summary.Changes compare(Path before, Path now) throws IOException {
        int added = 0;
        int gone = 0;
        try (Lines old = new Lines(before);
                Lines young = new Lines(now)) {
            while (old.hasNext() || young.hasNext()) {
                int order = compare(old, young);
                gone += order < 0 ? 1 : 0;
                added += order > 0 ? 1 : 0;
                if (order <= 0) {
                    old.next();
                }
                if (order >= 0) {
                    young.next();
                }
            }
        }
        return new Summary.Changes(added, gone);
    }

    /** Which of two lists is at the smaller name; one that has ended is at the greatest. */
    private static int compare(Lines one, Lines other) {
        if (!one.hasNext() || !other.hasNext()) {
            return Boolean.compare(other.hasNext(), one.hasNext());
        }
        return ORDER.compare(one.peek(), other.peek());
    }

    private List<Path> pieces(List<Path> lists) throws IOException, OutputException {
        List<Path> pieces = new ArrayList<>();
        List<SourceLine> lines = new ArrayList<>();
        for (Path list : lists) {
            try (Lines in = new Lines(list)) {
                while (in.hasNext()) {
                    lines.add(in.next());
                    if (lines.size() == piece) {
                        pieces.add(write(lines, pieces.size()));
                        lines.clear();
                    }
                }
            }
        }
        pieces.add(write(lines, pieces.size()));
        return pieces;
    }

    private Path write(List<SourceLine> lines, int number) throws OutputException {
        // The sort is stable: the last line of a name stays the last.
        lines.sort(ORDER);
        Path file = scratch.resolve("sources-" + number + ".sorted");
        write(lines.iterator(), file);
        return file;
    }

    private void write(Iterator<SourceLine> lines, Path target) throws OutputException {
        write(lines, line -> true, target);
    }

    private void write(Iterator<SourceLine> lines, Predicate<SourceLine> wanted, Path target)
            throws OutputException {
        AtomicFile.write(
                target,
                scratch,
                file -> {
                    int count = 0;
                    while (lines.hasNext()) {
                        SourceLine line = lines.next();
                        if (wanted.test(line)) {
                            file.writer().write(line.encode() + "\n");
                            count++;
                        }
                    }
                    file.writer().write(end(count) + "\n");
                });
    }

    /** The last line of a list that is whole. */
    private static String end(int count) {
        return CheckedLine.encode(List.of(Integer.toString(count)));
    }

    /**
     * Whether a list says all that was written to it. One that grows has no end mark, and its last
     * line may be cut.
     *
     * @param grows whether sources are still added to it, or were until a run was interrupted
     */
    static boolean isWhole(Path list, boolean grows) throws IOException {
        try (BufferedReader in = Lines.open(list)) {
            String line = in.readLine();
            int count = 0;
            for (; line != null && SourceLine.decode(line).isPresent(); count++) {
                line = in.readLine();
            }
            boolean broken = line != null && (in.readLine() != null || endsLine(list));
            return grows ? !broken : end(count).equals(line);
        }
    }

    /** Whether it is the last line of the sources; what follows is about the run. */
    static boolean isEnd(List<String> fields) {
        return fields.size() == 1;
    }

    private static boolean endsLine(Path list) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(list)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(Math.max(0, channel.size() - 1)).read(last);
            return last.get(0) == '\n';
        }
    }

    /** The lines of a list, one in memory at a time; those that are not whole are passed over. */
    static final class Lines implements Iterator<SourceLine>, Closeable {

        private final BufferedReader in;
        private Optional<SourceLine> next;

        Lines(Path list) throws IOException {
            in = open(list);
            next = read();
        }

        private static BufferedReader open(Path list) throws IOException {
            // Not Files.newBufferedReader: it fails where a line was cut within a character.
            return new BufferedReader(
                    new InputStreamReader(Files.newInputStream(list), StandardCharsets.UTF_8));
        }

        private Optional<SourceLine> read() throws IOException {
            Optional<List<String>> fields = Optional.empty();
            for (String line = in.readLine();
                    line != null && fields.filter(SourceLists::isEnd).isEmpty();
                    line = in.readLine()) {
                fields = CheckedLine.decode(line);
                Optional<SourceLine> whole = fields.flatMap(SourceLine::of);
                if (whole.isPresent()) {
                    return whole;
                }
            }
            return Optional.empty();
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        SourceLine peek() {
            return next.orElseThrow(NoSuchElementException::new);
        }

        @Override
        public SourceLine next() {
            SourceLine line = peek();
            try {
                next = read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return line;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** The lines of sorted pieces, each name once. */
    private static final class Merged implements Iterator<SourceLine>, Closeable {

        private final List<Lines> pieces = new ArrayList<>();
        private final PriorityQueue<Integer> heads;

        Merged(List<Path> files) throws IOException {
            for (Path file : files) {
                pieces.add(new Lines(file));
            }
            // Of equal names that of the earlier piece first.
            heads =
                    new PriorityQueue<>(
                            Comparator.comparing((Integer i) -> pieces.get(i).peek(), ORDER)
                                    .thenComparing(Comparator.naturalOrder()));
            for (int i = 0; i < pieces.size(); i++) {
                offer(i);
            }
        }

        private void offer(int index) {
            if (pieces.get(index).hasNext()) {
                heads.add(index);
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public SourceLine next() {
            SourceLine line = take();
            while (!heads.isEmpty()
                    && pieces.get(heads.element()).peek().source().equals(line.source())) {
                line = take();
            }
            return line;
        }

        private SourceLine take() {
            int index = heads.remove();
            SourceLine line = pieces.get(index).next();
            offer(index);
            return line;
        }

        @Override
        public void close() throws IOException {
            for (Lines each : pieces) {
                each.close();
            }
        }
    }
}
