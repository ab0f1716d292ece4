package org.gongkai.data.export;

import java.util.List;

/**
 * Which reports get a sheet of their own.
 *
 * @param all every report with a statutory table
 * @param names further reports, each by its id or its source
 */
public record SheetWish(boolean all, List<String> names) {

    /** No report. */
    public static final SheetWish NONE = new SheetWish(false, List.of());

    /** Copies the list. */
    public SheetWish {
        names = List.copyOf(names);
    }
}
