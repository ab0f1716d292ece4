package org.gongkai.model;

import java.util.Optional;

/**
 * A picture.
 *
 * @param place where it is
 * @param description alternative text or file name, may be empty
 * @param file the picture itself where the document carries it; of no bytes elsewhere
 * @param content what was read off it, as a page of its own; empty where it was not read
 */
public record Picture(Place place, String description, PictureFile file, Optional<Page> content)
        implements Block {

    /** A picture that the document does not carry. */
    public Picture(Place place, String description) {
        this(place, description, PictureFile.NONE, Optional.empty());
    }

    /** A picture that the document carries. */
    public Picture(Place place, String description, PictureFile file) {
        this(place, description, file, Optional.empty());
    }

    /** The same picture with what was read off it. */
    public Picture showing(Page page) {
        return new Picture(place, description, PictureFile.NONE, Optional.of(page));
    }
}
