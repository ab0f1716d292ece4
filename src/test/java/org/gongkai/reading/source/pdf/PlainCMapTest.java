package org.gongkai.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCMapTest {

    private static final String MAP =
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            2 beginbfchar
            <0003> <0020>
            <0004> <D83DDE00>
            endbfchar
            2 beginbfrange
            <0010> <0012> <4E00>
            <0020> <0021> [<4E8C> <00660069>]
            endbfrange
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    @Test
    void readsCharactersAndRanges() {
        PlainCMap map = parse(MAP).orElseThrow();
        assertThat(map.text(3, 2)).hasValue(" ");
        assertThat(map.text(4, 2)).hasValue("😀");
        assertThat(map.text(0x11, 2)).hasValue("丁");
        assertThat(map.text(0x21, 2)).hasValue("fi");
        assertThat(map.text(0x22, 2)).isEmpty();
        assertThat(map.text(3, 1)).isEmpty();
        assertThat(map.text(3, 3)).isEmpty();
        sameAsPdfBox(MAP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<0003> <0020>|<0003> /space",
                "<0003> <0020>|<0003> <20>",
                "<0003> <0020>|<0003> <00 20>",
                "<0003> <0020>|<000003> <0020>",
                "2 beginbfchar|3 beginbfchar",
                "2 beginbfchar|1 beginbfchar",
                "2 beginbfchar|beginbfchar",
                "<0010> <0012>|<0012> <0010>",
                "<0010> <0012>|<00FE> <0100>",
                "<4E00>|<4EFF>",
                "[<4E8C> <00660069>]|[<4E8C>]",
                "12 dict begin|/GBK-EUC-H usecmap",
                "(UCS)|(U(C)S)",
                "(UCS)|(U\\)S)",
                "endcmap|",
                "endbfchar|1 begincidchar <01> 2 endcidchar",
                "begincmap|begincmap % <",
            })
    void leavesWhatIsOddToPdfBox(String change) {
        String[] parts = change.split("\\|", -1);
        assertThat(MAP).contains(parts[0]);
        assertThat(parse(MAP.replace(parts[0], parts[1]))).isEmpty();
    }

    @Test
    void everyTruncationIsLeftToPdfBox() {
        byte[] bytes = MAP.getBytes(StandardCharsets.ISO_8859_1);
        int end = MAP.indexOf("endcmap") + "endcmap".length();
        for (int length = 0; length < end; length++) {
            assertThat(PlainCMap.parse(Arrays.copyOf(bytes, length))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void saysOfRealMapsWhatPdfBoxSays(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSDictionary font
                        && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
                    sameAsPdfBox(
                            new String(StreamBytes.of(map).bytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> fixtures = Files.walk(Path.of("fixtures"));
                Stream<Path> samples = Files.walk(Path.of("samples"))) {
            return Stream.concat(fixtures, samples)
                    .filter(file -> file.toString().endsWith(".pdf"))
                    .filter(file -> !file.startsWith(Path.of("fixtures/hostile")))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<PlainCMap> parse(String map) {
        return PlainCMap.parse(map.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void sameAsPdfBox(String text) {
        Optional<PlainCMap> plain = parse(text);
        if (plain.isEmpty()) {
            return;
        }
        CMap theirs = pdfBox(text);
        for (int code = 0; code <= 0xFFFF; code++) {
            for (int length = 1; length <= 3; length++) {
                Optional<String> right = Optional.ofNullable(theirs.toUnicode(code, length));
                if (!plain.get().text(code, length).equals(right)) {
                    assertThat(plain.get().text(code, length)).as("%d", code).isEqualTo(right);
                }
            }
        }
    }

    private static CMap pdfBox(String text) {
        try {
            return new CMapParser()
                    .parse(new RandomAccessReadBuffer(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
