package org.gongkai.eye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.gongkai.Extractor;
import org.gongkai.eye.ReportPdf.Tampering;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.OcrMode;
import org.gongkai.scans.OcrNeeded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reports as a person sees them, of which one in five was tampered with: no figure but that on the
 * page may come out without a flag, and what is sound may hardly have one.
 */
class TamperedPdfTest {

    private static final Set<String> FLAGS =
            Set.of("hidden-text", "struck-out", "overprinted", "cell-drawn", "eye-differs");

    /** Of the long build; docs/measured.md tells of 500. */
    private static final int MANY = Integer.getInteger("gongkai.tampered", 100);

    /** Of sound cells, the part that may be flagged. */
    private static final double NOISE = 0.001;

    private final Extractor verifying = Extractor.builder().ocr(OcrMode.VERIFY).build();
    private final Extractor usual = Extractor.builder().build();
    private final Extractor plain = Extractor.builder().ocr(OcrMode.OFF).build();
    private int cells;
    private int tampered;
    private int missed;
    private int noise;
    private int seen;
    private long looking;
    private long reading;
    private final StringBuilder complaints = new StringBuilder();

    @BeforeAll
    static void needsOcr() {
        OcrNeeded.orSkip(TamperedPdfTest.class);
    }

    @Test
    void everyTamperedFigureOfFortyReportsIsFlagged() throws IOException {
        reports(40);
    }

    @Test
    @Tag("long")
    void everyTamperedFigureOfManyReportsIsFlagged() throws IOException {
        reports(MANY);
    }

    private void reports(int count) throws IOException {
        FormTemplate form =
                plain.forms().templates().stream()
                        .filter(each -> each.id().equals("gov2021"))
                        .findFirst()
                        .orElseThrow();
        List<Tampering> tamperings = List.copyOf(EnumSet.complementOf(EnumSet.of(Tampering.NONE)));
        for (int i = 0; i < count; i++) {
            Tampering tampering =
                    i % 5 == 4 ? tamperings.get(i / 5 % tamperings.size()) : Tampering.NONE;
            boolean whole = i % 25 == 0;
            ReportPdf report = new ReportPdf(form, i, tampering);
            byte[] pdf =
                    report.draw(
                            whole
                                    ? List.of("proactive", "requests", "review")
                                    : List.of("proactive", "review"));
            compare(report, pdf, tampering + " " + i);
        }
        System.err.println(
                String.format(
                        Locale.ROOT,
                        "%d cells, %d tampered, %d missed, %d of the others flagged, %d seen twice;"
                                + " a second look costs %.0f times as much%n%s",
                        cells,
                        tampered,
                        missed,
                        noise,
                        seen,
                        looking / (double) reading,
                        complaints));
        assertThat(tampered).isGreaterThan(count / 2);
        assertThat(missed).as("%s", complaints).isZero();
        assertThat(noise).as("%s", complaints).isLessThanOrEqualTo((int) (NOISE * cells));
        assertThat(seen).isGreaterThan((int) (0.98 * (cells - tampered)));
    }

    private void compare(ReportPdf report, byte[] pdf, String name) {
        long start = System.nanoTime();
        plain.extract(pdf);
        reading += System.nanoTime() - start;
        start = System.nanoTime();
        // A font that lies has the second look unasked.
        Extraction read = (name.startsWith("SWAPPED") ? usual : verifying).extract(pdf);
        looking += System.nanoTime() - start;
        Map<CellKey, SortedSet<String>> flags = read.flags();
        for (MatchedCell cell : read.cells().toList()) {
            String printed = report.printed().get(cell.key());
            if (printed == null) {
                continue;
            }
            cells++;
            seen += cell.seen() ? 1 : 0;
            boolean number = cell.value().state() == CellState.NUMBER;
            boolean flagged =
                    flags.containsKey(cell.key())
                            && (!number
                                    || flags.get(cell.key()).stream().anyMatch(FLAGS::contains));
            boolean wrong = number && !cell.value().plain().equals(printed);
            boolean touched = report.tampered().containsKey(cell.key());
            tampered += touched ? 1 : 0;
            missed += (touched && !flagged) || (wrong && !flagged) ? 1 : 0;
            noise += !touched && flagged ? 1 : 0;
            if (touched != flagged || wrong) {
                complaints.append(
                        String.format(
                                Locale.ROOT,
                                "%s %s: printed %s, read %s %s%n",
                                name,
                                cell.key(),
                                printed,
                                cell.value(),
                                flags.get(cell.key())));
            }
        }
    }
}
