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
import org.openqa.selenium.interactions.Actions;

/** A person who has no mouse at the review page. */
@Tag("long")
class KeyboardReviewTest {

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

    /** To a report by the search field, which opens the first that it finds. */
    private static void enter(String language, String words) {
        window.browser().get(window.server().address().toString());
        window.await("#list tr");
        String lang =
                String.valueOf(
                        window.browser().executeScript("return document.documentElement.lang"));
        if (!lang.startsWith(language)) {
            window.press("l");
            window.await("html[lang^=" + language + "]");
        }
        window.press("/");
        window.until(() -> "search".equals(focused()));
        window.replace(words, Keys.ENTER);
        window.await("#report");
        name();
    }

    private static String focused() {
        return String.valueOf(
                window.browser()
                        .executeScript(
                                "return document.activeElement.id || document.activeElement.name || ''"));
    }

    /** By Tab to the field of the name. */
    private static void name() {
        window.browser().executeScript("document.getElementById('home').focus()");
        for (int i = 0; i < 12 && !focused().equals("who"); i++) {
            window.press(Keys.TAB);
        }
        assertThat(focused()).isEqualTo("who");
        window.replace("wang", Keys.ESCAPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aValueIsTypedOnTheCellAndTakenBack(String language) throws Exception {
        enter(language, "fengtang");
        window.goTo("requests.granted.total");
        window.press("1");
        window.until(() -> "value".equals(focused()));
        window.press("3", Keys.ENTER);
        window.await(window.cell("requests.granted.total") + ".corrected");
        assertThat(last("granted", "total").value()).isEqualTo("13");
        String sums = language.equals("en") ? "36 sums hold; 0 cannot be checked" : "36 项勾稽成立；0 项";
        window.until(() -> window.text("#note").contains(sums));
        // On to the next open cell, at which one types on; u takes back what was said last.
        assertThat(window.selected()).isNotEqualTo("requests.granted.total");
        window.await("td.on.flagged:focus");
        assertThat(window.covered()).isEmpty();
        window.press("u");
        window.until(() -> !window.has(window.cell("requests.granted.total") + ".corrected"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aSumThatIsPrintedSoLooksBrokenNoMore(String language) {
        enter(language, "fengtang");
        String head = window.text("#headline");
        assertThat(head)
                .matches(
                        language.equals("en")
                                ? "\\d+ sums do not hold, \\d+ cells concerned"
                                : "\\d+ 项勾稽不成立，涉及 \\d+ 个单元格");
        int broken = window.texts(".proof b").size();
        window.goTo("review.recon.total");
        window.press("s");
        window.await(window.cell("review.recon.total") + ".confirmed");
        assertThat(window.has("td.on.flagged")).isTrue();
        assertThat(window.text("#headline")).isNotEqualTo(head);
        assertThat(window.texts(".proof b")).hasSizeLessThanOrEqualTo(broken);
        assertThat(window.text("[data-table=review] .proof"))
                .contains(language.equals("en") ? "1 not, confirmed as printed" : "1 项不成立，已确认原文如此");
        window.jumpTo("review.recon.total");
        window.browser()
                .executeScript(
                        "document.querySelector('#findings li.confirmed > button:last-child').focus()");
        window.press(Keys.ENTER);
        window.await(window.cell("review.recon.total") + ".flagged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void titleBodyYearAndDivisionAreSaid(String language) throws Exception {
        enter(language, "bare");
        window.press("m");
        window.until(() -> "agency".equals(focused().replace("said-", "")));
        window.replace("甲县卫生局", Keys.TAB);
        window.replace("2023", Keys.TAB);
        window.replace("110101", Keys.TAB);
        window.replace("seen on paper");
        new Actions(window.browser())
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB)
                .keyUp(Keys.SHIFT)
                .perform();
        window.replace("甲县卫生局年报", Keys.ENTER);
        window.await("dialog:not([open])#keys");
        assertThat(window.text("#place .title")).isEqualTo("甲县卫生局年报");
        assertThat(window.text("#body-year")).isEqualTo("甲县卫生局 · 2023");
        assertThat(Files.readString(folders.out().resolve("metadata.csv")))
                .contains("甲县卫生局,2023,110101,\"seen on paper (wang, ");
        Files.delete(folders.out().resolve("metadata.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aTableOfAnotherReportIsGivenUpAndTakenBack(String language) {
        enter(language, "yanhui");
        window.goTo("requests.granted.total");
        window.press("w");
        window.await("dialog[open] #another-yes");
        window.press(Keys.ENTER);
        window.await(window.cell("requests.granted.total") + ".s-unreadable");
        window.press("w");
        window.until(() -> !window.has("[data-table=requests] td.s-unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void escLeavesTheFieldAsItWas(String language) throws Exception {
        enter(language, "fengtang");
        window.goTo("requests.granted.total");
        int before = new CorrectionFile(folders.out()).read().size();
        window.press(Keys.ENTER);
        window.until(() -> "value".equals(focused()));
        window.press("99", Keys.ESCAPE);
        assertThat(window.find("#edit input[name=value]").getDomProperty("value")).isEqualTo("14");
        window.press(Keys.ARROW_LEFT);
        assertThat(window.selected()).isEqualTo("requests.granted.org_other");
        assertThat(new CorrectionFile(folders.out()).read()).hasSize(before);
    }

    /** The report that is shown. */
    private static String source() {
        window.until(() -> !window.text("#report-of").isEmpty());
        return window.text(".tools .source");
    }

    /** The report that is shown once a key has led away from another. */
    private static String pressed(String key, String from) {
        window.press(key);
        window.until(
                () -> window.has(".tools .source") && !window.text(".tools .source").equals(from));
        return source();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void reportsAreGoneThroughAndMarkedAsRead(String language) {
        enter(language, "");
        String first = source();
        String second = pressed("j", first);
        assertThat(window.text("#report-of"))
                .matches(
                        language.equals("en")
                                ? "Report 2 of 5, doubtful: 4"
                                : "第 2 份，共 5 份，存疑 4 份");
        assertThat(pressed("k", second)).isEqualTo(first);
        pressed("j", first);
        window.press("d");
        window.await("dialog[open] #mark-all");
        window.press(Keys.ENTER);
        window.await("#read-by");
        // It is read: not gone to again, but back to; the others keep their places.
        assertThat(pressed("k", second)).isEqualTo(first);
        String third = pressed("j", first);
        assertThat(third).isNotEqualTo(second);
        assertThat(pressed("k", third)).isEqualTo(second);
        window.press("d");
        window.until(() -> !window.has("#read-by"));
        assertThat(pressed("j", second)).isEqualTo(third);
        String last = pressed("j", third);
        window.press("j");
        window.until(
                () ->
                        window.text("#note")
                                .contains(language.equals("en") ? "No further" : "没有存疑报告了"));
        assertThat(source()).isEqualTo(last);
        window.press("o");
        window.await("#list tr");
        window.press("j", "j", Keys.ENTER);
        window.await("#report");
        window.press("?");
        window.await("dialog[open] kbd");
        window.press(Keys.ESCAPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void panesPageAndZoomFollowKeys(String language) {
        enter(language, "乡");
        window.press("]");
        assertThat(window.text("#page-number")).containsPattern("2.*3|3.*2");
        window.press("z", "z", "r", "f", "[");
        window.browser().executeScript("document.querySelector('.split.column').focus()");
        String before = window.find(".split.column").getDomAttribute("aria-valuenow");
        window.press(Keys.ARROW_LEFT);
        assertThat(window.find(".split.column").getDomAttribute("aria-valuenow"))
                .isNotEqualTo(before);
        window.press(Keys.ARROW_RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aTableThatWasNotFoundIsTypedInAndItsSumsAreChecked(String language) throws Exception {
        enter(language, "bare");
        assertThat(window.texts("section.typed")).hasSize(3);
        window.until(() -> !window.selected().isEmpty());
        for (int i = 0; i < 60 && !window.selected().startsWith("review."); i++) {
            window.press(Keys.ARROW_DOWN);
        }
        for (int i = 0; i < 15 && !window.selected().equals("review.recon.upheld"); i++) {
            window.press(Keys.ARROW_LEFT);
        }
        window.press(Keys.ENTER);
        window.until(() -> "value".equals(focused()));
        // As fast as anybody types: nothing waits for the server.
        String pending = language.equals("en") ? "0" : "3";
        for (String value : List.of("1", "0", "0", pending, "2")) {
            window.press(value, Keys.ENTER);
        }
        window.until(() -> window.text(window.cell("review.recon.pending")).equals(pending));
        window.until(() -> window.texts("[data-table=review] .proof b").size() == 1);
        assertThat(window.text("[data-table=review] .proof"))
                .contains(language.equals("en") ? "1 broken" : "1 项不成立");
        assertThat(last("recon", "total").value()).isEqualTo("2");
        assertThat(last("recon", "pending").value()).isEqualTo(pending);
        if (language.equals("zh")) {
            return;
        }
        folders.extract();
        assertThat(folders.cell(Folders.BARE, "recon", "upheld"))
                .contains(",1,")
                .contains(",corrected,");
    }
}
