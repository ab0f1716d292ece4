package org.gongkai.reading.source.scan;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/**
 * Makes the kinds of pictures known to Image I/O that the JDK does not read and the library of the
 * engine does: JPEG 2000, which PDF files may hold too, and WebP. Found by its name in {@code
 * META-INF/services}.
 */
public final class NativePictures extends ImageReaderSpi {

    private static final int HEAD = 12;

    /** Head of a file of JPEG 2000 (ISO/IEC 15444-1, I.5.1). */
    private static final byte[] JP2 = {0, 0, 0, 12, 'j', 'P', ' ', ' ', 13, 10, (byte) 0x87, 10};

    /** Head of its stream alone (A.4.1 and A.5.1). */
    private static final byte[] STREAM = {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51};

    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};

    /** For Image I/O. */
    public NativePictures() {
        super(
                "Gongkai",
                "1",
                // The first is what PDFBox asks for.
                new String[] {"JPEG2000", "webp"},
                new String[] {"jp2", "j2k", "webp"},
                new String[] {"image/jp2", "image/webp"},
                NativePictureReader.class.getName(),
                new Class<?>[] {ImageInputStream.class},
                null,
                false,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
    }

    @Override
    public boolean canDecodeInput(Object source) throws IOException {
        if (!(source instanceof ImageInputStream input)) {
            return false;
        }
        byte[] head = new byte[HEAD];
        input.mark();
        int length = input.read(head);
        input.reset();
        return isKnown(Arrays.copyOf(head, Math.max(0, length)));
    }

    /** Whether a file is of one of these kinds; the library would read others as well. */
    static boolean isKnown(byte[] file) {
        return begins(file, 0, JP2)
                || begins(file, 0, STREAM)
                || (begins(file, 0, RIFF) && begins(file, 8, WEBP));
    }

    private static boolean begins(byte[] head, int from, byte[] magic) {
        return head.length >= from + magic.length
                && Arrays.equals(head, from, from + magic.length, magic, 0, magic.length);
    }

    @Override
    public ImageReader createReaderInstance(Object extension) {
        return new NativePictureReader(this);
    }

    @Override
    public String getDescription(Locale locale) {
        return "JPEG 2000 and WebP by Leptonica";
    }
}
