package org.gongkai.bulk.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.base.disk.CheckedLine;
import org.gongkai.base.disk.Utf8;

/**
 * What has been got so far and where pages led, line by line, each on the disk before the next
 * address is asked for. What a page led to comes before the page itself.
 */
final class FetchJournal implements Closeable {

    private static final String FOUND = "found";
    private static final String DONE = "done";

    private final Map<URI, Fetched> done = new HashMap<>();
    private final Map<String, List<FetchTarget>> found = new HashMap<>();
    private final Map<String, Long> ends = new TreeMap<>();
    private final FileChannel channel;
    private final Writer writer;

    FetchJournal(Path file) throws IOException {
        if (Files.exists(file)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            text.lines().forEach(line -> CheckedLine.decode(line).ifPresent(this::take));
        }
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND);
        writer = Utf8.writer(Channels.newOutputStream(channel));
        // What half a line may be left stays a line of its own.
        writer.write('\n');
    }

    private void take(List<String> fields) {
        List<String> rest = fields.subList(1, fields.size());
        if (fields.get(0).equals(DONE)) {
            take(Fetched.of(rest));
        } else {
            FetchTarget target = Fetched.target(rest);
            List<FetchTarget> siblings =
                    found.computeIfAbsent(target.foundOn(), key -> new ArrayList<>());
            if (!siblings.contains(target)) {
                siblings.add(target);
            }
        }
    }

    private void take(Fetched fetched) {
        done.put(fetched.target().address(), fetched);
        fetched.answer()
                .ifPresent(
                        answer ->
                                ends.merge(
                                        answer.warc(),
                                        answer.offset() + answer.length(),
                                        Math::max));
    }

    /** What an earlier run got. */
    synchronized Optional<Fetched> known(URI address) {
        return Optional.ofNullable(done.get(address)).filter(Fetched::isComplete);
    }

    /** Where a page led in an earlier run. */
    synchronized List<FetchTarget> foundOn(URI page) {
        return List.copyOf(found.getOrDefault(page.toString(), List.of()));
    }

    /** How far each web archive counts, answers included that have been replaced since. */
    synchronized Map<String, Long> ends() {
        return Map.copyOf(ends);
    }

    /** All that has been got, by this run and earlier ones. */
    synchronized List<Fetched> all() {
        return List.copyOf(done.values());
    }

    /** Keeps what became of an address and where it led. */
    synchronized void add(Fetched fetched, List<FetchTarget> links) throws IOException {
        for (FetchTarget target : links) {
            write(FOUND, Fetched.fields(target));
        }
        write(DONE, fetched.fields());
        writer.flush();
        channel.force(false);
        take(fetched);
    }

    private void write(String kind, List<String> fields) throws IOException {
        List<String> line = new ArrayList<>(List.of(kind));
        line.addAll(fields);
        writer.write(CheckedLine.encode(line));
        writer.write('\n');
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
