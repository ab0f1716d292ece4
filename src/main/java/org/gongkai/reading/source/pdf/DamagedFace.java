package org.gongkai.reading.source.pdf;

import java.util.List;
import org.gongkai.model.Page;

/** A font of which something is damaged: what it says may be wrong. */
record DamagedFace(FontFace face) implements FontFace {

    @Override
    public List<FaceGlyph> decode(byte[] string) {
        return face.decode(string);
    }

    @Override
    public boolean vertical() {
        return face.vertical();
    }

    @Override
    public Page.Trust trust() {
        return Page.Trust.DAMAGED;
    }
}
