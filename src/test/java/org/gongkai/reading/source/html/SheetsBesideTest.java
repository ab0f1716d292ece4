package org.gongkai.reading.source.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gongkai.base.disk.PageFile;
import org.gongkai.model.Finding;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsBesideTest {

    private static final String HIDING = ".q{display:none}";
    private static final String SEEN = "[甲|乙] [丙|7 [HIDDEN]]";
    private static final String ALL = "[甲|乙] [丙|97]";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "<link rel=stylesheet href=p_files/x.css>, p_files/x.css",
        "<LINK href='./x.css?v=3' rel='StyleSheet'>, x.css",
        "<link rel=stylesheet href=\"%E9%A1%B5_files/x%20y.css\">, 页_files/x y.css",
        "<link rel=stylesheet href=\"页_files/x y.css\">, 页_files/x y.css",
        "<style>@import \"p_files/x.css\";</style>, p_files/x.css",
        "<style>@import url( p_files/x.css ) ;</style>, p_files/x.css",
    })
    void aStylesheetBesideThePageIsApplied(String head, String sheet) throws IOException {
        put(sheet, HIDING);
        assertThat(cells(head)).isEqualTo(SEEN);
    }

    @Test
    void aStylesheetTakesInOthersFromWhereItLies() throws IOException {
        put("p_files/x.css", "@import 'more/y.css';");
        put("p_files/more/y.css", "@import url(../z.css);");
        put("p_files/z.css", HIDING);
        assertThat(cells("<link rel=stylesheet href=p_files/x.css>")).isEqualTo(SEEN);
    }

    @Test
    void stylesheetsThatTakeInEachOtherComeToAnEnd() throws IOException {
        put("x.css", "@import 'y.css';" + HIDING);
        put("y.css", "@import 'x.css';");
        assertThat(cells("<link rel=stylesheet href=x.css>")).isEqualTo(SEEN);
    }

    @Test
    void manyOrHugeStylesheetsCostThemselvesAlone() throws IOException {
        put("x.css", HIDING + "@import 'y.css';".repeat(500));
        put("y.css", "@import 'z.css';".repeat(500));
        put("z.css", "@import 'x.css';".repeat(500) + "p{color:tan}".repeat(5000));
        put("huge.css", "p{color:tan}".repeat(400_000));
        String many = "<link rel=stylesheet href=x.css>".repeat(200);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(cells(many)).isEqualTo(SEEN));
        String huge = "<link rel=stylesheet href=huge.css><link rel=stylesheet href=x.css>";
        assertThat(cells(huge)).isEqualTo(SEEN);
    }

    @Test
    void theLaterOfTwoSheetsCountsWhereverItStands() throws IOException {
        put("x.css", HIDING);
        String link = "<link rel=stylesheet href=x.css>";
        String style = "<style>.q{display:inline}</style>";
        assertThat(cells(link + style)).isEqualTo(ALL);
        assertThat(cells(style + link)).isEqualTo(SEEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16LE", "UTF-16BE"})
    void theEncodingOfThePageMayBeAny(String encoding) throws IOException {
        put("x.css", HIDING);
        String bom = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        String meta = bom.isEmpty() ? "<meta charset=" + encoding + ">" : "";
        String page = bom + page(meta + "<link rel=stylesheet href=x.css>");
        assertThat(cells(page.getBytes(Charset.forName(encoding)))).isEqualTo(SEEN);
    }

    /** Also not what a page of a site names by that site's addresses. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=stylesheet href=../x.css>",
                "<link rel=stylesheet href=p_files/../../x.css>",
                "<link rel=stylesheet href=%2e%2e/x.css>",
                "<link rel=stylesheet href=/x.css>",
                "<link rel=stylesheet href=http://a.cn/x.css>",
                "<link rel=stylesheet href=file:x.css>",
                "<link rel='alternate stylesheet' href=in.css>",
                "<link rel=stylesheet href=in.css media=print>",
                "<!--<link rel=stylesheet href=in.css>-->",
                "<base href='http://a.cn/'><link rel=stylesheet href=in.css>",
            })
    void nothingElseIsTakenForOne(String head) throws IOException {
        Files.writeString(folder.resolve("x.css"), HIDING);
        put("in.css", HIDING);
        put("p_files/other", "");
        assertThat(cells(head)).isEqualTo(ALL);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path outside = Files.writeString(folder.resolve("x.css"), HIDING);
        Files.createDirectories(folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/x.css"), outside);
        assertThat(cells("<link rel=stylesheet href=x.css>")).isEqualTo(ALL);
    }

    @Test
    void aFileWithoutSheetsIsWhatItIs() throws IOException {
        put("x.css", HIDING);
        for (String text : List.of("", "12", "<p>", page("<link rel=stylesheet href=y.css>"))) {
            Path file = put("a", text);
            assertThat(PageFile.read(file)).isEqualTo(Files.readAllBytes(file));
            assertThat(PageFile.joined(file)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<span class=q>9</span>7, true",
        "<span id=q>9</span>7, true",
        "<span class=q>97</span>, false",
        "<span>9</span>7, false",
        "<span class=q>本年</span>97, false",
    })
    void aMissingSheetIsSaidWhereItMayHidePartOfAFigure(String cell, boolean said) {
        String page =
                page("<link rel=stylesheet href=y.css>").replace("<span class=q>9</span>7", cell);
        List<Finding> findings =
                Rendered.document(new HtmlReader(), page.getBytes(StandardCharsets.UTF_8))
                        .findings();
        assertThat(findings.stream().anyMatch(f -> f.code().equals("stylesheet-missing")))
                .isEqualTo(said);
    }

    private String cells(String head) throws IOException {
        return cells(page(head).getBytes(StandardCharsets.UTF_8));
    }

    private String cells(byte[] page) throws IOException {
        Path file = put("p.html", page);
        assertThat(PageFile.joined(file).orElse(page)).isEqualTo(PageFile.read(file));
        return Rendered.of(Rendered.document(new HtmlReader(), PageFile.read(file)).blocks())
                .get(0);
    }

    private static String page(String head) {
        return "<html><head>"
                + head
                + "</head><body><table><tr><th>甲<th>乙<tr><th>丙<td><span class=q>9</span>7</table>"
                + "</body></html>";
    }

    private Path put(String name, String text) throws IOException {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }
}
