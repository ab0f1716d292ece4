package org.gongkai.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.model.Correction;
import org.gongkai.model.DrawnFrame;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** A table is drawn on the page, by mouse and by keyboard, in both languages. */
@Tag("long")
class DrawnTableTest {

    private static final String NAME = "yinshan2024--borderless.pdf";

    /** Points of the page. */
    private static final double WIDTH = 595.2;

    private static final double HEIGHT = 841.9;

    @TempDir static Path folder;

    private static Folders folders;
    private static ReviewWindow window;

    @BeforeAll
    static void open() throws Exception {
        folders = Folders.of(folder, Path.of("fixtures/yinshan2024", NAME));
        String explanation =
                "page 1\n  proactive of gov2021, 10 cells\n    license (row 5): decisions 40211\n";
        folders.explained(explanation, "page 2\n");
        window = ReviewWindow.of(folders, folder.resolve("browser"));
    }

    @AfterAll
    static void close() {
        if (window != null) {
            window.close();
        }
    }

    private static void enter(String language) {
        window.enter(language, NAME);
        window.click(window.cell("proactive.license.decisions"));
        window.await("#original .box[data-cell='proactive.license.decisions']");
    }

    private static Correction last() throws Exception {
        List<Correction> all = new CorrectionFile(folders.out()).read();
        return all.get(all.size() - 1);
    }

    private static Actions at(WebElement sheet, double x, double y) {
        int right = (int) Math.round((x / WIDTH - 0.5) * sheet.getSize().width);
        int down = (int) Math.round((y / HEIGHT - 0.5) * sheet.getSize().height);
        return new Actions(window.browser()).moveToElement(sheet, right, down);
    }

    private static void drag(WebElement sheet, double x, double y, double right, double bottom) {
        int wide = (int) Math.round((right - x) / WIDTH * sheet.getSize().width);
        int high = (int) Math.round((bottom - y) / HEIGHT * sheet.getSize().height);
        at(sheet, x, y).clickAndHold().moveByOffset(wide, high).release().perform();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatIsDrawnWithTheMouseIsReadThereAndOnEveryLaterRun(String language) throws Exception {
        enter(language);
        window.click("#explain");
        window.click("#draw-start");
        WebElement sheet = window.await("#draw");
        window.click("#draw-table option[value=proactive]");
        window.browser().executeScript("document.querySelector('#original').scrollTop = 120");
        // Between two performances the driver would let go.
        drag(sheet, 56, 250, 532, 480);
        window.click("[data-tool=columns]");
        for (double x : new double[] {208, 330, 448}) {
            at(sheet, x, 300).click().perform();
        }
        window.click("#draw-read");
        window.until(() -> !window.has("#draw"));

        List<DrawnFrame> frames = DrawnFrame.of("proactive", last().value());
        assertThat(last().isFrame()).isTrue();
        assertThat(frames).hasSize(1);
        assertThat(frames.get(0).columns()).hasSize(3);
        assertThat(window.text(window.cell("proactive.license.decisions")))
                .as(last().value())
                .isEqualTo("40211");
        assertThat(window.selected()).startsWith("proactive.");
        if (language.equals("zh")) {
            window.click("#draw-start");
            window.click("#draw-undo");
            window.until(() -> !window.has("#draw"));
            return;
        }
        assertThat(Files.readString(folders.out().resolve("findings.csv")))
                .doesNotContain("frame-drawn");
        folders.extract();
        assertThat(Files.readString(folders.out().resolve("findings.csv"))).contains("frame-drawn");
        assertThat(folders.cell(NAME, "license", "decisions")).contains(",40211,");
    }

    @Test
    void theExplanationOfTheReadingFollowsTheSelectedCell() {
        enter("en");
        window.click(window.cell("proactive.license.decisions"));
        window.until(() -> window.text("#explanation .on").contains("license (row 5)"));
        window.press("]");
        window.until(() -> window.text("#explanation").startsWith("page 2"));
        window.press("e");
        window.until(() -> !window.has("#explanation"));
        window.click("#explain");
        window.await("#explanation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aFrameIsDrawnAndTakenBackWithTheKeyboard(String language) throws Exception {
        enter(language);
        window.press("t");
        window.await("#draw");
        window.press("x", "b", Keys.SPACE, Keys.ARROW_DOWN, Keys.ARROW_RIGHT, "c", "+", "+", "+");
        window.press(Keys.ARROW_LEFT, Keys.DELETE, Keys.ENTER);
        window.until(() -> !window.has("#draw"));

        String table = last().cell().table();
        assertThat(DrawnFrame.of(table, last().value()).get(0).columns()).hasSize(2);
        window.until(() -> window.has("[data-code=frame-unmatched], [data-code=frame-drawn]"));
        window.press("t");
        window.click("#draw-undo");
        window.until(() -> !window.has("#draw"));
        assertThat(last().isUndo()).isTrue();
        assertThat(window.text("#note")).contains(language.equals("zh") ? "已撤回" : "Taken back");
    }
}
