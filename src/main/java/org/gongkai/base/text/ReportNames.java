package org.gongkai.base.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by titles, texts of links and file names what is called a yearly report on disclosure. */
public final class ReportNames {

    /** Between year and report comes the name of the body, up to some 40 characters. */
    private static final Pattern YEARLY = Pattern.compile("年度.{0,12}报告|年报|年.{0,40}公开.{0,8}报告");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private static final String DISCLOSURE = "公开";

    /** Titles of what is near such reports and is none. */
    private static final Pattern OTHER =
            Pattern.compile("指南|目录|解读|要点|申请表|考核|实施方案|制度|办法|条例|培训|预算|决算|部门年报$");

    private static final Set<String> DOCUMENTS =
            Set.of("pdf", "doc", "docx", "wps", "xls", "xlsx", "et", "rtf", "odt", "ods", "zip");

    private ReportNames() {}

    /** Whether a title, in any line breaks, is that of a yearly report. */
    public static boolean isReport(String title) {
        // Nearly all lines are none, which one character tells at less cost than three patterns.
        if (title.indexOf('年') < 0 || title.indexOf('公') < 0) {
            return false;
        }
        String text = WHITE_SPACE.matcher(title).replaceAll("");
        return YEARLY.matcher(text).find() && text.contains(DISCLOSURE) && !isOther(text);
    }

    /** Whether a title is that of something that is published beside such reports. */
    public static boolean isOther(String title) {
        return OTHER.matcher(title).find();
    }

    /** Whether a path, without what follows a question mark, is that of a document. */
    public static boolean isDocument(String path) {
        return DOCUMENTS.contains(extension(path));
    }

    /** The last part of a path, without the signs for bytes that addresses have. */
    public static String file(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1).strip();
        try {
            return URLDecoder.decode(last, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return last;
        }
    }

    /** What follows the last dot of a path's last part, in small letters; may be empty. */
    public static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot < path.lastIndexOf('/') || dot < 0
                ? ""
                : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
