package org.gongkai.reading.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;

/**
 * Decodes streams. PDFBox takes what it can from a cut or corrupt stream and says nothing; a table
 * of which the last figures are gone would pass for whole. So the filters of text are decoded here,
 * which take as much, and say what is wrong.
 */
final class StreamBytes {

    /** Bytes of a decoded stream; the largest page contents seen have 30 MB. */
    static final int MOST_BYTES = 128 << 20;

    /** Of a picture with more only the reading of it tells whether it is whole. */
    private static final long MOST_PIXELS = 40_000_000;

    /** Filters of a stream; a thing of hostile files. */
    private static final int MOST_FILTERS = 16;

    private static final String LOST = "contents that it names are not in the document";

    private static final Map<COSName, StreamFilter> FILTERS =
            Map.of(
                    COSName.FLATE_DECODE, StreamBytes::inflate,
                    COSName.FLATE_DECODE_ABBREVIATION, StreamBytes::inflate,
                    COSName.LZW_DECODE, StreamBytes::lzw,
                    COSName.LZW_DECODE_ABBREVIATION, StreamBytes::lzw,
                    COSName.ASCII85_DECODE, (raw, parameters) -> AsciiFilters.base85(raw),
                    COSName.ASCII85_DECODE_ABBREVIATION,
                            (raw, parameters) -> AsciiFilters.base85(raw),
                    COSName.ASCII_HEX_DECODE, (raw, parameters) -> AsciiFilters.hex(raw),
                    COSName.ASCII_HEX_DECODE_ABBREVIATION,
                            (raw, parameters) -> AsciiFilters.hex(raw),
                    COSName.RUN_LENGTH_DECODE, (raw, parameters) -> RunLengths.decode(raw),
                    COSName.RUN_LENGTH_DECODE_ABBREVIATION,
                            (raw, parameters) -> RunLengths.decode(raw));

    private StreamBytes() {}

    /** Decodes data by one filter, as far as they go. */
    private interface StreamFilter {
        DecodedStream decode(byte[] raw, COSDictionary parameters) throws PageLimitException;
    }

    /**
     * What the stream holds, as far as it can be decoded.
     *
     * @throws PageLimitException when that is too long
     */
    static DecodedStream of(COSStream stream) throws PageLimitException {
        List<COSName> filters = filters(stream);
        return FILTERS.keySet().containsAll(filters) && filters.size() <= MOST_FILTERS
                ? decode(stream, filters)
                : read(stream::createInputStream);
    }

    /**
     * What is known to be wrong with the data of a picture, up to the filter that makes it a
     * picture; empty where nothing is.
     */
    static String damageOfPicture(COSStream picture) throws PageLimitException {
        List<COSName> filters = filters(picture);
        long pixels = (long) picture.getInt(COSName.WIDTH) * picture.getInt(COSName.HEIGHT);
        if (pixels > MOST_PIXELS) {
            return "";
        }
        int text = 0;
        while (text < Math.min(filters.size(), MOST_FILTERS)
                && FILTERS.containsKey(filters.get(text))) {
            text++;
        }
        DecodedStream data = decode(picture, filters.subList(0, text));
        boolean cut =
                text < filters.size() && PictureEnd.isMissing(filters.get(text), data.bytes());
        return !data.isDamaged() && cut ? "a picture breaks off" : data.damage();
    }

    /** The decoded contents of a page: a stream or an array of streams, with a space between. */
    static DecodedStream ofContents(COSDictionary page) throws PageLimitException {
        COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSStream stream) {
            return of(stream);
        }
        if (contents instanceof COSArray array) {
            return joined(array);
        }
        COSBase entry = page.getItem(COSName.CONTENTS);
        return new DecodedStream(
                new byte[0], entry == null || entry instanceof COSNull ? "" : LOST);
    }

    private static DecodedStream joined(COSArray array) throws PageLimitException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String damage = "";
        for (int i = 0; i < array.size(); i++) {
            DecodedStream part =
                    array.getObject(i) instanceof COSStream stream
                            ? of(stream)
                            : new DecodedStream(new byte[0], LOST);
            damage = damage.isEmpty() ? part.damage() : damage;
            out.writeBytes(part.bytes());
            out.write(' ');
            checkLength(out.size());
        }
        return new DecodedStream(out.toByteArray(), damage);
    }

    private static List<COSName> filters(COSStream stream) {
        List<COSName> names = new ArrayList<>();
        COSBase filter = stream.getFilters();
        if (filter instanceof COSName name) {
            names.add(name);
        } else if (filter instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static DecodedStream decode(COSStream stream, List<COSName> filters)
            throws PageLimitException {
        DecodedStream data = read(stream::createRawInputStream);
        for (int i = 0; i < filters.size(); i++) {
            StreamFilter filter = FILTERS.get(filters.get(i));
            if (filter != null) {
                data = filter.decode(data.bytes(), parameters(stream, i)).after(data);
            }
            checkLength(data.bytes().length);
        }
        return data;
    }

    private static COSDictionary parameters(COSStream stream, int index) {
        COSBase all = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase own =
                all instanceof COSArray array && index < array.size()
                        ? array.getObject(index)
                        : all;
        return own instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
    }

    private static DecodedStream inflate(byte[] raw, COSDictionary parameters)
            throws PageLimitException {
        DecodedStream data = Inflation.decode(raw);
        return PredictedRows.undo(data.bytes(), parameters).after(data);
    }

    private static DecodedStream lzw(byte[] raw, COSDictionary parameters)
            throws PageLimitException {
        DecodedStream data = LzwCodes.decode(raw, parameters.getInt(COSName.EARLY_CHANGE, 1) != 0);
        return PredictedRows.undo(data.bytes(), parameters).after(data);
    }

    /** A way to the bytes of a stream. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private static DecodedStream read(Opening opening) throws PageLimitException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = opening.open()) {
            byte[] chunk = new byte[1 << 14];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                out.write(chunk, 0, count);
                checkLength(out.size());
            }
            return DecodedStream.whole(out.toByteArray());
        } catch (PageLimitException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return new DecodedStream(
                    out.toByteArray(), "a stream is broken: " + FailureText.describe(e));
        }
    }

    static void checkLength(int length) throws PageLimitException {
        if (length > MOST_BYTES) {
            throw new PageLimitException("a stream decodes to more than " + MOST_BYTES + " bytes");
        }
    }
}
