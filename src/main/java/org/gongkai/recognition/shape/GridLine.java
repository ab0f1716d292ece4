package org.gongkai.recognition.shape;

import java.util.List;
import java.util.Optional;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.recognition.shape.PrintedGrid.Strip;
import org.gongkai.recognition.value.Doubt;

/**
 * A line of a block, and which row it is.
 *
 * @param fit the header it stands under
 * @param row its grid row
 * @param code code of its row
 * @param label what is printed beside it
 * @param known the row of the form; empty for an open one
 * @param doubts what speaks against that
 */
record GridLine(
        HeaderFit fit,
        int row,
        String code,
        String label,
        Optional<RowTemplate> known,
        List<Doubt> doubts) {

    /** What is printed of its row in some columns. */
    String text(Strip strip) {
        return fit.grid().text(row, strip);
    }
}
