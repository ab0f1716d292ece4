package org.gongkai.recognition.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Outline.Passage;
import org.gongkai.recognition.section.StatutoryWords.Match;

/** Tells in which section of the form each block of a document, and each text, is. */
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

    /** A paragraph with several headings belongs to the section of the last of them. */
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

    /** The text outside statutory headings; parts of one paragraph in one section stay together. */
    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String code = "";
        for (int i = 0; i < pieces.size(); i++) {
            code = after(i, code);
            if (opens(i)) {
                continue;
            }
            text.append(text.isEmpty() ? "" : " ").append(pieces.get(i).text());
            boolean goesOn =
                    i + 1 < pieces.size()
                            && sameBlock(i + 1)
                            && !opens(i + 1)
                            && after(i + 1, code).equals(code);
            if (!goesOn) {
                passages.add(new Passage(pieces.get(i).block(), code, text.toString()));
                text.setLength(0);
            }
        }
        return passages;
    }

    private boolean sameBlock(int piece) {
        return pieces.get(piece).block() == pieces.get(piece - 1).block();
    }

    /** Whether the piece is the heading of a section of the form. */
    private boolean opens(int piece) {
        return piece < end && chosen.containsKey(piece);
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
