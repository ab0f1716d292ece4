package org.gongkai.model;

/**
 * What became of a document.
 *
 * @param status the verdict
 * @param reason why it is not ok
 * @param message one sentence for a person, may be empty
 */
public record Outcome(Status status, Reason reason, String message) {}
