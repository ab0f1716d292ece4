package org.gongkai.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Outline.Passage;
import org.gongkai.section.StatutoryWords.Match;

/** Tells in which section of the form each block of a document, and each text, stands. */
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

    /** The text outside statutory headings; parts of one paragraph in one section stay together. */
    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        String code = "";
        for (int i = 0; i < pieces.size(); i++) {
            String before = code;
            code = after(i, code);
            boolean joins =
                    i > 0 && code.equals(before) && !opens(i) && !opens(i - 1) && sameBlock(i);
            if (joins) {
                Passage last = passages.remove(passages.size() - 1);
                String text = last.text() + " " + pieces.get(i).text();
                passages.add(new Passage(last.block(), code, text));
            } else if (!opens(i)) {
                passages.add(new Passage(pieces.get(i).block(), code, pieces.get(i).text()));
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
