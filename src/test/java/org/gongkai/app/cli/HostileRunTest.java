package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.data.write.CsvTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs made to break readers, through the command line with its real workers. */
class HostileRunTest {

    private static final int MIB = 1 << 20;

    @TempDir private Path folder;

    private Path in;

    @BeforeEach
    void makeTheInputFolder() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
    }

    @Test
    void bombsAndDeepNestsCostThemselvesAlone() throws Exception {
        Files.copy(Path.of("samples/songjian2023.pdf"), in.resolve("good.pdf"));
        zipBomb(in.resolve("bomb.zip"), 5, 4);
        gzipBomb(in.resolve("bomb.html.gz"), 40);
        Files.writeString(in.resolve("deep.html"), "<div>".repeat(200_000) + "x");
        Files.writeString(in.resolve("tables.html"), "<table><tr><td>".repeat(20_000));
        Files.writeString(in.resolve("deep.rtf"), "{\\rtf1 " + "{".repeat(300_000));
        entityBomb(in.resolve("entities.docx"));
        pdf(in.resolve("saves.pdf"), content("q ".repeat(2_000_000)));
        pdf(in.resolve("self.pdf"), selfReferringForm());
        Files.write(in.resolve("empty.pdf"), new byte[0]);
        Map<String, String> reasons = run(10);
        assertThat(reasons).containsEntry("good.pdf", "").containsEntry("empty.pdf", "empty-file");
        assertThat(reasons).doesNotContainValue("internal-error");
        assertThat(reasons)
                .containsEntry("bomb.zip", "limit-size")
                .containsKeys("deep.html", "tables.html", "deep.rtf", "entities.docx", "self.pdf");
        assertThat(reasons.get("bomb.html.gz!/bomb.html")).isEqualTo("limit-size");
    }

    @Test
    @Tag("long")
    void floodsAndGiantsEndInTime() throws Exception {
        Files.copy(Path.of("samples/songjian2023.pdf"), in.resolve("good.pdf"));
        pdf(in.resolve("pages.pdf"), pages(5_000));
        pdf(in.resolve("spaces.pdf"), flate(" ".repeat(MIB), 3_000));
        pdf(in.resolve("glyphs.pdf"), flate("(aaaaaaaaaaaaaaaa) Tj ".repeat(MIB / 22), 400));
        pdf(in.resolve("forms.pdf"), exponentialForms());
        try (RandomAccessFile giant =
                new RandomAccessFile(in.resolve("giant.pdf").toFile(), "rw")) {
            giant.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
            giant.setLength(300L * MIB);
        }
        Files.writeString(in.resolve("line.txt"), "政府信息公开".repeat(8 * MIB));
        zipBomb(in.resolve("wide.zip"), 3, 16);
        Map<String, String> reasons = run(20);
        assertThat(reasons).containsEntry("good.pdf", "").containsEntry("giant.pdf", "limit-size");
        assertThat(reasons).doesNotContainValue("internal-error");
        for (String flood : List.of("spaces.pdf", "glyphs.pdf", "forms.pdf")) {
            assertThat(reasons.get(flood)).as(flood).isNotEmpty();
        }
    }

    /** Reasons by source, each input once. */
    private Map<String, String> run(int seconds) throws IOException {
        Path out = folder.resolve("out");
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        String[] args = {
            "extract", in.toString(), "-o", out.toString(), "--timeout", "" + seconds, "-w", "2"
        };
        assertThat(Main.run(new Console(nowhere, nowhere, false), args)).isEqualTo(1);
        Map<String, String> reasons = new TreeMap<>();
        List<List<String>> rows =
                new CsvTable().read(Files.newBufferedReader(out.resolve("reports.csv")));
        for (List<String> row : rows.subList(1, rows.size())) {
            assertThat(reasons.put(row.get(1), row.get(6))).as(row.get(1)).isNull();
        }
        try (var files = Files.list(in)) {
            assertThat(reasons.keySet())
                    .containsAll(files.map(file -> file.getFileName().toString()).toList());
        }
        try (var files = Files.list(out.resolve("run/tmp"))) {
            assertThat(files).isEmpty();
        }
        return reasons;
    }

    /** Archives within archives, each several times, a megabyte of zeros at the bottom. */
    private static void zipBomb(Path file, int depth, int width) throws IOException {
        byte[] content = new byte[20 * MIB];
        for (int level = 0; level < depth; level++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (int i = 0; i < width; i++) {
                    zip.putNextEntry(
                            new ZipEntry(level + "-" + i + (level == 0 ? ".txt" : ".zip")));
                    zip.write(content);
                }
            }
            content = bytes.toByteArray();
        }
        Files.write(file, content);
    }

    private static void gzipBomb(Path file, int megabytes) throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < megabytes; i++) {
                gzip.write(new byte[MIB]);
            }
        }
    }

    private static void entityBomb(Path file) throws IOException {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"a\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a").append(i).append(" \"");
            xml.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        xml.append("<!ENTITY f SYSTEM \"file:///etc/passwd\">]><w:document>&a29;&f;</w:document>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : List.of("[Content_Types].xml", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void pdf(Path file, byte[] objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(
                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        .getBytes(StandardCharsets.US_ASCII));
        out.write(objects);
        out.write("trailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        Files.write(file, out.toByteArray());
    }

    private static byte[] onePage(byte[] stream, String more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(
                ("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R"
                                + "/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>"
                                + "/XObject<</A 6 0 R/B 6 0 R>>>>>>endobj\n"
                                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.write(stream);
        out.write(more.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] content(String text) throws IOException {
        String stream =
                "4 0 obj<</Length " + text.length() + ">>stream\n" + text + "\nendstream endobj\n";
        return onePage(stream.getBytes(StandardCharsets.US_ASCII), "");
    }

    /** A text many times over, packed as tightly as it goes. */
    private static byte[] flate(String text, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        Deflater tight = new Deflater(Deflater.BEST_COMPRESSION);
        try (OutputStream out = new DeflaterOutputStream(packed, tight)) {
            out.write("BT /F 9 Tf ".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
        }
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.write(
                ("4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(object);
        object.write("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
        return onePage(object.toByteArray(), "");
    }

    private static byte[] selfReferringForm() throws IOException {
        String form =
                "6 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 6 0 R/B 6 0 R>>>>"
                        + "/Length 11>>stream\n/A Do /B Do\nendstream endobj\n";
        return onePage(
                "4 0 obj<</Length 5>>stream\n/A Do\nendstream endobj\n"
                        .getBytes(StandardCharsets.US_ASCII),
                form);
    }

    private static byte[] exponentialForms() throws IOException {
        StringBuilder forms = new StringBuilder();
        for (int i = 6; i < 46; i++) {
            String next = (i + 1) + " 0 R";
            forms.append(i).append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]");
            forms.append("/Resources<</XObject<</A ").append(next).append("/B ").append(next);
            forms.append(">>>>/Length 11>>stream\n/A Do /B Do\nendstream endobj\n");
        }
        return onePage(
                "4 0 obj<</Length 5>>stream\n/A Do\nendstream endobj\n"
                        .getBytes(StandardCharsets.US_ASCII),
                forms.toString());
    }

    private static byte[] pages(int count) {
        StringBuilder out = new StringBuilder("2 0 obj<</Type/Pages/Count " + count + "/Kids[");
        for (int i = 0; i < count; i++) {
            out.append(10 + i).append(" 0 R ");
        }
        out.append("]>>endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n");
        out.append(
                "4 0 obj<</Length 31>>stream\nBT /F 9 Tf 99 99 Td (text) Tj ET\nendstream endobj\n");
        for (int i = 0; i < count; i++) {
            out.append(10 + i).append(" 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]");
            out.append("/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n");
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
