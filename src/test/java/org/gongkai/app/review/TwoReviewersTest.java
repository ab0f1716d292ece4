package org.gongkai.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** Two people at one report at the same time. */
class TwoReviewersTest {

    private static final String TOTAL = "requests.granted.total";

    @TempDir Path folder;

    private ReviewWindow window;

    @BeforeEach
    void open() throws Exception {
        window = ReviewWindow.of(new Folders(folder), folder.resolve("browser"));
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    private String person(String name) {
        window.report(Folders.WRONG);
        window.await("table.form td.on");
        window.name(name);
        window.goTo(TOTAL);
        return window.browser().getWindowHandle();
    }

    @Test
    void eachLearnsOfTheOtherWithoutReloadingAndAContradictionIsSaid() {
        String li = person("li");
        window.browser().switchTo().newWindow(WindowType.TAB);
        String wang = person("wang");
        window.until(() -> window.text("#looking").contains("li"));
        window.press("1", "5", Keys.ENTER);
        window.await(window.cell(TOTAL) + ".corrected");
        window.browser().switchTo().window(li);
        window.until(() -> window.text("#looking").contains("wang"));
        window.await(window.cell(TOTAL) + ".corrected");
        assertThat(window.text("#words")).contains("wang: 15");
        window.goTo(TOTAL);
        window.press("1", "3", Keys.ENTER);
        window.until(
                () -> window.text("#note").contains("You contradict wang, who typed 15 on 20"));
        assertThat(window.text("#conflict")).contains("wang").contains("15");
        window.browser().switchTo().window(wang);
        // Who has gone on to another cell is told as well.
        window.until(() -> window.text("#note").contains("You typed 15: neither counts until one"));
        window.goTo(TOTAL);
        window.until(() -> window.text("#conflict").contains("You contradict li, who typed 13"));
        assertThat(window.findings().get(0)).contains("people differ");
    }

    @Test
    void aNameThatIsTakenAwayDoesNotComeBackByItself() {
        window.report(Folders.WRONG);
        window.await("table.form td.on");
        window.find("#who").clear();
        // The list of reports comes later, and with it the name under which the machine knows one.
        window.until(() -> !window.text("#report-of").isEmpty());
        assertThat(window.find("#who").getDomProperty("value")).isEmpty();
    }
}
