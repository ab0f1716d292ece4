package org.gongkai.base.text;

/** What is written for people: pages, labels, help. */
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
    public String tag() {
        return tag;
    }
}
