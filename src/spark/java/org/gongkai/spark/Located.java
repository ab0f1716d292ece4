package org.gongkai.spark;

import java.io.Serializable;

/**
 * A file of an input.
 *
 * @param path where it is: on this file system, or for Hadoop
 * @param local whether it is read where it lies, from a file system that every machine sees
 * @param source its name in the output
 * @param bytes its length when it was listed
 */
record Located(String path, boolean local, String source, long bytes) implements Serializable {}
