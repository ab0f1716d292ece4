package org.gongkai.reading.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file begins as text in any encoding, and what it shows of HTML, RTF and XML. Text in GBK,
 * Big5 or UTF-16 begins like nothing in particular, so what decides is what text does not contain.
 *
 * @param text in lower case; at least its ASCII characters are right
 * @param body the same from the first tag or word on
 */
record TextHead(String text, String body) {

    /** One control character in so many is dirt in a text; other files have one in ten. */
    private static final int DIRT = 500;

    /** Of the characters of UTF-16 text so many in a hundred are Chinese or ASCII. */
    private static final int EXPECTED = 90;

    /** What may come before the first tag. */
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

    /** A header line of a mail. */
    private static final Pattern HEADER = Pattern.compile("[a-z][a-z0-9-]{1,40}:");

    /** Header lines of a mail, at least; Word writes no more. */
    private static final int LEAST_HEADERS = 2;

    /** Header lines of which one only mails have. */
    private static final Pattern MAIL_ONLY =
            Pattern.compile("(?m)^(?:mime-version|message-id|received|return-path):");

    /** What a mail has that somebody sent, or is to send. */
    private static final Pattern SENT =
            Pattern.compile("(?m)^(?:to|cc|message-id|received|return-path|reply-to):");

    /** What a page is saved as, with its pictures or alone. */
    private static final Pattern PAGE =
            Pattern.compile("(?m)^content-type:\\s*(?:multipart/related|text/html)");

    /**
     * The text of a file's first bytes; nothing when they are not text.
     *
     * @param head at most 64 KiB
     */
    static Optional<TextHead> of(byte[] head) {
        return decode(head)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .map(text -> new TextHead(text, text.substring(lead(text))));
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
        long expected = decoded.chars().filter(TextHead::isExpected).count();
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

    private static int lead(String text) {
        Matcher lead = LEAD.matcher(text);
        return lead.find() ? lead.end() : 0;
    }

    /** A table as programs exchanged them before there were files of Excel's. */
    boolean isDif() {
        return body.startsWith("table\r\n0,1") || body.startsWith("table\n0,1");
    }

    /** Whether it begins with these lower-case characters, comments left out. */
    boolean begins(String mark) {
        return body.startsWith(mark);
    }

    private boolean isDeclaredXml() {
        return text.stripLeading().startsWith("<?xml");
    }

    private boolean isMarkup() {
        return isDeclaredXml() || begins("<");
    }

    boolean isHtmlPage() {
        return isMarkup() && (FIRST_TAG.matcher(body).lookingAt() || text.contains("<html"));
    }

    boolean isWordXml() {
        return isMarkup()
                && (text.contains("progid=\"word.document\"") || begins("<w:worddocument"));
    }

    boolean isExcelXml() {
        return isMarkup() && text.contains("urn:schemas-microsoft-com:office:spreadsheet");
    }

    boolean isMail() {
        return !isMarkup() && MAIL_ONLY.matcher(mailHead()).find();
    }

    /** A web page with its pictures, which browsers save as a mail. */
    boolean isSavedPage() {
        String head = mailHead();
        return isMail() && PAGE.matcher(head).find() && !SENT.matcher(head).find();
    }

    /** The header lines of a mail; empty where it begins otherwise. */
    private String mailHead() {
        StringBuilder head = new StringBuilder();
        int headers = 0;
        for (String line : (Iterable<String>) body.lines()::iterator) {
            boolean header = HEADER.matcher(line).lookingAt();
            boolean goesOn = headers > 0 && (line.startsWith(" ") || line.startsWith("\t"));
            // Mailboxes put a line before each mail.
            if (!header && !goesOn && (!head.isEmpty() || !line.startsWith("from "))) {
                break;
            }
            headers += header ? 1 : 0;
            head.append(line).append('\n');
        }
        return headers < LEAST_HEADERS ? "" : head.toString();
    }

    /** Whether there are tags of HTML, or escaped ones, in what does not begin with one. */
    boolean hasTags() {
        return ANY_TAG.matcher(body).results().limit(SEVERAL).count() == SEVERAL
                || (!isMarkup() && ESCAPED_TABLE.matcher(body).find());
    }

    boolean isXml() {
        return isMarkup() && (isDeclaredXml() || XML_TAG.matcher(body).lookingAt());
    }
}
