package org.gongkai.spark;

import java.io.Serializable;

/**
 * A file of an input.
 *
 * @param path where it is, for Hadoop
 * @param source its name in the output
 * @param bytes its length when it was listed
 */
record Located(String path, String source, long bytes) implements Serializable {}
