/**
 * The command line: arguments to exit code. The door is {@link org.gongkai.cli.Main}. Data go to
 * standard output, talk to standard error; the work is done by {@link org.gongkai.run.Run}.
 */
package org.gongkai.cli;
