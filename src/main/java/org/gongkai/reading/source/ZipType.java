package org.gongkai.reading.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.reading.source.flow.ZipDirectory;

/** Tells the documents apart that are ZIP files, by the names inside; nothing is unpacked. */
final class ZipType {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    /** Media types are shorter than this. */
    private static final int LONGEST_TYPE = 128;

    private ZipType() {}

    /** The media type of a ZIP file, {@code application/zip} for one that is no document. */
    static String of(byte[] zip) {
        List<ZipDirectory.Entry> entries = ZipDirectory.of(zip);
        for (ZipDirectory.Entry entry : entries) {
            if (entry.name().equals("mimetype")) {
                String declared = declared(zip, entry);
                if (!declared.isEmpty()) {
                    return declared;
                }
            }
        }
        List<String> names =
                entries.isEmpty()
                        ? ZipDirectory.namesWithoutDirectory(zip)
                        : entries.stream().map(ZipDirectory.Entry::name).toList();
        return byNames(
                names.stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
    }

    /** OpenDocument and EPUB hold a file, not compressed, that says what they are. */
    private static String declared(byte[] zip, ZipDirectory.Entry entry) {
        if (!entry.stored() || entry.length() > LONGEST_TYPE) {
            return "";
        }
        String type =
                new String(zip, entry.start(), entry.length(), StandardCharsets.ISO_8859_1).strip();
        return type.matches("[a-z]+/[a-z0-9.+-]+") ? type : "";
    }

    private static String byNames(Set<String> names) {
        if (names.contains("[content_types].xml") || names.contains("_rels/.rels")) {
            return office(names);
        }
        if (names.contains("ofd.xml")) {
            return "application/ofd";
        }
        if (names.contains("meta-inf/container.xml")) {
            return "application/epub+zip";
        }
        boolean odf = names.contains("content.xml") && names.contains("meta-inf/manifest.xml");
        return odf ? "application/vnd.oasis.opendocument.text" : "application/zip";
    }

    private static String office(Set<String> names) {
        if (names.contains("xl/workbook.bin")) {
            return "application/vnd.ms-excel.sheet.binary.macroenabled.12";
        }
        if (has(names, "word/")) {
            return OOXML + "wordprocessingml.document";
        }
        if (has(names, "xl/")) {
            return OOXML + "spreadsheetml.sheet";
        }
        return has(names, "ppt/") ? OOXML + "presentationml.presentation" : "application/zip";
    }

    private static boolean has(Set<String> names, String folder) {
        return names.stream().anyMatch(name -> name.startsWith(folder));
    }
}
