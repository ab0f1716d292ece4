package org.gongkai.reading.source.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a package while they are put together. */
final class WordPackage {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> types = new TreeMap<>();

    /**
     * Adds a part.
     *
     * @param name such as {@code /word/document.xml}
     */
    void add(String name, String contentType, byte[] content) {
        parts.put(name.substring(name.startsWith("/") ? 1 : 0), content);
        types.put(name, contentType);
    }

    /** Whether a part is of a type with this in its name. */
    boolean has(String inType) {
        return types.values().stream().anyMatch(type -> type.contains(inType));
    }

    /** The package as a file. */
    byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(zip, "[Content_Types].xml", contentTypes().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private String contentTypes() {
        StringBuilder out =
                new StringBuilder(
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                + "<Default Extension='rels' ContentType="
                                + "'application/vnd.openxmlformats-package.relationships+xml'/>");
        types.forEach(
                (name, type) -> {
                    if (!name.endsWith(".rels")) {
                        out.append("<Override PartName='").append(quoted(name));
                        out.append("' ContentType='").append(quoted(type)).append("'/>");
                    }
                });
        return out.append("</Types>").toString();
    }

    private static String quoted(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
    }
}
