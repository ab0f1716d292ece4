package org.gongkai.reading.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Makes PDF documents from content operators. Fonts: {@code /F} any Unicode text by two-byte codes,
 * {@code /V} the same from top to bottom, {@code /N} the same without {@code /ToUnicode}, {@code
 * /H} Helvetica. None has a program, so that no machine's fonts matter.
 */
final class DrawnPdf {

    private final PDDocument document = new PDDocument();
    private final COSDictionary resources = new COSDictionary();

    DrawnPdf() {
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F"), composite("Identity-H", true));
        fonts.setItem(COSName.getPDFName("V"), composite("Identity-V", true));
        fonts.setItem(COSName.getPDFName("N"), composite("Identity-H", false));
        fonts.setItem(COSName.getPDFName("H"), helvetica());
        resources.setItem(COSName.FONT, fonts);
        COSDictionary objects = new COSDictionary();
        objects.setItem(COSName.getPDFName("Im"), picture());
        resources.setItem(COSName.XOBJECT, objects);
    }

    /** A document of A4 pages. */
    static byte[] of(String... contents) {
        DrawnPdf pdf = new DrawnPdf();
        for (String content : contents) {
            pdf.page(content);
        }
        return pdf.bytes();
    }

    /** Shows a text in font {@code /F}, lower left corner at x, y in PDF's own coordinates. */
    static String text(double x, double y, double size, String text) {
        return show("1 0 0 1 " + x + " " + y + " Tm", "F", size, text);
    }

    /** Shows a text with any matrix and font of two-byte codes. */
    static String show(String matrix, String font, double size, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        return "BT /" + font + " " + size + " Tf " + matrix + " <" + hex + "> Tj ET\n";
    }

    PDPage page(String contents) {
        try {
            PDPage page = new PDPage(PDRectangle.A4);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            page.getCOSObject().setItem(COSName.CONTENTS, stream(contents, new COSDictionary()));
            document.addPage(page);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a form that {@code /name Do} calls, with the resources of the pages. */
    void form(String name, String contents, Consumer<COSDictionary> entries) throws IOException {
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        entries.accept(form);
        resources
                .getCOSDictionary(COSName.XOBJECT)
                .setItem(COSName.getPDFName(name), stream(contents, form));
    }

    /** A form of {@link #form}. */
    COSStream object(String name) {
        return resources.getCOSDictionary(COSName.XOBJECT).getCOSStream(COSName.getPDFName(name));
    }

    /** Adds a state that {@code /name gs} sets. */
    void state(String name, COSName entry, COSBase value) {
        COSDictionary state = new COSDictionary();
        state.setItem(entry, value);
        part(COSName.EXT_G_STATE).setItem(COSName.getPDFName(name), state);
    }

    /**
     * Adds layers that are on and off, and what depends on them: {@code NotOff} is shown where not
     * all that is off is on, {@code AllOn} where all layers are on.
     */
    void layers(List<String> on, List<String> off) {
        COSArray all = new COSArray();
        COSArray hidden = new COSArray();
        for (String name : on) {
            all.add(layer(name));
        }
        for (String name : off) {
            all.add(layer(name));
            hidden.add(layer(name));
        }
        COSDictionary opening = new COSDictionary();
        opening.setItem(COSName.OFF, hidden);
        COSDictionary properties = new COSDictionary();
        properties.setItem(COSName.OCGS, all);
        properties.setItem(COSName.D, opening);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, properties);
        COSArray not = new COSArray();
        not.add(COSName.getPDFName("Not"));
        not.add(hidden.get(0));
        membership("NotOff", "VE", not);
        membership("AllOn", "OCGs", all);
        layer("AllOn").setName(COSName.P, "AllOn");
    }

    private void membership(String name, String key, COSArray value) {
        layer(name).setName(COSName.TYPE, "OCMD");
        layer(name).setItem(COSName.getPDFName(key), value);
    }

    /** A layer by its name; made where there is none. */
    COSDictionary layer(String name) {
        COSDictionary layers = part(COSName.PROPERTIES);
        COSName key = COSName.getPDFName(name);
        if (layers.getCOSDictionary(key) == null) {
            COSDictionary layer = new COSDictionary();
            layer.setName(COSName.TYPE, "OCG");
            layer.setString(COSName.NAME, name);
            layers.setItem(key, layer);
        }
        return layers.getCOSDictionary(key);
    }

    /** A Type 1 font that the document does not carry. */
    COSDictionary font(String name, String base) {
        COSDictionary font = font("Type1");
        font.setName(COSName.BASE_FONT, base);
        part(COSName.FONT).setItem(COSName.getPDFName(name), font);
        return font;
    }

    /** Adds a colour space that {@code /name cs} chooses. */
    void colours(String name, COSBase space) {
        part(COSName.COLORSPACE).setItem(COSName.getPDFName(name), space);
    }

    /** Adds a pattern of tiles of 40 points, with the fonts of the pages. */
    void pattern(String name, String contents) throws IOException {
        COSDictionary pattern = new COSDictionary();
        pattern.setInt(COSName.PATTERN_TYPE, 1);
        pattern.setItem(COSName.RESOURCES, resources);
        part(COSName.PATTERN).setItem(COSName.getPDFName(name), stream(contents, pattern));
    }

    /** Adds a shading that {@code /name sh} paints all over. */
    void shading(String name) {
        part(COSName.SHADING).setItem(COSName.getPDFName(name), new COSDictionary());
    }

    /** A {@code /ToUnicode} of one code of so many bytes. */
    static COSStream map(char code, char text, int bytes) throws IOException {
        String digits = "%0" + 2 * bytes + "x";
        String range = "<" + "00".repeat(bytes) + "> <" + "ff".repeat(bytes) + ">";
        String entry =
                String.format(Locale.ROOT, "<" + digits + "> <%04x>", (int) code, (int) text);
        return stream(
                "/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange "
                        + range
                        + " endcodespacerange\n1 beginbfchar "
                        + entry
                        + " endbfchar\nendcmap",
                new COSDictionary());
    }

    /** A font of Adobe-GB1 whose codes are Unicode, which the document does not bring. */
    void chinese(String name, COSStream unicode) {
        COSDictionary font = composite("UniGB-UCS2-H", false);
        font.setItem(COSName.TO_UNICODE, unicode);
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setInt(COSName.SUPPLEMENT, 4);
        COSDictionary descendant =
                (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
        descendant.setName(COSName.SUBTYPE, "CIDFontType0");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        part(COSName.FONT).setItem(COSName.getPDFName(name), font);
    }

    /** Adds a Type 3 font whose digits are drawn by these operators. */
    void drawnFont(String name, String operators) throws IOException {
        COSDictionary font = font(name, "Drawn");
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem(COSName.getPDFName("seven"), stream(operators, new COSDictionary()));
        font.setItem(COSName.CHAR_PROCS, glyphs);
        COSArray differences = new COSArray();
        differences.add(COSInteger.get('7'));
        differences.add(COSName.getPDFName("seven"));
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.setItem(COSName.ENCODING, encoding);
        COSArray matrix = new COSArray();
        matrix.setFloatArray(new float[] {.001f, 0, 0, .001f, 0, 0});
        font.setItem(COSName.FONT_MATRIX, matrix);
        font.setInt(COSName.FIRST_CHAR, '7');
        COSArray width = new COSArray();
        width.setFloatArray(new float[] {500});
        font.setItem(COSName.WIDTHS, width);
    }

    private COSDictionary part(COSName kind) {
        if (resources.getCOSDictionary(kind) == null) {
            resources.setItem(kind, new COSDictionary());
        }
        return resources.getCOSDictionary(kind);
    }

    byte[] bytes() {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] encrypted(String userPassword) throws IOException {
        StandardProtectionPolicy policy =
                new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        document.protect(policy);
        return bytes();
    }

    private static COSStream stream(String contents, COSDictionary entries) throws IOException {
        COSStream stream = new COSStream();
        stream.addAll(entries);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(contents.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    private static COSDictionary composite(String encoding, boolean unicode) {
        COSDictionary descendant = font("CIDFontType2");
        descendant.setItem(COSName.W, widths());
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = font("Type0");
        font.setItem(COSName.ENCODING, COSName.getPDFName(encoding));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        if (unicode) {
            font.setItem(COSName.TO_UNICODE, identity());
        }
        return font;
    }

    /** ASCII half as wide as the type is high, all else the default of 1000. */
    private static COSArray widths() {
        COSArray widths = new COSArray();
        widths.add(COSInteger.get(0x20));
        widths.add(COSInteger.get(0x7E));
        widths.add(COSInteger.get(500));
        return widths;
    }

    private static COSStream identity() {
        StringBuilder map =
                new StringBuilder("/CIDInit /ProcSet findresource begin begincmap\n")
                        .append("1 begincodespacerange <0000> <ffff> endcodespacerange\n");
        for (int start = 0; start < 256; start += 64) {
            map.append("64 beginbfrange\n");
            for (int high = start; high < start + 64; high++) {
                String page = HexFormat.of().toHexDigits((byte) high);
                map.append("<").append(page).append("00> <").append(page).append("ff> <");
                map.append(page).append("00>\n");
            }
            map.append("endbfrange\n");
        }
        try {
            return stream(map.append("endcmap").toString(), new COSDictionary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary helvetica() {
        COSDictionary font = font("Type1");
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
        font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
        return font;
    }

    private static COSDictionary font(String subtype) {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.getPDFName(subtype));
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Drawn"));
        return font;
    }

    private static COSStream picture() {
        COSDictionary entries = new COSDictionary();
        entries.setItem(COSName.SUBTYPE, COSName.IMAGE);
        entries.setInt(COSName.WIDTH, 1);
        entries.setInt(COSName.HEIGHT, 1);
        entries.setInt(COSName.BITS_PER_COMPONENT, 8);
        entries.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        try {
            return stream("x", entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
