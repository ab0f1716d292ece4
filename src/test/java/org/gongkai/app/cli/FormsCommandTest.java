package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form drafted, tried and bettered on the command line. */
class FormsCommandTest {

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path forms;
    private Path form;

    @BeforeEach
    void draft() throws IOException {
        forms = folder.resolve("my-forms");
        Path copies = Files.createDirectories(folder.resolve("copies"));
        page(copies, "a", "松涧县", 2021, List.of("甲类 310", "乙类 52", "丙类 8", "合计 370"));
        page(copies, "b", "青岚市", 2022, List.of("甲类 47", "乙类 86", "丙类 9", "合计 142"));
        page(copies, "c", "柳渡县", 2023, List.of("甲类 95", "乙类 11", "丙类 30", "合计 136"));
        assertThat(run("forms", "new", copies.toString(), "-o", forms.toString(), "--id", "checks"))
                .as(err::toString)
                .isZero();
        form = forms.resolve("checks.yaml");
    }

    @Test
    void aDraftIsWrittenAndSaysWhatItFound() throws IOException {
        assertThat(out())
                .startsWith("Written to " + form)
                .contains("1 columns, 4 known rows, 1 sums")
                .contains("甲类+乙类+丙类=合计 (borne by 3 of 3)");
        assertThat(Files.readString(form))
                .contains("id: checks", "draft: true", "parts: [jl, yl, bl]", "total: [total]");
    }

    @Test
    void aDraftDoesNotTakeThePlaceOfAForm() {
        String copies = folder.resolve("copies").toString();
        int code = run("forms", "new", copies, "-o", forms.toString(), "--id", "checks");
        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("is there already", "--id");
    }

    @Test
    void aTrialSaysThatAllWasFound() throws IOException {
        Path other = page(folder, "d", "云岫区", 2024, List.of("甲类 1", "乙类 2", "丙类 3", "合计 6"));
        out.reset();
        assertThat(run("forms", "try", form.toString(), other.toString())).isZero();
        assertThat(out()).contains("4 rows × 1 columns; 4 numbers", "1 sums hold, 0 break");
    }

    @Test
    void aTrialNamesWhatWasNotFoundAndWhatIsLeft() throws IOException {
        Path other = page(folder, "d", "云岫区", 2024, List.of("甲类 1", "丁字检查 2", "合计 3", "另外 9"));
        out.reset();
        assertThat(run("forms", "try", form.toString(), other.toString()))
                .isEqualTo(ExitCode.INCOMPLETE);
        assertThat(out())
                .contains("row '丙类' not found; ")
                .contains("printed '另外' belongs to no row");
    }

    @Test
    void aTrialSaysWhyATableWasNotFound() throws IOException {
        Path other = Files.writeString(folder.resolve("e.html"), "<p>某县2024年公告");
        out.reset();
        assertThat(run("forms", "try", form.toString(), other.toString()))
                .isEqualTo(ExitCode.INCOMPLETE);
        assertThat(out()).contains("not found; the document has no table");
    }

    @Test
    void whatDocumentsHaveAndTheFormLacksIsSuggested() throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("more"));
        for (int i = 0; i < 3; i++) {
            page(
                    inputs,
                    "m" + i,
                    "云岫区",
                    2020 + i,
                    List.of("甲类 " + (40 + i), "丁字检查 " + 7 * i, "丙类 3", "合计 99", "另计 " + i));
        }
        String output = folder.resolve("out").toString();
        run("extract", inputs.toString(), "-o", output, "--forms", forms.toString());
        out.reset();
        assertThat(run("forms", "suggest", output, "--forms", forms.toString())).isZero();
        assertThat(out())
                .contains("# form checks, table")
                .contains("# wordings of row yl: '丁字检查' in 3 documents")
                .contains("- {code: yl, label: 乙类, also: [丁字检查]}")
                .contains("# a row that 3 documents have and the form lacks")
                .contains("label: 另计, optional: true}");
    }

    private Path page(Path in, String name, String body, int year, List<String> rows)
            throws IOException {
        StringBuilder page =
                new StringBuilder("<p>" + body + year + "年执法检查统计年报<p>现将情况公布如下。")
                        .append("<table border=1><tr><td>项目<td>数量（件）");
        for (String row : rows) {
            String[] parts = row.split(" ", -1);
            page.append("<tr><td>").append(parts[0]).append("<td>").append(parts[1]);
        }
        return Files.writeString(
                in.resolve(name + ".html"), page + "</table>", StandardCharsets.UTF_8);
    }

    private int run(String... args) {
        return Main.run(new Console(stream(out), stream(err), false), args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
