package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.base.text.Spelling;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.ReportKind;

/** The form files of one folder, which may build on one another and on forms known before. */
final class FormFiles {

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Form> known = new LinkedHashMap<>();

    /**
     * @param before forms that these may build on
     */
    FormFiles(List<Form> before) {
        before.forEach(form -> known.put(form.template().id(), form));
    }

    /** A file as it is. */
    private record Source(String text, YamlMap map) {}

    /**
     * A form with all that it builds on.
     *
     * @param text what it depends on: its own file and those that it builds on
     * @param map its keys
     * @param kind the kind that it declares, if any
     */
    record Form(FormTemplate template, Optional<ReportKind> kind, YamlMap map, String text) {}

    /**
     * Adds a file.
     *
     * @throws FormException when it is no YAML, has no id or one that another file has
     */
    void add(String file, String text) throws FormException {
        YamlMap map = YamlMap.parse(file, text);
        String id = map.text("id");
        Source other = sources.putIfAbsent(id, new Source(text, map));
        if (other != null) {
            throw new FormException(
                    file,
                    0,
                    "form '"
                            + id
                            + "' stands in "
                            + other.map().keys().file()
                            + " as well; change one id");
        }
    }

    /** The forms of all files, in the order in which they were added. */
    List<Form> forms() throws FormException {
        List<Form> forms = new ArrayList<>();
        for (String id : sources.keySet()) {
            forms.add(form(id, new LinkedHashSet<>()));
        }
        return forms;
    }

    private Form form(String id, Set<String> above) throws FormException {
        Whole whole = whole(id, above);
        return new Form(
                FormReader.read(whole.map()),
                KindReader.declared(whole.map()),
                whole.map(),
                whole.text());
    }

    /** A file with what it builds on. */
    private record Whole(YamlMap map, String text) {}

    private Whole whole(String id, Set<String> above) throws FormException {
        Source source = sources.get(id);
        if (source == null) {
            throw new IllegalStateException(id);
        }
        above.add(id);
        if (!source.map().has(Revision.EXTENDS)) {
            return new Whole(source.map(), source.text());
        }
        String base = source.map().text(Revision.EXTENDS);
        Whole under = base(source.map(), base, above);
        YamlNode.Keys merged = Revision.of(under.map().keys(), source.map().keys());
        return new Whole(new YamlMap(merged), source.text() + under.text());
    }

    private Whole base(YamlMap map, String base, Set<String> above) throws FormException {
        Form before = known.get(base);
        if (sources.containsKey(base) && !above.contains(base)) {
            return whole(base, above);
        }
        if (before != null) {
            return new Whole(before.map(), before.text());
        }
        throw map.fault(
                Revision.EXTENDS,
                above.contains(base)
                        ? "the form builds on itself: " + String.join(", ", above)
                        : "there is no form '" + base + "' to build on" + meant(base));
    }

    private String meant(String base) {
        Set<String> ids = new TreeSet<>(known.keySet());
        ids.addAll(sources.keySet());
        String question = Spelling.question(base, ids);
        return question.isEmpty() ? "" : "." + question;
    }
}
