package org.gongkai.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    private static final String PROSE = "某某市2023年政府信息公开工作年度报告\n本年度共收到政府信息公开申请12件，均已依法答复。\n";

    private final DocumentReader reader = new DocumentReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "GBK",
                "GB18030",
                "Big5",
                "EUC-TW",
                "UTF-16",
                "UTF-16LE",
                "UTF-16BE"
            })
    void knowsChineseTextInEveryEncoding(String charset) {
        String text =
                charset.equals("Big5") || charset.equals("EUC-TW") ? "政府公告第一條\n數量：十二\n" : PROSE;
        assertThat(reader.mediaType(text.getBytes(Charset.forName(charset))))
                .isEqualTo("text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16", "UTF-16LE"})
    void knowsHtmlInEveryEncoding(String charset) {
        String html = "\n<!-- 年度报告 -->\n<table><tr><td>" + PROSE + "</td></tr></table>";
        assertThat(reader.mediaType(html.getBytes(Charset.forName(charset))))
                .isEqualTo("text/html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><title>x</title> | text/html",
                "<?xml version='1.0'?><html xmlns='x'/> | text/html",
                "一、总体情况<br>文字<p>二、</p> | text/html",
                "当 a<b 且 b>c 时 | text/plain",
                "二、&lt;table&gt;&lt;td&gt;规章&lt;/table&gt; | text/html",
                "{\"a\": \"\\u003ctable\\u003e规章\"} | text/html",
                "\"规章<\\/table>\" | text/html",
                "{\\rtf1\\ansi x} | application/rtf",
                "%PDF-1.7 | application/pdf",
                "%!PS-Adobe-3.0 | application/postscript",
                "<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:wordDocument/> | application/vnd.ms-wordml",
                "<?xml version='1.0'?><data>1</data> | application/xml",
                "<svg xmlns='x'/> | image/svg+xml",
                "ID;PWXL;N;E | application/x-sylk",
            })
    void tellsTextsApart(String text, String mediaType) {
        assertThat(reader.mediaType(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(mediaType);
    }

    @Test
    void knowsMailsAndSavedWebPages() {
        String head = "From: <a>\nSubject: x\nMIME-Version: 1.0\nContent-Type: ";
        assertThat(reader.mediaType(latin(head + "text/plain\n\nx"))).isEqualTo("message/rfc822");
        assertThat(reader.mediaType(latin(head + "multipart/related; type=\"text/html\"\n\nx")))
                .isEqualTo("multipart/related");
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xl/workbook.xml, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt/presentation.xml, application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "xl/workbook.bin, application/vnd.ms-excel.sheet.binary.macroenabled.12",
    })
    void tellsOfficeFilesApartByWhatIsInThem(String part, String mediaType) {
        byte[] zip = Rendered.zip(Map.of("[Content_Types].xml", "x", part, "x"));
        assertThat(reader.mediaType(zip)).isEqualTo(mediaType);
    }

    @Test
    void knowsArchivesPicturesAndRubbish() {
        byte[] rubbish = new byte[4000];
        new Random(7).nextBytes(rubbish);
        assertThat(reader.mediaType(Rendered.zip(Map.of("a.docx", "x"))))
                .isEqualTo("application/zip");
        assertThat(reader.mediaType(latin("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR")))
                .isEqualTo("image/png");
        assertThat(reader.mediaType(latin("\u00FF\u00D8\u00FF\u00F7\0"))).isEqualTo("image/jls");
        assertThat(reader.mediaType(latin("TABLE\r\n0,1\r\n\"EXCEL\""))).isEqualTo("text/x-dif");
        assertThat(reader.mediaType(rubbish)).isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @CsvSource({
        "application/zip, UNSUPPORTED_TYPE, Files of the type application/zip are not read; with -o OUT what is in it is read.",
        "application/x-tika-ooxml-protected, ENCRYPTED, The document needs a password; save it again without one.",
    })
    void saysWhatToDoWithWhatIsNotRead(String mediaType, Reason reason, String message) {
        assertThatThrownBy(() -> reader.read(new byte[] {1}, mediaType))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessage(message);
    }

    @Test
    void saysThatAFileWithoutBytesIsEmpty() {
        assertThatThrownBy(() -> reader.read(new byte[0], reader.mediaType(new byte[0])))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY_FILE));
    }

    @Test
    void sendsADocumentToItsReader() throws UnreadableDocumentException {
        byte[] rtf = latin("{\\rtf1 text\\par}");
        assertThat(reader.read(rtf, reader.mediaType(rtf))).isNotNull();
    }

    @Test
    void aWordDocumentIsReadWithTheDocumentsThatItTakesIn() throws UnreadableDocumentException {
        String relations =
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='html' ContentType='text/html'/>"
                        + "<Default Extension='rtf' ContentType='application/rtf'/></Types>");
        parts.put(
                "_rels/.rels",
                relations
                        + "<Relationship Id='r' Type='"
                        + office
                        + "/officeDocument' Target='word/document.xml'/></Relationships>");
        parts.put(
                "word/_rels/document.xml.rels",
                relations
                        + "<Relationship Id='a' Type='x/aFChunk' Target='a.html'/>"
                        + "<Relationship Id='b' Type='x/aFChunk' Target='b.rtf'/>"
                        + "<Relationship Id='c' Type='x/aFChunk' Target='c.rtf'/></Relationships>");
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w='"
                        + word
                        + "' xmlns:r='"
                        + office
                        + "'><w:body><w:p><w:r><w:t>before</w:t></w:r></w:p><w:altChunk r:id='a'/>"
                        + "<w:altChunk r:id='b'/><w:altChunk r:id='c'/></w:body></w:document>");
        parts.put("word/a.html", "<table><tr><td>1</td><td>2</td></tr></table>");
        parts.put("word/b.rtf", "{\\rtf1 text\\par}");
        byte[] bytes = Rendered.zip(parts);
        FlowDocument read = (FlowDocument) reader.read(bytes, reader.mediaType(bytes));
        assertThat(read.blocks()).hasSize(3);
        assertThat(read.blocks().get(1)).isInstanceOf(Grid.class);
        assertThat(read.findings()).extracting(Finding::code).containsExactly("embedded-document");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
