package org.gongkai.recognition.learn;

import java.util.List;

/**
 * The kind of report that a draft declares.
 *
 * @param code of the kind
 * @param name of the kind
 * @param titles regular expressions of its titles
 * @param bodies words before the name of the body
 */
record DraftKind(String code, String name, List<String> titles, List<String> bodies) {

    DraftKind {
        titles = List.copyOf(titles);
        bodies = List.copyOf(bodies);
    }

    void write(YamlText yaml) {
        yaml.line(0, "kind:");
        yaml.line(1, "code: " + code);
        yaml.line(1, "name: " + YamlText.scalar(name));
        yaml.list(1, "title", titles);
        if (!bodies.isEmpty()) {
            yaml.list(1, "body", bodies);
        }
    }
}
