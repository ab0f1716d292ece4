package org.gongkai.recognition.section;

import java.util.Optional;
import org.gongkai.base.text.Ordinals.Ordinal;
import org.gongkai.recognition.section.StatutoryWords.Match;

/**
 * Something that looks like a heading, alone in its paragraph or before running text.
 *
 * @param ordinal its ordinal, {@link Ordinal#NONE} when it has none
 * @param number the ordinal as printed, without the separator
 * @param words its words
 * @param rest what follows in the same paragraph, may be empty
 * @param match the section of the form that it names
 */
record Heading(Ordinal ordinal, String number, String words, String rest, Optional<Match> match) {

    boolean alone() {
        return rest.isEmpty();
    }
}
