package org.gongkai.data.export;

import org.gongkai.base.text.Language;
import org.gongkai.data.dataset.CodeWords;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.Label;

/** What codes are called on the sheets of a workbook, in one language. Immutable. */
final class SheetWords {

    private final CodeWords words = new CodeWords();
    private final Language language;

    SheetWords(Language language) {
        this.language = language;
    }

    /** The words for a code of the program; empty where there are none. */
    String of(String kind, String code) {
        return words.of(kind, code).map(pair -> pair.in(language)).orElse("");
    }

    /** A word of the sheets themselves. */
    String of(String word) {
        return of("sheet", word);
    }

    /** A form's label, which may have no English. */
    String label(Label label) {
        return pair(label.english(), label.text());
    }

    /** The label of a group of rows or columns. */
    String group(FormTemplate form, String group) {
        return pair(form.english().getOrDefault(group, ""), group);
    }

    /** The one of the language; Chinese where there is no English. */
    String pair(String english, String chinese) {
        return language == Language.ZH || english.isEmpty() ? chinese : english;
    }
}
