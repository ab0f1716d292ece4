package org.gongkai.scans;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.gongkai.reading.source.scan.ScanReader;

/** Whether tests of text recognition can run. */
public final class OcrNeeded {

    private OcrNeeded() {}

    /**
     * Leaves a class of tests out, with a line that says why, where Tesseract's language data are
     * not installed. Where {@code GONGKAI_OCR} is {@code required} they run and fail.
     */
    public static void orSkip(Class<?> tests) {
        boolean missing = ScanReader.engineName().equals("missing");
        if (missing && !"required".equals(System.getenv("GONGKAI_OCR"))) {
            String why =
                    tests.getSimpleName()
                            + " left out: Tesseract's language data eng and chi_sim are not"
                            + " installed (Debian: tesseract-ocr-eng tesseract-ocr-chi-sim).";
            System.err.println(why);
            assumeTrue(false, why);
        }
    }
}
