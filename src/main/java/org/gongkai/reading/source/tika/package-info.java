/**
 * What a file is by its first bytes, as Apache Tika tells it: {@link
 * org.gongkai.reading.source.tika.Magic}.
 */
package org.gongkai.reading.source.tika;
