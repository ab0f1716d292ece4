package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.model.FormException;
import org.gongkai.recognition.form.YamlNode.Items;
import org.gongkai.recognition.form.YamlNode.Keys;
import org.gongkai.recognition.form.YamlNode.Text;

/**
 * Makes one form of another and what a revision of it changes. Parts that have a code are told by
 * it, whatever their place; all else is replaced as a whole.
 */
final class Revision {

    /** What names the form that is changed. */
    static final String EXTENDS = "extends";

    private static final String AFTER = "after";
    private static final String WITHOUT = "without";

    /** Lists of parts that have a code, with the key of it. */
    private static final Map<String, String> CODED =
            Map.of(
                    "sections", "code",
                    "tables", "code",
                    "blocks", "code",
                    "stubs", "code",
                    "columns", "code",
                    "rows", "code",
                    "identities", "id",
                    "narratives", "id");

    private Revision() {}

    /**
     * The base with the changes.
     *
     * @throws FormException when the changes name a part that the base lacks
     */
    static Keys of(Keys base, Keys changes) throws FormException {
        Map<String, YamlNode> entries = new LinkedHashMap<>(base.entries());
        drop(entries, new YamlMap(changes));
        for (Map.Entry<String, YamlNode> each : changes.entries().entrySet()) {
            String key = each.getKey();
            YamlNode value = each.getValue();
            if (key.equals(WITHOUT) || key.equals(AFTER) || key.equals(EXTENDS)) {
                continue;
            }
            boolean coded = CODED.containsKey(key) && value instanceof Items;
            entries.put(
                    key,
                    coded && entries.get(key) instanceof Items old
                            ? merged(old, (Items) value, CODED.getOrDefault(key, ""))
                            : value);
        }
        return new Keys(changes.file(), changes.line(), entries);
    }

    private static void drop(Map<String, YamlNode> entries, YamlMap changes) throws FormException {
        Set<String> unused = new HashSet<>(changes.texts(WITHOUT));
        Set<String> dropped = Set.copyOf(unused);
        for (Map.Entry<String, String> list : CODED.entrySet()) {
            if (entries.get(list.getKey()) instanceof Items old) {
                List<YamlNode> kept = new ArrayList<>();
                for (YamlNode part : old.entries()) {
                    String code = code(part, list.getValue()).orElse("");
                    unused.remove(code);
                    if (!dropped.contains(code)) {
                        kept.add(part);
                    }
                }
                entries.put(list.getKey(), new Items(old.file(), old.line(), kept));
            }
        }
        for (String code : changes.texts(WITHOUT)) {
            if (unused.contains(code)) {
                throw changes.fault(WITHOUT, "there is no '" + code + "' here to leave out");
            }
        }
    }

    private static Items merged(Items base, Items changes, String key) throws FormException {
        List<YamlNode> parts = new ArrayList<>(base.entries());
        for (YamlNode change : changes.entries()) {
            int at = place(parts, key, code(change, key));
            YamlNode part = change;
            if (at >= 0 && change instanceof Keys own && parts.get(at) instanceof Keys old) {
                part = of(old, own);
            }
            Optional<String> after = code(change, AFTER);
            if (after.isPresent()) {
                if (at >= 0) {
                    parts.remove(at);
                }
                int before = place(parts, key, after);
                if (before < 0) {
                    throw new YamlMap((Keys) change)
                            .fault(AFTER, "there is no '" + after.get() + "' here to stand after");
                }
                parts.add(before + 1, without(part, AFTER));
            } else if (at >= 0) {
                parts.set(at, part);
            } else {
                parts.add(part);
            }
        }
        return new Items(changes.file(), changes.line(), parts);
    }

    private static int place(List<YamlNode> parts, String key, Optional<String> code) {
        for (int i = 0; i < parts.size() && code.isPresent(); i++) {
            if (code(parts.get(i), key).equals(code)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> code(YamlNode part, String key) {
        return part instanceof Keys keys && keys.entries().get(key) instanceof Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static YamlNode without(YamlNode part, String key) {
        if (!(part instanceof Keys keys)) {
            return part;
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>(keys.entries());
        entries.remove(key);
        return new Keys(keys.file(), keys.line(), entries);
    }
}
