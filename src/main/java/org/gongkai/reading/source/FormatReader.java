package org.gongkai.reading.source;

import org.gongkai.model.PageListener;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;

/** Reads one format. Implementations keep no state and may be used by several threads. */
public interface FormatReader {

    /**
     * Reads a whole document.
     *
     * @param bytes the document, not empty, not modified
     * @throws UnreadableDocumentException when no document can be made of the bytes; readers turn
     *     every checked and unchecked failure of their library into this exception or a finding
     */
    SourceDocument read(byte[] bytes) throws UnreadableDocumentException;

    /**
     * The same, telling of each page; formats without pages tell nothing.
     *
     * @param pages is told
     */
    default SourceDocument read(byte[] bytes, PageListener pages)
            throws UnreadableDocumentException {
        return read(bytes);
    }
}
