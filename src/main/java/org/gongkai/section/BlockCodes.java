package org.gongkai.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.model.FlowDocument;
import org.gongkai.section.StatutoryWords.Match;

/** Tells for each block of a document in which section of the form it stands. */
final class BlockCodes {

    private final List<Piece> pieces;
    private final int[] levels;
    private final Map<Integer, Match> chosen;
    private final int end;

    BlockCodes(List<Piece> pieces, int[] levels, Map<Integer, Match> chosen, int end) {
        this.pieces = pieces;
        this.levels = levels;
        this.chosen = chosen;
        this.end = end;
    }

    /** A paragraph with several headings stands in the section of the last of them. */
    List<String> of(FlowDocument document) {
        List<String> codes = new ArrayList<>();
        String code = "";
        int next = 0;
        for (int block = 0; block < document.blocks().size(); block++) {
            while (next < pieces.size() && pieces.get(next).block() == block) {
                code = after(next, code);
                next++;
            }
            codes.add(code);
        }
        return codes;
    }

    private String after(int piece, String code) {
        if (piece >= end) {
            return "";
        }
        if (levels[piece] != 1) {
            return code;
        }
        return chosen.containsKey(piece) ? chosen.get(piece).code() : "";
    }
}
