/**
 * The command line: arguments to exit code. The door is {@link org.gongkai.app.cli.Main}. Data go
 * to standard output, talk to standard error; the work is done by {@link org.gongkai.bulk.run.Run}.
 */
package org.gongkai.app.cli;
