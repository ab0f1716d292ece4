package org.gongkai.reading.source.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.flow.ZipParts;

/**
 * Office documents of the strict edition of OOXML (ISO/IEC 29500-1), which "Strict Open XML" of
 * Excel and PowerPoint saves. They have the same parts by other addresses, which POI does not know.
 */
final class StrictPackage {

    private static final String RELATIONS = "_rels/.rels";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private static final Pattern ADDRESS = Pattern.compile(STRICT + "(\\w+)/");

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/$1/2006/";

    private StrictPackage() {}

    /** The same package by the usual addresses; one that has them stays as it is. */
    static byte[] usual(byte[] zip) throws IOException, UnreadableDocumentException {
        Map<String, byte[]> first = ZipParts.sound(zip, RELATIONS::equals);
        if (!text(first.getOrDefault(RELATIONS, new byte[0])).contains(STRICT)) {
            return zip;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
        try (ZipOutputStream target = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : ZipParts.unpack(zip, name -> true).entrySet()) {
                target.putNextEntry(new ZipEntry(part.getKey()));
                target.write(isXml(part.getKey()) ? usualXml(part.getValue()) : part.getValue());
                target.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** The addresses are ASCII, whatever stands between them. */
    private static byte[] usualXml(byte[] xml) {
        String text = ADDRESS.matcher(text(xml)).replaceAll(TRANSITIONAL);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
