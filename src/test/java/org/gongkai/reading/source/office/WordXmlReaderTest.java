package org.gongkai.reading.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Picture;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.DocumentReader;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordXmlReaderTest {

    private static FlowDocument read(String before, String body)
            throws UnreadableDocumentException {
        String xml =
                "<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?>"
                        + "<w:wordDocument xmlns:w='w' xmlns:wx='x' xmlns:aml='a' xmlns:v='v'>"
                        + before
                        + "<w:body>"
                        + body
                        + "</w:body></w:wordDocument>";
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        DocumentReader reader = new DocumentReader();
        return (FlowDocument) reader.read(bytes, reader.mediaType(bytes));
    }

    private static String p(String inside) {
        return "<w:p>" + inside + "</w:p>";
    }

    private static String r(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(r(text)) + "</w:tc>";
    }

    @Test
    void mergedCellsKeepWhatTheySpan() throws UnreadableDocumentException {
        String table =
                "<w:tbl><w:tr>"
                        + tc("<w:vmerge w:val='restart'/>", "a")
                        + tc("<w:gridSpan w:val='2'/>", "b")
                        + "</w:tr><w:tr>"
                        + tc("<w:vmerge/>", "")
                        + tc("", "1")
                        + tc("", "2")
                        + "</w:tr></w:tbl>";
        assertThat(
                        Rendered.of(
                                read(
                                                "",
                                                "<wx:sect><wx:sub-section>"
                                                        + table
                                                        + "</wx:sub-section></wx:sect>")
                                        .blocks()))
                .containsExactly("[a 2x1|b 1x2] [1|2]");
    }

    @Test
    void numbersNotesHeadersAndChangesAreReadAsTheyAreShown() throws UnreadableDocumentException {
        String lists =
                "<w:lists><w:listDef w:listDefId='7'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:nfc w:val='37'/>"
                        + "<w:lvlText w:val='%1、'/></w:lvl></w:listDef><w:list w:ilfo='3'><w:ilst w:val='7'/></w:list></w:lists>"
                        + "<w:styles><w:style w:type='paragraph' w:default='on' w:styleId='N'><w:rPr><w:vanish w:val='off'/></w:rPr></w:style></w:styles>";
        String numbered =
                "<w:pPr><w:listPr><w:ilvl w:val='0'/><w:ilfo w:val='3'/></w:listPr></w:pPr>";
        String changed =
                "<aml:annotation w:type='Word.Insertion'><aml:content>"
                        + r("in")
                        + "</aml:content></aml:annotation>"
                        + "<aml:annotation w:type='Word.Deletion'><aml:content><w:r><w:delText>out</w:delText></w:r></aml:content></aml:annotation>"
                        + "<aml:annotation w:type='Word.Comment'><aml:content>"
                        + p(r("remark"))
                        + "</aml:content></aml:annotation>"
                        + "<w:r><w:rPr><w:strike/></w:rPr><w:t>struck</w:t></w:r>";
        String note = "<w:r><w:footnote>" + p(r("note")) + "</w:footnote></w:r>";
        String body =
                p(numbered + r("总体"))
                        + p(numbered + r("申请") + note)
                        + p(changed)
                        + "<w:sectPr><w:hdr>"
                        + p(r("head"))
                        + "</w:hdr></w:sectPr>";
        assertThat(Rendered.of(read(lists, body).blocks()))
                .containsExactly("一、总体", "二、申请", "in", "note", "~head");
    }

    @Test
    void picturesAreThoseThatTheFileCarries() throws UnreadableDocumentException {
        String picture =
                "<w:r><w:pict><w:binData w:name='wordml://1.png'>AQID</w:binData>"
                        + "<v:shape style='width:300pt;height:200pt'><v:imagedata src='wordml://1.png'/></v:shape></w:pict></w:r>";
        FlowDocument read = read("", p(r("see") + picture));
        assertThat(read.blocks().get(1))
                .isInstanceOfSatisfying(
                        Picture.class, p -> assertThat(p.file().length()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat.xml", "word2003.xml"})
    void aDocumentThatIsCutIsDamaged(String name) throws Exception {
        byte[] whole = Files.readAllBytes(Path.of("fixtures/qingxi2023/qingxi2023--" + name));
        DocumentReader reader = new DocumentReader();
        for (int eighths = 1; eighths < 8; eighths++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * eighths / 8);
            try {
                reader.read(cut, reader.mediaType(cut));
                throw new AssertionError("taken for a whole one");
            } catch (UnreadableDocumentException e) {
                assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
            }
        }
    }

    @Test
    void packagesOfOtherProgramsAreNotTakenForWord() {
        byte[] sheet =
                "<pkg:package xmlns:pkg='p'><pkg:part pkg:name='/xl/a.xml' pkg:contentType='x.spreadsheetml.y'/></pkg:package>"
                        .getBytes(StandardCharsets.UTF_8);
        DocumentReader reader = new DocumentReader();
        try {
            reader.read(sheet, reader.mediaType(sheet));
            throw new AssertionError("read");
        } catch (UnreadableDocumentException e) {
            assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED_TYPE);
        }
    }
}
