package org.gongkai.reading.source.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.DocumentReader;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;

class MailReaderTest {

    private static final Charset GBK = Charset.forName("GBK");

    private static final String HEAD =
            "From: a@example.cn\r\nTo: b@example.cn\r\nMIME-Version: 1.0\r\nSubject: 年报\r\n";

    private static final String TABLE =
            "<p>见下表</p><table border=1><tr><td>行<td>合计<tr><td>一<td>12<tr><td>二<td>7</table>";

    private static final String GRID = "[行|合计] [一|12] [二|7]";

    private static byte[] utf8(String mail) {
        return mail.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> read(byte[] mail) {
        return Rendered.read(new MailReader(), mail);
    }

    private static List<String> codes(byte[] mail) {
        FlowDocument document = Rendered.document(new MailReader(), mail);
        return document.findings().stream().map(Finding::code).toList();
    }

    private static String part(String headers, String content) {
        return "--B\r\n" + headers + "\r\n\r\n" + content + "\r\n";
    }

    private static String mixed(String... parts) {
        return HEAD
                + "Content-Type: multipart/mixed; boundary=B\r\n\r\n"
                + String.join("", parts)
                + "--B--\r\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    @Test
    void aMailIsWhatItIsAboutAndItsText() {
        byte[] mail =
                utf8(HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\n第一行。\r\n\r\n第二行。\r\n");
        assertThat(new DocumentReader().mediaType(mail)).isEqualTo("message/rfc822");
        assertThat(read(mail)).containsExactly("年报", "第一行。", "第二行。");
        assertThat(codes(mail)).isEmpty();
    }

    @Test
    void ofTwoWaysToSayTheSameTheOneWithTablesIsRead() {
        String inner =
                "--C\r\nContent-Type: text/plain\r\n\r\nplain\r\n"
                        + "--C\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                        + TABLE
                        + "\r\n--C--\r\n";
        byte[] mail = utf8(mixed(part("Content-Type: multipart/alternative; boundary=C", inner)));
        assertThat(read(mail)).containsExactly("年报", "见下表", GRID);
    }

    @Test
    void aTextInGbkIsReadAsWhatItsPartDeclares() {
        String text =
                mixed(
                        part(
                                "Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: base64",
                                base64(TABLE.getBytes(GBK))));
        assertThat(read(utf8(text))).containsExactly("年报", "见下表", GRID);
    }

    @Test
    void whatIsAttachedIsSaidAndNotRead() throws UnreadableDocumentException {
        String name =
                "=?GB2312?B?" + Base64.getEncoder().encodeToString("报告.pdf".getBytes(GBK)) + "?=";
        byte[] mail =
                utf8(
                        mixed(
                                part("Content-Type: text/plain; charset=utf-8", "见附件"),
                                part(
                                        "Content-Type: application/pdf; name=\""
                                                + name
                                                + "\"\r\n"
                                                + "Content-Disposition: attachment\r\n"
                                                + "Content-Transfer-Encoding: base64",
                                        base64(utf8("bytes"))),
                                part(
                                        "Content-Type: text/plain\r\nContent-Disposition: attachment;"
                                                + " filename*=UTF-8''%E8%A1%A8.txt",
                                        "12"),
                                part("Content-Type: image/png; name=报表.png", "x")));
        assertThat(read(mail)).containsExactly("年报", "见附件");
        assertThat(codes(mail)).containsExactly("embedded-document");
        assertThat(Mail.of(mail).attachments())
                .extracting(Mail.Part::name)
                .containsExactly("报告.pdf", "表.txt", "报表.png");
        assertThat(Mail.of(mail).attachments().get(0).bytes()).isEqualTo(utf8("bytes"));
    }

    @Test
    void picturesThatAreShownInTheTextAreNoAttachments() {
        byte[] mail =
                utf8(
                        mixed(
                                part("Content-Type: text/html", "<p>see</p><img src=\"cid:p1@x\">"),
                                part(
                                        """
                                        Content-Type: image/png
                                        Content-ID: <p1@x>
                                        Content-Disposition: inline; filename=a.png
                                        Content-Transfer-Encoding: base64""",
                                        base64(new byte[] {1, 2, 3}))));
        assertThat(read(mail)).containsExactly("年报", "see", "picture");
        assertThat(codes(mail)).isEmpty();
    }

    @Test
    void aMailThatWasForwardedIsAnAttachment() throws UnreadableDocumentException {
        byte[] mail =
                utf8(
                        mixed(
                                part("Content-Type: text/plain", "fwd"),
                                part("Content-Type: message/rfc822", HEAD + "\r\ninner")));
        Mail.Part inner = Mail.of(mail).attachments().get(0);
        assertThat(read(inner.bytes())).containsExactly("年报", "inner");
    }

    @Test
    void aMailThatIsCutSaysSoAndNothingElseHappens() {
        byte[] whole =
                utf8(
                        mixed(
                                part("Content-Type: text/html; charset=utf-8", TABLE),
                                part(
                                        "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64",
                                        "AAAA")));
        assertThat(codes(whole)).containsExactly("embedded-document");
        for (int length = HEAD.length() + 60; length < whole.length - 8; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertThat(new MailReader().read(cut).findings())
                        .as("%s bytes", length)
                        .extracting(Finding::code)
                        .contains("document-truncated");
            } catch (UnreadableDocumentException e) {
                assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
            }
        }
    }

    @Test
    void namesInPlainGbkAreRead() throws UnreadableDocumentException {
        String text = mixed(part("Content-Type: application/pdf; name=\"报告.pdf\"", "x"));
        Mail mail = Mail.of(text.getBytes(GBK));
        assertThat(mail.attachments()).extracting(Mail.Part::name).containsExactly("报告.pdf");
        assertThat(read(text.getBytes(GBK))).containsExactly("年报");
    }

    @Test
    void aPartThatIsBrokenIsSaid() throws UnreadableDocumentException {
        String file = "Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64";
        byte[] mail = utf8(mixed(part(file, "AA$$A"), part(file, "AAAA")));
        assertThat(codes(mail)).contains("document-truncated");
        assertThat(Mail.of(mail).attachments())
                .extracting(Mail.Part::cut)
                .containsExactly(true, false);
    }

    @Test
    void anEncryptedMailSaysSo() {
        byte[] mail =
                utf8(
                        HEAD
                                + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nx");
        assertThatThrownBy(() -> new MailReader().read(mail))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.ENCRYPTED));
    }
}
