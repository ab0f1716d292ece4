package org.gongkai.reading.source;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;

/**
 * A kind of file: how its bytes are told and what is done with it.
 *
 * @param mediaType what it is called
 * @param tells whether a file is of this kind
 * @param reader makes its reader; empty for one that is not read
 * @param drawing makes what draws its pages; empty for one without pages
 * @param reason why it is not read
 * @param message what to do instead: one sentence
 */
record Format(
        String mediaType,
        Predicate<Probe> tells,
        Optional<ReaderMaker> reader,
        Optional<Supplier<PageDrawing>> drawing,
        Reason reason,
        String message) {

    /** Makes a reader: a new one each time, so that the libraries of others are not even loaded. */
    interface ReaderMaker {

        /**
         * A reader.
         *
         * @param pictures reads what is a picture
         * @param force whether to read pages as pictures although they have text
         */
        FormatReader make(PictureReader pictures, boolean force);
    }

    /** A kind of file that nobody reads so far. */
    static Format of(String mediaType, Predicate<Probe> tells) {
        return new Format(
                mediaType, tells, Optional.empty(), Optional.empty(), Reason.UNSUPPORTED_TYPE, "");
    }

    /** The same with a reader. */
    Format reads(Supplier<FormatReader> reader) {
        return readsPictures((pictures, force) -> reader.get());
    }

    /** The same with a reader that has pictures read. */
    Format readsPictures(ReaderMaker reader) {
        return new Format(mediaType, tells, Optional.of(reader), drawing, Reason.NONE, "");
    }

    /** The same with pages that can be drawn. */
    Format draws(Supplier<PageDrawing> drawing) {
        return new Format(mediaType, tells, reader, Optional.of(drawing), reason, message);
    }

    /**
     * The same, not read.
     *
     * @param advice what to do with such a file, as part of a sentence
     */
    Format advises(String advice) {
        return refused(
                Reason.UNSUPPORTED_TYPE,
                "Files of the type " + mediaType + " are not read; " + advice + ".");
    }

    /** The same, not read for a reason of its own. */
    Format refused(Reason reason, String message) {
        return new Format(mediaType, tells, reader, drawing, reason, message);
    }

    /** What is said of a file that is not read. */
    UnreadableDocumentException refusal() {
        return new UnreadableDocumentException(reason, message);
    }
}
