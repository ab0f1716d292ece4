package org.gongkai.recognition.learn;

import java.util.List;

/**
 * A form that was drafted.
 *
 * @param id of the form
 * @param yaml its text, which {@link org.gongkai.model.FormTemplate forms} are read from
 * @param summary what was found and what is unsure, for a person, line by line
 */
public record FormDraft(String id, String yaml, List<String> summary) {

    /** Copies the list. */
    public FormDraft {
        summary = List.copyOf(summary);
    }
}
