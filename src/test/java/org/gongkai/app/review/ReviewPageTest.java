package org.gongkai.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.model.Correction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/**
 * People at the review page, in a real browser. Needs Chromium and its driver; where they are
 * missing it is left out, unless {@code GONGKAI_BROWSER=required}.
 */
class ReviewPageTest {

    private static final String TOTAL = "requests.granted.total";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path folder;

    private Folders folders;
    private ReviewServer server;
    private ChromeDriver browser;

    @BeforeEach
    void open() throws Exception {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("chromedriver");
        boolean there = chromium.isPresent() && driver.isPresent();
        if (!there && "required".equals(System.getenv("GONGKAI_BROWSER"))) {
            throw new AssertionError("chromium and chromedriver are required but not installed");
        }
        Assumptions.assumeTrue(there, "left out: chromium and chromedriver are not installed");
        folders = new Folders(folder);
        server = folders.serve();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en");
        options.addArguments("--user-data-dir=" + folder.resolve("browser"));
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow().toFile())
                        .build();
        browser = new ChromeDriver(service, options);
        browser.manage().window().setSize(new Dimension(1280, 800));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void report(String source) {
        browser.get(server.address() + "#/report/" + source);
        await("table.form td.on");
    }

    private WebElement await(String css) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<WebElement> found = browser.findElements(By.cssSelector(css));
            if (!found.isEmpty()) {
                return found.get(0);
            }
            assertThat(System.nanoTime()).as("nothing like %s", css).isLessThan(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void press(CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private String selected() {
        return browser.findElement(By.cssSelector("table.form td.on")).getDomAttribute("data-cell");
    }

    private void name(String who) {
        WebElement field = browser.findElement(By.id("who"));
        field.clear();
        field.sendKeys(who, Keys.ESCAPE);
    }

    /** Goes from flagged cell to flagged cell until the wanted one comes. */
    private void goTo(String cell) {
        for (int i = 0; i < 60 && !selected().equals(cell); i++) {
            press("n");
        }
        assertThat(selected()).isEqualTo(cell);
    }

    private List<String> findings() {
        // At one go: the page may draw the list anew between two questions.
        List<?> texts =
                (List<?>)
                        browser.executeScript(
                                "return [...document.querySelectorAll('#findings li')]"
                                        + ".map(item => item.innerText)");
        return texts.stream().map(Object::toString).toList();
    }

    @Test
    void aBrokenSumIsCorrectedByKeyboardAndTheNextRunKnowsIt() throws Exception {
        report(Folders.WRONG);
        name("li");
        goTo(TOTAL);
        assertThat(findings().get(0)).contains("11 + 2 + 0 + 0 + 0 + 0 = 13 ≠ 14");
        await("#original .box.on[data-cell='" + TOTAL + "']");
        press(Keys.ENTER);
        await(".edit input[name=value]");
        press("13", Keys.ENTER);
        await("table.form td.corrected[data-cell='" + TOTAL + "']");
        assertThat(findings()).noneMatch(text -> text.contains("requests.granted: 11"));
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
        name("li");
        press("m");
        WebElement agency = await("#said-agency");
        agency.clear();
        agency.sendKeys("甲县教育局");
        WebElement year = await("#said-year");
        year.clear();
        year.sendKeys("20");
        await("#said-save").click();
        await("#note:not(:empty)");
        assertThat(await("#note").getText()).contains("'20' is no year");
        year.sendKeys("19", Keys.ENTER);
        await("dialog:not([open])#keys");
        assertThat(await("#body-year").getText()).isEqualTo("甲县教育局 · 2019");
        assertThat(Files.readString(folders.out().resolve("metadata.csv")))
                .contains("甲县教育局,2019,,\"(li, ");
        folders.extract();
        try (Stream<String> rows = Files.lines(folders.out().resolve("reports.csv"))) {
            assertThat(rows.filter(row -> row.contains(Folders.WRONG)))
                    .singleElement()
                    .asString()
                    .contains(",甲县教育局,2019,");
        }
    }

    @Test
    @Tag("long")
    void twoTabsLoseNothing() throws Exception {
        report(Folders.WRONG);
        name("li");
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
            pause();
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
        await("#original .box[data-cell='" + TOTAL + "']").click();
        assertThat(selected()).isEqualTo(TOTAL);
        browser.findElement(By.cssSelector("td[data-cell='requests.new_requests.total']")).click();
        await("#original .box.on[data-cell='requests.new_requests.total']");
    }

    @Test
    @Tag("long")
    void whatTheDocumentItselfSaysIsMarkedAsSeen() throws Exception {
        report(Folders.WRONG);
        name("li");
        for (int left = findings().size(); left > 0; left--) {
            int before = left;
            browser.findElement(By.cssSelector("#findings li button")).click();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (findings().size() >= before && System.nanoTime() < end) {
                pause();
            }
        }
        assertThat(browser.findElement(By.id("status")).getText()).isEqualTo("ok");
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
        browser.findElement(By.xpath("//button[text()='As text']")).click();
        assertThat(await("pre.text").isDisplayed()).isTrue();
    }

    @Test
    @Tag("long")
    void theOverviewFiltersAndSpeaksBothLanguages() {
        browser.get(server.address().toString());
        await("table.list tr[data-source]");
        assertThat(browser.findElements(By.cssSelector("tr[data-source]"))).hasSize(3);
        assertThat(browser.findElement(By.cssSelector("tr[data-source]")).getText())
                .startsWith("review");
        await("button[data-facet=status][data-value=ok]").click();
        assertThat(browser.findElements(By.cssSelector("tr[data-source]"))).hasSize(2);
        press("l");
        await("html[lang=zh-CN]");
        assertThat(await("button[data-facet=status][data-value=ok]").getText()).contains("正常");
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
    }
}
