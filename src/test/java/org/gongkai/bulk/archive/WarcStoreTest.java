package org.gongkai.bulk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

class WarcStoreTest {

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir private Path folder;

    @Test
    void aRequestAndItsAnswerAreReadBackAsTheyWere() throws IOException {
        WarcStore.Kept kept = keep(Map.of(), 1 << 20, "正文").get(0);
        try (WarcReader reader = new WarcReader(folder.resolve("pages-00001.warc.gz"))) {
            assertThat(reader.next()).get().isInstanceOf(Warcinfo.class);
            WarcRequest request = (WarcRequest) reader.next().orElseThrow();
            assertThat(request.http().headers().first("Host")).contains("site.test");
            WarcResponse response = (WarcResponse) reader.next().orElseThrow();
            assertThat(reader.position()).isEqualTo(kept.offset());
            assertThat(response.target()).isEqualTo("http://site.test/0");
            assertThat(response.date()).isEqualTo(AT);
            assertThat(response.http().status()).isEqualTo(200);
            assertThat(response.http().body().stream().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("正文");
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void anAnswerIsFoundByItsOffset() throws IOException {
        List<WarcStore.Kept> kept = keep(Map.of(), 1 << 20, "a", "b", "c");
        for (int i = 0; i < kept.size(); i++) {
            assertThat(target(kept.get(i))).isEqualTo("http://site.test/" + i);
        }
    }

    @Test
    void aFullArchiveIsFollowedByAnother() throws IOException {
        List<WarcStore.Kept> kept = keep(Map.of(), 1, "a", "b");
        assertThat(kept)
                .extracting(WarcStore.Kept::file)
                .containsExactly("pages-00001.warc.gz", "pages-00002.warc.gz");
        assertThat(target(kept.get(1))).isEqualTo("http://site.test/1");
    }

    @Test
    void whateverStandsBehindWhatCountsIsCutOff() throws IOException {
        WarcStore.Kept kept = keep(Map.of(), 1 << 20, "a").get(0);
        Path file = folder.resolve(kept.file());
        byte[] whole = Files.readAllBytes(file);
        keep(ends(kept), 1 << 20, "not in the journal");
        assertThat(Files.size(file)).isGreaterThan(whole.length);
        for (int torn : new int[] {1, 10, 200}) {
            Files.write(file, new byte[torn], StandardOpenOption.APPEND);
            new WarcStore(folder, ends(kept)).close();
            assertThat(file).hasBinaryContent(whole);
        }
    }

    @Test
    void anArchiveThatNobodyKnowsIsSetAsideNotDeleted() throws IOException {
        keep(Map.of(), 1 << 20, "a");
        byte[] first = Files.readAllBytes(folder.resolve("pages-00001.warc.gz"));
        keep(Map.of(), 1 << 20, "b");
        new WarcStore(folder, Map.of()).close();
        assertThat(folder.resolve("pages-00001.warc.gz")).doesNotExist();
        assertThat(folder.resolve("pages-00001.warc.gz.unknown")).hasBinaryContent(first);
        assertThat(folder.resolve("pages-00001.warc.gz.unknown2")).isNotEmptyFile();
    }

    @Test
    void whatIsMissingIsNotHeldAndItsPlaceIsNotTakenByOthers() throws IOException {
        List<WarcStore.Kept> kept = keep(Map.of(), 1 << 20, "a", "b");
        Path file = folder.resolve(kept.get(0).file());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(kept.get(1).offset());
        }
        try (WarcStore store = new WarcStore(folder, ends(kept.get(1)))) {
            assertThat(store.holds(kept.get(0))).isTrue();
            assertThat(store.holds(kept.get(1))).isFalse();
            WarcStore.Kept again = store.append(capture(1, "b"));
            assertThat(again.file()).isEqualTo("pages-00002.warc.gz");
            assertThat(store.holds(again)).isTrue();
        }
    }

    private List<WarcStore.Kept> keep(Map<String, Long> ends, long full, String... bodies)
            throws IOException {
        List<WarcStore.Kept> kept = new ArrayList<>();
        try (WarcStore store = new WarcStore(folder, ends, full)) {
            for (int i = 0; i < bodies.length; i++) {
                kept.add(store.append(capture(i, bodies[i])));
            }
        }
        return kept;
    }

    private WarcStore.Capture capture(int number, String body) throws IOException {
        return new WarcStore.Capture(
                URI.create("http://site.test/" + number),
                AT,
                "GET /" + number + " HTTP/1.1\r\nHost: site.test\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n",
                Files.writeString(folder.resolve("body"), body));
    }

    private static Map<String, Long> ends(WarcStore.Kept... kept) {
        Map<String, Long> ends = new HashMap<>();
        for (WarcStore.Kept each : kept) {
            ends.merge(each.file(), each.offset() + each.length(), Math::max);
        }
        return ends;
    }

    private String target(WarcStore.Kept kept) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(kept.file()))) {
            channel.position(kept.offset());
            try (WarcReader reader = new WarcReader(channel)) {
                WarcRecord record = reader.next().orElseThrow();
                return ((WarcResponse) record).target();
            }
        }
    }
}
