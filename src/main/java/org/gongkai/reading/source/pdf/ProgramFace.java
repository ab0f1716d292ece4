package org.gongkai.reading.source.pdf;

import java.util.List;

/** A Type 0 font with codes of varying length or its own vertical metrics, read by PDFBox. */
final class ProgramFace implements FontFace {

    private final UnicodeMap unicode;
    private final ProgramFont program;

    ProgramFace(UnicodeMap unicode, ProgramFont program) {
        this.unicode = unicode;
        this.program = program;
    }

    @Override
    public List<FaceGlyph> decode(byte[] string) {
        return program.decode(string, unicode);
    }

    @Override
    public boolean vertical() {
        return program.vertical();
    }
}
