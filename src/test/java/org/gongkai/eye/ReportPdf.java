package org.gongkai.eye;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.gongkai.drawn.Drawing;
import org.gongkai.drawn.FilledForm;
import org.gongkai.model.Box;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.GridCell;

/**
 * A report of an invented agency as a PDF with ruled tables. Words are in a font that the document
 * does not bring; the digits are those of a font that it does.
 */
final class ReportPdf {

    /** What is done to a figure. */
    enum Tampering {
        NONE,
        /** The /ToUnicode of the font says 7 for 1 and the reverse, or of two other digits. */
        SWAPPED,
        /** A white box is over the figure, and another figure on that. */
        COVERED,
        /** A digit more, in white. */
        WHITE,
        /** A digit more, in a layer that is off. */
        LAYERED,
        /** Another figure upon it. */
        OVERPRINTED
    }

    private static final double WORD = 5;
    private static final double ROW = 26;
    private static final double WIDTH = 540;
    private static final double LEFT = 28;

    private final FormTemplate form;
    private final Random random;
    private final Tampering tampering;
    private final Map<CellKey, String> printed = new TreeMap<>();
    private final Map<CellKey, String> tampered = new TreeMap<>();
    private final PDDocument document = new PDDocument();
    private final PDResources resources = new PDResources();
    private final double size;
    private final double wide;
    private final char one;
    private final char other;
    private PDFont digits;
    private StringBuilder contents = new StringBuilder();
    private double y;
    private int longest;

    ReportPdf(FormTemplate form, long seed, Tampering tampering) {
        this.form = form;
        this.random = new Random(seed);
        this.tampering = tampering;
        this.size = 8 + random.nextInt(4);
        this.wide = 85 + random.nextInt(25);
        this.one = (char) ('0' + random.nextInt(10));
        this.other = (char) ('0' + (one - '0' + 1 + random.nextInt(9)) % 10);
    }

    /** What a person sees in each cell. */
    Map<CellKey, String> printed() {
        return printed;
    }

    /** The cells that were tampered with. */
    Map<CellKey, String> tampered() {
        return tampered;
    }

    /** Draws tables, one below the other. */
    byte[] draw(List<String> tables) throws IOException {
        try (document;
                InputStream font =
                        PDFont.class.getResourceAsStream(
                                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            digits = PDType0Font.load(document, font, false);
            resources.put(COSName.getPDFName("D"), digits);
            resources
                    .getCOSObject()
                    .getCOSDictionary(COSName.FONT)
                    .setItem(COSName.getPDFName("W"), words());
            layer();
            y = 810;
            line("松涧县人民政府2023年政府信息公开工作年度报告");
            for (String table : tables) {
                table(table);
            }
            finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return tampering == Tampering.SWAPPED ? swapped(out.toByteArray()) : out.toByteArray();
        }
    }

    private void table(String code) throws IOException {
        String heading =
                switch (code) {
                    case "proactive" -> "二、主动公开政府信息情况";
                    case "requests" -> "三、收到和处理政府信息公开申请情况";
                    default -> "四、政府信息公开行政复议、行政诉讼情况";
                };
        List<List<String>> rows = FilledForm.draw(form, code, this::mark);
        if (y - (rows.size() + 1) * ROW < 20) {
            finish();
        }
        line(heading);
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        for (GridCell cell : Drawing.grid(rows, 1).cells()) {
            double x = LEFT + cell.column() * WIDTH / columns;
            double width = cell.columnSpan() * WIDTH / columns;
            double top = y - cell.row() * ROW;
            cell(cell, new Box(x, top - cell.rowSpan() * ROW, width, cell.rowSpan() * ROW));
        }
        y -= rows.size() * ROW + 14;
    }

    /** Stands for the figure of a cell until that is drawn. */
    private String mark(CellKey key) {
        longest = key.table().equals("review") ? 3 : 5;
        printed.put(key, figure(""));
        return "@" + key;
    }

    /**
     * A figure that begins otherwise than a given one: the same digit in its place is bold type.
     */
    private String figure(String other) {
        int length = 1 + random.nextInt(random.nextBoolean() ? 2 : longest);
        StringBuilder figure = new StringBuilder();
        for (int i = 0; i < length; i++) {
            figure.append((char) ('0' + random.nextInt(10)));
        }
        String made = figure.charAt(0) == '0' ? "0" : figure.toString();
        return !other.isEmpty() && made.charAt(0) == other.charAt(0) ? figure(other) : made;
    }

    private void cell(GridCell cell, Box box) throws IOException {
        out("0.6 w %.2f %.2f %.2f %.2f re S", box.x(), box.y(), box.width(), box.height());
        if (cell.text().startsWith("@")) {
            String[] parts = cell.text().substring(1).split("[./]", -1);
            CellKey key = new CellKey(parts[0], parts[1], parts[2]);
            figure(key, printed.get(key), box);
            return;
        }
        int fits = Math.max(1, (int) ((box.width() - 3) / WORD));
        String text = cell.text();
        double at = box.y() + box.height() - WORD - 1;
        for (int i = 0; i < text.length(); i += fits) {
            String piece = text.substring(i, Math.min(text.length(), i + fits));
            words(piece, box.x() + 2, at, WORD);
            at -= WORD;
        }
    }

    private void figure(CellKey key, String figure, Box box) throws IOException {
        double x = box.x() + box.width() / 2 - figure.length() * size / 4;
        double base = box.y() + box.height() / 2 - size / 3;
        boolean chosen = tampering != Tampering.SWAPPED && random.nextInt(4) == 0;
        switch (chosen ? tampering : Tampering.NONE) {
            case COVERED -> {
                String old = figure(figure);
                digits(old, x, base, "0 g");
                out("1 g %.2f %.2f %.2f %.2f re f", x - 1, base - 2, old.length() * size, size + 3);
                digits(figure, x, base, "0 g");
            }
            case WHITE -> digits(figure + digits(figure, x, base, "0 g"), x, base, "1 g");
            case LAYERED -> {
                digits(figure, x, base, "0 g");
                out("/OC /Off BDC");
                digits("9", x + width(figure), base, "0 g");
                out("EMC");
            }
            case OVERPRINTED -> {
                digits(figure, x, base, "0 g");
                digits(figure(figure), x + 1.5, base, "0 g");
            }
            default -> digits(figure, x, base, "0 g");
        }
        boolean swapped =
                tampering == Tampering.SWAPPED
                        && (figure.indexOf(one) >= 0 || figure.indexOf(other) >= 0);
        if ((chosen && tampering != Tampering.NONE) || swapped) {
            tampered.put(key, figure);
        }
    }

    private double width(String figure) throws IOException {
        return digits.getStringWidth(figure) / 1000 * size * wide / 100;
    }

    /** Shows a figure; gives a digit, for one more behind it. */
    private String digits(String figure, double x, double base, String ink) throws IOException {
        String hex = HexFormat.of().formatHex(digits.encode(figure));
        out(
                "BT %s /D %.1f Tf %.0f Tz 1 0 0 1 %.2f %.2f Tm <%s> Tj 100 Tz ET 0 g",
                ink, size, wide, x, base, hex);
        return "5";
    }

    private void line(String text) {
        y -= 16;
        words(text, LEFT, y, 9);
        y -= 8;
    }

    private void words(String text, double x, double base, double height) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        out("BT /W %.1f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET", height, x, base, hex);
    }

    private void out(String format, Object... values) {
        contents.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void finish() throws IOException {
        PDPage drawn = new PDPage(PDRectangle.A4);
        drawn.setResources(resources);
        drawn.getCOSObject().setItem(COSName.CONTENTS, stream(contents.toString()));
        document.addPage(drawn);
        contents = new StringBuilder();
        y = 815;
    }

    private static COSStream stream(String text) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    private void layer() {
        COSDictionary off = new COSDictionary();
        off.setName(COSName.TYPE, "OCG");
        off.setString(COSName.NAME, "off");
        COSArray all = new COSArray();
        all.add(off);
        COSDictionary opening = new COSDictionary();
        opening.setItem(COSName.OFF, all);
        COSDictionary properties = new COSDictionary();
        properties.setItem(COSName.OCGS, all);
        properties.setItem(COSName.D, opening);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, properties);
        COSDictionary named = new COSDictionary();
        named.setItem(COSName.getPDFName("Off"), off);
        resources.getCOSObject().setItem(COSName.PROPERTIES, named);
    }

    /** A font of any characters, by their codes of two bytes. */
    private static COSDictionary words() throws IOException {
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setName(COSName.SUBTYPE, "CIDFontType2");
        descendant.setName(COSName.BASE_FONT, "Words");
        COSArray widths = new COSArray();
        widths.add(COSInteger.get(0x20));
        widths.add(COSInteger.get(0x7E));
        widths.add(COSInteger.get(500));
        descendant.setItem(COSName.W, widths);
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Words");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, COSName.IDENTITY_H);
        return font;
    }

    private byte[] swapped(byte[] sound) throws IOException {
        try (PDDocument read = Loader.loadPDF(sound)) {
            COSDictionary fonts =
                    read.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary font = fonts.getCOSDictionary(COSName.getPDFName("D"));
            StringBuilder map =
                    new StringBuilder("/CIDInit /ProcSet findresource begin begincmap\n")
                            .append("1 begincodespacerange <0000> <ffff> endcodespacerange\n")
                            .append("10 beginbfchar\n");
            byte[] code = digits.encode("0");
            int zero = ((code[0] & 0xFF) << 8) | (code[1] & 0xFF);
            for (char digit = '0'; digit <= '9'; digit++) {
                char says = digit == one ? other : digit == other ? one : digit;
                map.append(
                        String.format(
                                Locale.ROOT, "<%04x> <%04x>%n", zero + digit - '0', (int) says));
            }
            COSBase lying = stream(map.append("endbfchar\nendcmap").toString());
            font.setItem(COSName.TO_UNICODE, lying);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            read.save(out);
            return out.toByteArray();
        }
    }
}
