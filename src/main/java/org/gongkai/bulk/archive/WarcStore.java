package org.gongkai.bulk.archive;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Web archives that grow: {@code pages-00001.warc.gz} and so on, each record packed by itself. What
 * was being written when a program was ended is cut off when the next one begins. For one thread at
 * a time.
 */
public final class WarcStore implements Closeable {

    private static final long FULL = 1L << 30;
    private static final String SOFTWARE = "gongkai";

    private final Path folder;
    private final long full;
    private final Map<String, Long> held = new ConcurrentHashMap<>();
    private int number;
    private Optional<Growing> growing = Optional.empty();

    /** The archive that is written to. */
    private record Growing(FileChannel channel, WarcWriter writer) {}

    /**
     * A request and its answer.
     *
     * @param address what was asked for
     * @param at when
     * @param requestHead request line and fields, lines ended by CR LF
     * @param responseHead status line and fields, likewise
     * @param body the answer's body
     */
    public record Capture(
            URI address, Instant at, String requestHead, String responseHead, Path body) {}

    /**
     * Where an answer is kept.
     *
     * @param file name of the web archive
     * @param offset of the record in it
     * @param length of the record, packed
     */
    public record Kept(String file, long offset, long length) {}

    /**
     * Opens the archives of a folder.
     *
     * @param folder which exists
     * @param ends for each archive that counts, how far it does; others are set aside: renamed, not
     *     deleted, because only their owner knows whether they are worth nothing
     * @throws IOException when they cannot be written to
     */
    public WarcStore(Path folder, Map<String, Long> ends) throws IOException {
        this(folder, ends, FULL);
    }

    WarcStore(Path folder, Map<String, Long> ends, long full) throws IOException {
        this.folder = folder;
        this.full = full;
        for (Path file : archives(folder)) {
            Long end = ends.get(file.getFileName().toString());
            if (end == null) {
                setAside(file);
            } else if (Files.size(file) > end) {
                cut(file, end);
            }
        }
        this.number = ends.isEmpty() ? 1 : last(ends);
        for (Map.Entry<String, Long> end : ends.entrySet()) {
            Path file = folder.resolve(end.getKey());
            long size = Files.exists(file) ? Files.size(file) : 0;
            held.put(end.getKey(), size);
            // Where something is missing, what comes after it would not be where it is said to be.
            number = size < end.getValue() ? last(ends) + 1 : number;
        }
    }

    /** Whether an answer that was kept is there. For several threads. */
    public boolean holds(Kept kept) {
        return held.getOrDefault(kept.file(), 0L) >= kept.offset() + kept.length();
    }

    private static int last(Map<String, Long> ends) {
        String name = new TreeMap<>(ends).lastKey();
        return Integer.parseInt(name.replaceAll("\\D", ""));
    }

    private static Iterable<Path> archives(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("pages-\\d+\\.warc\\.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static void setAside(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".unknown");
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(file.getFileName() + ".unknown" + i);
        }
        Files.move(file, aside);
    }

    private static void cut(Path file, long end) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.force(true);
        }
    }

    private Growing open(int next) throws IOException {
        number = next;
        Path file = folder.resolve(name());
        boolean fresh = !Files.exists(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.position(channel.size());
        Growing opened = new Growing(channel, new WarcWriter(channel, WarcCompression.GZIP));
        growing = Optional.of(opened);
        if (fresh) {
            opened.writer()
                    .write(
                            new Warcinfo.Builder()
                                    .filename(name())
                                    .fields(Map.of("software", List.of(SOFTWARE)))
                                    .build());
        }
        return opened;
    }

    private String name() {
        return String.format(Locale.ROOT, "pages-%05d.warc.gz", number);
    }

    /**
     * Keeps a request and its answer; when the call returns they are on the disk.
     *
     * @throws IOException when there is no room
     */
    public Kept append(Capture capture) throws IOException {
        if (growing.isEmpty()) {
            return append(open(number), capture);
        } else if (growing.get().channel().size() > full) {
            close();
            return append(open(number + 1), capture);
        }
        return append(growing.get(), capture);
    }

    private Kept append(Growing archive, Capture capture) throws IOException {
        WarcWriter writer = archive.writer();
        FileChannel channel = archive.channel();
        String address = capture.address().toString();
        byte[] request = (capture.requestHead() + "\r\n").getBytes(StandardCharsets.UTF_8);
        writer.write(
                new WarcRequest.Builder(address)
                        .date(capture.at())
                        .body(MediaType.HTTP_REQUEST, request)
                        .build());
        long offset = channel.position();
        byte[] head = (capture.responseHead() + "\r\n").getBytes(StandardCharsets.UTF_8);
        long length = head.length + Files.size(capture.body());
        try (InputStream body = Files.newInputStream(capture.body());
                InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), body)) {
            writer.write(
                    new WarcResponse.Builder(address)
                            .date(capture.at())
                            .body(MediaType.HTTP_RESPONSE, Channels.newChannel(all), length)
                            .build());
        }
        channel.force(true);
        held.put(name(), channel.position());
        return new Kept(name(), offset, channel.position() - offset);
    }

    @Override
    public void close() throws IOException {
        if (growing.isPresent()) {
            growing.get().writer().close();
            growing.get().channel().close();
        }
    }
}
