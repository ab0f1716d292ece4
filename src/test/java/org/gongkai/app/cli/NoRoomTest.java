package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.gongkai.scans.OcrNeeded;
import org.gongkai.scans.Scanner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A machine on which nothing can be written but the output, in processes of their own. */
class NoRoomTest {

    @TempDir private Path folder;

    private Path scan;
    private Path out;

    @BeforeEach
    void scanAPage() throws IOException {
        OcrNeeded.orSkip(NoRoomTest.class);
        scan = folder.resolve("in/scan.pdf");
        Files.createDirectories(scan.getParent());
        out = folder.resolve("out");
        Files.write(scan, jpegPage(false));
    }

    /** The first page of a report as a JPEG picture; the head of a broken one promises another. */
    private static byte[] jpegPage(boolean broken) throws IOException {
        byte[] picture = Scanner.of(Path.of("samples/songjian2023.pdf")).at(110).picture(0, "jpg");
        try (PDDocument pdf = new PDDocument()) {
            PDImageXObject image = JPEGFactory.createFromByteArray(pdf, picture);
            if (broken) {
                image.getCOSObject().setItem(COSName.FILTER, COSName.JPX_DECODE);
            }
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawImage(image, 0, 0, page.getBBox().getWidth(), 842);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aScanIsReadWithoutTheFolderForTemporaryFiles() throws Exception {
        String there = single().text();
        assertThat(there).contains("ocr");
        assertThat(single("-Djava.io.tmpdir=" + nowhere()).text()).isEqualTo(there);
    }

    @Test
    void anEngineThatCannotBeUnpackedFailsTheDocumentUntilThereIsRoom() throws Exception {
        List<String> full = List.of("-Djava.io.tmpdir=" + nowhere(), "-Duser.home=" + nowhere());
        String[] extract = {"extract", scan.getParent().toString(), "-o", out.toString(), "-q"};
        assertThat(run(full, extract).code()).isEqualTo(1);
        assertThat(Files.readString(out.resolve("reports.csv")))
                .contains(",failed,needs-ocr,")
                .contains("Tesseract cannot be started here");
        run(List.of(), extract);
        assertThat(Files.readString(out.resolve("reports.csv"))).contains(",partial,,");
    }

    @Test
    void aPictureThatCannotBeDrawnIsNotTakenForWhitePaper() throws Exception {
        Files.write(scan, jpegPage(true));
        assertThat(single().text()).contains("picture-failed").contains("\"failed\"");
    }

    @Test
    void aPageThatIsTooLargeCostsThatPageInAFolderToo() throws Exception {
        Files.write(scan, withHugePicture(Path.of("samples/songjian2023.pdf"), 20_000));
        Files.copy(scan, scan.resolveSibling("other.pdf"));
        Files.write(scan.resolveSibling("all.pdf"), withHugePicture(20_000));
        Ended alone = single();
        assertThat(alone.text()).contains("picture-too-large").contains("\"limit-memory\"");
        run(List.of(), "extract", scan.getParent().toString(), "-o", out.toString(), "-q");
        String reports = Files.readString(out.resolve("reports.csv"));
        assertThat(reports).contains(",partial,limit-memory,").contains(",failed,limit-memory,");
        Path record;
        try (Stream<Path> records = Files.walk(out.resolve("reports"))) {
            String id = alone.text().replaceAll("(?s).*?\"report\": \"(\\w+)\".*", "$1");
            record = records.filter(file -> file.endsWith(id + ".json")).findFirst().orElseThrow();
        }
        assertThat(record).content().isEqualTo(alone.text());
    }

    @Test
    void aPictureOfMorePixelsThanTheMemoryHoldsIsReadWithFewer() throws Exception {
        Files.write(scan, withHugePicture(Path.of("samples/songjian2023.pdf"), 12_000));
        assertThat(single().text()).contains("page-scanned").doesNotContain("picture-too-large");
    }

    private static byte[] withHugePicture(int pixels) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            return withHugePicture(pdf, pixels);
        }
    }

    private static byte[] withHugePicture(Path report, int pixels) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(report.toFile())) {
            return withHugePicture(pdf, pixels);
        }
    }

    /** With one more page, a white picture of so many pixels each way. */
    private static byte[] withHugePicture(PDDocument pdf, int pixels) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(packed, fast)) {
            byte[] row = new byte[3 * pixels];
            Arrays.fill(row, (byte) 0xFF);
            for (int y = 0; y < pixels; y++) {
                out.write(row);
            }
        }
        PDStream rows = new PDStream(pdf);
        rows.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (OutputStream out = rows.getCOSObject().createRawOutputStream()) {
            packed.writeTo(out);
        }
        PDImageXObject image = new PDImageXObject(rows, new PDResources());
        image.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.setWidth(pixels);
        image.setHeight(pixels);
        image.setBitsPerComponent(8);
        image.setColorSpace(PDDeviceRGB.INSTANCE);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.drawImage(image, 0, 0, page.getBBox().getWidth(), 842);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void aLocaleWithoutCharactersIsNamed() throws Exception {
        Files.copy(scan, scan.resolveSibling("报告.pdf"));
        Path in = scan.getParent();
        Ended ended =
                run(
                        List.of(),
                        Map.of("LC_ALL", "C"),
                        "extract",
                        in.toString(),
                        "-o",
                        out.toString());
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("Set LC_ALL=C.UTF-8");
    }

    @Test
    void whatScansNeedIsSaidOnce() throws Exception {
        Path in = Files.createDirectories(folder.resolve("scans"));
        Path pictures = Path.of("fixtures/hostile/qingxi2023--scan.pdf");
        Files.copy(pictures, in.resolve("a.pdf"));
        byte[] other = Files.readAllBytes(pictures);
        other = Arrays.copyOf(other, other.length + 1);
        other[other.length - 1] = '\n';
        Files.write(in.resolve("b.pdf"), other);
        Map<String, String> nowhere = Map.of("TESSDATA_PREFIX", folder.toString());
        Ended one = run(List.of(), nowhere, "extract", in.resolve("a.pdf").toString());
        assertThat(one.err()).containsOnlyOnce("sudo apt-get install tesseract-ocr-eng");
        Ended many = run(List.of(), nowhere, "extract", in.toString(), "-q", "-o", out.toString());
        assertThat(many.err()).doesNotContain("apt-get");
        Ended merged = run(List.of(), nowhere, "merge", out.toString());
        assertThat(merged.err())
                .contains("2 needs-ocr")
                .containsOnlyOnce("sudo apt-get install tesseract-ocr-eng");
    }

    /** As {@code head} does: what is not wanted any more is no fault, and is not said. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReaderWhoHasEnoughIsNoFault() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xss4m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "extract", "samples/songjian2023.pdf"));
        Process process =
                new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
        process.getInputStream().close();
        assertThat(process.waitFor()).isZero();
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    /** A folder that nobody can make, not even root: it would lie in a file. */
    private Path nowhere() {
        return scan.resolve("folder");
    }

    private Ended single(String... options) throws Exception {
        return run(List.of(options), "extract", scan.toString());
    }

    private Ended run(List<String> options, String... args) throws Exception {
        return run(options, Map.of(), args);
    }

    private Ended run(List<String> options, Map<String, String> environment, String... args)
            throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx640m", "-Xss4m", "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(args));
        Path text = folder.resolve("text");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        // Workers have it too.
        builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", options));
        Process process =
                builder.redirectOutput(text.toFile())
                        .redirectError(folder.resolve("err").toFile())
                        .start();
        int code = process.waitFor();
        return new Ended(code, Files.readString(text), Files.readString(folder.resolve("err")));
    }

    private record Ended(int code, String text, String err) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d%n%s%n%s", code, text, err);
        }
    }
}
