package org.gongkai.bulk.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as people and pages write them: with Chinese characters, spaces and brackets, which
 * become the percent signs and the names that a request may hold. What is no address gives nothing.
 */
final class AddressText {

    private static final Pattern PARTS =
            Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):(?://([^/?#]*))?([^#]*)(?:#.*)?");
    private static final String ALLOWED = "-._~:/?@!$&'()*+,;=%[]";

    private AddressText() {}

    /**
     * What a header field holds, whose characters are bytes: text in UTF-8, or bytes that the
     * server wants back as they are.
     */
    static String ofBytes(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : encode(bytes);
    }

    /** An absolute address, its fragment left out. */
    static Optional<URI> parse(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        try {
            String authority = parts.group(2) == null ? "" : "//" + authority(parts.group(2));
            String path = encode(parts.group(3));
            boolean bare = !authority.isEmpty() && (path.isEmpty() || path.startsWith("?"));
            return Optional.of(new URI(scheme + ":" + authority + (bare ? "/" : "") + path));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An address that a page or an answer names, relative or not. */
    static Optional<URI> resolve(URI base, String text) {
        String stripped = text.strip();
        if (PARTS.matcher(stripped).matches() && stripped.indexOf(':') < colonLimit(stripped)) {
            return parse(stripped);
        }
        String relative = stripped.replaceFirst("#.*$", "");
        if (relative.isEmpty()) {
            return parse(base.toString());
        }
        if (relative.startsWith("//")) {
            return parse(base.getScheme() + ":" + relative);
        }
        try {
            URI found =
                    relative.startsWith("?")
                            ? new URI(withoutQuery(base) + encode(relative))
                            : base.resolve(encode(relative));
            return parse(found.toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A colon behind the first of these is no scheme's. */
    private static int colonLimit(String text) {
        Matcher other = Pattern.compile("[/?#]").matcher(text);
        return other.find() ? other.start() : text.length();
    }

    private static String withoutQuery(URI base) {
        String text = base.toString();
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }

    private static String authority(String text) {
        int at = text.lastIndexOf('@');
        String user = text.substring(0, at + 1);
        String rest = text.substring(at + 1);
        Matcher port = Pattern.compile("(?s)(.*?)(:\\d*)?").matcher(rest);
        if (!port.matches()) {
            return text;
        }
        String host = port.group(1).replace('。', '.');
        String ascii = host.startsWith("[") ? host : IDN.toASCII(host);
        String number = port.group(2) == null || port.group(2).length() < 2 ? "" : port.group(2);
        return encode(user) + ascii.toLowerCase(Locale.ROOT) + number;
    }

    private static String encode(String text) {
        // Brackets and lone percent signs are allowed in text, not in a path.
        return encode(text.getBytes(StandardCharsets.UTF_8))
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            char c = (char) (b & 0xFF);
            boolean letter = c < 0x80 && Character.isLetterOrDigit(c);
            if (letter || ALLOWED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
            }
        }
        return out.toString();
    }

    /**
     * An address that others are relative to.
     *
     * @param address absolute
     */
    record Base(URI address) {

        Optional<URI> resolve(String text) {
            return AddressText.resolve(address, text);
        }
    }
}
