package org.gongkai.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.model.Correction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/** People at the review page, in a real browser. */
class ReviewPageTest {

    private static final String TOTAL = "requests.granted.total";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path folder;

    private Folders folders;
    private ReviewWindow window;
    private ChromeDriver browser;

    @BeforeEach
    void open() throws Exception {
        folders = new Folders(folder);
        window = ReviewWindow.of(folders, folder.resolve("browser"));
        browser = window.browser();
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    private void report(String source) {
        window.report(source);
        await("table.form td.on");
    }

    private WebElement await(String css) {
        return window.await(css);
    }

    private void press(CharSequence... keys) {
        window.press(keys);
    }

    private List<String> findings() {
        return window.findings();
    }

    @Test
    void aBrokenSumIsCorrectedByKeyboardAndTheNextRunKnowsIt() throws Exception {
        report(Folders.WRONG);
        window.name("li");
        window.goTo(TOTAL);
        assertThat(findings().get(0)).contains("11 + 2 + 0 + 0 + 0 + 0 = 13 ≠ 14");
        await("#original .box.on[data-cell='" + TOTAL + "']");
        press(Keys.ENTER);
        await(".edit input[name=value]");
        press("13", Keys.ENTER);
        await("table.form td.corrected[data-cell='" + TOTAL + "']");
        assertThat(findings()).noneMatch(text -> text.contains("≠ 14"));
        assertThat(folders.cell(Folders.WRONG, "granted", "total")).contains(",14,14,number,");
        folders.extract();
        assertThat(folders.cell(Folders.WRONG, "granted", "total"))
                .contains(",13,14,number,")
                .contains(",corrected,");
        folders.extract();
        assertThat(folders.cell(Folders.WRONG, "granted", "total")).contains(",corrected,");
    }

    @Test
    void bodyAndYearAreSaidAndTheNextRunKnowsThem() throws Exception {
        report(Folders.WRONG);
        window.name("li");
        press("m");
        WebElement agency = await("#said-agency");
        agency.clear();
        agency.sendKeys("甲县教育局");
        WebElement title = await("#said-title");
        title.clear();
        title.sendKeys("甲县教育局年报");
        WebElement year = await("#said-year");
        year.clear();
        year.sendKeys("20");
        window.click("#said-save");
        window.until(() -> window.text("#note").contains("'20' is no year"));
        year.sendKeys("19", Keys.ENTER);
        await("dialog:not([open])#keys");
        window.says("#body-year", "甲县教育局 · 2019");
        assertThat(Files.readString(folders.out().resolve("metadata.csv")))
                .contains("甲县教育局,2019,,\"(li, ");
        folders.extract();
        try (Stream<String> rows = Files.lines(folders.out().resolve("reports.csv"))) {
            assertThat(rows.filter(row -> row.contains(Folders.WRONG)))
                    .singleElement()
                    .asString()
                    .contains(",甲县教育局年报,甲县教育局,2019,");
        }
    }

    @Test
    @Tag("long")
    void twoTabsLoseNothing() throws Exception {
        report(Folders.WRONG);
        window.name("li");
        String first = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        report(Folders.WRONG);
        for (int i = 0; i < 10; i++) {
            String value = Integer.toString(i);
            for (String cell : List.of("new_requests", "carried_in")) {
                browser.switchTo().window(cell.equals("carried_in") ? first : lastWindow(first));
                browser.executeScript(
                        """
                        fetch("correct", {method: "POST", body: JSON.stringify({
                          source: arguments[0], table: "requests", row: arguments[1], column: "total",
                          finding: "", old: "", value: arguments[2], who: arguments[1], remark: ""})})
                          .then(() => document.body.dataset.sent = arguments[2]);
                        """,
                        Folders.WRONG,
                        cell,
                        value);
            }
        }
        for (String window : browser.getWindowHandles()) {
            browser.switchTo().window(window);
            await("body[data-sent='9']");
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (new CorrectionFile(folders.out()).read().size() < 20 && System.nanoTime() < end) {
            ReviewWindow.pause();
        }
        List<Correction> kept = new CorrectionFile(folders.out()).read();
        assertThat(kept).hasSize(20);
        assertThat(kept.stream().map(c -> c.cell().row() + c.value()).distinct()).hasSize(20);
    }

    private String lastWindow(String first) {
        return browser.getWindowHandles().stream()
                .filter(window -> !window.equals(first))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("long")
    void aClickOnEitherSideLightsUpTheOther() {
        report(Folders.WRONG);
        window.click("#original .box[data-cell='" + TOTAL + "']");
        assertThat(window.selected()).isEqualTo(TOTAL);
        window.click("td[data-cell='requests.new_requests.total']");
        await("#original .box.on[data-cell='requests.new_requests.total']");
    }

    @Test
    @Tag("long")
    void whatTheDocumentItselfSaysIsMarkedAsSeen() throws Exception {
        report(Folders.WRONG);
        window.name("li");
        assertThat(window.text("#headline")).matches("\\d+ sums do not hold, \\d+ cells concerned");
        assertThat(window.texts(".proof b")).isNotEmpty();
        while (window.has("table.form td.flagged")) {
            window.click(".flagged");
            int before = window.texts("table.form td.flagged").size();
            window.click("#findings button.seen");
            window.until(() -> window.texts("table.form td.flagged").size() < before);
        }
        window.says("#status", "ok");
        assertThat(window.texts(".proof b")).isEmpty();
        assertThat(window.text(".proof")).contains("not, confirmed as printed");
        assertThat(window.has("#headline")).isFalse();
        window.click("td.confirmed[data-cell='" + TOTAL + "']");
        assertThat(window.text("#findings li.confirmed")).contains("Confirmed as printed: ");
        folders.extract();
        try (Stream<String> rows = Files.lines(folders.out().resolve("reports.csv"))) {
            assertThat(rows.filter(row -> row.contains(Folders.WRONG)))
                    .singleElement()
                    .asString()
                    .contains(",ok,");
        }
    }

    @Test
    @Tag("long")
    void aWebPageShowsItsTablesAndItsSource() {
        report(Folders.WEB);
        await("table.found td.on");
        // Tables stand where the document has them, between the heading above and the one below.
        assertThat(
                        browser.executeScript(
                                """
                                const parts = [...document.getElementById("original").children].map(node => node.matches("table") ? "table" : node.textContent);
                                const at = parts.findIndex(text => text.startsWith("三、"));
                                return parts.slice(at - 1, at + 3).map(text => text.slice(0, 5));
                                """))
                .isEqualTo(List.of("table", "三、收到和", "table", "四、政府信"));
        browser.findElement(By.xpath("//button[text()='As text']")).click();
        assertThat(await("pre.text").isDisplayed()).isTrue();
    }

    @Test
    @Tag("long")
    void theOverviewFiltersAndSpeaksBothLanguages() {
        browser.get(window.server().address().toString());
        await("table.list tr[data-source]");
        assertThat(browser.findElements(By.cssSelector("tr[data-source]"))).hasSize(3);
        assertThat(window.texts("tr[data-source]").get(0)).startsWith("review");
        assertThat(window.text("tr[data-source='" + Folders.WRONG + "'] .summary"))
                .matches("\\d+ sums do not hold, \\d+ cells concerned");
        window.click("button[data-facet=status][data-value=ok]");
        assertThat(browser.findElements(By.cssSelector("tr[data-source]"))).hasSize(2);
        press("l");
        await("html[lang=zh-CN]");
        assertThat(window.text("button[data-facet=status][data-value=ok]")).contains("正常");
        Object missing =
                browser.executeScript(
                        "return Object.keys(TEXTS.en).filter(k => !(k in TEXTS.zh))"
                                + ".concat(Object.keys(TEXTS.zh).filter(k => !(k in TEXTS.en)))");
        assertThat((List<?>) missing).isEmpty();
    }

    @Test
    @Tag("long")
    void thePageFitsAWindowOf1280Pixels() {
        report(Folders.WRONG);
        Object wide =
                browser.executeScript(
                        "return document.documentElement.scrollWidth > window.innerWidth"
                                + " || document.getElementById('forms').scrollWidth"
                                + " > document.getElementById('forms').clientWidth");
        assertThat(wide).isEqualTo(false);
        assertThat(brokenWords()).isEmpty();
        press("l");
        await("html[lang=zh-CN]");
        assertThat(brokenWords()).isEmpty();
    }

    /** Headings of columns with a word that goes on in the next line. */
    private List<?> brokenWords() {
        return (List<?>)
                browser.executeScript(
                        """
                        return [...document.querySelectorAll("table.form th.col")].filter(th => {
                          const text = th.firstChild;
                          return [...(text?.data ?? "").matchAll(/\\w+|^[\\u4e00-\\u9fa5]{1,6}$/g)].some(word => {
                            const range = document.createRange();
                            range.setStart(text, word.index);
                            range.setEnd(text, word.index + word[0].length);
                            return range.getClientRects().length > 1;
                          });
                        }).map(th => th.textContent);
                        """);
    }

    @Test
    @Tag("long")
    void theTokenIsAskedForOnce() {
        String door = window.server().address().resolve("/").toString();
        browser.get(door);
        await("#token").sendKeys("0".repeat(48), Keys.ENTER);
        window.until(() -> window.text("#wrong").contains("not the token"));
        await("#token").clear();
        await("#token").sendKeys(window.server().address().toString(), Keys.ENTER);
        await("table.list tr[data-source]");
        browser.get(door);
        await("table.list tr[data-source]");
    }
}
