package org.gongkai.reading.source.office;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.gongkai.model.PictureFile;
import org.gongkai.reading.source.flow.XmlNode;

/** The pictures that a Word document carries. */
record DocxPictures(PackagePart main) {

    /** Bytes of the largest picture that is taken along. */
    private static final int MOST_BYTES = 32 << 20;

    /** The file of a picture element; none where it is linked, missing or broken. */
    PictureFile file(XmlNode picture) {
        String relation =
                picture.within("blip").stream()
                        .map(blip -> blip.attribute("embed"))
                        .findFirst()
                        .orElseGet(() -> picture.attribute("id"));
        try {
            PackageRelationship target = main.getRelationship(relation);
            if (target == null || target.getTargetMode() == TargetMode.EXTERNAL) {
                return PictureFile.NONE;
            }
            try (InputStream in = main.getRelatedPart(target).getInputStream()) {
                return PictureFile.of(in.readNBytes(MOST_BYTES));
            }
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            return PictureFile.NONE;
        }
    }
}
