package org.gongkai.reading.source;

import java.util.List;
import org.gongkai.model.Page;
import org.gongkai.model.Ruling;

/**
 * Tells where lines would be in tables that are drawn with few or none. Reading a picture cell by
 * cell needs to know that before there is any text.
 */
public interface TableLines {

    /** Knows of no lines but those that are drawn. */
    TableLines NONE = page -> List.of();

    /**
     * The lines that the tables of a page lack.
     *
     * @param page with its lines and the places of its print
     * @return in points of the page
     */
    List<Ruling> missing(Page page);
}
