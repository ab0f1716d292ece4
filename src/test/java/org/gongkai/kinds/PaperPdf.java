package org.gongkai.kinds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A document as a PDF of A4 pages with ruled tables, in a Chinese font that it does not bring, so
 * that it is small and the same everywhere.
 */
final class PaperPdf {

    private static final double LEFT = 36;
    private static final double TOP = 800;
    private static final double BOTTOM = 45;
    private static final double WIDTH = 523;

    /** Between a cell's line and its text, in points. */
    private static final double PAD = 3;

    private static final double LARGEST = 9;
    private static final double SMALLEST = 5.5;

    /** Labels wider than this many times the size of type are wrapped. */
    private static final double WIDEST_LABEL = 16;

    private final Paper paper;
    private final PDDocument document = new PDDocument();
    private final PDResources resources = new PDResources();
    private StringBuilder contents = new StringBuilder();
    private double y = TOP;

    PaperPdf(Paper paper) {
        this.paper = paper;
    }

    byte[] bytes() throws IOException {
        try (document) {
            document.setDocumentId(0L);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("W"), font());
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            line(paper.title(), 14);
            paper.prose().forEach(text -> line(text, LARGEST));
            for (DrawnTable table : paper.tables()) {
                table(table);
            }
            finishPage();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void line(String text, double size) {
        for (String part : wrapped(text, size, WIDTH)) {
            room(size * 1.6);
            words(part, LEFT, y - size, size);
            y -= size * 1.6;
        }
    }

    private void room(double height) {
        if (y - height < BOTTOM) {
            finishPage();
        }
    }

    private void table(DrawnTable table) {
        double size = size(table);
        double[] widths = widths(table, size);
        double[] heights = heights(table, widths, size);
        double top = Arrays.stream(heights, 0, table.headRows() + 1).sum();
        room(table.above().size() * LARGEST * 1.6 + top);
        table.above().forEach(text -> line(text, LARGEST));
        y -= 4;
        int row = 0;
        while (row < heights.length) {
            boolean again = row > 0 && paper.repeatsHeads();
            double head = again ? Arrays.stream(heights, 0, table.headRows()).sum() : 0;
            int end = end(table, heights, row, y - BOTTOM - head);
            if (again) {
                rows(table, widths, heights, size, 0, table.headRows());
            }
            rows(table, widths, heights, size, row, end);
            row = end;
            if (row < heights.length) {
                finishPage();
            }
        }
        y -= 16;
    }

    /** The row behind the last that has room, no cell being cut. */
    private static int end(DrawnTable table, double[] heights, int from, double room) {
        double used = 0;
        int end = from;
        while (end < heights.length && used + heights[end] <= room) {
            used += heights[end++];
        }
        while (end < heights.length && end > from + 1 && goesOn(table.rows().get(end))) {
            end--;
        }
        return Math.max(end, from + 1);
    }

    private static boolean goesOn(List<Entry> row) {
        return row.stream().anyMatch(entry -> entry.text().equals("^"));
    }

    private void rows(
            DrawnTable table, double[] widths, double[] heights, double size, int from, int to) {
        List<List<Entry>> rows = table.rows();
        double top = y;
        for (int r = from; r < to; r++) {
            double x = LEFT;
            for (int c = 0; c < widths.length; c++) {
                if (rows.get(r).get(c).begins()) {
                    int down = Math.min(Spans.down(rows, r, c), to - r);
                    double wide = sum(widths, c, Spans.across(rows, r, c));
                    double high = sum(heights, r, down);
                    cell(rows.get(r).get(c), x, top, wide, high, size);
                }
                x += widths[c];
            }
            top -= heights[r];
        }
        y = top;
    }

    private void cell(Entry entry, double x, double top, double wide, double high, double size) {
        out("%.2f %.2f %.2f %.2f re S", x, top - high, wide, high);
        List<String> lines = wrapped(entry.text(), size, wide - 2 * PAD);
        double base = top - (high - lines.size() * size * 1.25) / 2 - size;
        for (String text : lines) {
            double at = entry.isFigure() ? x + wide - PAD - width(text, size) : x + PAD;
            words(text, at, base, size);
            base -= size * 1.25;
        }
    }

    /** The greatest size of type at which the figures have room. */
    private static double size(DrawnTable table) {
        double size = LARGEST;
        while (size > SMALLEST && Arrays.stream(needed(table, size, false)).sum() > WIDTH) {
            size -= 0.5;
        }
        return size;
    }

    private static double[] widths(DrawnTable table, double size) {
        double[] least = needed(table, size, false);
        double[] wanted = needed(table, size, true);
        double free = WIDTH - Arrays.stream(least).sum();
        double asked = Arrays.stream(wanted).sum() - Arrays.stream(least).sum();
        double[] widths = new double[least.length];
        for (int c = 0; c < widths.length; c++) {
            double more = (wanted[c] - least[c]) * (asked > free ? free / asked : 1);
            widths[c] = least[c] + Math.max(0, more);
        }
        return widths;
    }

    /** Widths of the columns in which figures are not wrapped, and labels either. */
    private static double[] needed(DrawnTable table, double size, boolean labels) {
        double[] widths = new double[table.rows().get(0).size()];
        Arrays.fill(widths, size * 3 + 2 * PAD);
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < widths.length; c++) {
                Entry entry = table.rows().get(r).get(c);
                if (entry.begins() && Spans.across(table.rows(), r, c) == 1) {
                    double wide = width(entry.text(), size);
                    double longest = longestWord(entry.text(), size);
                    double least = entry.isFigure() ? wide : longest;
                    double most = labels ? Math.min(wide, WIDEST_LABEL * size) : least;
                    widths[c] = Math.max(widths[c], Math.max(least, most) + 2 * PAD + 1);
                }
            }
        }
        return widths;
    }

    private static double longestWord(String text, double size) {
        return Arrays.stream(text.split("(?<=[^\\x21-\\x7E])|(?=[^\\x21-\\x7E])"))
                .mapToDouble(word -> width(word, size))
                .max()
                .orElse(0);
    }

    private static double[] heights(DrawnTable table, double[] widths, double size) {
        double[] heights = new double[table.rows().size()];
        Arrays.fill(heights, size * 1.25 + 2 * PAD);
        for (int r = 0; r < heights.length; r++) {
            for (int c = 0; c < widths.length; c++) {
                Entry entry = table.rows().get(r).get(c);
                if (entry.begins()) {
                    double wide = sum(widths, c, Spans.across(table.rows(), r, c)) - 2 * PAD;
                    int down = Spans.down(table.rows(), r, c);
                    int lines = wrapped(entry.text(), size, wide).size();
                    double high = lines * size * 1.25 + 2 * PAD;
                    heights[r] = Math.max(heights[r], high / down);
                }
            }
        }
        return heights;
    }

    private static double sum(double[] lengths, int from, int count) {
        return Arrays.stream(lengths, from, from + count).sum();
    }

    /** Lines of at most that width, broken at spaces or between Chinese characters. */
    private static List<String> wrapped(String text, double size, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<= )|(?<=[^\\x21-\\x7E])|(?=[^\\x21-\\x7E])", 0)) {
            if (line.length() > 0 && width((line + word).strip(), size) > room + 0.01) {
                lines.add(line.toString().strip());
                line = new StringBuilder();
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static double width(String text, double size) {
        return text.chars().mapToDouble(c -> c >= 0x20 && c <= 0x7E ? 0.5 : 1).sum() * size;
    }

    private void words(String text, double x, double base, double size) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        out("BT /W %.1f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET", size, x, base, hex);
    }

    private void out(String format, Object... values) {
        contents.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void finishPage() {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(resources);
        COSStream stream = new COSStream();
        try (OutputStream to = stream.createOutputStream(COSName.FLATE_DECODE)) {
            to.write(("0.5 w\n" + contents).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        page.getCOSObject().setItem(COSName.CONTENTS, stream);
        document.addPage(page);
        contents = new StringBuilder();
        y = TOP;
    }

    /** Adobe's Chinese font, the width of ASCII being half its height. */
    private static COSDictionary font() {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        descriptor.setItem(COSName.FONT_BBOX, numbers(-25, -254, 1000, 880));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 880);
        descriptor.setInt(COSName.STEM_V, 93);
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setInt(COSName.SUPPLEMENT, 2);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setName(COSName.SUBTYPE, "CIDFontType0");
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, numbers(1, 95, 500));
        descendant.setItem(COSName.FONT_DESC, descriptor);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static COSArray numbers(int... values) {
        COSArray array = new COSArray();
        Arrays.stream(values).forEach(value -> array.add(COSInteger.get(value)));
        return array;
    }
}
