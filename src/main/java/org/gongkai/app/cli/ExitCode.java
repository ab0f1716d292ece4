package org.gongkai.app.cli;

/** The exit codes; a promise to users' scripts. */
final class ExitCode {

    /** Every document ok or review. */
    static final int DONE = 0;

    /** At least one document partial, unsupported or failed. */
    static final int INCOMPLETE = 1;

    /** Wrong usage. */
    static final int USAGE = 2;

    /** The environment: no room, output folder not writable. */
    static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
