package org.gongkai.bulk.fetch;

/** Is told of each address that is done, by one thread at a time. */
public interface FetchProgress {

    /**
     * An address is done.
     *
     * @param done how many are
     * @param known how many there are, as far as is known
     * @param address which
     * @param status what became of it
     */
    void done(int done, int known, String address, FetchStatus status);
}
