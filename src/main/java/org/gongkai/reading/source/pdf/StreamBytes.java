package org.gongkai.reading.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Decodes streams. PDFBox takes what it can from a cut or corrupt stream and says nothing; a table
 * of which the last figures are gone would pass for whole. So plain deflated streams, which nearly
 * all are, are decoded here, where damage is an error.
 */
final class StreamBytes {

    /** Bytes of a decoded stream; the largest page contents seen have 30 MB. */
    static final int MOST_BYTES = 128 << 20;

    private static final int ZLIB_HEADER = 2;
    private static final int CHECKSUM = 4;
    private static final int CHUNK = 1 << 14;

    private StreamBytes() {}

    /**
     * The decoded bytes.
     *
     * @throws IOException when the stream is cut, corrupt or too long
     */
    static byte[] of(COSStream stream) throws IOException {
        if (isPlainDeflate(stream)) {
            byte[] raw = read(stream.createRawInputStream());
            if (raw.length > ZLIB_HEADER && isZlib(raw)) {
                return inflate(raw);
            }
        }
        return read(stream.createInputStream());
    }

    /** The decoded bytes of a stream or of an array of streams, with a space between. */
    static byte[] ofContents(COSBase contents) throws IOException {
        if (contents instanceof COSStream stream) {
            return of(stream);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (contents instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSStream stream) {
                    out.writeBytes(of(stream));
                    out.write(' ');
                    checkLength(out.size());
                }
            }
        }
        return out.toByteArray();
    }

    private static boolean isPlainDeflate(COSStream stream) {
        COSBase filter = stream.getFilters();
        if (filter instanceof COSArray array && array.size() == 1) {
            filter = array.getObject(0);
        }
        return COSName.FLATE_DECODE.equals(filter)
                && !stream.containsKey(COSName.DECODE_PARMS)
                && !stream.containsKey(COSName.DP);
    }

    private static boolean isZlib(byte[] raw) {
        int header = ((raw[0] & 0xFF) << 8) | (raw[1] & 0xFF);
        return (raw[0] & 0x0F) == 8 && header % 31 == 0 && (raw[1] & 0x20) == 0;
    }

    private static byte[] read(InputStream in) throws IOException {
        try (in) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            checkLength(bytes.length);
            return bytes;
        }
    }

    private static byte[] inflate(byte[] raw) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(raw, ZLIB_HEADER, raw.length - ZLIB_HEADER);
            byte[] bytes = inflateAll(inflater, raw.length);
            checkSum(bytes, raw, raw.length - inflater.getRemaining());
            return bytes;
        } catch (DataFormatException e) {
            throw new IOException("a compressed stream is corrupt", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflateAll(Inflater inflater, int rawLength)
            throws DataFormatException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(CHUNK, rawLength * 4));
        byte[] chunk = new byte[CHUNK];
        while (!inflater.finished()) {
            int count = inflater.inflate(chunk);
            if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                throw new IOException("a compressed stream is cut off");
            }
            out.write(chunk, 0, count);
            checkLength(out.size());
        }
        return out.toByteArray();
    }

    /** A missing checksum is common and harmless; a wrong one means changed bytes. */
    private static void checkSum(byte[] bytes, byte[] raw, int at) throws IOException {
        if (raw.length - at < CHECKSUM) {
            return;
        }
        int printed = 0;
        for (int i = 0; i < CHECKSUM; i++) {
            printed = (printed << 8) | (raw[at + i] & 0xFF);
        }
        Adler32 sum = new Adler32();
        sum.update(bytes);
        if ((int) sum.getValue() != printed) {
            throw new IOException("a compressed stream fails its checksum");
        }
    }

    private static void checkLength(int length) throws PageLimitException {
        if (length > MOST_BYTES) {
            throw new PageLimitException("a stream decodes to more than " + MOST_BYTES + " bytes");
        }
    }
}
