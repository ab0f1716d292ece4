package org.gongkai;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Metadata;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/** Stub of the façade. */
public final class Extractor {

    private Extractor() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The forms in use. */
    public List<FormTemplate> forms() {
        return List.of();
    }

    /** What the bytes hold. */
    public Extraction extract(byte[] bytes) {
        String sha;
        try {
            sha =
                    String.format(
                            java.util.Locale.ROOT,
                            "%064x",
                            new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        Outcome outcome =
                bytes.length == 0
                        ? new Outcome(Status.FAILED, Reason.EMPTY_FILE, "The file has no bytes.")
                        : new Outcome(Status.UNSUPPORTED, Reason.NOT_A_REPORT, "Not a report.");
        return new Extraction(
                sha.substring(0, 16),
                sha,
                "application/octet-stream",
                bytes.length,
                0,
                outcome,
                Metadata.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Stub. */
    public static final class Builder {

        /** Adds the user's own forms. */
        public Builder forms(Path dir) throws FormException {
            if (dir.toString().isEmpty()) {
                throw new FormException("no folder");
            }
            return this;
        }

        /** The extractor. */
        public Extractor build() {
            return new Extractor();
        }
    }
}
