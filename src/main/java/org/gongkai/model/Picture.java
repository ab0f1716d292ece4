package org.gongkai.model;

/**
 * A picture whose content was not read.
 *
 * @param place where it stands
 * @param description alternative text or file name, may be empty
 */
public record Picture(Place place, String description) implements Block {}
