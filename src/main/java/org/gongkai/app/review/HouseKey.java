package org.gongkai.app.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.gongkai.base.disk.SecretFile;
import org.gongkai.model.Fingerprint;

/**
 * What keeps the address of the page of an output folder the same: its token, kept in the folder
 * where only its owner can read it, and the port that is tried first.
 */
final class HouseKey {

    /** In the folder {@code run} of the output. */
    static final String NAME = "review-token";

    private static final int TOKEN_BYTES = 24;
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{48}");

    /** Ports that no service is known by and that few systems give to outgoing connections. */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 10_000;

    private HouseKey() {}

    /** The token of a folder; a new one where none can be kept. */
    static String token(Path out) {
        Path file = out.resolve("run").resolve(NAME);
        try {
            String kept =
                    Files.exists(file)
                            ? Files.readString(file, StandardCharsets.UTF_8).strip()
                            : "";
            return TOKEN.matcher(kept).matches() ? kept : keep(file, random());
        } catch (IOException e) {
            return random();
        }
    }

    private static String keep(Path file, String token) throws IOException {
        SecretFile.write(file, token + "\n");
        return token;
    }

    private static String random() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The port that a folder tries first, the same each time. */
    static int port(Path out) {
        String id = Fingerprint.of(out.toAbsolutePath().normalize().toString()).id();
        return FIRST_PORT + (int) Long.remainderUnsigned(Long.parseUnsignedLong(id, 16), PORTS);
    }
}
