package org.gongkai.bulk.worker;

import org.gongkai.model.Outcome;

/** What became of a file that was to be read. */
public sealed interface Answer {

    /**
     * It was read.
     *
     * @param outcome what became of it, as the record says
     * @param record the JSON record, complete
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Recorded(Outcome outcome, byte[] record) implements Answer {}

    /**
     * Its bytes could not be had; there is no record.
     *
     * @param outcome why
     */
    record Unreadable(Outcome outcome) implements Answer {}

    /** It is an archive, to be walked through. */
    record Archive() implements Answer {}
}
