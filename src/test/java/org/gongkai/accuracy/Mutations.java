package org.gongkai.accuracy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes documents that nobody would write of those that somebody did. */
final class Mutations {

    /** What a place in a text may become: the edges of what the readers look for. */
    private static final List<String> WORDS =
            List.of(
                    "",
                    "0",
                    "-",
                    "—",
                    "件",
                    "合计",
                    "总计",
                    "其他",
                    "三",
                    "（一）",
                    "1.",
                    "99999999999999999999",
                    "-0.0",
                    "１２",
                    "|",
                    "\t",
                    "\n",
                    "\f",
                    "\u0000",
                    "\uFFFD",
                    "\uD840\uDC00",
                    "\u202E",
                    "<td colspan=\"1000\">",
                    "<tr>",
                    "</table>",
                    "<table>",
                    "2147483648",
                    "2021年");

    private static final Pattern TOKENS =
            Pattern.compile("<[^>]{0,200}>|\\\\[a-z]+-?\\d*|\\d+|\\n|[^<>\\d\\n\\\\]{1,12}|.");

    private final List<byte[]> documents;
    private final Random random;

    Mutations(List<byte[]> documents, long seed) {
        this.documents = documents;
        this.random = new Random(seed);
    }

    /** One of the documents, changed in a few places. */
    byte[] next() throws IOException {
        byte[] bytes = any();
        return isZip(bytes) && random.nextInt(4) > 0 ? repacked(bytes) : changed(bytes);
    }

    private byte[] any() {
        return documents.get(random.nextInt(documents.size()));
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /** A change within one part of a package, which is whole for all that. */
    private byte[] repacked(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException | IllegalArgumentException e) {
            // One that is damaged already.
            return changed(bytes);
        }
        List<String> names = parts.keySet().stream().filter(name -> name.endsWith("ml")).toList();
        if (names.isEmpty()) {
            return changed(bytes);
        }
        parts.computeIfPresent(
                names.get(random.nextInt(names.size())), (name, part) -> changed(part));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private byte[] changed(byte[] bytes) {
        byte[] changed = bytes;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            changed = random.nextBoolean() && isText(changed) ? words(changed) : raw(changed);
        }
        return changed;
    }

    private static boolean isText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 64); i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return bytes.length > 0 && bytes[0] != '%';
    }

    private byte[] raw(byte[] bytes) {
        int length = bytes.length;
        int at = random.nextInt(length + 1);
        int run = Math.min(length - at, 1 << random.nextInt(12));
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> Arrays.copyOfRange(bytes, at, length);
            case 2 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + run), at);
            case 3 -> joined(bytes, at, new byte[0], at + run);
            case 4 -> joined(bytes, at, new byte[run], at + run);
            case 5 -> spliced(bytes, at);
            default -> flipped(bytes);
        };
    }

    private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, head);
        out.writeBytes(middle);
        out.write(bytes, tail, bytes.length - tail);
        return out.toByteArray();
    }

    private byte[] spliced(byte[] bytes, int at) {
        byte[] other = any();
        int from = random.nextInt(other.length + 1);
        return joined(bytes, at, Arrays.copyOfRange(other, from, other.length), bytes.length);
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < 1 << random.nextInt(6) && bytes.length > 0; i++) {
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** Words, tags, figures and lines left out, doubled, exchanged, or others in their place. */
    private byte[] words(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> tokens =
                new ArrayList<>(TOKENS.matcher(text).results().map(MatchResult::group).toList());
        for (int times = 1 << random.nextInt(6); times > 0 && !tokens.isEmpty(); times--) {
            int at = random.nextInt(tokens.size());
            int to = Math.min(tokens.size(), at + 1 + random.nextInt(8));
            switch (random.nextInt(5)) {
                case 0 -> tokens.subList(at, to).clear();
                case 1 -> tokens.addAll(at, List.copyOf(tokens.subList(at, to)));
                case 2 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
                case 3 -> tokens.set(at, WORDS.get(random.nextInt(WORDS.size())));
                default -> tokens.add(at, WORDS.get(random.nextInt(WORDS.size())));
            }
        }
        return String.join("", tokens).getBytes(StandardCharsets.UTF_8);
    }
}
