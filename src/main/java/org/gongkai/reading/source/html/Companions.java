package org.gongkai.reading.source.html;

import java.util.Optional;

/** The files that came with a page: its stylesheets, pictures and frames. */
public interface Companions {

    /** A page that came alone. */
    Companions NONE = address -> Optional.empty();

    /**
     * The bytes of one.
     *
     * @param address as the page writes it
     * @return empty where it did not come along
     */
    Optional<byte[]> file(String address);
}
