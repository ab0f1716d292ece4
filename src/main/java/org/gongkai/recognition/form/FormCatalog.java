package org.gongkai.recognition.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.ReportKind;
import org.gongkai.recognition.form.FormFiles.Form;

/**
 * The forms that tables are matched against: those shipped with the program and the user's own.
 *
 * <pre>{@code
 * FormCatalog forms = FormCatalog.standard().with(Path.of("my-forms"));
 * for (FormTemplate form : forms.templates()) {
 *     System.out.println(form.id());
 * }
 * }</pre>
 *
 * Immutable and safe for use by several threads.
 */
public final class FormCatalog {

    /** Newest first: where a table fits two forms equally well, the form in force is meant. */
    private static final List<String> SHIPPED =
            List.of(
                    "gov2021.yaml",
                    "gov2019.yaml",
                    "stat2014.yaml",
                    "local2009_putian.yaml",
                    "local2008_dingxi.yaml");

    /** No form. */
    public static final FormCatalog NONE = new FormCatalog(List.of(), List.of());

    private final List<Form> forms;
    private final List<ReportKind> kinds;

    private FormCatalog(List<Form> forms, List<ReportKind> kinds) {
        this.forms = List.copyOf(forms);
        this.kinds = List.copyOf(kinds);
    }

    /** The JSON Schema of form files, for editors. */
    public static String schema() {
        return resource("form.schema.json");
    }

    private static String resource(String name) {
        try (InputStream in = FormCatalog.class.getResourceAsStream("/org/gongkai/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The forms shipped with the program. */
    public static FormCatalog standard() {
        FormFiles files = new FormFiles(List.of());
        try {
            for (String name : SHIPPED) {
                files.add(name, resource("forms/" + name));
            }
            return NONE.with(files.forms());
        } catch (FormException e) {
            throw new IllegalStateException("shipped form is broken: " + e.getMessage(), e);
        }
    }

    /**
     * This catalog and every {@code *.yaml} and {@code *.yml} file of a folder, in order of their
     * names. A form with the id of one already here takes its place.
     *
     * @throws FormException for the first file that cannot be used
     */
    public FormCatalog with(Path folder) throws FormException {
        FormFiles files = new FormFiles(forms);
        for (Path file : yamlFiles(folder)) {
            files.add(file.toString(), text(file));
        }
        return with(files.forms());
    }

    private FormCatalog with(List<Form> more) throws FormException {
        List<Form> all = new ArrayList<>(forms);
        for (Form added : more) {
            all.removeIf(form -> form.template().id().equals(added.template().id()));
            all.add(added);
        }
        return new FormCatalog(all, kinds(all));
    }

    /** Each kind of the forms once, in the order of its first form. */
    private List<ReportKind> kinds(List<Form> all) throws FormException {
        Map<String, ReportKind> declared = new LinkedHashMap<>();
        Map<String, YamlMap> where = new HashMap<>();
        for (Form form : all) {
            if (form.kind().isPresent()) {
                ReportKind kind = form.kind().get();
                ReportKind other = declared.putIfAbsent(kind.code(), kind);
                if (other != null && !other.equals(kind)) {
                    throw otherwise(form, where.getOrDefault(kind.code(), form.map()));
                }
                where.putIfAbsent(kind.code(), form.map());
            }
        }
        // The form that declared it may have been replaced by one that only names it.
        kinds.forEach(kind -> declared.putIfAbsent(kind.code(), kind));
        Map<String, ReportKind> inOrder = new LinkedHashMap<>();
        for (Form form : all) {
            String code = form.template().kind();
            ReportKind kind = declared.get(code);
            if (kind == null) {
                throw form.map()
                        .fault(
                                KindReader.KIND,
                                "no form declares the kind '"
                                        + code
                                        + "'; declare it in one of them: 'kind: {code: "
                                        + code
                                        + ", name: …}'");
            }
            inOrder.put(code, kind);
        }
        return List.copyOf(inOrder.values());
    }

    private static FormException otherwise(Form form, YamlMap first) {
        return form.map()
                .fault(
                        KindReader.KIND,
                        "the kind '"
                                + form.template().kind()
                                + "' is declared otherwise in "
                                + first.keys().file()
                                + "; declare it once, and write 'kind: "
                                + form.template().kind()
                                + "' in the others");
    }

    /** The kinds of report that the forms are part of, in the order of their first forms. */
    public List<ReportKind> kinds() {
        return kinds;
    }

    /**
     * The forms of a kind of report, in their order.
     *
     * @param kind its code
     */
    public List<FormTemplate> forms(String kind) {
        return templates().stream().filter(form -> form.kind().equals(kind)).toList();
    }

    /** All forms; among equals the first is preferred. */
    public List<FormTemplate> templates() {
        return forms.stream().map(Form::template).toList();
    }

    /**
     * The forms of a kind without a list: a list may be anywhere, so no report is known by it.
     *
     * @param kind its code
     */
    public List<FormTemplate> statutory(String kind) {
        return forms(kind).stream().filter(form -> !form.hasList()).toList();
    }

    /**
     * 16 hex digits that are others when the text or the order of the forms is another. With the
     * same digest, the same version and the same bytes the result of reading is the same.
     */
    public String digest() {
        return Fingerprint.of(
                        forms.stream()
                                .map(form -> Fingerprint.of(form.text()).sha256())
                                .collect(Collectors.joining()))
                .id();
    }

    private static List<Path> yamlFiles(Path folder) throws FormException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files =
                    entries.filter(file -> file.toString().matches("(?s).*\\.ya?ml"))
                            .sorted()
                            .toList();
            if (files.isEmpty()) {
                throw new FormException(
                        folder.toString(), 0, "no form in this folder; a form is a *.yaml file");
            }
            return files;
        } catch (IOException e) {
            throw new FormException(
                    folder.toString(),
                    0,
                    "not a folder that can be read; name a folder of *.yaml forms");
        }
    }

    private static String text(Path file) throws FormException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new FormException(file.toString(), 0, "not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw new FormException(file.toString(), 0, "cannot be read: " + e.getMessage());
        }
    }
}
