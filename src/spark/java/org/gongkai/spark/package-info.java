/**
 * The same extraction on a cluster: Spark hands files to executors, each of which runs what the
 * command line runs, and keeps its rows as Parquet tables.
 *
 * <p>Door: {@link org.gongkai.spark.SparkExtract}. A project of its own, so that nothing of Spark
 * is in the ordinary program.
 */
package org.gongkai.spark;
