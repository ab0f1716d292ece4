/**
 * The same extraction on a cluster: Spark hands files to executors, each of which runs what the
 * command line runs, and keeps its rows as Parquet tables.
 *
 * <p>Door: {@link org.gongkai.spark.SparkExtract}. Built with {@code mvn -P spark} alone; nothing
 * of Spark is in the ordinary program.
 */
package org.gongkai.spark;
