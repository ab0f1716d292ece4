package org.gongkai.reading.source.odf;

import java.util.Map;
import java.util.Optional;
import org.gongkai.model.PictureFile;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.flow.XmlNode;
import org.gongkai.reading.source.flow.ZipParts;

/** The pictures that an OpenDocument file carries, unpacked when the first is asked for. */
final class OdfPictures {

    private final byte[] zip;
    private Optional<Map<String, byte[]>> files = Optional.empty();

    OdfPictures(byte[] zip) {
        this.zip = zip;
    }

    /** The file of the picture in a frame; none where it is linked, missing or broken. */
    PictureFile of(XmlNode frame) {
        String name = frame.first("image").map(image -> image.attribute("href")).orElse("");
        // Where none could be unpacked the others need not be tried.
        files = files.or(() -> Optional.of(unpacked()));
        byte[] bytes = files.get().get(name.startsWith("./") ? name.substring(2) : name);
        return bytes == null ? PictureFile.NONE : PictureFile.of(bytes);
    }

    private Map<String, byte[]> unpacked() {
        try {
            return ZipParts.sound(zip, name -> name.startsWith("Pictures/"));
        } catch (UnreadableDocumentException e) {
            return Map.of();
        }
    }
}
