package org.gongkai.data.export;

import java.io.IOException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.dataset.DescribedTable;

/** A table that is written in other shapes; its rows are read anew each time. */
interface ExportedTable {

    /** What is known of it; its columns are those of the rows. */
    DescribedTable described();

    /**
     * Gives its rows in their order.
     *
     * @throws IOException when the visitor cannot write
     * @throws OutputException when they cannot be read
     */
    void forEachRow(RowVisitor visitor) throws IOException, OutputException;

    /** Takes one row after another. */
    interface RowVisitor {
        void row(TableRow row) throws IOException, OutputException;
    }
}
