package org.gongkai.bulk.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
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
        try (Meter meter = new Meter(FileChannel.open(source.file(), StandardOpenOption.READ));
                WarcReader reader = new WarcReader(meter)) {
            reader.setLenient(true);
            for (Optional<WarcRecord> record = reader.next();
                    record.isPresent();
                    record = reader.next()) {
                read(record.get(), meter, walk, level);
            }
        }
    }

    private static void read(WarcRecord record, Meter meter, Walk walk, Level level)
            throws IOException {
        Optional<MessageBody> content = content(record);
        if (content.isEmpty()) {
            walk.passOver(level);
            return;
        }
        String name = ((WarcTargetRecord) record).target();
        if (record.headers().first("WARC-Truncated").isPresent()) {
            walk.refuse(level, name, Reason.DAMAGED, "The capture was cut short.");
            return;
        }
        long before = meter.count();
        MessageBody body = content.get();
        walk.entry(level, name, () -> new Packed(body.stream(), () -> meter.count() - before));
    }

    /** What a record holds, its transfer encodings undone; empty when it holds no document. */
    private static Optional<MessageBody> content(WarcRecord record) throws IOException {
        if (record instanceof WarcResource resource) {
            return isDress(resource.headers().first("Content-Type"))
                    ? Optional.empty()
                    : Optional.of(resource.body());
        }
        if (!(record instanceof WarcResponse response) || !isHttp(response)) {
            return Optional.empty();
        }
        HttpResponse http = response.http();
        if (http.status() != OK || isDress(http.headers().first("Content-Type"))) {
            return Optional.empty();
        }
        return Optional.of(http.bodyDecoded());
    }

    private static boolean isHttp(WarcResponse response) {
        return response.target().toLowerCase(Locale.ROOT).startsWith("http");
    }

    private static boolean isDress(Optional<String> type) {
        String name = type.orElse("").strip().toLowerCase(Locale.ROOT);
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
