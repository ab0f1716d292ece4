package org.gongkai.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    /** The digest of "abc" in FIPS 180-2. */
    private static final Fingerprint ABC =
            new Fingerprint("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3);

    @TempDir private Path folder;

    @Test
    void bytesTextAndFileGiveTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "abc");

        assertThat(Fingerprint.of("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(ABC);
        assertThat(Fingerprint.of("abc")).isEqualTo(ABC);
        assertThat(Fingerprint.of(file)).isEqualTo(ABC);
    }

    @Test
    void theIdIsTheBeginningOfTheDigest() {
        assertThat(ABC.id()).isEqualTo("ba7816bf8f01cfea");
        assertThat(Fingerprint.NONE.id()).isEmpty();
    }
}
