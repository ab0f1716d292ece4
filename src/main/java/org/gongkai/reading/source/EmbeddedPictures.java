package org.gongkai.reading.source;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Block;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Picture;
import org.gongkai.reading.source.PictureReader.Shown;
import org.gongkai.reading.source.scan.ImageFileReader;

/** Has the pictures that a document carries in its text read, for they may be its tables. */
final class EmbeddedPictures {

    /** Pixels below which, either way, no table is in a picture. */
    private static final int LEAST_WIDTH = 300;

    private static final int LEAST_HEIGHT = 60;

    /** Points that a picture is taken to be wide: the text of an A4 page. */
    private static final double WIDTH = 468;

    /** Pictures of one document that are read. */
    private static final int MOST = 100;

    private final PictureReader pictures;
    private final List<Finding> findings = new ArrayList<>();
    private int read;

    EmbeddedPictures(PictureReader pictures) {
        this.pictures = pictures;
    }

    /** The document with what its pictures show. */
    FlowDocument read(FlowDocument document) {
        if (document.blocks().stream().noneMatch(EmbeddedPictures::isCarried)) {
            return document;
        }
        findings.addAll(document.findings());
        List<Block> blocks = document.blocks().stream().map(this::read).toList();
        return new FlowDocument(
                blocks,
                document.pageCount(),
                document.hints(),
                findings,
                document.end(),
                document.sights());
    }

    private static boolean isCarried(Block block) {
        return block instanceof Picture picture && picture.file().length() > 0;
    }

    private Block read(Block block) {
        if (!isCarried(block) || read >= MOST) {
            return block;
        }
        read++;
        Picture picture = (Picture) block;
        Optional<BufferedImage> image = image(picture);
        return image.isEmpty() ? picture : read(picture, image.get());
    }

    private static Optional<BufferedImage> image(Picture picture) {
        try {
            BufferedImage image = ImageFileReader.first(picture.file().bytes());
            boolean large = image.getWidth() >= LEAST_WIDTH && image.getHeight() >= LEAST_HEIGHT;
            return large ? Optional.of(image) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Picture read(Picture picture, BufferedImage image) {
        double height = WIDTH * image.getHeight() / image.getWidth();
        Shown shown = pictures.read(() -> image, 0, WIDTH, height);
        findings.addAll(shown.findings());
        return shown.page().pictures().isEmpty() ? picture.showing(shown.page()) : picture;
    }
}
