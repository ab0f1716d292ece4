package org.gongkai.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import org.gongkai.Extractor;
import org.gongkai.scans.Defect;
import org.gongkai.scans.PaperReport;
import org.gongkai.scans.PaperReport.Ruled;
import org.gongkai.scans.ScanTally;
import org.gongkai.scans.Scanner;

/**
 * What is read of random reports that are printed and scanned: a row of a table for each kind of
 * lines, each resolution, and each defect and strength, then what was read wrong without a flag.
 */
public final class ScanCurve {

    private ScanCurve() {}

    /**
     * Runs it.
     *
     * @param args kinds of lines, with a minus behind it where zeros are blank, resolutions,
     *     numbers of reports, and if wanted defects and strengths, each with commas between them
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        out.println("| scans | cells | right | right, flagged | silent | bodies silent |");
        out.println("|---|---|---|---|---|---|");
        Extractor extractor = Extractor.builder().build();
        String[] defects = args.length > 3 ? args[3].split(",", -1) : new String[] {""};
        String[] strengths = args.length > 4 ? args[4].split(",", -1) : new String[] {"0"};
        for (String ruled : args[0].split(",", -1)) {
            for (String resolution : args[1].split(",", -1)) {
                for (String defect : defects) {
                    for (String strength : strengths) {
                        Setting setting =
                                new Setting(
                                        ruled,
                                        Integer.parseInt(resolution),
                                        defect,
                                        Double.parseDouble(strength));
                        setting.tell(extractor, args[2], out);
                    }
                }
            }
        }
    }

    /** Kind of scans. */
    private record Setting(String ruled, int resolution, String defect, double strength) {

        void tell(Extractor extractor, String seeds, PrintStream out) throws IOException {
            ScanTally tally = new ScanTally();
            int to = seeds.indexOf('-');
            int first = to < 0 ? 1 : Integer.parseInt(seeds.substring(0, to));
            int last = Integer.parseInt(seeds.substring(to + 1));
            for (int seed = first; seed <= last; seed++) {
                Ruled kind = Ruled.valueOf(ruled.replace("-", ""));
                PaperReport paper = new PaperReport(seed, resolution, kind, ruled.endsWith("-"));
                double skew = defect.isEmpty() ? (seed % 7 - 3) * 0.3 : 0;
                Scanner scanner = Scanner.of(paper.pages()).at(resolution).askew(skew);
                if (!defect.isEmpty()) {
                    scanner.with(Defect.valueOf(defect), strength);
                }
                tally.add(paper, extractor.extract(scanner.pdf(0.6f)));
            }
            out.println(tally.row(String.join(" ", ruled, resolution + "", defect, strength + "")));
            tally.silent().forEach(out::println);
            tally.bodies().forEach(out::println);
        }
    }
}
