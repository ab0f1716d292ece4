package org.gongkai.reading.source;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.model.Block;
import org.gongkai.model.Finding;
import org.gongkai.model.Fingerprint;
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
    private final Known known;
    private final List<Finding> findings = new ArrayList<>();
    private int read;

    /**
     * @param pictures reads what they show
     * @param known what those of other documents show
     */
    EmbeddedPictures(PictureReader pictures, Known known) {
        this.pictures = pictures;
        this.known = known;
    }

    /**
     * What the pictures that were read last show: all pages of a site have the same banner beside
     * them, and to read it takes a hundred times as long as the page. May be used by several
     * threads.
     */
    static final class Known {

        /** Pictures that are remembered: those of a site's pages, and a few of each. */
        private static final int MOST = 50;

        private final Map<Fingerprint, Shown> last =
                new LinkedHashMap<>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Fingerprint, Shown> eldest) {
                        return size() > MOST;
                    }
                };

        synchronized Optional<Shown> of(Fingerprint file) {
            Optional<Shown> shown = Optional.ofNullable(last.remove(file));
            // Named last, it is forgotten last.
            shown.ifPresent(it -> last.put(file, it));
            return shown;
        }

        synchronized void add(Fingerprint file, Shown shown) {
            last.put(file, shown);
        }
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
        byte[] bytes = picture.file().bytes();
        Fingerprint file = Fingerprint.of(bytes);
        Optional<Shown> shown = known.of(file).or(() -> image(bytes).map(this::shown));
        shown.ifPresent(it -> findings.addAll(it.findings()));
        Optional<Shown> whole = shown.filter(EmbeddedPictures::isRead);
        // What failed may succeed when there is more room.
        whole.ifPresent(it -> known.add(file, it));
        return whole.map(it -> picture.showing(it.page())).orElse(picture);
    }

    private static boolean isRead(Shown shown) {
        return shown.page().pictures().isEmpty();
    }

    private static Optional<BufferedImage> image(byte[] bytes) {
        try {
            BufferedImage image = ImageFileReader.first(bytes);
            boolean large = image.getWidth() >= LEAST_WIDTH && image.getHeight() >= LEAST_HEIGHT;
            return large ? Optional.of(image) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Shown shown(BufferedImage image) {
        double height = WIDTH * image.getHeight() / image.getWidth();
        return pictures.read(() -> image, 0, WIDTH, height);
    }
}
