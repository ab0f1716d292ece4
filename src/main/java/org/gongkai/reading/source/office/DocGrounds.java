package org.gongkai.reading.source.office;

import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.reading.source.flow.RunLook;

/** The colours of the cells of a row of a Word 97 document ([MS-DOC] 2.6.3 and 2.9.248). */
final class DocGrounds {

    /** sprmTDefTableShd, without what tells its size. */
    private static final int SHADINGS = 0x12;

    /** The same in sixteen colours, as Word 97 has it alone. */
    private static final int OLD_SHADINGS = 0x09;

    /** sprmTIstd: a style, which may have colours. */
    private static final int STYLE = 0x3A;

    private DocGrounds() {}

    /** The colour of a cell of a row; empty where it is not known. */
    static OptionalInt of(DocSprms row, int cell) {
        Optional<byte[]> shadings = row.all(SHADINGS).stream().findFirst();
        if (shadings.isPresent()) {
            return DocShade.of(shadings.get(), cell * DocShade.SIZE)
                    .orElse(OptionalInt.of(RunLook.PAPER));
        }
        boolean known = !row.has(OLD_SHADINGS) && !row.has(STYLE);
        return known ? OptionalInt.of(RunLook.PAPER) : OptionalInt.empty();
    }
}
