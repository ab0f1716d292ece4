package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

    private static final String PDF = "fixtures/qingxi2023/qingxi2023--writer.pdf";

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aPageIsDrawnInItsSize() throws IOException {
        assertThat(run("inspect", PDF, "--page", "2", "-o", path("two.png"), "--dpi", "72"))
                .isZero();

        BufferedImage picture = ImageIO.read(folder.resolve("two.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(595);
        assertThat(picture.getHeight()).isEqualTo(841);
        assertThat(err()).isEqualToIgnoringNewLines("gongkai: wrote " + path("two.png"));
    }

    @Test
    void theTextNamesGridsTablesAndCodes() {
        assertThat(run("inspect", PDF, "--page", "2", "-o", path("two.png"))).isZero();

        assertThat(out())
                .startsWith("page 2\n")
                .contains("grid of 28 rows × 10 columns, ruled, x 62.4 to 533.0, y 62.8 to 640.7")
                .contains("section requests): requests of gov2021")
                .contains("granted (row 5): natural_person 21, org_business 3,")
                .doesNotContain("proactive");
    }

    @Test
    void allPagesGoIntoAFolderUnderTheNameOfTheDocument() throws IOException {
        assertThat(run("inspect", PDF, "--page", "all", "--dpi", "36", "-o", folder.toString()))
                .isZero();

        assertThat(names())
                .containsExactly(
                        "qingxi2023--writer-p1.png",
                        "qingxi2023--writer-p2.png",
                        "qingxi2023--writer-p3.png");
        assertThat(out()).contains("page 1\n", "page 2\n", "page 3\n");
    }

    @Test
    void aPageThatIsNotThereIsOneLineAndCode2() throws IOException {
        assertThat(run("inspect", PDF, "--page", "4", "-o", path("four.png"))).isEqualTo(2);

        assertThat(err())
                .isEqualToIgnoringNewLines(
                        "gongkai: There is no page 4 in "
                                + Path.of(PDF)
                                + ": it has 3. --page wants 1 to 3 or all.");
        assertThat(out()).isEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    void wrongOptionsAreCode2() throws IOException {
        assertThat(run("inspect", PDF, "--page", "0")).isEqualTo(2);
        assertThat(run("inspect", PDF, "--page", "two")).isEqualTo(2);
        assertThat(run("inspect", PDF, "--dpi", "5")).isEqualTo(2);
        assertThat(run("inspect", PDF, "--page", "all", "-o", path("one.png"))).isEqualTo(2);
        assertThat(run("inspect", path("none.pdf"))).isEqualTo(2);
        assertThat(err())
                .contains("--page wants a page from 1 or all, not '0'")
                .contains("not 'two'")
                .contains("--dpi wants 20 to 1200, not 5")
                .contains("-o wants a folder, not")
                .contains("No such file: " + path("none.pdf"));
        assertThat(names()).isEmpty();
    }

    @Test
    void thePictureNeverReplacesTheDocument() throws IOException {
        Path copy = Files.copy(Path.of(PDF), folder.resolve("report.pdf"));

        assertThat(run("inspect", copy.toString(), "-o", copy.toString())).isEqualTo(2);

        assertThat(err()).contains("would replace " + copy);
        assertThat(copy).hasSameBinaryContentAs(Path.of(PDF));
    }

    @Test
    void aFormatWithoutPagesGivesTextOnly() throws IOException {
        String page = "samples/xingzhu2024.html";

        assertThat(run("inspect", page, "-o", folder.toString())).isZero();

        assertThat(err()).contains("text/html has no pages to draw");
        assertThat(out()).contains("document without pages", "requests of gov2021, 175 cells");
        assertThat(names()).isEmpty();
    }

    @Test
    void readingsAndWhatBecameOfThemAreShown() {
        run("inspect", "fixtures/jinglan2024/jinglan2024--glued-all.txt");

        assertThat(out())
                .contains("choice '221814612735812499' for 7 cells of requests.new_requests")
                .contains("    + 2218 146 12 7 35 81 2499  breaks no sum\n")
                .contains("    - 2 218146 12 7 35 81 2499  breaks requests.new_requests row-sum,")
                .contains("    became new_requests.natural_person 2218, ");
    }

    @Test
    void aDocumentThatCannotBeReadIsCode1() throws IOException {
        assertThat(run("inspect", "fixtures/hostile/password.pdf", "-o", folder.toString()))
                .isEqualTo(1);

        assertThat(err()).contains("password.pdf is failed: ").contains("password");
        assertThat(out()).isEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    void thePageOfReviewIsServedWithTheExplanation() throws Exception {
        Thread program = new Thread(() -> run("inspect", PDF, "--open", "--no-open"));
        program.start();
        for (int i = 0; i < 1200 && !out().contains("/#/report/"); i++) {
            Thread.sleep(50);
        }
        try {
            assertThat(out()).startsWith("Open http://127.0.0.1:").contains("--writer.pdf");
            String address = out().substring("Open ".length(), out().indexOf('#'));
            HttpResponse<String> answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(address + "explanation"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("requests of gov2021", "granted (row 5)");
        } finally {
            program.interrupt();
            program.join();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void picturesDoNotGoWithTheOpenPage() throws IOException {
        assertThat(run("inspect", PDF, "--open", "-o", path("two.png"))).isEqualTo(2);
        assertThat(err()).contains("leave -o out");
        assertThat(run("inspect", PDF, "--no-open", "-o", path("two.png"))).isEqualTo(2);
        assertThat(err()).contains("--no-open goes with --open");
        assertThat(names()).isEmpty();
    }

    @Test
    void thereIsHelp() {
        assertThat(run("inspect", "--help")).isZero();
        assertThat(out()).contains("--page=N|all", "--out=PNG", "--dpi=DPI", "no such page");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private int run(String... args) {
        return Main.run(new Console(stream(out), stream(err), false), args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
