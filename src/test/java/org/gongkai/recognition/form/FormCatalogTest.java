package org.gongkai.recognition.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.ReportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds of report, and forms that build on others. */
class FormCatalogTest {

    private static final String BASE =
            """
            id: base
            name: 决算
            kind: {code: accounts, name: 部门决算, title: ['部门决算']}
            years: {first: 2020, last: 2022}
            sections:
              - {code: money, heading: 收支情况, kind: table}
            tables:
              - code: sums
                section: money
                blocks:
                  - code: all
                    columns:
                      - {code: planned, label: 预算数, unit: 万元, kind: money}
                      - {code: spent, label: 决算数, unit: 万元, kind: money}
                    rows:
                      - {code: staff, label: 人员经费, en: staff}
                      - {code: office, label: 公用经费}
                      - {code: total, label: 合计}
            identities:
              - {id: sum, finding: money-sum, table: sums, each: column, parts: [staff, office], total: [total]}
              - {id: limit, finding: over-plan, table: sums, each: row, relation: at-most, parts: [spent], total: [planned]}
            """;

    private static final String REVISION =
            """
            extends: base
            id: revision
            name: 决算（2023）
            years: {first: 2023}
            without: [limit]
            tables:
              - code: sums
                blocks:
                  - code: all
                    without: [planned]
                    columns:
                      - {code: share, label: 占比, kind: percent}
                    rows:
                      - {code: staff, label: 人员支出}
                      - {code: travel, after: staff, label: 差旅费}
                      - {code: office, after: total}
            identities:
              - {id: sum, parts: [staff, travel, office]}
            """;

    @TempDir private Path folder;

    private FormCatalog catalog(String... files) throws IOException, FormException {
        for (int i = 0; i < files.length; i++) {
            Files.writeString(folder.resolve("f" + i + ".yaml"), files[i]);
        }
        return FormCatalog.standard().with(folder);
    }

    private void assertFault(String message, String... files) {
        assertThatThrownBy(() -> catalog(files))
                .isInstanceOf(FormException.class)
                .hasMessage(message);
    }

    private String file(int number) {
        return folder.resolve("f" + number + ".yaml").toString();
    }

    /** Which cells the forms have at all is in FORM_COVERAGE.md, which is compared with them. */
    @Test
    void theFormOf2021IsThatOf2019ButForWhatItChanges() {
        List<String> of2021 = cells("gov2021");
        List<String> of2019 = cells("gov2019");
        List<String> added = new ArrayList<>(of2021);
        added.removeAll(of2019);
        assertThat(added)
                .filteredOn(cell -> cell.startsWith("proactive"))
                .containsExactly(
                        "proactive.rules.issued",
                        "proactive.rules.repealed",
                        "proactive.rules.in_force",
                        "proactive.normative_docs.issued",
                        "proactive.normative_docs.repealed",
                        "proactive.normative_docs.in_force",
                        "proactive.admin_fee.amount_wan");
        assertThat(added.stream().map(cell -> cell.split("\\.", -1)[1]).distinct())
                .endsWith("other_uncorrected", "other_unpaid_fee", "other_misc");
        // 19 cells of section two are gone, and the seven of 其他处理.
        assertThat(of2021).hasSize(of2019.size() - 26 + added.size());
        int last = of2021.indexOf("requests.rejected_reconfirm.total");
        assertThat(of2021.get(last + 1)).isEqualTo("requests.other_uncorrected.natural_person");
        assertThat(of2021.indexOf("requests.other_misc.total"))
                .isLessThan(of2021.indexOf("requests.results_total.total"));
    }

    private static List<String> cells(String id) {
        return FormCatalog.standard().templates().stream()
                .filter(form -> form.id().equals(id))
                .flatMap(form -> form.tables().stream())
                .flatMap(
                        table ->
                                table.blocks().stream()
                                        .flatMap(
                                                block ->
                                                        block.rows().stream()
                                                                .flatMap(
                                                                        row ->
                                                                                block
                                                                                        .columns()
                                                                                        .stream()
                                                                                        .map(
                                                                                                column ->
                                                                                                        table
                                                                                                                        .code()
                                                                                                                + "."
                                                                                                                + row
                                                                                                                        .code()
                                                                                                                + "."
                                                                                                                + column
                                                                                                                        .code()))))
                .toList();
    }

    @Test
    void theShippedFormsAreOfOneKind() {
        FormCatalog shipped = FormCatalog.standard();
        assertThat(shipped.kinds())
                .extracting(ReportKind::code)
                .containsExactly(ReportKind.DISCLOSURE);
        assertThat(shipped.forms(ReportKind.DISCLOSURE)).isEqualTo(shipped.templates());
    }

    @Test
    void kindsComeInTheOrderOfTheirForms() throws Exception {
        FormCatalog catalog =
                catalog(BASE, BASE.replace("base", "other").replace("accounts", "plans"));
        assertThat(catalog.kinds())
                .extracting(ReportKind::code)
                .containsExactly("disclosure", "accounts", "plans");
        assertThat(catalog.forms("plans")).extracting(FormTemplate::id).containsExactly("other");
        assertThat(catalog.statutory("accounts"))
                .extracting(FormTemplate::id)
                .containsExactly("base");
    }

    @Test
    void aKindIsDeclaredOnceAndNamedByOthers() throws Exception {
        String other = BASE.replace("id: base", "id: other");
        String named = other.replaceFirst("kind: \\{code.*", "kind: accounts");
        assertThat(catalog(named, BASE).forms("accounts")).hasSize(2);
        // The same words again do no harm; other words do.
        assertThat(catalog(other, BASE).forms("accounts")).hasSize(2);
        assertFault(
                file(1)
                        + " line 3: the kind 'accounts' is declared otherwise in "
                        + file(0)
                        + "; declare it once, and write 'kind: accounts' in the others",
                BASE,
                other.replace("部门决算'", "单位决算'"));
    }

    @Test
    void aKindThatNobodyDeclaresIsRefused() {
        assertFault(
                file(0)
                        + " line 3: no form declares the kind 'budget'; declare it in one of them:"
                        + " 'kind: {code: budget, name: …}'",
                BASE.replaceFirst("kind: \\{code.*", "kind: budget"));
    }

    @Test
    void aFormThatNamesNoKindIsOfTheShippedOne() throws Exception {
        FormCatalog catalog = catalog(BASE.replaceFirst("kind: \\{code.*\n", ""));
        assertThat(catalog.forms(ReportKind.DISCLOSURE))
                .extracting(FormTemplate::id)
                .endsWith("base");
    }

    @Test
    void aFormThatTakesThePlaceOfTheDeclaringOneMayNameTheKind() throws Exception {
        String instead =
                BASE.replaceFirst("kind: \\{code.*\n", "").replace("id: base", "id: gov2021");
        assertThat(catalog(instead).kinds().get(0).titles()).isNotEmpty();
    }

    @Test
    void theKeysOfAKindAreChecked() {
        String start = file(0) + " line 3: ";
        assertFault(
                start + "'title' is no regular expression: Unclosed group",
                BASE.replace("'部门决算'", "'(部门决算'"));
        assertFault(
                start + "'year' needs a group (…) around the year",
                BASE.replace("title: ['部门决算']", "year: ['20..年']"));
        assertFault(
                start + "'published' is 'soon'; write one of [any, afterwards]",
                BASE.replace("title: ['部门决算']", "published: soon"));
        assertFault(start + "'name' is missing; add 'name: …'", BASE.replace("name: 部门决算, ", ""));
    }

    @Test
    void aRevisionSaysOnlyWhatItChanges() throws Exception {
        FormTemplate form = catalog(BASE, REVISION).forms("accounts").get(1);
        assertThat(form.firstYear()).isEqualTo(2023);
        assertThat(form.lastYear()).isZero();
        assertThat(form.sections()).hasSize(1);
        BlockTemplate block = form.tables().get(0).blocks().get(0);
        assertThat(block.columns())
                .extracting(ColumnTemplate::code)
                .containsExactly("spent", "share");
        assertThat(block.rows())
                .extracting(RowTemplate::code)
                .containsExactly("staff", "travel", "total", "office");
        assertThat(block.rows().get(0).label().text()).isEqualTo("人员支出");
        assertThat(block.rows().get(0).label().english()).isEqualTo("staff");
        assertThat(form.identities()).hasSize(1);
        assertThat(form.identities().get(0).parts()).containsExactly("staff", "travel", "office");
        assertThat(form.identities().get(0).total()).containsExactly("total");
    }

    @Test
    void aRevisionMayBuildOnARevisionAndStandBeforeIt() throws Exception {
        String third = "extends: revision\nid: third\nname: 决算（2024）\nyears: {first: 2024}\n";
        List<FormTemplate> forms = catalog(third, REVISION, BASE).forms("accounts");
        assertThat(forms.get(0).tables()).isEqualTo(forms.get(1).tables());
        assertThat(forms.get(0).name()).isEqualTo("决算（2024）");
    }

    @Test
    void aRevisionMayBuildOnAShippedFormAndTakeItsPlace() throws Exception {
        String own =
                """
                extends: gov2021
                id: gov2021
                sections:
                  - {code: overview, also: [基本情况]}
                """;
        FormCatalog catalog = catalog(own);
        FormTemplate shipped = FormCatalog.standard().templates().get(0);
        FormTemplate form = catalog.templates().get(catalog.templates().size() - 1);
        assertThat(form.sections().get(0).aliases()).containsExactly("基本情况");
        assertThat(form.tables()).isEqualTo(shipped.tables());
        assertThat(catalog.kinds()).isEqualTo(FormCatalog.standard().kinds());
    }

    @Test
    void aFaultNamesTheFileInWhichTheTextStands() {
        assertFault(
                file(0)
                        + " line 14: 'kind' is 'coins'; write one of [count, change, money, percent, text]",
                BASE.replace("决算数, unit: 万元, kind: money", "决算数, unit: 万元, kind: coins"),
                REVISION);
        assertFault(
                file(0)
                        + " line 17: label '公用经费' of row 'office' stands twice (first in "
                        + file(1)
                        + " line 15); change or delete one",
                BASE,
                REVISION.replace("差旅费", "公用经费")
                        .replaceFirst(" *- \\{code: office, after: total\\}\n", ""));
    }

    @Test
    void whatARevisionNamesMustBeThere() {
        assertFault(
                file(1) + " line 1: there is no form 'basis' to build on. Did you mean 'base'?",
                BASE,
                REVISION.replace("extends: base", "extends: basis"));
        assertFault(
                file(1) + " line 5: there is no 'limits' here to leave out",
                BASE,
                REVISION.replace("[limit]", "[limits]"));
        assertFault(
                file(1) + " line 15: there is no 'stuff' here to stand after",
                BASE,
                REVISION.replace("after: staff", "after: stuff"));
    }

    @Test
    void formsThatBuildOnEachOtherAreRefused() {
        assertFault(
                file(1) + " line 1: the form builds on itself: revision, base",
                REVISION,
                "extends: revision\n" + BASE);
    }

    @Test
    void whatARevisionMayWriteNobodyElseMay() {
        assertFault(
                file(0)
                        + " line 1: unknown key 'without'; allowed here: [draft, english, id,"
                        + " identities, instrument, kind, name, narratives, numbers, sections,"
                        + " tables, years]",
                "without: [limit]\n" + BASE);
    }

    @Test
    void theDigestKnowsTheFormThatAnotherBuildsOn() throws Exception {
        String before = catalog(BASE, REVISION).digest();
        String after = catalog(BASE.replace("en: staff", "en: personnel"), REVISION).digest();
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void anAliasInWhatItNamesIsRefused() {
        assertFault(
                file(0) + " line 2: an alias stands in what it names", "id: base\nname: &a [*a]\n");
    }
}
