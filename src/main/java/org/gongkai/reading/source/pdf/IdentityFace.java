package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Type 0 font whose two-byte codes are its CIDs, as nearly all Chinese reports embed them. */
final class IdentityFace implements FontFace {

    private static final int PAGE = 256;

    private final UnicodeMap unicode;
    private final CidMetrics metrics;
    private final ProgramFont program;
    private final boolean vertical;
    private final FaceGlyph[][] glyphs = new FaceGlyph[PAGE][];

    IdentityFace(UnicodeMap unicode, CidMetrics metrics, ProgramFont program, boolean vertical) {
        this.unicode = unicode;
        this.metrics = metrics;
        this.program = program;
        this.vertical = vertical;
    }

    @Override
    public List<FaceGlyph> decode(byte[] string) {
        List<FaceGlyph> run = new ArrayList<>(string.length / 2);
        for (int i = 0; i + 1 < string.length; i += 2) {
            run.add(glyph(string[i] & 0xFF, string[i + 1] & 0xFF));
        }
        return run;
    }

    @Override
    public boolean vertical() {
        return vertical;
    }

    private FaceGlyph glyph(int high, int low) {
        if (glyphs[high] == null) {
            glyphs[high] = new FaceGlyph[PAGE];
        }
        if (glyphs[high][low] == null) {
            glyphs[high][low] = create((high << 8) | low);
        }
        return glyphs[high][low];
    }

    private FaceGlyph create(int code) {
        Optional<String> text = unicode.text(code, 2).or(() -> program.text(code));
        String printed = PrintedText.of(text.orElse(""));
        boolean unmapped = PrintedText.isUnknown(text) && program.mayPrint(code);
        double width = metrics.width(code);
        return vertical
                ? new FaceGlyph(
                        printed,
                        unmapped,
                        metrics.verticalAdvance(),
                        width,
                        -width / 2,
                        -metrics.originY(),
                        false)
                : new FaceGlyph(printed, unmapped, width, width, 0, 0, false);
    }
}
