package org.gongkai.bulk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.junit.jupiter.api.Test;

class SourceListsTest {

    /** Names with all that a line could trip over. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars('a', 'b', '县', '\t', '\n', '\r', '\\', '\u2028', '"', '!', '/')
                .ofMaxLength(4);
    }

    @Property(tries = 200)
    void aLineComesBackAsItWas(@ForAll("names") String name, @ForAll boolean known) {
        Outcome outcome = new Outcome(Status.FAILED, Reason.ENCRYPTED, name + ".");
        Optional<SourceLine.Own> own =
                known ? Optional.of(new SourceLine.Own("a/b", 7, outcome)) : Optional.empty();
        SourceLine line = new SourceLine(name, "parent", name, own);
        assertThat(line.encode()).doesNotContain("\n", "\r");
        assertThat(SourceLine.decode(line.encode())).contains(line);
    }

    @Property(tries = 200)
    void aLineThatIsNotWholeIsNone(@ForAll("names") String name, @ForAll int cut) {
        String line = new SourceLine(name, "", "id", Optional.empty()).encode();
        String part = line.substring(0, Math.floorMod(cut, line.length()));
        assertThat(SourceLine.decode(part)).isEmpty();
    }

    /** Sorting in pieces of any size gives what a sorted map gives: the last line of each name. */
    @Property(tries = 100)
    void listsAreSortedAndTheLastLineOfANameCounts(
            @ForAll List<@net.jqwik.api.From("names") String> first,
            @ForAll List<@net.jqwik.api.From("names") String> second,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 5) int piece)
            throws Exception {
        Path folder = Files.createTempDirectory("lists");
        Map<String, SourceLine> expected = new TreeMap<>();
        List<Path> lists = new ArrayList<>();
        for (List<String> names : List.of(first, second)) {
            StringBuilder text = new StringBuilder();
            for (String name : names) {
                String id = lists.size() + "-" + text.length();
                SourceLine line = new SourceLine(name, "", id, Optional.empty());
                expected.put(name, line);
                text.append(line.encode()).append('\n');
            }
            // Half a line, as a run that was ended leaves it.
            text.append(new SourceLine("torn", "", "id", Optional.empty()).encode(), 0, 12);
            lists.add(Files.writeString(folder.resolve("list" + lists.size()), text));
        }
        Path sorted = folder.resolve("sorted");
        new SourceLists(folder, piece).sort(lists, sorted);
        assertThat(lines(sorted)).containsExactlyElementsOf(expected.values());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
        for (Path file : List.of(lists.get(0), lists.get(1), sorted, folder)) {
            Files.delete(file);
        }
    }

    @Test
    void aListThatEndsWithinACharacterIsReadAsFarAsItGoes() throws Exception {
        Path list = Files.createTempFile("list", ".txt");
        byte[] line =
                (new SourceLine("a", "", "id", Optional.empty()).encode() + "\n县")
                        .getBytes(StandardCharsets.UTF_8);
        Files.write(list, java.util.Arrays.copyOf(line, line.length - 1));
        assertThat(lines(list)).hasSize(1);
        Files.delete(list);
    }

    private static List<SourceLine> lines(Path list) throws Exception {
        List<SourceLine> lines = new ArrayList<>();
        try (SourceLists.Lines in = new SourceLists.Lines(list)) {
            in.forEachRemaining(lines::add);
        }
        return lines;
    }
}
