package org.gongkai.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecFileTest {

    private static final String EXAMPLE = "```text\n一、总体情况\n```\n```gives\ncodes = overview\n```\n";

    private static SpecExample only(String text) {
        List<SpecExample> examples = SpecFile.parse("a.md", text).examples();
        assertThat(examples).hasSize(1);
        return examples.get(0);
    }

    private static String actual(SpecExample example) {
        Extractor extractor = Extractor.builder().build();
        byte[] document = example.document().getBytes(StandardCharsets.UTF_8);
        return example.actual(
                new SpecAnswer(extractor.extract(document), extractor.forms().templates()));
    }

    @Test
    void anExampleIsNamedByFileSectionNumberAndLine() {
        assertThat(only("# A\n\n## B\n\n" + EXAMPLE).place()).isEqualTo("a.md · B · 1 (line 5)");
    }

    @Test
    void anExampleThatTellsSomethingElseDiffers() {
        SpecExample example = only(EXAMPLE.replace("overview", "requests"));
        assertThat(example.expected()).isEqualTo("codes = requests");
        assertThat(actual(example)).isEqualTo("codes = overview");
    }

    @Test
    void aFindingThatIsNotToldDiffers() {
        SpecExample example = only(EXAMPLE.replace("codes = overview", "requests/granted = none"));
        assertThat(actual(example)).isEqualTo(example.expected());
        SpecExample more = only(EXAMPLE.replace("codes = overview", "! warning table-missing x"));
        assertThat(actual(more)).isNotEqualTo(more.expected());
    }

    @ParameterizedTest
    @CsvSource({"requests/grantd", "requests/granted/all", "statu", "sectons:"})
    void aMisspeltKeyIsRefused(String key) {
        SpecExample example = only(EXAMPLE.replace("codes = overview", key + " = none"));
        assertThatThrownBy(() -> actual(example)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileWithoutExamplesIsRefused() {
        assertThatThrownBy(() -> SpecFile.parse("a.md", "# A\n")).hasMessage("a.md has no example");
    }

    @Test
    void anExampleWithoutExpectationIsRefused() {
        assertThatThrownBy(() -> SpecFile.parse("a.md", "```text\na\n```\n```gives\n```\n"))
                .hasMessage("a.md has an example without expectation (line 4)");
        assertThatThrownBy(() -> SpecFile.parse("a.md", EXAMPLE + "```text\na\n```\n"))
                .hasMessage("a.md has print without 'gives'");
        assertThatThrownBy(() -> SpecFile.parse("a.md", "```text\na\n```\n" + EXAMPLE))
                .hasMessage("a.md has print and 'gives' must follow each other (line 4)");
    }

    @Test
    void anUnknownBlockIsRefused() {
        assertThatThrownBy(() -> SpecFile.parse("a.md", EXAMPLE + "```tabel\n```\n"))
                .hasMessage("a.md has a block 'tabel' (line 7)");
    }

    @Test
    void eachLineMayBeADocument() {
        String each = EXAMPLE.replace("text\n", "text each\n一、总体概述\n");
        assertThat(SpecFile.parse("a.md", each).examples())
                .extracting(SpecExample::print)
                .containsExactly("一、总体概述", "一、总体情况");
    }

    @Test
    void aTableIsDrawnWithItsMergedCells() {
        String table =
                "```frame\n甲\n…\n```\n```table\na|<|b\n^|<|1\n```\n```gives\nstatus = ok\n```\n";
        assertThat(only(table).document())
                .contains("<p>甲</p>")
                .contains("<tr><td colspan=2 rowspan=2>a</td><td>b</td></tr>\n<tr><td>1</td></tr>");
    }
}
