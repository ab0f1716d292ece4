package org.gongkai.bulk.run;

import org.gongkai.model.Outcome;

/** Is told how a run goes, by one thread at a time. */
public interface Progress {

    /** Of a run that nobody watches. */
    Progress UNWATCHED = new Progress() {};

    /**
     * There is more to do: files at the beginning, entries of archives on the way.
     *
     * @param documents how many more
     */
    default void found(int documents) {}

    /**
     * A document is done, or was done before.
     *
     * @param source its name in the output
     * @param outcome what became of it
     */
    default void done(String source, Outcome outcome) {}

    /** The run was told to end before its time; comes from a thread of its own. */
    default void stopped() {}
}
