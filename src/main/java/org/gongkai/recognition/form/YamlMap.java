package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gongkai.model.FormException;

/** Reads the keys of a part of a form, each in the shape that it must have. */
final class YamlMap {

    private final YamlNode.Keys keys;

    YamlMap(YamlNode.Keys keys) {
        this.keys = keys;
    }

    static YamlMap parse(String file, String text) throws FormException {
        return new YamlMap(YamlNode.parse(file, text));
    }

    YamlNode.Keys keys() {
        return keys;
    }

    int line() {
        return keys.line();
    }

    /** Where it stands, for a complaint about another place. */
    String where(YamlMap other) {
        String line = "line " + line();
        return keys.file().equals(other.keys.file()) ? line : keys.file() + " " + line;
    }

    /** About the value of a key, or of these keys where it is absent. */
    FormException fault(String key, String message) {
        return fault(keys.entries().getOrDefault(key, keys), message);
    }

    /** About all of it. */
    FormException fault(String message) {
        return fault(keys, message);
    }

    private static FormException fault(YamlNode at, String message) {
        return new FormException(at.file(), at.line(), message);
    }

    boolean has(String key) {
        return keys.entries().containsKey(key);
    }

    /** Whether the value of a key has keys of its own. */
    boolean hasKeys(String key) {
        return keys.entries().get(key) instanceof YamlNode.Keys;
    }

    void allow(String... allowed) throws FormException {
        List<String> known = List.of(allowed);
        for (String key : keys.entries().keySet()) {
            if (!known.contains(key)) {
                throw fault(
                        key, "unknown key '" + key + "'; allowed here: " + new TreeSet<>(known));
            }
        }
    }

    String text(String key) throws FormException {
        return optional(key)
                .orElseThrow(() -> fault("'" + key + "' is missing; add '" + key + ": …'"));
    }

    String text(String key, String otherwise) throws FormException {
        return optional(key).orElse(otherwise);
    }

    private Optional<String> optional(String key) throws FormException {
        YamlNode value = keys.entries().get(key);
        return value == null ? Optional.empty() : Optional.of(plain(value, "'" + key + "'"));
    }

    int year(String key, int otherwise) throws FormException {
        String text = text(key, String.valueOf(otherwise));
        if (!text.matches("\\d{1,4}")) {
            throw fault(key, "'" + key + "' is '" + text + "'; write a year such as 2021");
        }
        return Integer.parseInt(text);
    }

    /** Whether the key says true; false where it is absent. */
    boolean flag(String key) throws FormException {
        String text = text(key, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw fault(key, "'" + key + "' is '" + text + "'; write true or false");
        }
        return text.equals("true");
    }

    /** The constant named in lower case with hyphens. */
    <E extends Enum<E>> E constant(String key, Class<E> type, E otherwise) throws FormException {
        if (!has(key)) {
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        for (E each : type.getEnumConstants()) {
            String name = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(text(key))) {
                return each;
            }
            names.add(name);
        }
        throw fault(key, "'" + key + "' is '" + text(key) + "'; write one of " + names);
    }

    /** One of the texts allowed. */
    String oneOf(String key, List<String> allowed, String otherwise) throws FormException {
        String text = text(key, otherwise);
        if (!allowed.contains(text)) {
            throw fault(key, "'" + key + "' is '" + text + "'; write one of " + allowed);
        }
        return text;
    }

    List<String> texts(String key) throws FormException {
        List<String> texts = new ArrayList<>();
        for (YamlNode node : nodes(key)) {
            texts.add(plain(node, "an entry of '" + key + "'"));
        }
        return texts;
    }

    /** Regular expressions, as they are written. */
    List<String> patterns(String key) throws FormException {
        List<String> patterns = texts(key);
        for (String pattern : patterns) {
            pattern(key, pattern);
        }
        return patterns;
    }

    /** A regular expression that is the value of a key, or one of its values. */
    Pattern pattern(String key, String written) throws FormException {
        try {
            return Pattern.compile(written);
        } catch (PatternSyntaxException e) {
            throw fault(key, "'" + key + "' is no regular expression: " + e.getDescription());
        }
    }

    /** The texts by their keys; none where it is absent. */
    Map<String, String> words(String key) throws FormException {
        Map<String, String> words = new LinkedHashMap<>();
        if (has(key)) {
            YamlMap map = map(key);
            for (String each : map.keys.entries().keySet()) {
                words.put(each, map.text(each));
            }
        }
        return words;
    }

    YamlMap map(String key) throws FormException {
        if (keys.entries().get(key) instanceof YamlNode.Keys map) {
            return new YamlMap(map);
        }
        throw fault(key, "'" + key + "' must hold keys of its own");
    }

    /** The entries of a list, each of which holds keys of its own; none where it is absent. */
    <T> List<T> list(String key, Entry<T> entry) throws FormException {
        List<T> read = new ArrayList<>();
        for (YamlNode node : nodes(key)) {
            if (!(node instanceof YamlNode.Keys map)) {
                throw fault(node, "every entry of '" + key + "' must hold keys of its own");
            }
            read.add(entry.read(new YamlMap(map)));
        }
        return read;
    }

    /** Makes something of an entry of a list. */
    interface Entry<T> {
        T read(YamlMap map) throws FormException;
    }

    private List<YamlNode> nodes(String key) throws FormException {
        YamlNode node = keys.entries().get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlNode.Items items) {
            return items.entries();
        }
        throw fault(node, "'" + key + "' must be a list");
    }

    private static String plain(YamlNode node, String what) throws FormException {
        if (node instanceof YamlNode.Text text) {
            return text.value();
        }
        throw fault(node, what + " must be a plain text");
    }
}
