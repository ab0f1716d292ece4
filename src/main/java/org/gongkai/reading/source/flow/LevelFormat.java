package org.gongkai.reading.source.flow;

/**
 * One level of an automatically numbered list.
 *
 * @param style how its number is printed
 * @param template what is printed, {@code %1} to {@code %9} being the number of that level, such as
 *     {@code （%2）}; empty for a bullet, which is not text
 * @param start number of its first paragraph
 * @param restarts whether it begins anew below a paragraph of a higher level
 * @param decimal whether the numbers of all levels in its template are printed as 1 2 3
 */
public record LevelFormat(
        NumberStyle style, String template, int start, boolean restarts, boolean decimal) {}
