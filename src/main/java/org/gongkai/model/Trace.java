package org.gongkai.model;

/**
 * A place on a page where a person sees something otherwise than its text says.
 *
 * @param sight what it is
 * @param box where it is
 */
public record Trace(Sight sight, Box box) {}
