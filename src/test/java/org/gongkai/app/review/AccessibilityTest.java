package org.gongkai.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe-core has to say of each page, in both languages. */
@Tag("long")
class AccessibilityTest {

    @TempDir static Path folder;

    private static ReviewWindow window;

    @BeforeAll
    static void open() throws Exception {
        // As inspect --open has it: with the explanation of the reading below each page.
        String explanation =
                "page 1\n  requests of gov2021, 23 cells\n    granted (row 5): total 14\n";
        window =
                ReviewWindow.of(
                        Folders.rich(folder).explained(explanation), folder.resolve("browser"));
    }

    @AfterAll
    static void close() {
        if (window != null) {
            window.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, false", "zh, false", "en, true", "zh, true"})
    void nothingSeriousIsFoundOnAnyPage(String language, boolean dark) {
        window.browser()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        java.util.Map.of(
                                "features",
                                List.of(
                                        java.util.Map.of(
                                                "name",
                                                "prefers-color-scheme",
                                                "value",
                                                dark ? "dark" : "light"))));
        window.overview(language);
        window.name("li");
        assertThat(window.serious()).as("overview").isEmpty();
        for (String source :
                List.of(Folders.WRONG, Folders.WORD, Folders.CUT, Folders.BARE, Folders.INSIDE)) {
            window.report(source);
            window.await("#detail");
            assertThat(window.serious()).as(source).isEmpty();
        }
        window.press("t");
        window.await("#draw");
        window.press("b", org.openqa.selenium.Keys.ARROW_DOWN, "c", "+");
        window.await("#draw .column");
        assertThat(window.serious()).as("drawing a table").isEmpty();
        window.press(org.openqa.selenium.Keys.ESCAPE);
        window.press("?");
        assertThat(window.serious()).as("help").isEmpty();
        window.press(org.openqa.selenium.Keys.ESCAPE);
        window.press("m");
        assertThat(window.serious()).as("body, year, place").isEmpty();
    }
}
