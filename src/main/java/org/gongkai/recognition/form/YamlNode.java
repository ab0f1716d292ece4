package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * A part of a YAML file that knows where it stands, so that every complaint about a form can name
 * file and line, also where the form is made of several files. Nodes are read, never constructed
 * into objects: a form file cannot name a Java class.
 */
sealed interface YamlNode {

    /** The file it stands in. */
    String file();

    /** Its line, from 1. */
    int line();

    /** A plain text. */
    record Text(String file, int line, String value) implements YamlNode {}

    /** A list. */
    record Items(String file, int line, List<YamlNode> entries) implements YamlNode {

        /** Copies the list. */
        public Items {
            entries = List.copyOf(entries);
        }
    }

    /** Keys with their values, in the order of the file. */
    record Keys(String file, int line, Map<String, YamlNode> entries) implements YamlNode {

        /** Copies the map. */
        public Keys {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /**
     * The keys of a file.
     *
     * @throws FormException when it is no YAML or does not begin with keys
     */
    static Keys parse(String file, String text) throws FormException {
        try {
            Node root = compose(text);
            if (root instanceof MappingNode) {
                return (Keys) new Conversion(file).of(root);
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

    /** Each node once: an alias stands for the node that it names. */
    final class Conversion {

        private final String file;
        private final IdentityHashMap<Node, YamlNode> done = new IdentityHashMap<>();
        private final Set<Node> begun = Collections.newSetFromMap(new IdentityHashMap<>());

        private Conversion(String file) {
            this.file = file;
        }

        private YamlNode of(Node node) throws FormException {
            YamlNode known = done.get(node);
            if (known != null) {
                return known;
            }
            if (!begun.add(node)) {
                throw new FormException(file, lineOf(node), "an alias stands in what it names");
            }
            YamlNode made = made(node);
            done.put(node, made);
            return made;
        }

        private YamlNode made(Node node) throws FormException {
            if (node instanceof MappingNode map) {
                return keys(map);
            }
            if (node instanceof SequenceNode sequence) {
                List<YamlNode> entries = new ArrayList<>();
                for (Node each : sequence.getValue()) {
                    entries.add(of(each));
                }
                return new Items(file, lineOf(node), entries);
            }
            return new Text(file, lineOf(node), ((ScalarNode) node).getValue());
        }

        private Keys keys(MappingNode map) throws FormException {
            Map<String, YamlNode> entries = new LinkedHashMap<>();
            Set<String> seen = new HashSet<>();
            for (NodeTuple tuple : map.getValue()) {
                int line = lineOf(tuple.getKeyNode());
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    throw new FormException(file, line, "a key must be a plain text");
                }
                if (!seen.add(key.getValue())) {
                    throw new FormException(
                            file, line, "key '" + key.getValue() + "' stands twice; delete one");
                }
                entries.put(key.getValue(), of(tuple.getValueNode()));
            }
            return new Keys(file, lineOf(map), entries);
        }

        private static int lineOf(Node node) {
            return node.getStartMark().getLine() + 1;
        }
    }
}
