package org.gongkai.recognition.learn;

import java.util.List;
import java.util.StringJoiner;

/** An entry of a list with its keys in one line: {@code {code: total, label: 合计}}. */
final class EntryText {

    private final StringJoiner keys = new StringJoiner(", ", "- {", "}");

    EntryText key(String key, String value) {
        if (!value.isEmpty()) {
            keys.add(key + ": " + YamlText.scalar(value));
        }
        return this;
    }

    /** A key whose value is YAML already. */
    EntryText raw(String key, String value) {
        if (!value.isEmpty()) {
            keys.add(key + ": " + value);
        }
        return this;
    }

    EntryText flag(String key, boolean value) {
        if (value) {
            keys.add(key + ": true");
        }
        return this;
    }

    /** The usual wording as label, the others as {@code also}. */
    EntryText labels(String key, List<String> wordings) {
        if (!wordings.isEmpty()) {
            key(key, wordings.get(0));
            if (wordings.size() > 1) {
                keys.add("also: " + YamlText.inline(wordings.subList(1, wordings.size())));
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return keys.toString();
    }
}
