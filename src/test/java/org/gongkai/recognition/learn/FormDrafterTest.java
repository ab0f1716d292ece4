package org.gongkai.recognition.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.CopyReader;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.NumberStyle;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.StubRole;
import org.gongkai.model.FormTemplate.StubTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.Identity;
import org.gongkai.model.OcrMode;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.recognition.form.FormCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drafted of copies, compared with what is right. */
class FormDrafterTest {

    private static final Path FIXTURES = Path.of("fixtures");

    @TempDir private Path folder;

    private final CopyReader reader = new CopyReader(OcrMode.OFF);

    @Test
    void theBlankFormGivesAllThreeTablesWithTheirHierarchy() throws Exception {
        FormTemplate draft = draft(FIXTURES.resolve("blank-form/blank-form--form.docx"));
        FormTemplate shipped = FormCatalog.standard().templates().get(0);

        assertThat(draft.tables()).extracting(TableTemplate::layout).isEqualTo(layouts(shipped));
        for (int i = 0; i < shipped.tables().size(); i++) {
            List<BlockTemplate> blocks = draft.tables().get(i).blocks();
            List<BlockTemplate> right = shipped.tables().get(i).blocks();
            assertThat(blocks).extracting(b -> b.title().text()).isEqualTo(titles(right));
            for (int k = 0; k < right.size(); k++) {
                assertThat(labels(blocks.get(k))).isEqualTo(labels(right.get(k)));
                assertThat(columns(blocks.get(k))).isEqualTo(columns(right.get(k)));
                assertThat(blocks.get(k).columns())
                        .extracting(ColumnTemplate::kind)
                        .isEqualTo(right.get(k).columns().stream().map(c -> c.kind()).toList());
            }
        }
        assertThat(draft.identities()).isEmpty();
        assertThat(draft.draft()).isTrue();
    }

    @Test
    void tenFilledReportsGiveTheSumsOfTheShippedFormAndNoOthers() throws Exception {
        FormTemplate draft = draft(TenReports.files().toArray(Path[]::new));

        assertThat(draft.tables()).hasSize(3);
        assertThat(draft.tables().get(1).blocks().get(0).rows()).hasSize(25);
        assertThat(draft.identities())
                .extracting(Identity::each)
                .containsExactly(
                        Identity.Each.COLUMN,
                        Identity.Each.COLUMN,
                        Identity.Each.ROW,
                        Identity.Each.TABLE,
                        Identity.Each.TABLE,
                        Identity.Each.TABLE);
        assertThat(draft.identities()).noneMatch(Identity::soft);
        assertThat(draft.identities().get(0).parts()).hasSize(21);
        assertThat(draft.identities().get(1).parts()).hasSize(2);
        assertThat(draft.identities().get(1).total()).hasSize(2);
        assertThat(draft.identities().get(2).parts()).hasSize(6);
    }

    @Test
    void whatOneCopyAloneBearsIsSoft() throws Exception {
        FormTemplate draft =
                draft(html("a", "区一", 2023, rows("甲 301", "乙 422", "合计 723")), blank());
        assertThat(draft.identities()).singleElement().matches(Identity::soft);
    }

    @Test
    void otherWordingsOfARowStandBesideIt() throws Exception {
        FormTemplate draft =
                draft(
                        html("a", "区一", 2022, rows("现场检查次数 31", "立案调查数 5", "合计 36")),
                        html("b", "区二", 2022, rows("现场检查次数 47", "立案调查数 8", "合计 55")),
                        html("c", "区三", 2022, rows("现场检查的次数 9", "立案调查数 11", "合计 20")));
        BlockTemplate block = draft.tables().get(0).blocks().get(0);
        assertThat(labels(block)).containsExactly("现场检查次数", "立案调查数", "合计");
        assertThat(block.rows().get(0).label().aliases()).containsExactly("现场检查的次数");
    }

    @Test
    void aRowThatMostCopiesHaveIsOptional() throws Exception {
        FormTemplate draft =
                draft(
                        html("a", "区一", 2022, rows("甲类 31", "乙类 5", "丙类 1", "合计 37")),
                        html("b", "区二", 2022, rows("甲类 47", "乙类 8", "丙类 2", "合计 57")),
                        html("c", "区三", 2022, rows("甲类 9", "丙类 11", "合计 20")));
        assertThat(draft.tables().get(0).blocks().get(0).rows())
                .extracting(RowTemplate::optional)
                .containsExactly(false, true, false, false);
    }

    @Test
    void rowsThatAreNamedFreelyAreOpenAndTheirTotalIsKnown() throws Exception {
        FormTemplate draft =
                draft(
                        html("a", "区一", 2022, rows("松源街道 31", "柳堤镇 5", "合计 36")),
                        html("b", "区二", 2022, rows("云帆乡 47", "青禾镇 8", "白鹭镇 9", "合计 64")),
                        html("c", "区三", 2022, rows("桐谷街道 9", "汇丰里镇 11", "合计 20")));
        BlockTemplate block = draft.tables().get(0).blocks().get(0);
        assertThat(block.open()).isTrue();
        assertThat(labels(block)).containsExactly("合计");
        assertThat(draft.identities())
                .singleElement()
                .matches(sum -> sum.each() == Identity.Each.TREE && !sum.soft());
    }

    @Test
    void yearsMoveWithTheReport() throws Exception {
        FormTemplate draft = draft(years("a", 2021), years("b", 2022), years("c", 2024));
        assertThat(draft.tables().get(0).blocks().get(0).columns())
                .extracting(c -> c.label().text())
                .containsExactly("{year-1}年", "{year}年", "增减");
        assertThat(draft.tables().get(0).blocks().get(0).columns())
                .extracting(ColumnTemplate::kind)
                .containsExactly(NumberKind.COUNT, NumberKind.COUNT, NumberKind.CHANGE);
        assertThat(draft.firstYear()).isEqualTo(2021);
    }

    @Test
    void codesMakeATree() throws Exception {
        FormTemplate draft = draft(coded("a", 7), coded("b", 31), coded("c", 100));
        BlockTemplate block = draft.tables().get(0).blocks().get(0);
        assertThat(draft.tables().get(0).layout()).isEqualTo(Layout.GRID);
        assertThat(block.stubs())
                .extracting(StubTemplate::role)
                .containsExactly(StubRole.CODE, StubRole.NAME);
        assertThat(block.open()).isTrue();
        assertThat(block.columns().get(0).unit()).isEqualTo("万元");
        assertThat(draft.identities()).anyMatch(sum -> sum.each() == Identity.Each.TREE);
    }

    @Test
    void numbersAreReadAsTheyArePrinted() throws Exception {
        FormTemplate draft =
                draft(
                        html(
                                "a",
                                "A",
                                2022,
                                rows("Fees 1.234,50", "Fines 2.000,25", "Total 3.234,75")),
                        html(
                                "b",
                                "B",
                                2022,
                                rows("Fees 500,10", "Fines 1.000,00", "Total 1.500,10")),
                        html(
                                "c",
                                "C",
                                2022,
                                rows("Fees 7.100,00", "Fines 3,10", "Total 7.103,10")));
        ColumnTemplate column = draft.tables().get(0).blocks().get(0).columns().get(0);
        assertThat(column.style()).isEqualTo(new NumberStyle(",", ".", false));
        assertThat(column.kind()).isEqualTo(NumberKind.MONEY);
        assertThat(draft.identities()).hasSize(1);
    }

    @Test
    void theTitleSaysBodyAndYear() throws Exception {
        FormDraft draft =
                new FormDrafter()
                        .draft(
                                List.of(
                                        copy(html("a", "松涧县", 2022, rows("甲 31", "乙 5"))),
                                        copy(html("b", "青岚市", 2023, rows("甲 4", "乙 8")))),
                                Optional.empty());
        assertThat(draft.yaml()).contains("(?<body>.+?)(?<year>(?:19|20)\\\\d\\\\d)年度?执法检查统计年报");
    }

    @Test
    void theSameCopiesGiveTheSameDraft() throws Exception {
        List<PrintedCopy> copies = List.of(copy(coded("a", 7)), copy(coded("b", 31)));
        assertThat(new FormDrafter().draft(copies, Optional.empty()))
                .isEqualTo(new FormDrafter().draft(copies, Optional.empty()));
    }

    private Path blank() throws IOException {
        return html("z", "区九", 2023, rows("甲 ", "乙 ", "合计 "));
    }

    private static String rows(String... rows) {
        StringBuilder table = new StringBuilder("<tr><td>项目<td>数量");
        for (String row : rows) {
            String[] parts = row.split(" ", -1);
            table.append("<tr><td>").append(parts[0]).append("<td>").append(parts[1]);
        }
        return table.toString();
    }

    private Path years(String name, int year) throws IOException {
        int now = 300 + year % 7 * 31;
        String table =
                "<tr><td>项目<td>"
                        + (year - 1)
                        + "年<td>"
                        + year
                        + "年<td>增减"
                        + "<tr><td>甲<td>200<td>"
                        + now
                        + "<td>"
                        + (now - 200)
                        + "<tr><td>乙<td>900<td>"
                        + (now + 5)
                        + "<td>"
                        + (now - 895);
        return html(name, "某县", year, table);
    }

    private Path coded(String name, int by) throws IOException {
        String table =
                "<tr><td>科目编码<td>科目名称<td>金额（万元）"
                        + row("201", "一般公共服务支出", 5 * by)
                        + row("20103", "政府办公厅", 5 * by)
                        + row("2010301", "行政运行", 2 * by)
                        + row("2010302", "一般事务", 3 * by)
                        + (by > 10 ? row("205", "教育支出", 4 * by) : "")
                        + row("2" + by % 9 + "8", "其他支出" + by, by)
                        + row("", "合计", (by > 10 ? 10 : 6) * by);
        return html(name, "某县", 2022, table);
    }

    private static String row(String code, String name, int figure) {
        return "<tr><td>" + code + "<td>" + name + "<td>" + figure;
    }

    private Path html(String name, String body, int year, String rows) throws IOException {
        String page =
                "<p>"
                        + body
                        + year
                        + "年执法检查统计年报<p>为便于比较，现将有关情况公布如下。"
                        + "<table border=1>"
                        + rows
                        + "</table>";
        return Files.writeString(folder.resolve(name + ".html"), page, StandardCharsets.UTF_8);
    }

    private PrintedCopy copy(Path file) throws IOException, UnreadableDocumentException {
        return reader.read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private FormTemplate draft(Path... files)
            throws IOException, FormException, UnreadableDocumentException {
        List<PrintedCopy> copies = new ArrayList<>();
        for (Path file : files) {
            copies.add(copy(file));
        }
        Path forms = Files.createDirectories(folder.resolve("forms"));
        Files.writeString(
                forms.resolve("draft.yaml"),
                new FormDrafter().draft(copies, Optional.empty()).yaml());
        return FormCatalog.NONE.with(forms).templates().get(0);
    }

    private static List<Layout> layouts(FormTemplate form) {
        return form.tables().stream().map(TableTemplate::layout).toList();
    }

    private static List<String> titles(List<BlockTemplate> blocks) {
        return blocks.stream().map(block -> block.title().text()).toList();
    }

    private static List<String> labels(BlockTemplate block) {
        return block.rows().stream().map(row -> row.label().text()).toList();
    }

    private static List<String> columns(BlockTemplate block) {
        return block.columns().stream().map(c -> c.parent() + "/" + c.label().text()).toList();
    }
}
