package org.gongkai.model;

/**
 * A paragraph, joined across lines and pages.
 *
 * @param text without line breaks; runs of white space collapsed; never empty
 * @param place where it begins
 * @param role body text or page furniture
 */
public record Paragraph(String text, Place place, Role role) implements Block {

    /** What a paragraph is for. */
    public enum Role {
        /** Text of the document. */
        BODY,
        /** Running header or footer, page number: kept so that nothing is lost, not outlined. */
        FURNITURE
    }

    /** Refuses an empty text. */
    public Paragraph {
        if (text.isBlank()) {
            throw new IllegalArgumentException("paragraph without text");
        }
    }

    /** A paragraph of body text. */
    public static Paragraph body(String text, Place place) {
        return new Paragraph(text, place, Role.BODY);
    }
}
