package org.gongkai.bulk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.data.write.CsvTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for, what is kept and what is told of it; no net is touched. */
@Timeout(20)
class CrawlTest {

    private static final String SITE = "http://site.test/";
    private static final int STATUS = 5;
    private static final int HTTP_STATUS = 6;
    private static final int FINAL_URL = 7;
    private static final int MESSAGE = 12;

    @TempDir private Path folder;

    private Path archive;
    private FakeFetcher fetcher;

    @BeforeEach
    void lay() {
        archive = folder.resolve("archive");
        fetcher = new FakeFetcher(archive.resolve("run/tmp"));
    }

    // --- what is there stays there

    @Test
    void aRefreshThatFailsLosesNothing() throws Exception {
        fetcher.tagged(SITE + "a.pdf", "%PDF-1", "\"1\"");
        fetch(SITE + "a.pdf\n");
        byte[] warc = Files.readAllBytes(warc(1));
        List<String> before = index().get(SITE + "a.pdf");

        fetcher.error(SITE + "a.pdf", 503);
        FetchSummary summary = refresh(SITE + "a.pdf\n");
        assertThat(summary.addresses()).isEqualTo(Map.of(FetchStatus.HTTP_ERROR, 1));
        assertThat(index().get(SITE + "a.pdf")).isEqualTo(before);

        fetcher.asked();
        assertThat(fetch(SITE + "a.pdf\n").addresses()).isEqualTo(Map.of(FetchStatus.KNOWN, 1));
        assertThat(fetcher.asked()).isEmpty();
        assertThat(Files.readAllBytes(warc(1))).isEqualTo(warc);
    }

    @Test
    void webArchivesThatTheJournalDoesNotKnowAreNotThrownAway() throws Exception {
        fetcher.file(SITE + "a.pdf", "%PDF-1");
        fetch(SITE + "a.pdf\n");
        byte[] warc = Files.readAllBytes(warc(1));
        Files.delete(archive.resolve("run/fetched.journal"));
        fetch(SITE + "a.pdf\n");
        try (var files = Files.list(archive)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .anySatisfy(
                            file ->
                                    assertThat(file)
                                            .hasBinaryContent(warc)
                                            .hasFileName("pages-00001.warc.gz.unknown"));
        }
    }

    @Test
    void theIndexHoldsAllThatTheWebArchivesHold() throws Exception {
        fetcher.file(SITE + "a.pdf", "%PDF-1").file(SITE + "b.pdf", "%PDF-2");
        fetch(SITE + "a.pdf\n");
        fetch(SITE + "b.pdf\n");
        assertThat(rows()).containsOnlyKeys(SITE + "b.pdf");
        assertThat(index()).containsOnlyKeys(SITE + "a.pdf", SITE + "b.pdf");
    }

    @Test
    void aRunThatWasEndedGoesOnWhereItStopped() throws Exception {
        index3Years();
        fetcher.on(
                SITE + "2024.pdf",
                request -> {
                    throw new IOException("no room");
                });
        assertThatThrownBy(() -> fetch(SITE + "\n")).hasMessageContaining("no room");
        List<String> before = fetcher.asked();
        fetcher.file(SITE + "2024.pdf", "%PDF-2024");
        fetch(SITE + "\n");
        assertThat(fetcher.asked())
                .contains(SITE + "2024.pdf")
                .doesNotContainAnyElementsOf(
                        before.stream().filter(it -> !it.equals(SITE + "2024.pdf")).toList());
        assertThat(index()).hasSize(4);
        fetcher.asked();
        assertThat(fetch(SITE + "\n").addresses()).isEqualTo(Map.of(FetchStatus.KNOWN, 4));
        assertThat(fetcher.asked()).isEmpty();
    }

    @Test
    void whatIsGoneFromTheWebArchivesIsGotAgain() throws Exception {
        fetcher.file(SITE + "a.pdf", "%PDF-1");
        fetch(SITE + "a.pdf\n");
        Files.delete(warc(1));
        assertThat(fetch(SITE + "a.pdf\n").addresses()).isEqualTo(Map.of(FetchStatus.FETCHED, 1));
        assertThat(warc(2)).exists();
        assertThat(index().get(SITE + "a.pdf")).contains("pages-00002.warc.gz");
    }

    @Test
    void anAnswerThatWasReplacedStaysInTheWebArchive() throws Exception {
        fetcher.tagged(SITE + "a.pdf", "%PDF-1", "\"1\"");
        fetch(SITE + "a.pdf\n");
        long first = Files.size(warc(1));
        fetcher.tagged(SITE + "a.pdf", "%PDF-22", "\"2\"");
        assertThat(refresh(SITE + "a.pdf\n").addresses()).isEqualTo(Map.of(FetchStatus.FETCHED, 1));
        assertThat(index().get(SITE + "a.pdf").get(4)).isEqualTo("7");
        assertThat(Files.size(warc(1))).isGreaterThan(first);
    }

    // --- what is told

    @Test
    void anErrorIsToldWithItsStatusAndItsPlace() throws Exception {
        fetcher.error(SITE + "a.pdf", 410);
        fetch(SITE + "a.pdf\n");
        List<String> row = rows().get(SITE + "a.pdf");
        assertThat(row.get(STATUS)).isEqualTo("http-error");
        assertThat(row.get(HTTP_STATUS)).isEqualTo("410");
        assertThat(row.get(FINAL_URL)).isEqualTo(SITE + "a.pdf");
        assertThat(row.subList(8, MESSAGE)).containsOnly("");
        assertThat(row.get(MESSAGE)).isEqualTo("The server answers 410.");
        assertThat(index()).isEmpty();
    }

    @Test
    void unchangedIsNoAnswerToWhoHasNothing() throws Exception {
        fetcher.unchanged(SITE + "a.pdf");
        FetchSummary summary = fetch(SITE + "a.pdf\n");
        assertThat(summary.addresses()).isEqualTo(Map.of(FetchStatus.PROTOCOL_ERROR, 1));
        assertThat(summary.complete()).isFalse();
    }

    @Test
    void aFaultOfTheProgramEndsTheRunAndIsNotSwallowed() {
        fetcher.on(
                SITE + "a.pdf",
                request -> {
                    throw new AssertionError("not to be lost");
                });
        assertThatThrownBy(() -> fetch(SITE + "a.pdf\n")).hasMessageContaining("not to be lost");
    }

    // --- several lines with one address

    @Test
    void onePageMayBeListedOnceForEachYear() throws Exception {
        index3Years();
        fetch("url,agency,year\n" + line("甲局", "2022") + line("甲局", "2024"));
        assertThat(rows()).containsOnlyKeys(SITE, SITE + "2022.pdf", SITE + "2024.pdf");
        assertThat(rows().get(SITE + "2024.pdf").subList(2, 4)).containsExactly("甲局", "2024");
        assertThat(fetcher.asked()).containsOnlyOnce(SITE);
    }

    @Test
    void aYearThatIsNewInTheListIsLookedFor() throws Exception {
        index3Years();
        fetch("url,agency,year\n" + line("甲局", "2022"));
        fetch("url,agency,year\n" + line("甲局", "2023"));
        assertThat(rows()).containsOnlyKeys(SITE, SITE + "2023.pdf");
        fetcher.asked();
        fetch("url,agency,year\n" + line("甲局", "2023"));
        assertThat(fetcher.asked()).isEmpty();
    }

    @Test
    void severalYearsMayStandInOneCell() throws Exception {
        index3Years();
        fetch("url,agency,year\n" + line("甲局", "２０２２年、2023年"));
        assertThat(rows()).containsOnlyKeys(SITE, SITE + "2022.pdf", SITE + "2023.pdf");
    }

    @Test
    void whatTheListSaysNowIsInTheResult() throws Exception {
        fetcher.file(SITE + "a.pdf", "%PDF-1");
        fetch("url,agency\n" + SITE + "a.pdf,旧名\n");
        fetch("url,agency\n" + SITE + "a.pdf,新名\n");
        assertThat(rows().get(SITE + "a.pdf").get(2)).isEqualTo("新名");
    }

    @Test
    void aLineOfTheListComesBeforeALinkToTheSame() throws Exception {
        fetcher.page(SITE, "<a href='r.html'>2024年政府信息公开年度报告</a>")
                .page(SITE + "r.html", "<title>x</title>");
        for (int i = 0; i < 20; i++) {
            archive = folder.resolve("archive" + i);
            fetch("url,agency\n" + SITE + ",甲\n" + SITE + "r.html,乙\n");
            assertThat(rows().get(SITE + "r.html").subList(1, 3)).containsExactly("", "乙");
        }
    }

    @Test
    void agenciesOfOneAddressAreAllNamed() throws Exception {
        fetcher.file(SITE + "a.pdf", "%PDF-1");
        fetch("url,agency\n" + SITE + "a.pdf,甲\n" + SITE + "a.pdf,乙\n" + SITE + "a.pdf,甲\n");
        assertThat(rows().get(SITE + "a.pdf").get(2)).isEqualTo("甲; 乙");
    }

    @Test
    void anAddressInAPlainListMayHaveCommas() throws Exception {
        fetcher.file(SITE + "art_1,2,3.pdf", "%PDF-1");
        fetch(SITE + "art_1,2,3.pdf\n");
        assertThat(rows()).containsOnlyKeys(SITE + "art_1,2,3.pdf");
    }

    // --- what is followed

    @Test
    void queriesAreRelativeToThePageItself() throws Exception {
        fetcher.page(SITE + "list.php?id=1", "<a href='?id=1&amp;p=2'>下一页</a>")
                .page(SITE + "list.php?id=1&p=2", "<a href='#'>2024年政府信息公开年度报告</a>");
        fetch("url\n" + SITE + "list.php?id=1\n");
        assertThat(fetcher.asked())
                .containsExactly(SITE + "list.php?id=1", SITE + "list.php?id=1&p=2");
    }

    @Test
    void formsAndGuidesBesideAReportAreNotItsAttachments() throws Exception {
        fetcher.page(SITE, "<a href='r.html'>2024年政府信息公开年度报告</a>", gbk())
                .page(
                        SITE + "r.html",
                        "<title>年报</title><a href='1.pdf'>附件1</a>"
                                + "<a href='2.doc'>政府信息公开申请表</a>"
                                + "<a href='3.pdf'>信息公开指南</a>"
                                + "<a href='4.pdf'>2021年政府信息公开年度报告</a>");
        fetch("url,year\n" + SITE + ",2024\n");
        assertThat(rows()).containsOnlyKeys(SITE, SITE + "r.html", SITE + "1.pdf");
    }

    @Test
    void longNamesOfAgenciesStandBetweenYearAndReport() throws Exception {
        fetcher.page(
                        SITE,
                        "<a href='a.pdf'>2024年度某某省某某自治州住房和城乡建设委员会政府信息公开工作报告</a>"
                                + "<a href='b.pdf'>下一页</a>")
                .file(SITE + "a.pdf", "%PDF");
        fetch("url\n" + SITE + "\n");
        assertThat(rows()).containsKey(SITE + "a.pdf");
    }

    @Test
    void nextPagesAreKnownHoweverTheyAreMarked() throws Exception {
        fetcher.page(SITE, "<a href='1'>下一页&gt;&gt;</a>")
                .page(SITE + "1", "<a href='2'>[ 下一页 ]</a>")
                .page(SITE + "2", "<a href='3'>&gt;&gt;</a>")
                .page(SITE + "3", "<a href='4'>后页</a>")
                .page(SITE + "4", "<a href='5' title='下一页'><img></a>")
                .page(SITE + "5", "<a href='/'>下一页</a>");
        fetch(SITE + "\n");
        assertThat(rows().keySet()).hasSize(6);
    }

    @Test
    void anIndexHasSoManyPagesAndSaysWhenThereAreMore() throws Exception {
        for (int i = 0; i < 60; i++) {
            fetcher.page(SITE + "p" + i, "<a href='p" + (i + 1) + "'>下一页</a>");
            fetcher.page(SITE + "q" + i, "<a href='q" + (i + 1) + "'>下一页</a>");
        }
        fetch(SITE + "p0\n" + SITE + "q0\n");
        assertThat(rows()).hasSize(2 * (20 + 1));
        assertThat(rows().get(SITE + "p" + 20).get(MESSAGE))
                .isEqualTo("Further pages were not followed: there are more than 20.");
    }

    @Test
    void aPageLeadsToSoManyReportsAndSaysWhenThereAreMore() throws Exception {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 502; i++) {
            html.append("<a href='" + i + ".pdf'>政府信息公开年度报告</a>");
        }
        fetcher.page(SITE, html.toString());
        fetch(SITE + "\n");
        assertThat(rows()).hasSize(501);
        assertThat(rows().get(SITE).get(MESSAGE))
                .isEqualTo("Further links were not followed: there are more than 500.");
    }

    @Test
    void oneBusyHostDoesNotKeepOthersWaiting() throws Exception {
        var other = new java.util.concurrent.CountDownLatch(1);
        StringBuilder list = new StringBuilder("url\n");
        for (int i = 0; i < 8; i++) {
            list.append(SITE + i + "\n");
            fetcher.on(
                    SITE + i,
                    request -> {
                        await(other);
                        throw new IOException("enough");
                    });
        }
        list.append("http://other.test/\n");
        fetcher.on(
                "http://other.test/",
                request -> {
                    other.countDown();
                    throw new IOException("enough");
                });
        assertThatThrownBy(() -> fetch(list.toString())).hasMessageContaining("enough");
    }

    private static void await(java.util.concurrent.CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(5, java.util.concurrent.TimeUnit.SECONDS)) {
                throw new IOException("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IOException("the other host waited", e);
        }
    }

    private void index3Years() {
        fetcher.page(
                SITE,
                "<title>信息公开</title><a href='2022.pdf'>2022年政府信息公开年报</a>"
                        + "<a href='2023.pdf'>2023年政府信息公开年报</a>"
                        + "<a href='2024.pdf'>2024年政府信息公开年报</a>",
                gbk());
        for (int year = 2022; year <= 2024; year++) {
            fetcher.file(SITE + year + ".pdf", "%PDF-" + year);
        }
    }

    private static Charset gbk() {
        return Charset.forName("GBK");
    }

    private static String line(String agency, String year) {
        return SITE + "," + agency + "," + year + "\n";
    }

    private Path warc(int number) {
        return archive.resolve("pages-0000" + number + ".warc.gz");
    }

    private FetchSummary fetch(String list) throws Exception {
        return run(list, false);
    }

    private FetchSummary refresh(String list) throws Exception {
        return run(list, true);
    }

    private FetchSummary run(String list, boolean refresh) throws Exception {
        FetchSettings settings =
                new FetchSettings("test", "", Duration.ZERO, 1 << 20, 4, false, false, refresh);
        return new Fetch(archive, settings)
                .execute(
                        FetchList.read(list.getBytes(StandardCharsets.UTF_8)),
                        fetcher,
                        (done, known, address, status) -> {});
    }

    private Map<String, List<String>> rows() throws IOException {
        return table("fetched.csv");
    }

    private Map<String, List<String>> index() throws IOException {
        return table("index.csv");
    }

    /** Rows of a table by address, without its header. */
    private Map<String, List<String>> table(String name) throws IOException {
        List<List<String>> rows =
                new CsvTable().read(Files.newBufferedReader(archive.resolve(name)));
        return rows.stream()
                .skip(1)
                .collect(
                        Collectors.toMap(row -> row.get(0), row -> row, (a, b) -> b, TreeMap::new));
    }
}
