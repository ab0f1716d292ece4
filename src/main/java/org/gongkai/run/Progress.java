package org.gongkai.run;

import org.gongkai.model.Outcome;

/** Is told of each document that is done. */
public interface Progress {

    /**
     * A document is done.
     *
     * @param done how many are, this one counted
     * @param total how many there are
     * @param source the document's name in the output
     * @param outcome what became of it
     */
    void done(int done, int total, String source, Outcome outcome);
}
