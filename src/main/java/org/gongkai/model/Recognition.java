package org.gongkai.model;

import java.util.List;

/**
 * What was made out of the picture of some print.
 *
 * @param text the likeliest text, white space collapsed and trimmed; empty where nothing is printed
 * @param confidence how sure it is, from 0 to 1
 * @param variants where the ways to read the picture differ, all that it may say, the likeliest
 *     first, {@code text} among them; empty where they agree
 */
public record Recognition(String text, double confidence, List<Variant> variants) {

    /** Stands for print of which nothing could be made. */
    public static final String UNKNOWN = "\uFFFD";

    /** More digits would pretend to know more. */
    private static final double LEAST = 0.001;

    /**
     * Copies the list; rounds to thousandths; refuses a confidence outside 0 to 1 and a single
     * variant.
     */
    public Recognition {
        variants = List.copyOf(variants);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not in 0 to 1");
        }
        confidence = rounded(confidence);
        if (variants.size() == 1) {
            throw new IllegalArgumentException("one variant is no doubt");
        }
    }

    private static double rounded(double share) {
        return Math.round(share / LEAST) / 1000.0;
    }

    /** What all ways to read the picture agree in. */
    public static Recognition sure(String text, double confidence) {
        return new Recognition(text, confidence, List.of());
    }

    /**
     * The same for a text that was put together of several pictures. Where one of them is open, so
     * is the whole; what it may say is not worked out.
     *
     * @param text the whole text
     */
    public Recognition joined(String text, Recognition other) {
        double least = Math.min(confidence, other.confidence);
        return isOpen() || other.isOpen()
                ? new Recognition(
                        text, least, List.of(new Variant(text, 1), new Variant(UNKNOWN, LEAST)))
                : sure(text, least);
    }

    /** Whether the ways to read it differ. */
    public boolean isOpen() {
        return !variants.isEmpty();
    }

    /**
     * One of the texts that a picture may say.
     *
     * @param text as {@link Recognition#text()}
     * @param weight how likely it is, above 0 and up to 1
     */
    public record Variant(String text, double weight) {

        /** Refuses weights outside the range. */
        public Variant {
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException("weight " + weight + " is not above 0, up to 1");
            }
            weight = Math.max(LEAST, rounded(weight));
        }
    }
}
