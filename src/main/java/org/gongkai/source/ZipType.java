package org.gongkai.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Tells the documents apart that are ZIP files, by the names inside; nothing is unpacked. */
final class ZipType {

    private static final int CENTRAL_HEADER = 0x02014B50;
    private static final int LOCAL_HEADER = 0x04034B50;
    private static final int END_OF_DIRECTORY = 0x06054B50;

    /** Bytes of a central header before the name; of a local one; of the end of the directory. */
    private static final int CENTRAL_SIZE = 46;

    private static final int LOCAL_SIZE = 30;
    private static final int END_SIZE = 22;

    /** A comment may stand behind the directory. */
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** Names that are looked at; the telling ones come early. */
    private static final int MOST_NAMES = 2_000;

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private final ByteBuffer bytes;
    private final Set<String> names = new LinkedHashSet<>();

    private ZipType(byte[] zip) {
        this.bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether the bytes begin like a ZIP file. */
    static boolean isZip(byte[] bytes) {
        return bytes.length > LOCAL_SIZE
                && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt() == LOCAL_HEADER;
    }

    /** The media type of a ZIP file, {@code application/zip} for one that is no document. */
    static String of(byte[] zip) {
        ZipType type = new ZipType(zip);
        type.readNames();
        return type.mediaType();
    }

    private String mediaType() {
        String declared = declared();
        if (!declared.isEmpty()) {
            return declared;
        }
        if (names.contains("[content_types].xml") || names.contains("_rels/.rels")) {
            return officeType();
        }
        if (names.contains("ofd.xml")) {
            return "application/ofd";
        }
        boolean odf = names.contains("content.xml") && names.contains("meta-inf/manifest.xml");
        return odf ? "application/vnd.oasis.opendocument.text" : "application/zip";
    }

    private String officeType() {
        if (names.contains("xl/workbook.bin")) {
            return "application/vnd.ms-excel.sheet.binary.macroenabled.12";
        }
        if (has("word/")) {
            return OOXML + "wordprocessingml.document";
        }
        if (has("xl/")) {
            return OOXML + "spreadsheetml.sheet";
        }
        return has("ppt/") ? OOXML + "presentationml.presentation" : "application/zip";
    }

    private boolean has(String folder) {
        return names.stream().anyMatch(name -> name.startsWith(folder));
    }

    /** OpenDocument and EPUB begin with a file, not compressed, that says what they are. */
    private String declared() {
        int nameLength = bytes.getShort(26) & 0xFFFF;
        int start = LOCAL_SIZE + nameLength + (bytes.getShort(28) & 0xFFFF);
        int length = bytes.getInt(22);
        boolean stored = bytes.getShort(8) == 0;
        boolean fits = length > 0 && length < 128 && start + length <= bytes.capacity();
        if (!stored || !fits || !name(LOCAL_SIZE, nameLength).equals("mimetype")) {
            return "";
        }
        String type = text(start, length).strip();
        return type.matches("[a-z]+/[a-z0-9.+-]+") ? type : "";
    }

    private void readNames() {
        int entry = directory();
        while (entry >= 0
                && names.size() < MOST_NAMES
                && entry + CENTRAL_SIZE <= bytes.capacity()
                && bytes.getInt(entry) == CENTRAL_HEADER) {
            int name = bytes.getShort(entry + 28) & 0xFFFF;
            int extra = bytes.getShort(entry + 30) & 0xFFFF;
            int comment = bytes.getShort(entry + 32) & 0xFFFF;
            names.add(name(entry + CENTRAL_SIZE, name));
            entry += CENTRAL_SIZE + name + extra + comment;
        }
        if (names.isEmpty()) {
            readLocalNames();
        }
    }

    /** Offset of the central directory, -1 where there is none. */
    private int directory() {
        int first = Math.max(0, bytes.capacity() - END_SIZE - LONGEST_COMMENT);
        for (int i = bytes.capacity() - END_SIZE; i >= first; i--) {
            if (bytes.getInt(i) == END_OF_DIRECTORY) {
                return bytes.getInt(i + 16);
            }
        }
        return -1;
    }

    /** The directory stands at the end; a file cut short has only the headers of its entries. */
    private void readLocalNames() {
        int last = bytes.capacity() - LOCAL_SIZE;
        for (int i = 0; i < last && names.size() < MOST_NAMES; i++) {
            if (bytes.getInt(i) == LOCAL_HEADER) {
                names.add(name(i + LOCAL_SIZE, bytes.getShort(i + 26) & 0xFFFF));
            }
        }
    }

    private String name(int start, int length) {
        return text(start, length).toLowerCase(Locale.ROOT).replace('\\', '/');
    }

    private String text(int start, int length) {
        int size = Math.max(0, Math.min(length, bytes.capacity() - start));
        return new String(
                bytes.array(),
                Math.min(start, bytes.capacity()),
                size,
                StandardCharsets.ISO_8859_1);
    }
}
