package org.gongkai.recognition.section;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Metadata;
import org.gongkai.model.Outline;
import org.gongkai.model.Paragraph;
import org.gongkai.model.ReportKind;
import org.gongkai.model.Section;
import org.gongkai.recognition.division.DivisionReader;
import org.gongkai.recognition.section.ClosingReader.Closing;
import org.gongkai.recognition.section.StatutoryWords.Match;

/**
 * Finds the sections of a report, what it says of itself, and in which section each block is.
 *
 * <p>The words of a heading decide what it is; its ordinal is a hint. Every body paragraph ends up
 * in exactly one section: text above the first heading in a section of level 0, text below
 * signature and date in another. Page furniture is left out.
 *
 * <pre>{@code
 * Outline outline = new SectionOutliner(kind, forms).outline(document);
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class SectionOutliner {

    private final ReportKind kind;
    private final StatutoryWords words;
    private final TitleReader titles;
    private final CaptionReader captions;
    private final AgencyReader agencies;
    private final Map<String, Integer> since = new HashMap<>();
    private final DivisionReader divisions = new DivisionReader();

    /**
     * @param kind the kind of report
     * @param forms its forms in order; sections with the same code are taken together
     */
    public SectionOutliner(ReportKind kind, List<FormTemplate> forms) {
        this.kind = kind;
        titles = new TitleReader(kind);
        captions = new CaptionReader(kind);
        agencies = new AgencyReader(kind);
        words =
                new StatutoryWords(
                        forms.stream().flatMap(form -> form.sections().stream()).toList(),
                        kind.common());
        for (FormTemplate form : forms) {
            form.sections().forEach(it -> since.merge(it.code(), form.firstYear(), Math::min));
        }
    }

    /**
     * The outline of a document. A document without headings has one section; one that shows no
     * sign of being a report has no metadata.
     *
     * @return findings {@code section-merged} and {@code section-missing} (info), {@code
     *     year-differs} and {@code agency-differs} (warning, or info where the other source is
     *     weak), {@code year-doubtful}, {@code agency-doubtful}, {@code division-ambiguous}, {@code
     *     several-reports}
     */
    public Outline outline(FlowDocument document) {
        List<Piece> pieces = new PieceCutter(words).cut(document);
        StatutoryChain chain =
                new StatutoryChain(words, pieces, followedByContent(document, pieces));
        Map<Integer, Match> chosen = chain.choose();
        int[] levels = new Levels(pieces, chosen, chain.top()).assign();
        int first = firstHeading(levels, chosen);
        Closing closing = new ClosingReader(pieces).read(lastHeading(levels, chosen));
        List<Section> sections = new TreeBuilder(pieces, levels, chosen, closing.start()).build();
        Evidence evidence =
                new EvidenceReader(document, pieces, titles, captions)
                        .read(first, overview(sections), closing);
        Metadata metadata = Metadata.NONE;
        List<Finding> findings = new ArrayList<>();
        if (isReport(evidence, chosen.values())) {
            MetadataJudge judge =
                    new MetadataJudge(kind, agencies, evidence, new Print(document), divisions);
            metadata = judge.judge();
            findings.addAll(judge.findings());
        }
        SeveralReports.in(pieces, titles).ifPresent(findings::add);
        findings.addAll(merged(chosen.values()));
        findings.addAll(missing(chosen.values(), metadata.year()));
        BlockCodes codes = new BlockCodes(pieces, levels, chosen, closing.start());
        return new Outline(metadata, sections, codes.of(document), codes.passages(), findings);
    }

    /** Where a kind has no title, nothing but its tables tells, which are not yet known. */
    private boolean isReport(Evidence evidence, Collection<Match> chosen) {
        boolean untitled = !kind.code().isEmpty() && kind.titles().isEmpty();
        return untitled
                || !chosen.isEmpty()
                || !evidence.bodies().isEmpty()
                || !evidence.years().isEmpty()
                || evidence.period().isPresent()
                || !evidence.title().text().isEmpty();
    }

    /**
     * Headings below which something comes before the next heading; on a contents page nothing
     * does.
     */
    private static Set<Integer> followedByContent(FlowDocument document, List<Piece> pieces) {
        Set<Integer> followed = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            int next = pieces.get(i).block() + 1;
            boolean nonText =
                    next < document.blocks().size()
                            && !(document.blocks().get(next) instanceof Paragraph);
            boolean text = i + 1 < pieces.size() && pieces.get(i + 1).heading().isEmpty();
            if (nonText || text) {
                followed.add(i);
            }
        }
        return followed;
    }

    /** Without any heading the top of the page is taken for what comes before the first one. */
    private static int firstHeading(int[] levels, Map<Integer, Match> chosen) {
        int top = Math.min(levels.length, STANDARD.opening());
        int first =
                IntStream.range(0, levels.length)
                        .filter(i -> levels[i] == 1)
                        .findFirst()
                        .orElse(top);
        return chosen.isEmpty() ? first : Collections.min(chosen.keySet());
    }

    private static int lastHeading(int[] levels, Map<Integer, Match> chosen) {
        int last =
                IntStream.range(0, levels.length)
                        .filter(i -> levels[i] != Levels.TEXT)
                        .reduce(-1, (a, b) -> b);
        return chosen.isEmpty()
                ? last
                : Math.max(last(levels, 1), Collections.max(chosen.keySet()));
    }

    private static int last(int[] levels, int level) {
        return IntStream.range(0, levels.length)
                .filter(i -> levels[i] == level)
                .reduce(-1, (a, b) -> b);
    }

    /** The text of the first section of the form, its children included. */
    private List<String> overview(List<Section> sections) {
        List<String> texts = new ArrayList<>();
        for (Section section : sections) {
            if (words.count() > 0 && section.code().equals(words.code(0))) {
                collect(section, texts);
            }
        }
        return texts;
    }

    private static void collect(Section section, List<String> texts) {
        texts.addAll(section.paragraphs());
        section.children().forEach(child -> collect(child, texts));
    }

    private List<Finding> merged(Collection<Match> chosen) {
        return chosen.stream().filter(match -> match.merged() >= 0).map(this::merged).toList();
    }

    /** Reports of years before the forms of a section have others. */
    private List<Finding> missing(Collection<Match> chosen, OptionalInt year) {
        Set<Integer> present = new HashSet<>();
        for (Match match : chosen) {
            present.add(match.position());
            present.add(match.merged());
        }
        return IntStream.range(0, chosen.isEmpty() ? 0 : words.count())
                .filter(i -> !present.contains(i))
                .mapToObj(words::code)
                .filter(code -> year.isEmpty() || year.getAsInt() >= since.getOrDefault(code, 0))
                .map(SectionOutliner::missing)
                .toList();
    }

    private Finding merged(Match match) {
        return FindingCode.SECTION_MERGED.ofDocument(
                "One heading serves the sections "
                        + match.code()
                        + " and "
                        + words.code(match.merged())
                        + ".");
    }

    private static Finding missing(String code) {
        return FindingCode.SECTION_MISSING.ofDocument("No heading names the section " + code + ".");
    }
}
