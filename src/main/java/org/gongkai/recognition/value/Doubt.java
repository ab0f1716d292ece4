package org.gongkai.recognition.value;

import java.util.List;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Severity;

/**
 * Something odd about one cell's print.
 *
 * @param code of the finding that it becomes
 * @param severity its weight; {@link Severity#INFO} does not flag the cell
 * @param message what is odd, without the place
 */
public record Doubt(FindingCode code, Severity severity, String message) {

    /** A doubt of the common weight. */
    public Doubt(FindingCode code, String message) {
        this(code, code.severities().get(0), message);
    }

    /** The finding that it is in its place. */
    public Finding on(CellKey subject, String where, String actual, List<CellKey> cells) {
        return code.on(subject, "", actual, where + ": " + message, cells).as(severity);
    }
}
