package org.gongkai.recognition.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.drawn.CellsAsText;
import org.gongkai.drawn.Drawing;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import org.gongkai.recognition.label.FormLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {

    private static final String FORM =
            """
            id: mine
            name: 我的表
            years: {first: 2025}
            sections:
              - {code: work, heading: 工作情况, kind: table}
            tables:
              - code: counts
                section: work
                blocks:
                  - code: all
                    columns:
                      - {code: this_year, label: 本年数量, unit: 件}
                      - {code: last_year, label: 上年数量, unit: 件}
                    rows:
                      - {code: inbox, label: 来信}
                      - {code: visits, label: 来访, also: [上访]}
            identities:
              - {id: le, finding: row-sum, table: counts, each: row, parts: [this_year], total: [last_year]}
            narratives:
              - {id: said, section: work, pattern: "来信(\\\\d+)件", cells: [counts.inbox.this_year]}
            """;

    private static FormTemplate read(String yaml) throws FormException {
        return FormReader.read("my.yaml", yaml);
    }

    @Test
    void aWholeFormIsRead() throws FormException {
        FormTemplate form = read(FORM);
        assertThat(form.id()).isEqualTo("mine");
        assertThat(form.tables().get(0).blocks().get(0).rows()).hasSize(2);
        assertThat(form.identities()).hasSize(1);
        assertThat(form.narratives()).hasSize(1);
    }

    @Test
    void aFormIsNoDraftUnlessItSaysSo() throws FormException {
        assertThat(read(FORM).draft()).isFalse();
        assertThat(read("draft: true\n" + FORM).draft()).isTrue();
    }

    @Test
    void aListStandsInAFormOfItsOwn() throws FormException {
        String list =
                FORM.replace(
                        "section: work\n    blocks", "section: work\n    layout: list\n    blocks");
        assertThat(read(list).hasList()).isTrue();
        String tables =
                list.substring(list.indexOf("  - code: counts"), list.indexOf("identities"));
        String other = tables.replace("code: counts", "code: others").replace("list", "rows");
        assertFault(
                list.replace("identities:", other + "identities:"),
                "my.yaml line 7: a list stands beside other tables; make two forms of them");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "id: mine¦id: Mine¦my.yaml line 1: 'id' is 'Mine'; write lower-case letters, digits"
                        + " and underscores",
                "name: 我的表¦nome: 我的表¦my.yaml line 2: unknown key 'nome'; allowed here: [draft,"
                        + " english, id, identities, instrument, kind, name, narratives, numbers, sections,"
                        + " tables, years]",
                "name: 我的表¦id: other¦my.yaml line 2: key 'id' stands twice; delete one",
                "name: 我的表¦name: [a]¦my.yaml line 2: 'name' must be a plain text",
                "first: 2025¦first: soon¦my.yaml line 3: 'first' is 'soon'; write a year such as"
                        + " 2021",
                "{first: 2025}¦{last: 2025}¦my.yaml line 3: 'first' is missing; add 'first: …'",
                "years: {first: 2025}¦years: 2025¦my.yaml line 3: 'years' must hold keys of its"
                        + " own",
                "kind: table¦kind: prose¦my.yaml line 5: 'kind' is 'prose'; write text or table",
                "section: work\\n"
                        + "¦section: play\\n"
                        + "¦my.yaml line 8: table 'counts' names an unknown section 'play'",
                "code: counts¦code: counts\\n"
                        + "    layout: column¦my.yaml line 8: 'layout' is 'column'; write one of [rows,"
                        + " band, list, grid, pairs]",
                "code: last_year¦code: this_year¦my.yaml line 10: cell 'counts.inbox.this_year'"
                        + " stands twice (first in line 10); change or delete one",
                "code: visits¦code: inbox¦my.yaml line 10: cell 'counts.inbox.this_year' stands"
                        + " twice (first in line 10); change or delete one",
                "also: [上访]¦also: [来 信]¦my.yaml line 16: label '来 信' of row 'visits' stands twice"
                        + " (first in line 15); change or delete one",
                "also: [上访]¦also: 上访¦my.yaml line 16: 'also' must be a list",
                "  - {code: inbox, label: 来信}¦  - 来信¦my.yaml line 15: every entry of 'rows' must"
                        + " hold keys of its own",
                "each: row¦each: line¦my.yaml line 18: 'each' is 'line'; write one of [row, column,"
                        + " table, tree]",
                "parts: [this_year]¦parts: [next_year]¦my.yaml line 18: identity 'le' names an"
                        + " unknown column 'next_year' of table 'counts'",
                "each: row¦each: column¦my.yaml line 18: identity 'le' names an unknown row"
                        + " 'this_year' of table 'counts'",
                "parts: [this_year]¦parts: []¦my.yaml line 18: identity 'le' needs both 'parts' and"
                        + " 'total'",
                "table: counts¦table: sums¦my.yaml line 18: identity 'le' names an unknown table"
                        + " 'sums'",
                "finding: row-sum¦finding: Row sum¦my.yaml line 18: finding 'Row sum' is not"
                        + " kebab-case",
                "finding: row-sum¦finding: row-split¦my.yaml line 18: finding 'row-split' is one of the"
                        + " program's own; choose another code",
                "each: row¦each: row, soft: yes¦my.yaml line 18: 'soft' is 'yes'; write true or"
                        + " false",
                "来信(¦来信((¦my.yaml line 20: 'pattern' is no regular expression: Unclosed group",
                "(\\\\d+)件¦件¦my.yaml line 20: 'pattern' needs a group (…) around the figure",
                "{id: said, section: work¦{id: said, section: play¦my.yaml line 20: narrative"
                        + " 'said' names an unknown section 'play'",
                "counts.inbox.this_year¦counts.inbox¦my.yaml line 20: unknown cell 'counts.inbox';"
                        + " write table.row.column with known codes",
                "years: {first: 2025}¦years: {first: 2025¦my.yaml line 4: not YAML: expected ',' or"
                        + " '}', but got :",
            })
    void everyComplaintNamesFileLineAndFault(String part, String instead, String message) {
        String broken = FORM.replace(lines(part), lines(instead));
        assertThat(broken).isNotEqualTo(FORM);
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(FormException.class)
                .hasMessage(message);
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    @Test
    void aFormNeedsTablesBlocksRowsAndColumns() {
        String head = FORM.substring(0, FORM.indexOf("tables:"));
        assertFault(head, "my.yaml line 1: a form needs at least one table under 'tables:'");
        String table = head + "tables:\n  - {code: t, section: work}\n";
        assertFault(table, "my.yaml line 7: table 't' needs at least one block under 'blocks:'");
        String block = head + "tables:\n  - {code: t, section: work, blocks: [{code: b}]}\n";
        assertFault(block, "my.yaml line 7: block 'b' needs both columns and rows");
        assertFault("- a", "my.yaml line 1: not a form: it must begin with keys such as 'id:'");
        assertFault("", "my.yaml line 1: not a form: it must begin with keys such as 'id:'");
    }

    private static void assertFault(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(FormException.class).hasMessage(message);
    }

    @Test
    void aFolderIsReadInTheOrderOfItsNames(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("b.yml"), FORM.replace("id: mine", "id: second"));
        Files.writeString(folder.resolve("a.yaml"), FORM);
        Files.writeString(folder.resolve("notes.txt"), "no form");
        List<FormTemplate> forms = FormCatalog.standard().with(folder).templates();
        assertThat(forms)
                .extracting(FormTemplate::id)
                .endsWith("mine", "second")
                .startsWith("gov2021", "gov2019");
    }

    @Test
    void aFolderWithoutFormsOrWithOneNotInUtf8IsRefused(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> FormCatalog.standard().with(folder))
                .hasMessage(folder + ": no form in this folder; a form is a *.yaml file");
        Path file = folder.resolve("a.yaml");
        assertThatThrownBy(() -> FormCatalog.standard().with(file))
                .hasMessage(
                        file + ": not a folder that can be read; name a folder of *.yaml forms");
        Files.write(file, "name: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> FormCatalog.standard().with(folder))
                .hasMessage(file + ": not UTF-8; save it as UTF-8");
    }

    @Test
    void twoFilesOfAFolderWithOneIdAreRefused(@TempDir Path folder) throws Exception {
        Path first = Files.writeString(folder.resolve("a.yaml"), FORM);
        Path second = Files.writeString(folder.resolve("b.yaml"), FORM);
        assertThatThrownBy(() -> FormCatalog.standard().with(folder))
                .hasMessage(
                        second + ": form 'mine' stands in " + first + " as well; change one id");
    }

    @Test
    void aFormOfTheUserTakesThePlaceOfTheOneWithItsId(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.yaml"), FORM.replace("id: mine", "id: gov2019"));
        List<FormTemplate> forms = FormCatalog.standard().with(folder).templates();
        assertThat(forms).extracting(FormTemplate::id).endsWith("gov2019").doesNotHaveDuplicates();
        assertThat(forms.get(forms.size() - 1).name()).isEqualTo("我的表");
    }

    @Test
    void aRowThatTheUserAddsIsMatched() throws FormException {
        List<FormTemplate> forms = List.of(read(FORM));
        CellsAsText reading =
                CellsAsText.of(
                        new FormMatcher(forms)
                                .match(
                                        Drawing.tables(
                                                "work",
                                                Drawing.grid(
                                                        """
                                                项目|本年数量|上年数量
                                                来信|3|4
                                                上访|5|6\
                                                """)),
                                        OptionalInt.empty(),
                                        new FormLabels(forms).ofDocument()));
        assertThat(reading.row("counts.inbox", "this_year", "last_year")).isEqualTo("3 4");
        assertThat(reading.row("counts.visits", "this_year", "last_year")).isEqualTo("5 6");
    }
}
