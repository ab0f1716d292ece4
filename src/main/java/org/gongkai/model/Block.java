package org.gongkai.model;

/** A piece of a document in reading order. */
public sealed interface Block permits Paragraph, Grid, Picture {

    /** Where it begins. */
    Place place();
}
