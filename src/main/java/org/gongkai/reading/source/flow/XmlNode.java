package org.gongkai.reading.source.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an XML file, or a stretch of its text. Names are local names: the prefixes of the
 * office formats differ between their editions, the local names do not.
 */
public final class XmlNode {

    /** Name of a stretch of text. */
    public static final String TEXT = "#text";

    /** Numbers are cut off here, so that sums of them fit. */
    private static final long MOST = 1_000_000;

    private final String name;
    private final String text;
    private final Map<String, String> attributes;
    private final List<XmlNode> children = new ArrayList<>(0);

    XmlNode(String name, String text, Map<String, String> attributes) {
        this.name = name;
        this.text = text;
        this.attributes = attributes;
    }

    /** An element without name, attributes and content. */
    public static XmlNode empty() {
        return new XmlNode("", "", Map.of());
    }

    /** An element with these attributes and with this in it. */
    public static XmlNode of(
            String localName, Map<String, String> attributes, List<XmlNode> children) {
        XmlNode node = new XmlNode(localName, "", Map.copyOf(attributes));
        children.forEach(node::append);
        return node;
    }

    /** A stretch of text. */
    public static XmlNode text(String text) {
        return new XmlNode(TEXT, text, Map.of());
    }

    /** The attributes by their local names. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    void append(XmlNode child) {
        children.add(child);
    }

    /** Local name, or {@link #TEXT}. */
    public String name() {
        return name;
    }

    /** Whether this is an element of that name. */
    public boolean is(String localName) {
        return name.equals(localName);
    }

    /** Text of this stretch, or of everything inside this element. */
    public String text() {
        if (name.equals(TEXT)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        children.forEach(child -> out.append(child.text()));
        return out.toString();
    }

    /** The attribute's value; empty when there is none. */
    public String attribute(String localName) {
        return attributes.getOrDefault(localName, "");
    }

    /**
     * The attribute as a whole number within a million of 0; the given one when it is absent or not
     * a number.
     */
    public int number(String localName, int otherwise) {
        String value = attribute(localName).strip();
        try {
            return (int) Math.max(-MOST, Math.min(MOST, Long.parseLong(value)));
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** The attribute as a number; not a number when it is absent or none. */
    public double decimal(String localName) {
        try {
            return Double.parseDouble(attribute(localName));
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** Elements and text directly inside. */
    public List<XmlNode> children() {
        return Collections.unmodifiableList(children);
    }

    /** The elements of that name directly inside. */
    public List<XmlNode> all(String localName) {
        return children.stream().filter(child -> child.is(localName)).toList();
    }

    /** The first element of that name directly inside. */
    public Optional<XmlNode> first(String localName) {
        return children.stream().filter(child -> child.is(localName)).findFirst();
    }

    /** The first element at the end of a path of names. */
    public Optional<XmlNode> at(String... path) {
        Optional<XmlNode> node = Optional.of(this);
        for (String step : path) {
            node = node.flatMap(inner -> inner.first(step));
        }
        return node;
    }

    /** The {@code val} of the first element at the end of a path; empty when there is none. */
    public String value(String... path) {
        return at(path).map(node -> node.attribute("val")).orElse("");
    }

    /** Whether a switch such as {@code <w:vanish/>} is present and not set to off. */
    public boolean on(String localName) {
        return first(localName).filter(XmlNode::isOn).isPresent();
    }

    /** Whether this is a switch that is not set to off. */
    public boolean isOn() {
        return !List.of("0", "false", "off").contains(attribute("val"));
    }

    /** All elements of that name inside, however deep, in document order. */
    public List<XmlNode> within(String localName) {
        List<XmlNode> found = new ArrayList<>();
        collect(localName, found);
        return found;
    }

    private void collect(String localName, List<XmlNode> found) {
        for (XmlNode child : children) {
            if (child.is(localName)) {
                found.add(child);
            }
            child.collect(localName, found);
        }
    }
}
