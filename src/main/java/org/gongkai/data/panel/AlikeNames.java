package org.gongkai.data.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;

/** Agencies that may be one: the name of one is that of another with the words for an office. */
final class AlikeNames {

    private static final Pattern OFFICE =
            Pattern.compile("(?:[省市州盟县区旗镇乡]?(?:人民)?政府)?(?:办公室|办公厅|办)?");

    private final SortedSet<String> agencies;

    AlikeNames(SortedSet<String> agencies) {
        this.agencies = agencies;
    }

    List<PanelFinding> findings() {
        List<PanelFinding> findings = new ArrayList<>();
        for (String agency : agencies) {
            for (int end = 1; end < agency.length(); end++) {
                String stem = agency.substring(0, end);
                if (agencies.contains(stem) && OFFICE.matcher(agency.substring(end)).matches()) {
                    findings.add(finding(stem, agency));
                }
            }
        }
        return findings;
    }

    private static PanelFinding finding(String stem, String agency) {
        String message =
                stem
                        + " and "
                        + agency
                        + " are kept apart; if they are one, say so in a file for --agencies";
        Finding finding =
                FindingCode.AGENCY_ALIKE.on(CellKey.DOCUMENT, "", agency, message, List.of());
        return new PanelFinding("", "", finding, stem, "");
    }
}
