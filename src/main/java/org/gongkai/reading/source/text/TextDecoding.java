package org.gongkai.reading.source.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;

/**
 * Bytes to characters for documents that are text. The result depends on the bytes alone.
 *
 * <p>A byte-order mark decides; then UTF-8 where the bytes are UTF-8, whatever is declared; then
 * the most plausible of the declared and the Chinese character sets. A few broken bytes do not
 * change the choice: they are replaced and reported as {@code text-damaged}.
 */
public final class TextDecoding {

    private static final Charset LAST_RESORT = Charset.forName("windows-1252");

    /** In order of preference where two read equally well. */
    private static final List<Charset> CANDIDATES =
            List.of(
                    StandardCharsets.UTF_8,
                    Charset.forName("GB18030"),
                    Charset.forName("Big5-HKSCS"),
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    Charset.forName("x-EUC-TW"));

    /** Bytes looked at to choose among candidates: more than any real page; even, for UTF-16. */
    private static final int SAMPLE = 4 << 20;

    /** UTF-8 with one broken place among ten good ones is still UTF-8: no other set looks so. */
    private static final int GOOD_PER_BROKEN = 10;

    /** One broken place in 200 characters is damage, more is another character set. */
    private static final int CHARACTERS_PER_BROKEN = 200;

    /** Chinese prose reaches 0.7 and more when read rightly, below 0.3 when read wrongly. */
    private static final double PLAUSIBLE = 0.35;

    /** What a declaration is worth against a candidate that looks a little better. */
    private static final double DECLARED_BONUS = 0.15;

    /** Share of control characters above which decoded bytes are no text. */
    private static final double MOST_CONTROLS = 0.3;

    /** The same where no character set fits: compressed data holds one control byte in ten. */
    private static final double MOST_CONTROLS_UNKNOWN = 0.02;

    private TextDecoding() {}

    /**
     * Decodes plain text.
     *
     * @throws UnreadableDocumentException with {@link Reason#UNSUPPORTED_TYPE} when the bytes are
     *     no text
     */
    public static DecodedText decode(byte[] bytes) throws UnreadableDocumentException {
        return decode(bytes, Optional.empty());
    }

    /**
     * Decodes HTML or XML, which may declare its character set.
     *
     * @throws UnreadableDocumentException with {@link Reason#UNSUPPORTED_TYPE} when the bytes are
     *     no text
     */
    public static DecodedText decodeMarkup(byte[] bytes) throws UnreadableDocumentException {
        return decode(bytes, DeclaredCharset.of(bytes));
    }

    /**
     * Decodes text whose character set is declared beside it, or else in it as in markup.
     *
     * @param charset its name; empty where none is declared
     * @throws UnreadableDocumentException with {@link Reason#UNSUPPORTED_TYPE} when the bytes are
     *     no text
     */
    public static DecodedText decode(byte[] bytes, String charset)
            throws UnreadableDocumentException {
        return decode(bytes, DeclaredCharset.named(charset).or(() -> DeclaredCharset.of(bytes)));
    }

    private static DecodedText decode(byte[] bytes, Optional<Charset> declared)
            throws UnreadableDocumentException {
        Optional<DecodedText> marked = decodeMarked(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        DecodingTrial utf8 = full(bytes, 0, StandardCharsets.UTF_8);
        boolean plain = utf8.malformed() == 0 && utf8.controls() == 0;
        Optional<Charset> chosen =
                plain ? Optional.of(StandardCharsets.UTF_8) : choose(bytes, declared, utf8);
        DecodingTrial trial = full(bytes, 0, chosen.orElse(LAST_RESORT));
        refuseBinary(trial, chosen.isPresent());
        List<Finding> findings = new ArrayList<>(damage(trial));
        if (chosen.isEmpty()) {
            findings.add(unknown());
        }
        return new DecodedText(
                new String(bytes, trial.charset()), trial.charset().name(), findings);
    }

    private static DecodingTrial full(byte[] bytes, int offset, Charset charset) {
        return DecodingTrial.of(bytes, offset, bytes.length - offset, charset);
    }

    private static Optional<DecodedText> decodeMarked(byte[] bytes)
            throws UnreadableDocumentException {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        int offset = mark.get().length();
        DecodingTrial trial = full(bytes, offset, mark.get().charset());
        if (trial.malformed() * GOOD_PER_BROKEN > trial.characters() && !onlyCut(trial)) {
            return Optional.empty();
        }
        refuseBinary(trial, true);
        String text = new String(bytes, offset, bytes.length - offset, trial.charset());
        return Optional.of(new DecodedText(text, trial.charset().name(), damage(trial)));
    }

    /** The character set of bytes that are not clean UTF-8, empty when none makes sense. */
    private static Optional<Charset> choose(
            byte[] bytes, Optional<Charset> declared, DecodingTrial utf8) {
        if (utf8.controls() == 0 && isDamagedUtf8(utf8)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        int sample = Math.min(bytes.length, SAMPLE);
        List<DecodingTrial> trials =
                Stream.concat(declared.stream(), CANDIDATES.stream())
                        .distinct()
                        .map(charset -> DecodingTrial.of(bytes, 0, sample, charset))
                        .filter(TextDecoding::isReadable)
                        .toList();
        Comparator<DecodingTrial> byPlausibility =
                Comparator.comparingDouble(trial -> -rank(trial, declared));
        return trials.stream()
                .sorted(byPlausibility)
                .filter(trial -> trial.plausibility() >= PLAUSIBLE)
                .findFirst()
                .map(DecodingTrial::charset)
                .or(() -> declaredIfReadable(trials, declared))
                .or(
                        () ->
                                Optional.of(utf8)
                                        .filter(t -> t.malformed() == 0)
                                        .map(DecodingTrial::charset));
    }

    private static double rank(DecodingTrial trial, Optional<Charset> declared) {
        boolean bonus = declared.filter(trial.charset()::equals).isPresent();
        return trial.plausibility() + (bonus ? DECLARED_BONUS : 0);
    }

    private static Optional<Charset> declaredIfReadable(
            List<DecodingTrial> trials, Optional<Charset> declared) {
        return declared.filter(
                charset -> trials.stream().anyMatch(trial -> trial.charset().equals(charset)));
    }

    private static boolean isDamagedUtf8(DecodingTrial utf8) {
        return onlyCut(utf8) || utf8.malformed() * GOOD_PER_BROKEN <= utf8.beyondAscii();
    }

    private static boolean onlyCut(DecodingTrial trial) {
        return trial.malformed() == 1 && trial.cut();
    }

    private static boolean isReadable(DecodingTrial trial) {
        return onlyCut(trial)
                || trial.malformed() * CHARACTERS_PER_BROKEN <= trial.characters()
                || (trial.charset().equals(StandardCharsets.UTF_8) && isDamagedUtf8(trial));
    }

    private static void refuseBinary(DecodingTrial trial, boolean known)
            throws UnreadableDocumentException {
        double most = known ? MOST_CONTROLS : MOST_CONTROLS_UNKNOWN;
        if (trial.controls() > most * trial.characters()) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED_TYPE,
                    "The bytes are no text: "
                            + trial.controls()
                            + " of "
                            + trial.characters()
                            + " characters are control characters.");
        }
    }

    private static List<Finding> damage(DecodingTrial trial) {
        long lost = trial.malformed() + trial.controls() + trial.replacements();
        if (lost == 0) {
            return List.of();
        }
        String message =
                String.format(
                        Locale.ROOT,
                        "%d of %d characters are broken (%d not %s, %d control characters,"
                                + " %d lost earlier)%s",
                        lost,
                        trial.characters() + trial.malformed(),
                        trial.malformed(),
                        trial.charset().name(),
                        trial.controls(),
                        trial.replacements(),
                        trial.cut() ? "; the last one is cut off" : "");
        return List.of(FindingCode.TEXT_DAMAGED.ofDocument(message));
    }

    private static Finding unknown() {
        return FindingCode.CHARSET_UNKNOWN.ofDocument(
                "No Chinese character set fits the bytes; they were read as " + LAST_RESORT + ".");
    }

    /** A byte-order mark: the character set it declares and its own length in bytes. */
    private record ByteOrderMark(Charset charset, int length) {

        static Optional<ByteOrderMark> of(byte[] bytes) {
            if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
                return Optional.of(new ByteOrderMark(StandardCharsets.UTF_8, 3));
            }
            if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
                return Optional.of(new ByteOrderMark(Charset.forName("UTF-32LE"), 4));
            }
            if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
                return Optional.of(new ByteOrderMark(Charset.forName("UTF-32BE"), 4));
            }
            if (starts(bytes, 0xFF, 0xFE)) {
                return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16LE, 2));
            }
            if (starts(bytes, 0xFE, 0xFF)) {
                return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16BE, 2));
            }
            return starts(bytes, 0x84, 0x31, 0x95, 0x33)
                    ? Optional.of(new ByteOrderMark(Charset.forName("GB18030"), 4))
                    : Optional.empty();
        }

        private static boolean starts(byte[] bytes, int... mark) {
            return bytes.length >= mark.length
                    && IntStream.range(0, mark.length).allMatch(i -> (bytes[i] & 0xFF) == mark[i]);
        }
    }
}
