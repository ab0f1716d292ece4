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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Tables whose rows no form knows beforehand are typed in, line by line and unit by unit. */
@Tag("long")
class TypedLinesTest {

    @TempDir static Path folder;

    private static Folders folders;
    private static ReviewWindow window;

    @BeforeAll
    static void open() throws Exception {
        folders = Folders.withForms(folder);
        window = ReviewWindow.of(folders, folder.resolve("browser"));
    }

    @AfterAll
    static void close() {
        if (window != null) {
            window.close();
        }
    }

    private static void enter(String language) {
        window.enter(language, Folders.PICTURED);
    }

    private static void click(String css) {
        window.click(css);
    }

    private static String focused() {
        return String.valueOf(
                window.browser()
                        .executeScript(
                                "return document.activeElement.form?.dataset.line || document.activeElement.form?.dataset.cell || ''"));
    }

    private static List<Correction> words() throws Exception {
        return new CorrectionFile(folders.out()).read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void linesAreTypedInWithTheKeyboardAndTakenAway(String language) throws Exception {
        enter(language);
        int before = words().size();
        window.jumpTo("cases.total.document");
        window.press("a");
        window.until(() -> focused().startsWith("cases"));
        window.press("松源公司违规排放案", Keys.ENTER);
        window.until(() -> focused().equals("cases.n1.document"));
        window.press("第253号", Keys.ENTER, "-", Keys.ENTER, "155,283.47", Keys.ENTER);
        // Behind the last cell of a line the next one is added.
        window.until(() -> focused().startsWith("cases "));
        window.press("柳堤公司占道经营案", Keys.ENTER);
        window.until(() -> focused().equals("cases.n2.document"));
        window.press("12", Keys.ENTER, "空", Keys.ENTER, "72.50", Keys.ENTER);
        window.until(() -> focused().startsWith("cases "));
        window.press(Keys.ESCAPE);
        window.jumpTo("cases.total.fine");
        window.press(Keys.ENTER);
        window.replace("155355.97", Keys.ENTER);
        String held = language.equals("en") ? "1 sums hold" : "1 项勾稽成立";
        window.until(() -> window.text("[data-table=cases] .proof").contains(held));
        assertThat(window.text(window.cell("cases.n2.document"))).isEqualTo("12");
        assertThat(window.serious()).isEmpty();
        if (language.equals("en")) {
            folders.extract();
            assertThat(folders.cell(Folders.PICTURED, "n1", "fine"))
                    .contains(",155283.47,")
                    .contains(",corrected,")
                    .contains("松源公司违规排放案");
            assertThat(folders.cell(Folders.PICTURED, "n1", "document")).contains("第253号,text,");
            enter(language);
        }
        for (String row : List.of("n2", "n1")) {
            window.jumpTo("cases." + row + ".fine");
            window.press("x");
            window.until(() -> !window.has(window.cell("cases." + row + ".fine")));
        }
        assertThat(words().size()).isGreaterThan(before);
        assertThat(words().get(words().size() - 1).isUndo()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void unitsAreTypedInWithTheMouseAndTakenAway(String language) {
        enter(language);
        for (String unit : List.of("第一执法大队", "第二执法大队")) {
            click("[data-table=units] > details.more input[name=value]");
            window.press(unit);
            click("[data-table=units] > details.more button");
            window.until(() -> window.text("[data-table=units] caption").contains(unit));
            window.until(() -> focused().endsWith("/permits.before"));
        }
        String first = "units.1/";
        for (String row : List.of("permits", "penalties", "coercion", "inspections", "total")) {
            click(window.cell(first + row + ".now"));
            window.until(() -> window.selected().equals(first + row + ".now"));
            click("#edit input[name=value]");
            window.replace(row.equals("total") ? "9" : "2");
        }
        click("#edit button[type=submit]");
        String broken = language.equals("en") ? "1 broken" : "1 项不成立";
        window.until(() -> window.text("[data-table=units] .proof").contains(broken));
        // What is typed into the fields and not added is kept when another cell is clicked.
        click("[data-table=units] > details.more input[name=value]");
        window.press("第三执法大队");
        click(window.cell(first + "total.now"));
        window.until(() -> window.texts("[data-table=units] caption").size() == 3);
        while (window.has("[data-table=units] caption .remove")) {
            int units = window.texts("[data-table=units] caption").size();
            click("[data-table=units] caption .remove");
            window.until(() -> window.texts("[data-table=units] caption .remove").size() < units);
        }
        assertThat(window.has(window.cell(first + "total.now"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void linesThatTheFormDoesNotHaveAreCorrectedWithMouseAndKeyboard(String language)
            throws Exception {
        window.enter(language, Folders.LISTED);
        String first = "statistics.+1.count";
        String second = "statistics.+2.count";
        click(window.cell(first));
        click("#edit input[name=value]");
        window.replace("65");
        click("#edit button[type=submit]");
        window.await(window.cell(first) + ".corrected");
        assertThat(words().get(words().size() - 1).cell().row()).isEqualTo("+1");
        window.jumpTo(first);
        window.press(Keys.ARROW_DOWN);
        assertThat(window.selected()).isEqualTo(second);
        window.press("7");
        window.until(() -> focused().equals(second));
        window.press(Keys.ENTER);
        window.await(window.cell(second) + ".corrected");
        assertThat(window.text(window.cell(second))).isEqualTo("7");
        if (language.equals("en")) {
            folders.extract();
            assertThat(Files.readString(folders.out().resolve("cells.csv")))
                    .containsPattern(",,count,stat2014,65,[^\\n]*,corrected,")
                    .containsPattern(",,count,stat2014,7,[^\\n]*,corrected,");
            window.enter(language, Folders.LISTED);
        }
        for (String cell : List.of(first, second)) {
            window.jumpTo(cell);
            window.await("#words");
            window.press("u");
            window.until(() -> !window.has("#words"));
        }
        assertThat(words().subList(words().size() - 2, words().size()))
                .allMatch(Correction::isUndo);
    }

    @Test
    void whatIsNoCodeOfALineIsRefused() throws Exception {
        enter("en");
        int before = words().size();
        click("[data-table=cases] form.line button");
        assertThat(words()).hasSize(before);
    }
}
