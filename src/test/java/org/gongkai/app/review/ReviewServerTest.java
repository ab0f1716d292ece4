package org.gongkai.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import javax.imageio.ImageIO;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;
import org.gongkai.model.Fingerprint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewServerTest {

    @TempDir static Path folder;

    private static Folders folders;
    private static ReviewServer server;

    @BeforeAll
    static void start() throws Exception {
        folders = new Folders(folder);
        server = folders.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** An answer as it comes over the line. */
    private record Answer(int status, String head, String latin) {
        private byte[] body() {
            return latin.getBytes(StandardCharsets.ISO_8859_1);
        }

        private String text() {
            return new String(body(), StandardCharsets.UTF_8);
        }
    }

    private static String token() {
        return server.address().getPath();
    }

    private static Answer get(String path, String... headers) throws Exception {
        return ask("GET", path, "", headers);
    }

    /** Speaks HTTP by hand, since no client lets one lie about the host. */
    private static Answer ask(String method, String path, String body, String... headers)
            throws Exception {
        URI address = server.address();
        List<String> more = List.of(headers);
        boolean named = more.stream().anyMatch(header -> header.startsWith("Host:"));
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (!named) {
            head.append("Host: 127.0.0.1:").append(address.getPort()).append("\r\n");
        }
        more.forEach(header -> head.append(header).append("\r\n"));
        head.append("Content-Length: ").append(content.length).append("\r\n");
        head.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
                OutputStream out = socket.getOutputStream()) {
            out.write(head.toString().getBytes(StandardCharsets.UTF_8));
            out.write(content);
            out.flush();
            return answer(socket.getInputStream().readAllBytes());
        }
    }

    private static Answer answer(byte[] all) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String head = text.substring(0, end);
        return new Answer(Integer.parseInt(head.split(" ", -1)[1]), head, text.substring(end + 4));
    }

    private static String own() {
        return "Origin: http://127.0.0.1:" + server.address().getPort();
    }

    private static String query(String source) {
        return "?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);
    }

    private static String correction(String row, String value) {
        return """
                {"source": "%s", "table": "requests", "row": "%s", "column": "total",
                 "finding": "", "old": "14", "value": "%s", "who": "li", "remark": ""}"""
                .formatted(Folders.WRONG, row, value);
    }

    @Test
    void whoHasTheAddressIsServed() throws Exception {
        Answer page = get(token());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.head())
                .contains("default-src 'none'; script-src 'self'")
                .contains("frame-ancestors 'none'")
                .containsIgnoringCase("x-content-type-options: nosniff");
        assertThat(get(token() + "overview").text()).contains(Folders.WRONG);
        assertThat(get(token() + "report" + query(Folders.WRONG)).text()).contains("row-sum");
    }

    @Test
    void whoHasNoTokenIsRefused() throws Exception {
        for (String path : List.of("/", "/overview", "/x/overview", "/" + "0".repeat(48) + "/")) {
            assertThat(get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void theDoorAsksForTheTokenAndShowsNothingElse() throws Exception {
        assertThat(get("/").text()).contains("id=\"token\"").doesNotContain(Folders.WRONG);
        assertThat(get("/door.js").text()).doesNotContain(token().replace("/", ""));
        assertThat(get("/", "Host: evil.example").text()).doesNotContain("token\"");
        assertThat(get("/texts.js").status()).isEqualTo(403);
    }

    @Test
    void aFolderKeepsItsAddress() throws Exception {
        String address = server.address().toString();
        server.close();
        server = folders.serve();
        assertThat(server.address()).hasToString(address);
        Path kept = folders.out().resolve("run").resolve(HouseKey.NAME);
        assertThat(Files.getPosixFilePermissions(kept))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1", "[::1]", ""})
    void anotherHostIsRefused(String host) throws Exception {
        assertThat(get(token() + "overview", "Host: " + host).status()).isIn(400, 403);
    }

    @Test
    void anotherPageIsRefused() throws Exception {
        String body = correction("granted", "13");
        assertThat(ask("POST", token() + "correct", body).status()).isEqualTo(403);
        assertThat(ask("POST", token() + "correct", body, "Origin: http://evil.example").status())
                .isEqualTo(403);
        assertThat(ask("POST", token() + "correct", body, "Origin: null").status()).isEqualTo(403);
        assertThat(get(token() + "overview", "Origin: http://evil.example").status())
                .isEqualTo(403);
        assertThat(new CorrectionFile(folders.out()).read()).noneMatch(c -> c.value().equals("13"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "%2e%2e/%2e%2e/etc/passwd",
                "page.html",
                "run/sources.txt",
                "report?source=../out/reports.csv",
                "picture?source=/etc/passwd&page=1",
                "text?source=..%2F..%2Fetc%2Fpasswd",
                "picture?source=songjian2023.pdf&page=999",
                "picture?source=songjian2023.pdf&page=-1",
                "report"
            })
    void noPathLeadsToOtherFiles(String path) throws Exception {
        assertThat(get(token() + path).status()).isEqualTo(404);
    }

    @Test
    void aPageIsDrawnAndAWebPageGivesItsText() throws Exception {
        Answer picture = get(token() + "picture" + query(Folders.WRONG) + "&page=1");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth())
                .isBetween(800, 1000);
        Answer text = get(token() + "text" + query(Folders.WEB));
        assertThat(text.head()).containsIgnoringCase("content-type: text/plain");
        assertThat(text.text()).contains("<table");
    }

    @Test
    void aCorrectionIsOnTheDiskWhenItIsAnswered() throws Exception {
        Answer answer = ask("POST", token() + "correct", correction("denied_law", "1"), own());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("\"method\":\"corrected\"");
        List<Correction> kept = new CorrectionFile(folders.out()).read();
        assertThat(kept)
                .anySatisfy(
                        c -> {
                            assertThat(c.cell().row()).isEqualTo("denied_law");
                            assertThat(c.value()).isEqualTo("1");
                            assertThat(c.who()).isEqualTo("li");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 13", "1e5", "", "=1+1", "NaN"})
    void whatIsNoValueIsRefused(String value) throws Exception {
        long before = new CorrectionFile(folders.out()).read().size();
        Answer answer = ask("POST", token() + "correct", correction("granted", value), own());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("neither a number nor blank, dash or unreadable");
        assertThat(new CorrectionFile(folders.out()).read()).hasSize((int) before);
    }

    @Test
    void nonsenseIsRefused() throws Exception {
        for (String body : List.of("", "{", "[]", "{\"source\": 1}", "{\"source\": \"x\"}")) {
            assertThat(ask("POST", token() + "correct", body, own()).status()).isEqualTo(400);
        }
        assertThat(ask("DELETE", token() + "overview", "", own()).status()).isEqualTo(405);
        assertThat(ask("GET", token() + "correct", "").status()).isEqualTo(405);
    }

    @Test
    void aDocumentThatIsAnotherNowIsNotShown() throws Exception {
        Path file = folder.resolve("in").resolve("songjian2023.pdf");
        byte[] before = Files.readAllBytes(file);
        try {
            Files.write(file, Files.readAllBytes(folder.resolve("in").resolve(Folders.WRONG)));
            Answer answer = get(token() + "picture" + query("songjian2023.pdf") + "&page=1");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("is another one now");
        } finally {
            Files.write(file, before);
        }
    }

    @Test
    void thatDrawnTablesAreNotShownIsSaidAfterEachCorrectionToo() throws Exception {
        Path file = folder.resolve("in").resolve("songjian2023.pdf");
        byte[] before = Files.readAllBytes(file);
        String undo = correction("granted", "undo").replace(Folders.WRONG, "songjian2023.pdf");
        try {
            Files.writeString(file, "another one");
            new CorrectionFile(folders.out())
                    .add(
                            new Correction(
                                    Fingerprint.of(before).id(),
                                    "songjian2023.pdf",
                                    CellKey.ofTable("review"),
                                    Correction.FRAME,
                                    "",
                                    "page 1 box 60 60 500 200",
                                    "wang",
                                    "2026-11-29",
                                    ""));
            Answer shown = get(token() + "report" + query("songjian2023.pdf"));
            assertThat(shown.text()).contains("\"undrawn\":true");
            Answer corrected = ask("POST", token() + "correct", undo, own());
            assertThat(corrected.text()).contains("\"undrawn\":true");
        } finally {
            Files.write(file, before);
        }
        assertThat(get(token() + "report" + query("songjian2023.pdf")).text())
                .contains("\"undrawn\":false", "\"code\":\"frame-unmatched\"");
    }
}
