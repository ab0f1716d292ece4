package org.gongkai.reading.source.tika;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Knows file types by the bytes they begin with. */
public final class Magic {

    /** What is known of nothing. */
    public static final String UNKNOWN = "application/octet-stream";

    private Magic() {}

    /** The media type of the bytes, {@link #UNKNOWN} where they begin like no known format. */
    public static String mediaType(byte[] bytes) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(bytes), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException | RuntimeException undecided) {
            return UNKNOWN;
        }
    }
}
