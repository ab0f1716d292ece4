/**
 * One run over many files. {@link org.gongkai.bulk.run.InputFiles} finds them; {@link
 * org.gongkai.bulk.run.Run} has them read by workers, keeps their records and goes on where an
 * earlier run stopped; {@link org.gongkai.bulk.run.Merge} derives the flat files. {@link
 * org.gongkai.bulk.run.BatchReader} reads for a cluster and writes no flat files. Nothing here
 * talks to a terminal or parses a document.
 */
package org.gongkai.bulk.run;
