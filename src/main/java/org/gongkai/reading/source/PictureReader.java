package org.gongkai.reading.source;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Box;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.Finding;
import org.gongkai.model.Page;
import org.gongkai.model.Recognition;

/**
 * Reads what pictures show. The readers of formats get the pixels out and leave the rest to it, so
 * that a scan is read in one way, wherever it was.
 */
public interface PictureReader {

    /** Reads no picture: pages keep them as pictures. */
    PictureReader NONE =
            (pixels, number, width, height) -> Shown.unread(number, width, height, List.of());

    /**
     * Reads a picture.
     *
     * @param pixels gives its pixels when they are needed
     * @param number page on which it is, from 1; 0 where the format has no pages
     * @param width of the place that it takes, in points
     * @param height of the place that it takes, in points
     * @return what it shows; never fails
     */
    Shown read(Pixels pixels, int number, double width, double height);

    /**
     * Begins to read a picture, of which the pixels are asked for at once. It is read beside what
     * the caller does where the reader has room for that, and else before this returns.
     */
    default Pending begin(Pixels pixels, int number, double width, double height) {
        return begin(pixels, number, width, height, List.of());
    }

    /**
     * The same, tables being where people have drawn frames.
     *
     * @param frames on this page, in its points as it is read: levelled and upright
     */
    default Pending begin(
            Pixels pixels, int number, double width, double height, List<DrawnFrame> frames) {
        Shown shown = read(pixels, number, width, height);
        return () -> shown;
    }

    /** How many pictures are read at a time. */
    default int abreast() {
        return 1;
    }

    /**
     * Reads places of a page that was drawn.
     *
     * @param width of the page in points
     * @param places on it, in points
     * @return what stands in each; none where the page cannot be drawn or read
     */
    default Optional<List<Recognition>> places(Pixels pixels, double width, List<Box> places) {
        return Optional.empty();
    }

    /** Gives the pixels of a picture; making them can cost more than all other reading. */
    interface Pixels {

        /**
         * The picture as it is to be looked at.
         *
         * @throws IOException when it cannot be made
         */
        BufferedImage image() throws IOException;
    }

    /** A picture that is being read. */
    interface Pending {

        /** What it shows, as soon as that is known; never fails. */
        Shown shown();
    }

    /** The pages of a document that are being read: they begin and end in their order. */
    final class Ahead {

        private final int most;
        private final Deque<Runnable> begun = new ArrayDeque<>();

        /**
         * @param pictures reads what is a picture; as many pages are begun as it reads at a time
         */
        public Ahead(PictureReader pictures) {
            most = pictures.abreast();
        }

        /**
         * Takes on a page that has begun; the first is ended if they are as many as may be.
         *
         * @param end waits for the page and adds it to what was read
         */
        public void add(Runnable end) {
            begun.add(end);
            if (begun.size() >= most) {
                begun.remove().run();
            }
        }

        /** Ends all that are left. */
        public void end() {
            begun.forEach(Runnable::run);
            begun.clear();
        }
    }

    /**
     * What a picture shows.
     *
     * @param page its content as a page of its own, upright; with a picture in it where it was not
     *     read
     * @param findings what is to be said of it
     */
    record Shown(Page page, List<Finding> findings) {

        /** Copies the list. */
        public Shown {
            findings = List.copyOf(findings);
        }

        /** A picture that was not read. */
        public static Shown unread(
                int number, double width, double height, List<Finding> findings) {
            Box whole = new Box(0, 0, width, height);
            return new Shown(
                    new Page(number, width, height, List.of(), List.of(), List.of(whole), 0),
                    findings);
        }
    }
}
