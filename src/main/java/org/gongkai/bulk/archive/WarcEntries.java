package org.gongkai.bulk.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.base.disk.PageFile;
import org.gongkai.model.Reason;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Web archives: the pages and files that a server has given, named by their addresses. Requests,
 * redirects, errors, and what only dresses a page (styles, scripts, fonts, sounds) are passed over.
 */
final class WarcEntries implements ArchiveReader {

    private static final int OK = 200;

    @Override
    public void read(Walk.Source source, Walk walk, Level level) throws IOException {
        try (Beside beside = new Beside(walk, found -> search(source, found))) {
            long broken = readFrom(0, source, walk, level, beside);
            while (broken >= 0) {
                level.damaged("A record is broken; what comes behind it was looked for.");
                // Records are packed one by one, or not at all.
                long next =
                        PartSearch.next(
                                source.file(),
                                broken + 1,
                                PartSearch.WARC_RECORD,
                                PartSearch.GZIP_MEMBER);
                broken = next < 0 ? -1 : readFrom(next, source, walk, level, beside);
            }
        }
    }

    private static void search(Walk.Source source, Beside found) throws IOException {
        try (WarcReader reader = new WarcReader(source.file())) {
            reader.setLenient(true);
            Optional<WarcRecord> record = reader.next();
            while (record.isPresent() && found.goesOn(record.get().body().size())) {
                Optional<Content> content = content(record.get());
                if (content.isPresent() && ContentCoding.isKnown(content.get().codings())) {
                    String address = ((WarcTargetRecord) record.get()).target();
                    found.add(place(address), () -> new Packed(content.get().open(), () -> 0));
                }
                record = reader.next();
            }
        }
    }

    /** Where a file is, whether it is asked for by one protocol or the other. */
    private static String place(String address) {
        return PageFile.path(address).replaceFirst("^[a-zA-Z]+:", "");
    }

    /**
     * Reads records up to the end or a broken one.
     *
     * @return where the broken one begins; -1 when all were read
     */
    private static long readFrom(
            long start, Walk.Source source, Walk walk, Level level, Beside beside)
            throws IOException {
        long at = start;
        FileChannel file = FileChannel.open(source.file(), StandardOpenOption.READ);
        try (Meter meter = new Meter(file.position(start));
                WarcReader reader = new WarcReader(meter)) {
            reader.setLenient(true);
            for (Optional<WarcRecord> record = reader.next();
                    record.isPresent();
                    record = reader.next()) {
                at = start + reader.position();
                read(record.get(), meter, walk, level, beside);
            }
            return -1;
        } catch (LimitException | HostException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return at;
        }
    }

    private static void read(WarcRecord record, Meter meter, Walk walk, Level level, Beside beside)
            throws IOException {
        Optional<Content> found = content(record).filter(it -> !isDress(it.type()));
        if (found.isEmpty()) {
            walk.passOver(level);
            return;
        }
        Content content = found.get();
        String name = ((WarcTargetRecord) record).target();
        if (record.headers().first("WARC-Truncated").isPresent()) {
            walk.refuse(level, name, Reason.DAMAGED, "The capture was cut short.");
        } else if (!ContentCoding.isKnown(content.codings())) {
            String message =
                    "The content is packed in a way that is not unpacked ("
                            + content.codings()
                            + ").";
            walk.refuse(level, name, Reason.REJECTED_ENTRY, message);
        } else {
            long before = meter.count();
            walk.entry(
                    level,
                    name,
                    () -> new Packed(content.open(), () -> meter.count() - before),
                    address -> beside.file(place(PageFile.within(name, address))));
        }
    }

    /**
     * What a record holds, its transfer encodings undone.
     *
     * @param codings as in its {@code Content-Encoding} header
     * @param type as in its {@code Content-Type} header
     */
    private record Content(MessageBody body, String codings, String type) {

        InputStream open() throws IOException {
            return ContentCoding.decode(codings, body.stream());
        }
    }

    /** Empty when it holds no file. */
    private static Optional<Content> content(WarcRecord record) throws IOException {
        if (record instanceof WarcResource resource) {
            String type = resource.headers().first("Content-Type").orElse("");
            return Optional.of(new Content(resource.body(), "", type));
        }
        if (!(record instanceof WarcResponse response) || !isHttp(response)) {
            return Optional.empty();
        }
        HttpResponse http = response.http();
        if (http.status() != OK) {
            return Optional.empty();
        }
        String codings = String.join(",", http.headers().all("Content-Encoding"));
        String type = http.headers().first("Content-Type").orElse("");
        return Optional.of(new Content(http.body(), codings, type));
    }

    private static boolean isHttp(WarcResponse response) {
        return response.target().toLowerCase(Locale.ROOT).startsWith("http");
    }

    private static boolean isDress(String type) {
        String name = type.strip().toLowerCase(Locale.ROOT);
        return name.startsWith("text/css")
                || name.contains("javascript")
                || name.startsWith("font/")
                || name.contains("font-")
                || name.startsWith("audio/")
                || name.startsWith("video/");
    }

    /** Counts what is read of the file. */
    private static final class Meter implements ReadableByteChannel {

        private final ReadableByteChannel in;
        private long count;

        Meter(ReadableByteChannel in) {
            this.in = in;
        }

        long count() {
            return count;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            int n = in.read(target);
            count += Math.max(n, 0);
            return n;
        }

        @Override
        public boolean isOpen() {
            return in.isOpen();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
