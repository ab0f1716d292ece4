package org.gongkai.model;

/**
 * One printed character (or ligature) of a page.
 *
 * @param text its Unicode text, never empty
 * @param box its place: advance width by font size, in points from the page's top-left corner
 * @param fontSize size in points as shown, above 0
 * @param direction reading direction in degrees clockwise from left-to-right: 0, 90, 180 or 270
 */
public record Glyph(String text, Box box, double fontSize, int direction) {}
