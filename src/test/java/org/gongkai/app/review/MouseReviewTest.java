package org.gongkai.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.model.Correction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** A person who has a mouse at the review page, and types nothing but values. */
@Tag("long")
class MouseReviewTest {

    @TempDir static Path folder;

    private static Folders folders;
    private static ReviewWindow window;

    @BeforeAll
    static void open() throws Exception {
        folders = Folders.rich(folder);
        window = ReviewWindow.of(folders, folder.resolve("browser"));
    }

    @AfterAll
    static void close() {
        if (window != null) {
            window.close();
        }
    }

    /** What was last typed of a cell. */
    private static Correction last(String row, String column) throws Exception {
        return new CorrectionFile(folders.out())
                .read().stream()
                        .filter(word -> word.cell().row().equals(row))
                        .filter(word -> word.cell().column().equals(column))
                        .reduce((first, second) -> second)
                        .orElseThrow();
    }

    private static void click(String css) {
        window.click(css);
    }

    private static void enter(String language, String source) {
        window.enter(language, source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aValueTypedIsSavedWhenAnotherCellIsClicked(String language) throws Exception {
        enter(language, Folders.WRONG);
        String cell = "requests.denied_law.org_business";
        String value = language.equals("en") ? "1,234" : "１２";
        WebElement td = window.await(window.cell(cell));
        new Actions(window.browser()).doubleClick(td).perform();
        window.until(
                () ->
                        "value"
                                .equals(
                                        window.browser()
                                                .switchTo()
                                                .activeElement()
                                                .getDomAttribute("name")));
        window.replace(value);
        click(window.cell("requests.new_requests.total"));
        window.await(window.cell(cell) + ".corrected");
        assertThat(window.selected()).isEqualTo("requests.new_requests.total");
        assertThat(last("denied_law", "org_business").value())
                .isEqualTo(language.equals("en") ? "1234" : "12");
        click(window.cell(cell));
        click("#undo");
        window.until(() -> !window.has(window.cell(cell) + ".corrected"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aSumIsConfirmedAndTheNextOpenCellIsSelected(String language) {
        enter(language, Folders.WRONG);
        window.await("td.on.flagged");
        String first = window.selected();
        for (int i = 0; i < 3 && window.has(window.cell(first) + ".flagged"); i++) {
            int open = window.texts("#findings button.seen").size();
            click("#findings button.seen");
            window.until(
                    () ->
                            !window.selected().equals(first)
                                    || window.texts("#findings button.seen").size() < open);
        }
        window.until(() -> !window.selected().equals(first));
        window.await("td.on.flagged:focus");
        assertThat(window.covered()).isEmpty();
        assertThat(window.text("#note"))
                .contains(language.equals("en") ? "Confirmed as printed." : "已确认原文如此。");
        click(window.cell(first) + ".confirmed");
        while (window.has("#findings li.confirmed > button:last-child")) {
            int agreed = window.texts("#findings li.confirmed").size();
            click("#findings li.confirmed > button:last-child");
            window.until(() -> window.texts("#findings li.confirmed").size() < agreed);
        }
        window.await(window.cell(first) + ".flagged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aTableOfAnotherReportLosesItsValuesAndGetsThemBack(String language) throws Exception {
        enter(language, Folders.WORD);
        String cell = "review.recon.total";
        window.await(window.cell(cell));
        click("[data-table=review] h2 .another");
        click("dialog[open] #another-yes");
        window.await(window.cell(cell) + ".s-unreadable");
        assertThat(
                        window.has(
                                "[data-table=review] td:not(.s-unreadable):not(.corrected)[data-cell]"))
                .isFalse();
        assertThat(last("recon", "total").value()).isEqualTo("unreadable");
        assertThat(window.has("[data-table=requests] td.s-unreadable")).isFalse();
        click("[data-table=review] h2 .another");
        window.until(() -> !window.has("[data-table=review] td.s-unreadable"));
        assertThat(last("recon", "total").isUndo()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void whatCannotBeSavedStaysWhereItWasTyped(String language) throws Exception {
        enter(language, Folders.WRONG);
        int before = new CorrectionFile(folders.out()).read().size();
        click(window.cell("requests.granted.total"));
        click("#edit input[name=value]");
        window.replace("12.5");
        click(window.cell("requests.new_requests.total"));
        window.until(() -> !window.text("#refused").isEmpty());
        assertThat(window.selected()).isEqualTo("requests.granted.total");
        assertThat(window.find("#edit input[name=value]").getDomProperty("value"))
                .isEqualTo("12.5");
        click("#next-report");
        window.until(() -> !window.text("#refused").isEmpty());
        assertThat(window.find("#edit input[name=value]").getDomProperty("value"))
                .isEqualTo("12.5");
        assertThat(new CorrectionFile(folders.out()).read()).hasSize(before);
        window.press(Keys.ESCAPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void wordsForNoNumberAreUnderstood(String language) throws Exception {
        enter(language, Folders.WORD);
        // All flagged cells are marked in the document as well.
        assertThat(window.texts("table.found td.flagged"))
                .hasSameSizeAs(window.texts("table.form td.flagged"));
        List<String> typed =
                language.equals("en")
                        ? List.of("持平", "blank", "-", "unreadable")
                        : List.of("见附件2", "空", "－", "无法识读");
        List<String> meant = List.of("text", "blank", "dash", "unreadable");
        for (int i = 0; i < typed.size(); i++) {
            click(window.cell("requests.denied_law.org_other"));
            click("#edit input[name=value]");
            window.replace(typed.get(i));
            click("#edit button[type=submit]");
            String value = meant.get(i);
            if (value.equals("text")) {
                window.until(
                        () ->
                                window.text(window.cell("requests.denied_law.org_other"))
                                        .equals(typed.get(0)));
            }
            window.until(
                    () ->
                            window.has(
                                    window.cell("requests.denied_law.org_other")
                                            + ".corrected.s-"
                                            + value));
        }
        click(window.cell("requests.denied_law.org_other"));
        click("#undo");
        window.until(
                () -> !window.has(window.cell("requests.denied_law.org_other") + ".corrected"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void thePageIsMadeLargerTurnedAndTurnedOver(String language) {
        enter(language, Folders.INSIDE);
        window.until(() -> number("document.querySelector('#original img').naturalWidth") > 0);
        double wide = number("document.querySelector('#original img').width");
        click("#zoom-in");
        assertThat(number("document.querySelector('#original img').width"))
                .isGreaterThan(1.2 * wide);
        click("#fit");
        click("#turn");
        assertThat(
                        number(
                                "document.querySelector('.sheet-frame').offsetWidth - document.querySelector('.sheet-frame').offsetHeight"))
                .isPositive();
        assertThat(
                        number(
                                "document.querySelector('.box').getBoundingClientRect().left - document.querySelector('.sheet-frame').getBoundingClientRect().left"))
                .isPositive();
        String before = window.text("#page-number");
        click("#next-page");
        assertThat(window.text("#page-number")).isNotEqualTo(before);
    }

    private static double number(String script) {
        return ((Number) window.browser().executeScript("return " + script)).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void panesAreDragged(String language) {
        enter(language, Folders.WRONG);
        double wide = number("document.querySelector('.left').offsetWidth");
        new Actions(window.browser())
                .dragAndDropBy(window.find(".split.column"), -120, 0)
                .perform();
        assertThat(number("document.querySelector('.left').offsetWidth"))
                .isBetween(wide - 130, wide - 110);
        double high = number("document.querySelector('#detail').offsetHeight");
        new Actions(window.browser()).dragAndDropBy(window.find(".split.row"), 0, -60).perform();
        assertThat(number("document.querySelector('#detail').offsetHeight"))
                .isBetween(high + 50, high + 70);
        new Actions(window.browser()).dragAndDropBy(window.find(".split.column"), 120, 0).perform();
        new Actions(window.browser()).dragAndDropBy(window.find(".split.row"), 0, 60).perform();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theSelectedCellStaysInSightWithManyRowsAround(String language) {
        enter(language, Folders.WRONG);
        for (int i = 0; i < 20; i++) {
            click("#next-flag");
            Object rows =
                    window.browser()
                            .executeScript(
                                    """
                                    const pane = document.getElementById("forms").getBoundingClientRect();
                                    const seen = node => { const box = node.getBoundingClientRect(); return box.top >= pane.top && box.bottom <= pane.bottom; };
                                    return seen(document.querySelector("table.form td.on")) ? [...document.querySelectorAll("table.form tbody tr")].filter(seen).length : 0;
                                    """);
            assertThat(((Number) rows).intValue()).isGreaterThan(7);
        }
    }

    /** The report that is shown. */
    private static String source() {
        window.until(() -> !window.text("#report-of").isEmpty());
        return window.text(".tools .source");
    }

    /** The report to which a button leads. */
    private static String after(String button, String from) {
        click(button);
        window.until(
                () -> window.has(".tools .source") && !window.text(".tools .source").equals(from));
        return source();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aReportIsMarkedAsReadAndThatIsTakenBack(String language) throws Exception {
        enter(language, Folders.CUT);
        click("#read-all");
        window.await("dialog[open] #mark-all");
        click("#mark-all");
        window.await("#read-by");
        assertThat(window.text("#read-by")).contains("li");
        click("#home");
        window.await("tr[data-source='" + Folders.CUT + "']");
        assertThat(window.text("tr[data-source='" + Folders.CUT + "'] .c-by")).isEqualTo("✓ li");
        assertThat(window.text("#progress")).contains("li");
        click("#list tr:first-child a");
        String first = source();
        assertThat(after("#next-report", first)).isNotEqualTo(Folders.CUT);
        String third = after("#next-report", source());
        assertThat(third).isNotEqualTo(Folders.CUT);
        after("#previous-report", third);
        assertThat(after("#previous-report", source())).isEqualTo(first);
        click("#home");
        click("tr[data-source='" + Folders.CUT + "'] a");
        click("#read-all");
        window.until(() -> !window.has("#read-by"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void sayingTheYearSettlesTheDoubtOfIt(String language) throws Exception {
        enter(language, Folders.BARE);
        window.await("#findings [data-code=year-doubtful]");
        click("#metadata");
        click("#said-year");
        window.replace("2023");
        click("#said-title");
        window.replace("甲县教育局2023年年报");
        click("#said-save");
        window.await("dialog:not([open])#keys");
        assertThat(window.has("#findings [data-code=year-doubtful]")).isFalse();
        assertThat(window.text("#place .title")).isEqualTo("甲县教育局2023年年报");
        assertThat(window.text("#body-year")).isEqualTo("甲县教育局 · 2023");
        assertThat(window.browser().getTitle()).startsWith("甲县教育局 2023");
        click("#home");
        String row = "tr[data-source='" + Folders.BARE + "']";
        window.await(row);
        assertThat(window.text(row)).contains("2023");
        assertThat(window.find(row + " .c-codes").getDomAttribute("title"))
                .doesNotContain("year-doubtful");
        Files.delete(folders.out().resolve("metadata.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theListIsSortedByAnyColumn(String language) {
        window.overview(language);
        for (String key : List.of("status", "source", "agency", "year", "flagged", "codes", "by")) {
            click("button[data-sort=" + key + "]");
            assertThat(window.find("th.c-" + key).getDomAttribute("aria-sort"))
                    .isNotEqualTo("none");
            List<String> down = window.texts("#list .c-source a");
            click("button[data-sort=" + key + "]");
            assertThat(window.texts("#list .c-source a")).hasSameSizeAs(down);
        }
        click("button[data-sort=source]");
        assertThat(window.texts("#list .c-source a")).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void archivesAreNoReports(String language) {
        window.overview(language);
        assertThat(window.texts("#list .c-source a"))
                .contains(Folders.INSIDE)
                .doesNotContain("all.zip", "all.zip!/inner.zip");
        assertThat(window.text("#count")).isEqualTo(language.equals("en") ? "5 reports" : "5 份报告");
    }
}
