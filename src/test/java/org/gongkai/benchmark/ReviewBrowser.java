package org.gongkai.benchmark;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The review page in Chromium without a window. Times are milliseconds of the browser's own clock,
 * up to the second frame after the change, which is when it can be seen.
 */
final class ReviewBrowser implements AutoCloseable {

    private static final String SEEN =
            """
            const done = arguments[arguments.length - 1];
            const seen = (start, ready) => {
              const look = () => ready()
                ? requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)))
                : setTimeout(look, 1);
              look();
            };
            """;

    private final ChromeDriver chromium;

    private ReviewBrowser(ChromeDriver chromium) {
        this.chromium = chromium;
    }

    /** Starts one; empty where Chromium or its driver is not installed. */
    static Optional<ReviewBrowser> start() {
        Optional<Path> binary = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("chromedriver");
        if (binary.isEmpty() || driver.isEmpty()) {
            return Optional.empty();
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary.get().toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en");
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.get().toFile())
                        .build();
        return Optional.of(new ReviewBrowser(new ChromeDriver(service, options)));
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** From the navigation to the drawn list; 0 of the clock is the navigation. */
    double overview(String address) {
        chromium.get("about:blank");
        chromium.get(address);
        return asked("seen(0, () => document.querySelector('tr[data-source]'));");
    }

    /** From typing into the search field to the list that it leaves, of the list's page. */
    double search(String text) {
        return asked(
                """
                const field = document.getElementById("search");
                const rows = () => document.querySelectorAll("tr[data-source]");
                const start = performance.now();
                field.value = arguments[0];
                field.dispatchEvent(new Event("input"));
                seen(start, () => [...rows()].every(row => row.innerText.includes(arguments[0])));
                """,
                text);
    }

    /**
     * From the navigation to a report's sheet and, where it has pages, the picture of the first.
     */
    double report(String address, String source) {
        chromium.get("about:blank");
        chromium.get(address + "#/report/" + source);
        return asked(
                """
                seen(0, () => document.querySelector("table.form td")
                  && [...document.querySelectorAll("#original img")].every(img => img.complete));
                """);
    }

    /** Opens the report that is first in the list, behind which most doubtful ones are. */
    void first(String address) {
        chromium.get("about:blank");
        chromium.get(address);
        asked(
                """
                let opened = false;
                seen(0, () => {
                  const link = document.querySelector("table.list tr[data-source] a");
                  if (link && !opened) { opened = true; link.click(); }
                  return document.getElementById("report");
                });
                """);
    }

    /**
     * From the key for the next report to its sheet, which may have no table, and its picture; of a
     * report's page.
     */
    double next() {
        return asked(
                """
                const old = document.getElementById("report");
                const start = performance.now();
                document.getElementById("next-report").click();
                seen(start, () => document.getElementById("report")
                  && document.getElementById("report") !== old
                  && [...document.querySelectorAll("#original img")].every(img => img.complete));
                """);
    }

    private double asked(String script, Object... args) {
        Number time = (Number) chromium.executeAsyncScript(SEEN + script, args);
        return time.doubleValue();
    }

    @Override
    public void close() {
        chromium.quit();
    }
}
