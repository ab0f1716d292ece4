package org.gongkai.eye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.OcrMode;
import org.gongkai.reading.print.PagePrinter;
import org.gongkai.scans.OcrNeeded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents without pages are compared with what other programs draw of them. */
class DrawnCopyTest {

    private static final Path FIXTURES = Path.of("fixtures", "qingxi2023");
    private static final CellKey LICENCES = new CellKey("proactive", "license", "decisions");

    @BeforeAll
    static void needsOcr() {
        OcrNeeded.orSkip(DrawnCopyTest.class);
    }

    private static Extraction read(PagePrinter printer, byte[] document) {
        String code = printer.code().toUpperCase(Locale.ROOT);
        if (!printer.isInstalled() && "required".equals(System.getenv("GONGKAI_" + code))) {
            throw new AssertionError(printer.title() + " is required but not on the PATH");
        }
        assumeTrue(printer.isInstalled(), "left out: no " + printer.title() + " on the PATH");
        return Extractor.builder()
                .ocr(OcrMode.VERIFY)
                .printers(List.of(PagePrinter.values()))
                .build()
                .extract(document);
    }

    private static MatchedCell cell(Extraction read, CellKey key) {
        return read.cells().filter(cell -> cell.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void whatLibreOfficeDrawsAlikeIsSeen() throws Exception {
        Path word = FIXTURES.resolve("qingxi2023--word.docx");
        Extraction read = read(PagePrinter.OFFICE, Files.readAllBytes(word));
        assertThat(read.flags()).isEmpty();
        assertThat(read.cells().filter(MatchedCell::seen).count()).isGreaterThan(190);
        assertThat(read.ocr()).startsWith("office,browser verify ");
    }

    @Test
    void whatChromiumDrawsOtherwiseIsUnreadable() throws Exception {
        String page = Files.readString(FIXTURES.resolve("qingxi2023--site.html"));
        // Under a selector that the reading of pages does not know.
        String odd = "td :not(:picture-in-picture).";
        String sheet =
                "<style>"
                        + odd
                        + "a{font-size:0}"
                        + odd
                        + "b{color:white}"
                        + odd
                        + "c{text-decoration:line-through}</style></head>";
        String changed =
                page.replace(">18452<", ">18<b class=a>45</b>2<")
                        .replace(">3266<", ">32<b class=b>66</b><")
                        .replace(">217<", "><b class=c>217</b><")
                        .replace("</head>", sheet);
        assertThat(changed).contains("class=a", "class=b", "class=c", sheet);
        Extraction read = read(PagePrinter.BROWSER, changed.getBytes(StandardCharsets.UTF_8));
        assertThat(read.flags().keySet()).hasSize(3).contains(LICENCES);
        for (CellKey key : read.flags().keySet()) {
            assertThat(cell(read, key).value().state()).isEqualTo(CellState.UNREADABLE);
            assertThat(read.flags().get(key)).containsExactly("eye-differs");
        }
        assertThat(read.cells().filter(MatchedCell::seen).count()).isGreaterThan(190);
    }
}
