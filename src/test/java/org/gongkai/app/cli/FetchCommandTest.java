package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gongkai.data.output.NamedRows;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line alone: no list here has an address that is asked. */
class FetchCommandTest {

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void addressesThatAreNotGotAreToldAndGiveOne() throws IOException {
        int code = fetch("url\nno address\nhttp://127.0.0.1/\n");
        assertThat(code).isEqualTo(1);
        assertThat(said())
                .contains(
                        "gongkai: 1/2 invalid no address",
                        "gongkai: 2/2 forbidden http://127.0.0.1/")
                .contains("gongkai: 2 addresses: 1 forbidden, 1 invalid")
                .contains("gongkai: Written to ");
        assertThat(out.size()).isZero();
        assertThat(folder.resolve("archive/fetched.csv"))
                .content()
                .startsWith(
                        "url,found_on,agency,year,title,status,http_status,final_url,media_type,"
                                + "bytes,sha256,warc,message\n");
        assertThat(folder.resolve("archive/index.csv"))
                .hasContent(
                        "url,final_url,sha256,media_type,bytes,warc,offset,length,fetched_at\n");
    }

    @Test
    void theFolderIsReadByExtractWithoutItsTables() throws Exception {
        fetch("url\n");
        Path report = Path.of("samples/xingzhu2024.html");
        Files.copy(report, folder.resolve("archive/pages-00001.warc.gz"));
        Files.copy(report, folder.resolve("archive/pages-00002.warc.gz.unknown"));
        Files.writeString(
                folder.resolve("archive/fetched.csv"),
                "url,found_on,agency,year,title,status,http_status,final_url,media_type,bytes,"
                        + "sha256,warc,message\nhttp://x.cn/,,星渚市数据局,2024,,fetched,200,,,,"
                        + Fingerprint.of(report).sha256()
                        + ",pages-00001.warc.gz,\n");
        assertThat(run("extract", archive(), "-o", folder.resolve("out").toString())).isZero();
        assertThat(said()).contains("gongkai: 1 document: 1 ok");
        assertThat(NamedRows.of(new OutputFolder(folder.resolve("out")), "reports.csv"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("listed_agency", "星渚市数据局")
                                        .containsEntry("listed_year", "2024"));
    }

    @Test
    void addressesAreGivenWithoutAList() {
        assertThat(run("fetch", "http://127.0.0.1/a,b", "HTTPS://127.0.0.2/", "-o", archive()))
                .isEqualTo(1);
        assertThat(said())
                .contains("forbidden http://127.0.0.1/a,b")
                .contains("gongkai: 2 addresses: 2 forbidden");
        assertThat(run("fetch", "http://127.0.0.1/", "list.csv", "-o", archive())).isEqualTo(2);
        assertThat(said()).contains("Give one list, or addresses");
    }

    @Test
    void nothingToDoIsDone() throws IOException {
        assertThat(fetch("url\n")).isZero();
        assertThat(said()).contains("gongkai: 0 addresses");
    }

    @Test
    void quietSaysNothing() throws IOException {
        assertThat(fetch("no address\n", "-q")).isEqualTo(1);
        assertThat(said()).isEmpty();
    }

    @Test
    void wrongUsageIsTwo() throws IOException {
        assertThat(run("fetch", "list.csv")).isEqualTo(2);
        assertThat(fetch("url\n", "--threads", "0")).isEqualTo(2);
        assertThat(fetch("url\n", "--delay", "-1")).isEqualTo(2);
        assertThat(run("fetch", folder.resolve("none.csv").toString(), "-o", archive()))
                .isEqualTo(2);
        assertThat(said()).contains("none.csv cannot be read: there is no such file.");
        assertThat(fetch("url\n\"open\n")).isEqualTo(2);
    }

    @Test
    void anotherRunInTheFolderIsThree() throws IOException {
        fetch("url\n");
        Path lock = folder.resolve("archive/run/lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();
            assertThat(fetch("url\n")).isEqualTo(3);
        }
        assertThat(said()).contains("Another run is fetching into ");
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(run("fetch", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("-o, --out", "--contact", "--delay", "--max-bytes", "--threads")
                .contains("--refresh", "--allow-private", "--any-port", "-q, --quiet");
    }

    private int fetch(String list, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), list);
        String[] args = new String[options.length + 4];
        System.arraycopy(options, 0, args, 4, options.length);
        args[0] = "fetch";
        args[1] = file.toString();
        args[2] = "-o";
        args[3] = archive();
        return run(args);
    }

    private String archive() {
        return folder.resolve("archive").toString();
    }

    private int run(String... args) {
        return Main.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false),
                args);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
