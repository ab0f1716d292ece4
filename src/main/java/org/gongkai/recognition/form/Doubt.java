package org.gongkai.recognition.form;

import org.gongkai.model.Severity;

/**
 * Something odd about one cell's print.
 *
 * @param code finding code
 * @param severity its weight; {@link Severity#INFO} does not flag the cell
 * @param message what is odd, without the place
 */
record Doubt(String code, Severity severity, String message) {}
