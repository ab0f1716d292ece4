package org.gongkai.model;

/** Is told of each page that has been read, so that long work can be told from none. */
public interface PageListener {

    /** Nobody listens. */
    PageListener NONE = number -> {};

    /**
     * A page has been read.
     *
     * @param number from 1
     */
    void page(int number);

    /**
     * A page that is a picture has been read, which takes much longer than any other.
     *
     * @param number from 1
     */
    default void picture(int number) {
        page(number);
    }
}
