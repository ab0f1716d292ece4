package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.model.FormException;
import org.gongkai.model.ReportKind;

/** Reads what a form says of the kind of report that it is part of. */
final class KindReader {

    static final String KIND = "kind";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");

    private KindReader() {}

    /** When a report comes out. */
    private enum Published {
        /** At any time. */
        ANY,
        /** In the year after the one that it is about. */
        AFTERWARDS
    }

    /** The code of the kind, whether the form declares it or only names it. */
    static String code(YamlMap form) throws FormException {
        return form.hasKeys(KIND)
                ? code(form.map(KIND), "code")
                : form.has(KIND) ? code(form, KIND) : ReportKind.DISCLOSURE;
    }

    /** The kind, where the form declares it. */
    static Optional<ReportKind> declared(YamlMap form) throws FormException {
        return form.hasKeys(KIND) ? Optional.of(kind(form.map(KIND))) : Optional.empty();
    }

    private static ReportKind kind(YamlMap map) throws FormException {
        map.allow(
                "code",
                "name",
                "en",
                "description",
                "title",
                "alone",
                "about",
                "year",
                "body",
                "common",
                "published",
                "wide");
        if (map.has("about")) {
            map.pattern("about", map.text("about"));
        }
        return new ReportKind(
                code(map, "code"),
                map.text("name"),
                map.text("en", ""),
                map.text("description", ""),
                map.patterns("title"),
                map.texts("alone"),
                map.text("about", ""),
                years(map),
                map.texts("body"),
                map.texts("common"),
                map.constant("published", Published.class, Published.ANY) == Published.AFTERWARDS,
                map.texts("wide"));
    }

    private static List<String> years(YamlMap map) throws FormException {
        List<String> years = new ArrayList<>(map.patterns("year"));
        for (String year : years) {
            if (map.pattern("year", year).matcher("").groupCount() < 1) {
                throw map.fault("year", "'year' needs a group (…) around the year");
            }
        }
        return years;
    }

    /** The code that a key has. */
    static String code(YamlMap map, String key) throws FormException {
        String code = map.text(key);
        if (!CODE.matcher(code).matches()) {
            throw map.fault(
                    key,
                    "'"
                            + key
                            + "' is '"
                            + code
                            + "'; write lower-case letters, digits and underscores");
        }
        return code;
    }
}
