package org.gongkai.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.model.Extraction;
import org.gongkai.model.Metadata;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Section;
import org.gongkai.model.Status;

/** An extractor for tests: what becomes of a document is the first word of its text. */
final class Documents {

    private Documents() {}

    static Extraction extract(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (text.split("\\W", 2)[0]) {
            case "overflow" -> extract(bytes);
            case "memory" -> throw new OutOfMemoryError("no heap");
            case "fault" -> throw new IllegalStateException("secret");
            case "linkage" -> throw new NoClassDefFoundError("gone");
            case "partial" ->
                    extraction(bytes, new Outcome(Status.PARTIAL, Reason.NONE, "half"), text);
            default -> extraction(bytes, new Outcome(Status.OK, Reason.NONE, ""), text);
        };
    }

    private static Extraction extraction(byte[] bytes, Outcome outcome, String text) {
        Fingerprint fingerprint = Fingerprint.of(bytes);
        Section section = new Section(1, 1, "一", "overview", "总体情况", 0, List.of(text), List.of());
        return new Extraction(
                fingerprint.id(),
                fingerprint.sha256(),
                "text/plain",
                bytes.length,
                0,
                outcome,
                new Metadata(text, "某县", OptionalInt.of(2024), "", "", "", ""),
                List.of(section),
                List.of(),
                List.of(),
                List.of());
    }
}
