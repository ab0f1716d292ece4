/**
 * Archives: ZIP, TAR, GZIP and WARC files to their entries, one at a time and within limits. The
 * door is {@link org.gongkai.bulk.archive.ArchiveWalker}. Nothing is unpacked under a name that the
 * archive gives.
 */
package org.gongkai.bulk.archive;
