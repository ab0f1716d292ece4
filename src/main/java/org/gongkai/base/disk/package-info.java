/**
 * What a file system takes and gives: files that appear whole or not at all, text in UTF-8, and
 * what went wrong in words. {@link org.gongkai.base.disk.AtomicFile} is where to begin.
 */
package org.gongkai.base.disk;
