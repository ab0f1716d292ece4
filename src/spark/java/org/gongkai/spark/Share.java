package org.gongkai.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;

/**
 * What a task is given.
 *
 * @param files to read
 * @param known {@link EarlierReports#key} of what is read already, of these files alone
 */
record Share(ArrayList<Located> files, HashSet<String> known) implements Serializable {}
