package org.gongkai.reading.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether bytes are text in any encoding, and text from HTML, RTF and XML. Text in GBK, Big5
 * or UTF-16 begins like nothing in particular, so what decides is what text does not contain.
 */
final class TextType {

    /** Bytes that are looked at. */
    private static final int HEAD = 1 << 16;

    /** One control character in so many is dirt in a text; other files have one in ten. */
    private static final int DIRT = 500;

    /** Of the characters of UTF-16 text so many in a hundred are Chinese or ASCII. */
    private static final int EXPECTED = 90;

    /** What may stand before the first tag. */
    private static final Pattern LEAD =
            Pattern.compile(
                    "\\A(?:\\s|<!--(?:(?!-->)[\\s\\S]){0,20000}+-->|<\\?(?:(?!\\?>)[\\s\\S]){0,2000}+\\?>)*+");

    private static final String TAGS =
            "html|head|body|title|meta|link|base|style|script|table|tbody|thead|tr|td|th|div|p|span|br"
                    + "|font|center|ul|ol|li|dl|h[1-6]|a|b|strong|em|img|section|article|form|hr|iframe";

    private static final Pattern FIRST_TAG =
            Pattern.compile("<(?:!doctype\\s+html|(?:" + TAGS + ")[\\s/>])");

    private static final Pattern ANY_TAG =
            Pattern.compile("</?(?:" + TAGS + ")(?:\\s[^<>]{0,2000})?/?>");

    /** A table whose markup is escaped, as in a string of a script. */
    private static final Pattern ESCAPED_TABLE =
            Pattern.compile("(?:&lt;|\\\\u003c)table\\b|<\\\\/table>");

    /** So many tags make HTML of a text that does not begin with one. */
    private static final int SEVERAL = 3;

    private static final Pattern XML_TAG =
            Pattern.compile("<[a-z_][a-z0-9_.-]*(?::[a-z0-9_.-]+)?[\\s/>]");

    /** Header lines of a mail, one of which only mails have. */
    private static final Pattern MAIL =
            Pattern.compile(
                    "\\A(?:from - [^\\n]*\\n)?(?:[a-z][a-z0-9-]{1,40}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*+){3}");

    private static final Pattern MAIL_ONLY =
            Pattern.compile("(?m)^(?:mime-version|message-id|received|return-path):");

    private TextType() {}

    /** The media type of text; nothing when the bytes are not text. */
    static Optional<String> of(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
        return decode(head).map(text -> kind(text.toLowerCase(Locale.ROOT)));
    }

    /**
     * The head as text in which at least the ASCII characters are right; nothing when it is not
     * text.
     */
    private static Optional<String> decode(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(text(head, 3, StandardCharsets.UTF_8));
        }
        if (startsWith(head, 0xFF, 0xFE, 0, 0) || startsWith(head, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(text(head, 0, Charset.forName("UTF-32")));
        }
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(text(head, 0, StandardCharsets.UTF_16));
        }
        if (isText(head)) {
            return Optional.of(text(head, 0, StandardCharsets.ISO_8859_1));
        }
        for (Charset wide : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            String decoded = text(head, 0, wide);
            if (isExpected(decoded)) {
                return Optional.of(decoded);
            }
        }
        return Optional.empty();
    }

    private static String text(byte[] bytes, int start, Charset charset) {
        return new String(bytes, start, bytes.length - start, charset);
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        boolean same = bytes.length >= prefix.length;
        for (int i = 0; same && i < prefix.length; i++) {
            same = (bytes[i] & 0xFF) == prefix[i];
        }
        return same;
    }

    private static boolean isText(byte[] head) {
        int end = head.length;
        while (end > 0 && head[end - 1] == 0) {
            end--;
        }
        int controls = 0;
        for (int i = 0; i < end; i++) {
            int b = head[i] & 0xFF;
            boolean layout =
                    b == '\t' || b == '\n' || b == '\r' || b == 0x0C || b == 0x1A || b == 0x1B;
            controls += (b < 0x20 && !layout) || b == 0x7F ? 1 : 0;
        }
        return end > 0 && controls <= end / DIRT;
    }

    private static boolean isExpected(String decoded) {
        long expected = decoded.chars().filter(TextType::isExpected).count();
        return decoded.length() > 1 && 100 * expected >= EXPECTED * (long) decoded.length();
    }

    private static boolean isExpected(int c) {
        return (c >= 0x20 && c < 0x7F)
                || (c >= '\t' && c <= '\r')
                || (c >= 0x2010 && c <= 0x2030)
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0xFF00 && c <= 0xFFEF);
    }

    private static String kind(String text) {
        String body = text.substring(lead(text));
        if (body.startsWith("{\\rtf")) {
            return "application/rtf";
        }
        if (body.startsWith("%!ps")) {
            return "application/postscript";
        }
        if (text.stripLeading().startsWith("<?xml") || body.startsWith("<")) {
            return markup(text, body);
        }
        String lines = body.replace("\r\n", "\n");
        if (MAIL.matcher(lines).find() && MAIL_ONLY.matcher(lines).find()) {
            return body.contains("multipart/related") ? "multipart/related" : "message/rfc822";
        }
        boolean several = ANY_TAG.matcher(body).results().limit(SEVERAL).count() == SEVERAL;
        return several || ESCAPED_TABLE.matcher(body).find() ? "text/html" : "text/plain";
    }

    private static int lead(String text) {
        Matcher lead = LEAD.matcher(text);
        return lead.find() ? lead.end() : 0;
    }

    private static String markup(String text, String body) {
        if (FIRST_TAG.matcher(body).lookingAt() || text.contains("<html")) {
            return "text/html";
        }
        if (text.contains("progid=\"word.document\"") || body.startsWith("<w:worddocument")) {
            return "application/vnd.ms-wordml";
        }
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return "application/vnd.ms-spreadsheetml";
        }
        if (body.startsWith("<pkg:package")) {
            return "application/vnd.ms-word2006ml";
        }
        if (body.startsWith("<svg")) {
            return "image/svg+xml";
        }
        if (ANY_TAG.matcher(body).results().limit(SEVERAL).count() == SEVERAL) {
            return "text/html";
        }
        boolean xml = text.stripLeading().startsWith("<?xml") || XML_TAG.matcher(body).lookingAt();
        return xml ? "application/xml" : "text/plain";
    }
}
