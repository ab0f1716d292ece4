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
import org.gongkai.model.FormTemplate.SectionTemplate;

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
    public static final FormCatalog NONE = new FormCatalog(List.of());

    private final List<Form> forms;

    private FormCatalog(List<Form> forms) {
        this.forms = List.copyOf(forms);
    }

    private record Form(FormTemplate template, String text) {

        private static Form read(String name, String text) throws FormException {
            return new Form(FormReader.read(name, text), text);
        }
    }

    /** The forms shipped with the program. */
    public static FormCatalog standard() {
        List<Form> forms = new ArrayList<>();
        for (String name : SHIPPED) {
            try (InputStream in =
                    FormCatalog.class.getResourceAsStream("/org/gongkai/forms/" + name)) {
                forms.add(Form.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FormException e) {
                throw new IllegalStateException("shipped form is broken: " + e.getMessage(), e);
            }
        }
        return new FormCatalog(forms);
    }

    /**
     * This catalog and every {@code *.yaml} and {@code *.yml} file of a folder, in order of their
     * names. A form with the id of one already here takes its place.
     *
     * @throws FormException for the first file that cannot be used
     */
    public FormCatalog with(Path folder) throws FormException {
        List<Form> all = new ArrayList<>(forms);
        Map<String, Path> files = new HashMap<>();
        for (Path file : yamlFiles(folder)) {
            Form added = Form.read(file.toString(), text(file));
            String id = added.template().id();
            Path other = files.putIfAbsent(id, file);
            if (other != null) {
                throw new FormException(
                        file.toString(),
                        0,
                        "form '" + id + "' stands in " + other + " as well; change one id");
            }
            all.removeIf(form -> form.template().id().equals(id));
            all.add(added);
        }
        return new FormCatalog(all);
    }

    /** All forms; among equals the first is preferred. */
    public List<FormTemplate> templates() {
        return forms.stream().map(Form::template).toList();
    }

    /** Those without a list: a list may be anywhere, so no report is known by it. */
    public List<FormTemplate> statutory() {
        return templates().stream().filter(form -> !form.hasList()).toList();
    }

    /** Each section of the {@link #statutory} forms once, with the wordings of all. */
    public List<SectionTemplate> sections() {
        Map<String, SectionTemplate> sections = new LinkedHashMap<>();
        for (FormTemplate form : statutory()) {
            for (SectionTemplate section : form.sections()) {
                sections.merge(section.code(), section, SectionTemplate::withWordings);
            }
        }
        return List.copyOf(sections.values());
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
