package org.gongkai.worker;

import java.io.IOException;

/** Is told that long work goes on. */
interface Pulse {

    /** Once for each page or stretch of a file. */
    void beat() throws IOException;
}
