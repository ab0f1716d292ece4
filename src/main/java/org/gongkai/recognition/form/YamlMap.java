package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gongkai.model.FormException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A YAML mapping that remembers its lines, so that every complaint about a form can name one. Nodes
 * are read, never constructed into objects: a form file cannot name a Java class.
 */
final class YamlMap {

    private final String file;
    private final int line;
    private final Map<String, Node> entries;

    private YamlMap(String file, MappingNode node) throws FormException {
        this.file = file;
        this.line = lineOf(node);
        this.entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = scalar(tuple.getKeyNode(), "a key");
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw fault(
                        lineOf(tuple.getKeyNode()), "key '" + key + "' stands twice; delete one");
            }
        }
    }

    static YamlMap parse(String file, String text) throws FormException {
        try {
            Node root = compose(text);
            if (root instanceof MappingNode map) {
                return new YamlMap(file, map);
            }
        } catch (MarkedYAMLException e) {
            throw new FormException(
                    file, e.getProblemMark().getLine() + 1, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new FormException(file, 0, "not YAML: " + e.getMessage());
        }
        throw new FormException(file, 1, "not a form: it must begin with keys such as 'id:'");
    }

    /** What the door of the library does as well, but it first makes ready to build objects. */
    private static Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        ParserImpl parser = new ParserImpl(new StreamReader(text), options);
        return new Composer(parser, new Resolver(), options).getSingleNode();
    }

    int line() {
        return line;
    }

    /** Line of the value of a key, or of this mapping where the key is absent. */
    int line(String key) {
        return entries.containsKey(key) ? lineOf(entries.get(key)) : line;
    }

    /** About the value of a key. */
    FormException fault(String key, String message) {
        return fault(line(key), message);
    }

    FormException fault(int atLine, String message) {
        return new FormException(file, atLine, message);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    void allow(String... keys) throws FormException {
        List<String> allowed = List.of(keys);
        for (String key : entries.keySet()) {
            if (!allowed.contains(key)) {
                throw fault(
                        key, "unknown key '" + key + "'; allowed here: " + new TreeSet<>(allowed));
            }
        }
    }

    String text(String key) throws FormException {
        return optional(key)
                .orElseThrow(() -> fault(line, "'" + key + "' is missing; add '" + key + ": …'"));
    }

    String text(String key, String otherwise) throws FormException {
        return optional(key).orElse(otherwise);
    }

    private Optional<String> optional(String key) throws FormException {
        return entries.containsKey(key)
                ? Optional.of(scalar(entries.get(key), "'" + key + "'"))
                : Optional.empty();
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
        if (!entries.containsKey(key)) {
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        for (E each : type.getEnumConstants()) {
            String name = each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            if (name.equals(text(key))) {
                return each;
            }
            names.add(name);
        }
        throw fault(key, "'" + key + "' is '" + text(key) + "'; write one of " + names);
    }

    List<String> texts(String key) throws FormException {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            texts.add(scalar(node, "an entry of '" + key + "'"));
        }
        return texts;
    }

    YamlMap map(String key) throws FormException {
        if (entries.get(key) instanceof MappingNode map) {
            return new YamlMap(file, map);
        }
        throw fault(key, "'" + key + "' must hold keys of its own");
    }

    /** The entries of a list, each of which holds keys of its own; none where it is absent. */
    <T> List<T> list(String key, Entry<T> entry) throws FormException {
        List<T> read = new ArrayList<>();
        for (Node node : nodes(key)) {
            if (!(node instanceof MappingNode map)) {
                throw fault(lineOf(node), "every entry of '" + key + "' must hold keys of its own");
            }
            read.add(entry.read(new YamlMap(file, map)));
        }
        return read;
    }

    /** Makes something of an entry of a list. */
    interface Entry<T> {
        T read(YamlMap map) throws FormException;
    }

    private List<Node> nodes(String key) throws FormException {
        Node node = entries.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw fault(lineOf(node), "'" + key + "' must be a list");
    }

    private String scalar(Node node, String what) throws FormException {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault(lineOf(node), what + " must be a plain text");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
