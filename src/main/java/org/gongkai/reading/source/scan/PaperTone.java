package org.gongkai.reading.source.scan;

/**
 * What the paper of a page is like, where nothing is printed, neighbours of pixels taken in.
 *
 * @param brightness 0 black to 255 white
 * @param noise the median of how much pixels differ from it
 */
record PaperTone(int brightness, int noise) {

    /** That of a page of 8 bits a pixel, of which most is not printed. */
    static PaperTone of(Bitmap page) {
        int[] count = new int[256];
        try (Bitmap smooth = page.smoothed(1)) {
            for (byte pixel : smooth.pixels()) {
                count[pixel & 0xFF]++;
            }
        }
        int brightness = median(count);
        int[] away = new int[256];
        for (int value = 0; value < count.length; value++) {
            away[Math.abs(value - brightness)] += count[value];
        }
        return new PaperTone(brightness, median(away));
    }

    private static int median(int[] count) {
        long all = 0;
        for (int one : count) {
            all += one;
        }
        int median = 0;
        long below = count[0];
        while (2 * below < all) {
            median++;
            below += count[median];
        }
        return median;
    }
}
