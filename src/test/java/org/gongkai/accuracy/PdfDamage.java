package org.gongkai.accuracy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may happen to the bytes of a PDF file. What is compressed no longer says what it did. */
enum PdfDamage {
    /** The file ends early. */
    CUT_FILE {
        @Override
        byte[] of(byte[] pdf, Random random) {
            return Arrays.copyOf(pdf, pdf.length / 5 + random.nextInt(pdf.length * 4 / 5));
        }
    },
    /** Bytes are gone from the middle. */
    CUT_MIDDLE {
        @Override
        byte[] of(byte[] pdf, Random random) {
            int from = random.nextInt(pdf.length);
            return without(pdf, from, from + 1 + random.nextInt(pdf.length / 10));
        }
    },
    /** A compressed stream ends early. */
    CUT_STREAM {
        @Override
        byte[] of(byte[] pdf, Random random) {
            int[] stream = stream(pdf, random);
            int from = stream[0] + random.nextInt(Math.max(1, stream[1] - stream[0]));
            return without(pdf, from, stream[1]);
        }
    },
    /** The checksum of a compressed stream is another. */
    CHECKSUM {
        @Override
        byte[] of(byte[] pdf, Random random) {
            int[] stream = stream(pdf, random);
            byte[] bytes = pdf.clone();
            bytes[stream[1] - 1 - random.nextInt(4)] ^= (byte) (1 << random.nextInt(8));
            return bytes;
        }
    },
    /** Some bytes of a compressed stream are others. */
    FLIPPED {
        @Override
        byte[] of(byte[] pdf, Random random) {
            int[] stream = stream(pdf, random);
            byte[] bytes = pdf.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                int at = stream[0] + random.nextInt(Math.max(1, stream[1] - stream[0]));
                bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
            return bytes;
        }
    },
    /** A part of the file was never written. */
    HOLE {
        @Override
        byte[] of(byte[] pdf, Random random) {
            byte[] bytes = pdf.clone();
            int from = random.nextInt(pdf.length);
            Arrays.fill(bytes, from, Math.min(pdf.length, from + 512), (byte) 0);
            return bytes;
        }
    },
    /** The table of objects is gone. */
    NO_TABLE {
        @Override
        byte[] of(byte[] pdf, Random random) {
            return replaced(pdf, "startxref|\\bxref\\b");
        }
    },
    /** Nothing leads to the pages. */
    NO_PAGE_LIST {
        @Override
        byte[] of(byte[] pdf, Random random) {
            return replaced(pdf, random.nextBoolean() ? "/Kids" : "/Pages\\b");
        }
    };

    private static final Pattern STREAM =
            Pattern.compile(
                    "/FlateDecode[^>]{0,200}>>\\s*stream\\r?\\n(.*?)\\r?\\n?endstream",
                    Pattern.DOTALL);

    abstract byte[] of(byte[] pdf, Random random);

    /** Begin and end of the data of a compressed stream; those of pages are as likely as others. */
    private static int[] stream(byte[] pdf, Random random) {
        List<int[]> streams = new ArrayList<>();
        Matcher matcher = STREAM.matcher(text(pdf));
        while (matcher.find()) {
            if (matcher.end(1) - matcher.start(1) > 8) {
                streams.add(new int[] {matcher.start(1), matcher.end(1)});
            }
        }
        return streams.isEmpty()
                ? new int[] {pdf.length / 2, pdf.length}
                : streams.get(random.nextInt(streams.size()));
    }

    private static byte[] without(byte[] pdf, int from, int to) {
        int end = Math.min(pdf.length, to);
        byte[] bytes = Arrays.copyOf(pdf, pdf.length - (end - from));
        System.arraycopy(pdf, end, bytes, from, pdf.length - end);
        return bytes;
    }

    private static byte[] replaced(byte[] pdf, String pattern) {
        String changed =
                Pattern.compile(pattern)
                        .matcher(text(pdf))
                        .replaceAll(match -> "/" + "x".repeat(match.group().length() - 1));
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }
}
