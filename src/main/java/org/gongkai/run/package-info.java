/**
 * One run over many files. {@link org.gongkai.run.InputFiles} finds them; {@link
 * org.gongkai.run.Run} has them read by workers, keeps their records and goes on where an earlier
 * run stopped; {@link org.gongkai.run.Merge} derives the flat files. {@link
 * org.gongkai.run.BatchReader} reads for a cluster and writes no flat files. Nothing here talks to
 * a terminal or parses a document.
 */
package org.gongkai.run;
