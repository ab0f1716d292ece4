package org.gongkai.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import org.gongkai.Extractor;
import org.gongkai.scans.PaperReport;
import org.gongkai.scans.PaperReport.Ruled;
import org.gongkai.scans.ScanTally;
import org.gongkai.scans.Scanner;

/**
 * What is read of random reports that are printed and scanned: a row of a table for each kind of
 * lines and each resolution, then what was read wrong without a flag.
 */
public final class ScanCurve {

    private ScanCurve() {}

    /**
     * Runs it.
     *
     * @param args kinds of lines, with a minus behind it where zeros are blank, resolutions, each
     *     with commas between them, and a number of reports for each
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        Extractor extractor = Extractor.builder().build();
        for (String ruled : args[0].split(",", -1)) {
            for (String resolution : args[1].split(",", -1)) {
                ScanTally tally = new ScanTally();
                for (int seed = 1; seed <= Integer.parseInt(args[2]); seed++) {
                    int pixels = Integer.parseInt(resolution);
                    PaperReport paper =
                            new PaperReport(
                                    seed,
                                    pixels,
                                    Ruled.valueOf(ruled.replace("-", "")),
                                    ruled.endsWith("-"));
                    double skew = (seed % 7 - 3) * 0.3;
                    Scanner scanner = Scanner.of(paper.pages()).at(pixels).askew(skew);
                    tally.add(paper, extractor.extract(scanner.pdf(0.6f)));
                }
                out.println(tally.row(ruled + " " + resolution));
                tally.silent().forEach(out::println);
                tally.bodies().forEach(out::println);
            }
        }
    }
}
