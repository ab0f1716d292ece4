package org.gongkai.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/**
 * The review page in a window of a real browser. Needs Chromium and its driver; where they are
 * missing the test is left out, unless {@code GONGKAI_BROWSER=required}.
 */
final class ReviewWindow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReviewServer server;
    private final ChromeDriver browser;

    private ReviewWindow(ReviewServer server, ChromeDriver browser) {
        this.server = server;
        this.browser = browser;
    }

    /** A window of 1280 by 800 pixels; the page speaks English at first. */
    static ReviewWindow of(Folders folders, Path profile) throws Exception {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("chromedriver");
        boolean there = chromium.isPresent() && driver.isPresent();
        if (!there && "required".equals(System.getenv("GONGKAI_BROWSER"))) {
            throw new AssertionError("chromium and chromedriver are required but not installed");
        }
        Assumptions.assumeTrue(there, "left out: chromium and chromedriver are not installed");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en");
        options.addArguments("--user-data-dir=" + profile);
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow().toFile())
                        .build();
        ChromeDriver browser = new ChromeDriver(service, options);
        browser.manage().window().setSize(new Dimension(1280, 800));
        return new ReviewWindow(folders.serve(), browser);
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    ChromeDriver browser() {
        return browser;
    }

    ReviewServer server() {
        return server;
    }

    /** Shows the overview in a language, {@code en} or {@code zh}. */
    void overview(String language) {
        browser.get(server.address().toString());
        await("table.list tr[data-source]");
        if (!language.equals(
                browser.executeScript("return document.documentElement.lang.slice(0, 2)"))) {
            click("#language");
            until(
                    () ->
                            language.equals(
                                    browser.executeScript(
                                            "return document.documentElement.lang.slice(0, 2)")));
        }
    }

    /** Shows a report by its address. */
    void report(String source) {
        browser.get("about:blank");
        browser.get(
                server.address()
                        + "#/report/"
                        + java.net.URLEncoder.encode(
                                        source, java.nio.charset.StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        await("#report");
    }

    WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    boolean has(String css) {
        return !browser.findElements(By.cssSelector(css)).isEmpty();
    }

    WebElement await(String css) {
        until(() -> has(css), css);
        return find(css);
    }

    /** Clicks what the page shows once the click arrives: it may draw anew in between. */
    void click(String css) {
        until(
                () -> {
                    try {
                        find(css).click();
                        return true;
                    } catch (NoSuchElementException | StaleElementReferenceException e) {
                        return false;
                    }
                },
                css);
    }

    /** Waits until the page says this there. */
    void says(String css, String text) {
        until(() -> text(css).equals(text), css + " with " + text);
    }

    void until(BooleanSupplier ready) {
        until(ready, "what is waited for");
    }

    private static void until(BooleanSupplier ready, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nothing like %s", what).isLessThan(end);
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void press(CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    /** Types in the place of what stands in the field. */
    void replace(CharSequence... keys) {
        new Actions(browser)
                .keyDown(Keys.CONTROL)
                .sendKeys("a")
                .keyUp(Keys.CONTROL)
                .sendKeys(keys)
                .perform();
    }

    /** The address of the selected cell. */
    String selected() {
        return String.valueOf(
                browser.executeScript(
                        "return document.querySelector('table.form td.on')?.dataset.cell ?? ''"));
    }

    void name(String who) {
        WebElement field = find("#who");
        field.clear();
        field.sendKeys(who, Keys.ESCAPE);
    }

    /** Opens a report from the list, as {@code li}. */
    void enter(String language, String source) {
        overview(language);
        name("li");
        click("tr[data-source='" + source + "'] a");
        await("#report");
    }

    /** Goes from flagged cell to flagged cell until the wanted one comes. */
    void goTo(String cell) {
        for (int i = 0; i < 60 && !selected().equals(cell); i++) {
            press("n");
        }
        assertThat(selected()).isEqualTo(cell);
    }

    /** Selects a cell, wherever it is. */
    void jumpTo(String cell) {
        until(
                () -> {
                    browser.executeScript(
                            "document.querySelector(arguments[0])?.click()", cell(cell));
                    return selected().equals(cell);
                },
                cell);
    }

    /** What the findings that concern the cell or the whole report say, in their order. */
    List<String> findings() {
        return texts("#findings li");
    }

    /** At one go: the page may draw anew between two questions. */
    List<String> texts(String css) {
        List<?> texts =
                (List<?>)
                        browser.executeScript(
                                "return [...document.querySelectorAll(arguments[0])].map(item => item.textContent)",
                                css);
        return texts.stream().map(Object::toString).toList();
    }

    /** Buttons, fields and selected cells that the note covers. */
    List<?> covered() {
        return (List<?>)
                browser.executeScript(
                        """
                        const note = document.getElementById("note").getBoundingClientRect();
                        return [...document.querySelectorAll("button, input, select, a, td.on")].filter(each => {
                          const box = each.getBoundingClientRect();
                          return box.width && Math.min(box.bottom, each.closest(".scroll, .detail")?.getBoundingClientRect().bottom ?? box.bottom) > note.top
                            && box.top < note.bottom && box.right > note.left && box.left < note.right;
                        }).map(each => each.outerHTML);
                        """);
    }

    String text(String css) {
        return String.join("", texts(css));
    }

    /** What axe-core finds serious or worse on the page as it is. */
    List<?> serious() {
        browser.executeScript(axe());
        return (List<?>)
                browser.executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        axe.run({resultTypes: ["violations"]}).then(found => done(found.violations
                          .filter(each => ["serious", "critical"].includes(each.impact))
                          .map(each => each.id + ": " + each.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + " " + node.failureSummary).join(" | "))));
                        """);
    }

    private static String axe() {
        String name = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
        try (InputStream in =
                Objects.requireNonNull(ReviewWindow.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String cell(String address) {
        return "table.form td[data-cell='" + address + "']";
    }

    @Override
    public void close() {
        browser.quit();
        server.close();
    }
}
