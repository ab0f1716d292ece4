package org.gongkai.app.summary;

import java.util.Locale;

/** What a page is written in. */
public enum Language {
    /** English. */
    EN("en"),
    /** Simplified Chinese. */
    ZH("zh-Hans");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As HTML names it. */
    String tag() {
        return tag;
    }

    /** Name of the file with its texts. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".properties";
    }
}
