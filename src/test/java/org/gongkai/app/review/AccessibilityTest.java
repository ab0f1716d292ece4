package org.gongkai.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
    private static String axe = "";

    @BeforeAll
    static void open() throws Exception {
        window = ReviewWindow.of(Folders.rich(folder), folder.resolve("browser"));
        String name = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
        try (InputStream in =
                Objects.requireNonNull(AccessibilityTest.class.getResourceAsStream(name))) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
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
        assertThat(serious()).as("overview").isEmpty();
        for (String source :
                List.of(Folders.WRONG, Folders.WORD, Folders.CUT, Folders.BARE, Folders.INSIDE)) {
            window.report(source);
            window.await("#detail");
            assertThat(serious()).as(source).isEmpty();
        }
        window.press("t");
        window.await("#draw");
        assertThat(serious()).as("drawing a table").isEmpty();
        window.press(org.openqa.selenium.Keys.ESCAPE);
        window.press("?");
        assertThat(serious()).as("help").isEmpty();
        window.press(org.openqa.selenium.Keys.ESCAPE);
        window.press("m");
        assertThat(serious()).as("body, year, place").isEmpty();
    }

    private static List<?> serious() {
        window.browser().executeScript(axe);
        return (List<?>)
                window.browser()
                        .executeAsyncScript(
                                """
                                const done = arguments[arguments.length - 1];
                                axe.run({resultTypes: ["violations"]}).then(found => done(found.violations
                                  .filter(each => ["serious", "critical"].includes(each.impact))
                                  .map(each => each.id + ": " + each.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + " " + node.failureSummary).join(" | "))));
                                """);
    }
}
