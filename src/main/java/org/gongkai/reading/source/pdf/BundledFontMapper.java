package org.gongkai.reading.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Replaces every font that a document does not bring with the one that PDFBox brings, which is what
 * PDFBox itself does on a machine without fonts. Its own mapper searches the machine's fonts: slow,
 * writes a cache into the home folder, and gives other widths on other machines.
 */
final class BundledFontMapper implements FontMapper {

    private static final String RESOURCE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private BundledFontMapper() {}

    /**
     * Makes this the mapper of the whole virtual machine; more than once does nothing. To ask which
     * one it is would make PDFBox's own, which reads a whole font.
     */
    static void install() {
        FontMappers.set(Installed.MAPPER);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(Bundled.FONT, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(Bundled.FONT, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, Bundled.FONT, true);
    }

    /** Made at first use. */
    private static final class Installed {
        static final FontMapper MAPPER = new BundledFontMapper();
    }

    /** Read at first use, wholly, so that threads may share it. */
    private static final class Bundled {
        static final TrueTypeFont FONT = load();

        private static TrueTypeFont load() {
            try (InputStream in = FontMapper.class.getResourceAsStream(RESOURCE)) {
                return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException("PDFBox has lost its own font", e);
            }
        }
    }
}
