package org.gongkai.recognition.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.model.CellKey;
import org.gongkai.model.Fact;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Locality;
import org.gongkai.model.Metadata;
import org.gongkai.model.Place;
import org.gongkai.model.ReportKind;
import org.gongkai.model.Severity;
import org.gongkai.recognition.division.DivisionReader;
import org.gongkai.recognition.division.DivisionReader.Context;
import org.gongkai.recognition.section.BodyNames.Relation;
import org.gongkai.recognition.section.PeriodReader.Period;

/** Weighs the evidence: the surest source counts, and a source that disagrees is reported. */
final class MetadataJudge {

    private static final String SITE = "the web site";
    private static final String TITLE = "the title";
    private static final String SIGNATURE = "the signature";
    private static final String PERIOD = "the period";
    private static final String OPENING = "the opening";
    private static final String OVERVIEW = "the overview";
    private static final String DATE = "the date";
    private static final String CAPTION = "the caption";

    private final ReportKind kind;
    private final AgencyReader agencies;
    private final Evidence evidence;
    private final Print print;
    private final DivisionReader divisions;
    private final List<Finding> findings = new ArrayList<>();

    MetadataJudge(
            ReportKind kind,
            AgencyReader agencies,
            Evidence evidence,
            Print print,
            DivisionReader divisions) {
        this.kind = kind;
        this.agencies = agencies;
        this.evidence = evidence;
        this.print = print;
        this.divisions = divisions;
    }

    /** A year and who says so. */
    private record Claim(String source, OptionalInt year, Severity weight) {}

    /** A name and where it is printed. */
    private record Name(String source, String text, Severity weight) {

        private static final Name NONE = new Name("", "", Severity.INFO);
    }

    /** The verdict. */
    Metadata judge() {
        Claim year = year();
        List<Name> names = names();
        Name agency = agency(names);
        Optional<LocalDate> date = evidence.closing().date().or(evidence::published);
        return new Metadata(
                evidence.title().text(),
                agency.text(),
                year.year(),
                iso(evidence.period().flatMap(Period::start)),
                iso(evidence.period().flatMap(Period::end)),
                iso(date),
                evidence.closing().signature(),
                where(agency.text(), year.year(), names),
                facts(agency, year, date));
    }

    /** What {@link #judge} found. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private Claim year() {
        List<Claim> claims = claims();
        Optional<Claim> first =
                claims.stream().filter(claim -> claim.year().isPresent()).findFirst();
        first.ifPresent(chosen -> claims.forEach(claim -> compare(chosen, claim)));
        Claim year = first.orElseGet(() -> new Claim(DATE, dated(), Severity.INFO));
        evidence.closing().date().ifPresent(date -> compare(year.year(), date));
        doubt(year, claims);
        return year;
    }

    /** A year that nothing says, or that only weak evidence says, once. */
    private void doubt(Claim year, List<Claim> claims) {
        if (year.year().isEmpty()) {
            boolean school = evidence.title().school().isPresent();
            String what = school ? "The report is on a school year" : "Nothing names the year";
            doubtful(FindingCode.YEAR_DOUBTFUL, what + " reported on.", "", List.of());
            return;
        }
        long saying = claims.stream().filter(it -> it.year().equals(year.year())).count();
        boolean confirmed = saying > 1 || dated().equals(year.year());
        boolean weak = year.source().equals(OVERVIEW) && !confirmed;
        boolean pictured = print.isOcr(raw(year)) && !confirmed;
        if (weak || pictured || year.source().equals(DATE)) {
            String value = String.valueOf(year.year().getAsInt());
            String message =
                    "The year is %s by "
                            + year.source()
                            + " alone"
                            + (pictured ? ", read off a picture." : ".");
            doubtful(FindingCode.YEAR_DOUBTFUL, message, value, List.of());
        }
    }

    private void doubtful(FindingCode code, String form, String value, List<String> candidates) {
        String message = String.format(Locale.ROOT, form, value);
        findings.add(
                code.on(CellKey.DOCUMENT, String.join(";", candidates), value, message, List.of()));
    }

    /** Nobody can sign the report of a year that is not over; a few do in its last weeks. */
    private void compare(OptionalInt year, LocalDate signed) {
        if (kind.afterwards()
                && year.isPresent()
                && signed.isBefore(LocalDate.of(year.getAsInt(), 12, 1))) {
            List<String> values = List.of(String.valueOf(year.getAsInt()), signed.toString());
            differs(
                    FindingCode.YEAR_DIFFERS,
                    Severity.WARNING,
                    values,
                    "The year is %s, but the report is signed on %s.");
        }
    }

    private List<Claim> claims() {
        Claim title = new Claim(TITLE, evidence.title().year(), Severity.WARNING);
        if (!kind.years().isEmpty()) {
            return Stream.concat(
                            Stream.of(title),
                            evidence.years().stream()
                                    .map(
                                            year ->
                                                    new Claim(
                                                            CAPTION,
                                                            OptionalInt.of(year),
                                                            inCaptions(title))))
                    .toList();
        }
        return List.of(
                new Claim(PERIOD, periodYear(), Severity.WARNING),
                title,
                new Claim(OPENING, YearCounter.majority(evidence.opening()), Severity.INFO),
                new Claim(OVERVIEW, YearCounter.majority(evidence.overview()), Severity.INFO));
    }

    /** Years of others, such as the one before, may stand in captions where the title says it. */
    private static Severity inCaptions(Claim title) {
        return title.year().isPresent() ? Severity.INFO : Severity.WARNING;
    }

    /** The year before the one in which the report is signed and published. */
    private OptionalInt dated() {
        if (!kind.afterwards()) {
            return OptionalInt.empty();
        }
        Optional<LocalDate> date = evidence.closing().date().or(evidence::published);
        return date.isPresent() ? OptionalInt.of(date.get().getYear() - 1) : OptionalInt.empty();
    }

    private OptionalInt periodYear() {
        if (evidence.period().isEmpty() || evidence.period().equals(evidence.title().school())) {
            return OptionalInt.empty();
        }
        Period period = evidence.period().get();
        if (!period.isYear()) {
            differs(
                    FindingCode.YEAR_DIFFERS,
                    Severity.WARNING,
                    List.of(String.valueOf(period.endYear()), String.valueOf(period.startYear())),
                    "The statistical period begins in %2$s and ends in %1$s.");
        }
        boolean agreed = evidence.title().year().equals(OptionalInt.of(period.startYear()));
        return OptionalInt.of(period.isYear() || !agreed ? period.endYear() : period.startYear());
    }

    private void compare(Claim chosen, Claim claim) {
        if (claim.year().isPresent() && !claim.year().equals(chosen.year())) {
            String expected = String.valueOf(chosen.year().getAsInt());
            String actual = String.valueOf(claim.year().getAsInt());
            String form =
                    "The year is %s by " + chosen.source() + ", but %s by " + claim.source() + ".";
            differs(FindingCode.YEAR_DIFFERS, claim.weight(), List.of(expected, actual), form);
        }
    }

    private Name agency(List<Name> names) {
        Optional<Name> base =
                Optional.of(new Name(TITLE, evidence.title().agency(), Severity.WARNING))
                        .filter(name -> !name.text().isEmpty())
                        .or(() -> names.stream().findFirst())
                        .or(
                                () ->
                                        AgencyReader.compiler(evidence.opening())
                                                .map(it -> new Name(OPENING, it, Severity.INFO)));
        if (base.isEmpty()) {
            doubtful(
                    FindingCode.AGENCY_DOUBTFUL,
                    "Nothing names the publishing body.",
                    "",
                    List.of());
            return Name.NONE;
        }
        Name agency = fullest(whole(base.get()), names);
        // A body's report is often published on the site of the government above it.
        names.stream()
                .filter(name -> !name.source().equals(SITE))
                .forEach(name -> compare(agency.text(), name));
        return sure(agency, names);
    }

    /**
     * Where the title names the place alone, the words for the body name the body that is there.
     */
    private Name whole(Name base) {
        return evidence.bodies().stream()
                .filter(body -> divisions.isKnown(base.text()))
                .filter(body -> body.length() > base.text().length())
                .filter(body -> body.startsWith(base.text()))
                .findFirst()
                .map(body -> new Name(CAPTION, body, Severity.WARNING))
                .orElse(base);
    }

    private static Name fullest(Name base, List<Name> names) {
        String fullest = BodyNames.fullest(base.text(), names.stream().map(Name::text).toList());
        return names.stream()
                .filter(name -> name.text().equals(fullest) && !fullest.equals(base.text()))
                .findFirst()
                .orElse(base);
    }

    /** A name read off a picture may be of a body that there is not. */
    private Name sure(Name agency, List<Name> names) {
        if (!print.isOcr(agency.text())) {
            return agency;
        }
        List<String> others = names.stream().map(Name::text).toList();
        AgencySpelling spelling = new AgencySpelling(agency.text(), others, print, divisions);
        if (!spelling.isSure()) {
            doubtful(
                    FindingCode.AGENCY_DOUBTFUL,
                    "The body %s was read off a picture and may be another.",
                    agency.text(),
                    spelling.candidates());
        }
        return agency;
    }

    /** Names other than that of the title, the surest first. */
    private List<Name> names() {
        List<Name> names = new ArrayList<>();
        evidence.bodies().forEach(name -> names.add(new Name(CAPTION, name, Severity.WARNING)));
        if (!evidence.closing().signature().isEmpty()) {
            String signature = BodyNames.clean(evidence.closing().signature());
            names.add(new Name(SIGNATURE, signature, Severity.WARNING));
        }
        agencies.presented(evidence.opening())
                .ifPresent(name -> names.add(new Name(OPENING, name, Severity.WARNING)));
        AgencyReader.subject(evidence.opening())
                .ifPresent(name -> names.add(new Name(OPENING, name, Severity.INFO)));
        AgencyReader.labelled(evidence.labels())
                .forEach(name -> names.add(new Name("the page header", name, Severity.INFO)));
        if (BodyNames.isName(evidence.site())) {
            names.add(new Name(SITE, BodyNames.clean(evidence.site()), Severity.INFO));
        }
        return names;
    }

    private void compare(String agency, Name name) {
        Relation relation = BodyNames.relation(agency, name.text());
        if (relation == Relation.OTHER || relation == Relation.SLIP) {
            Severity weight = relation == Relation.SLIP ? Severity.INFO : name.weight();
            String form = "The body is taken to be %s, but " + name.source() + " names %s.";
            differs(FindingCode.AGENCY_DIFFERS, weight, List.of(agency, name.text()), form);
        }
    }

    private void differs(FindingCode code, Severity severity, List<String> values, String form) {
        String expected = values.get(0);
        String actual = values.get(1);
        String message = String.format(Locale.ROOT, form, expected, actual);
        findings.add(code.on(CellKey.DOCUMENT, expected, actual, message, List.of()).as(severity));
    }

    private Locality where(String agency, OptionalInt year, List<Name> names) {
        List<String> near =
                Stream.concat(
                                Stream.of(evidence.title().text(), evidence.site()),
                                names.stream().map(Name::text))
                        .toList();
        List<String> prose = print.texts().toList();
        Locality where = divisions.read(agency, year, new Context(near, prose));
        if (!where.candidates().isEmpty()) {
            doubtful(
                    FindingCode.DIVISION_AMBIGUOUS,
                    "The document does not tell which of the places called so %s belongs to.",
                    agency,
                    where.candidates());
        }
        return where;
    }

    private List<Fact> facts(Name agency, Claim year, Optional<LocalDate> date) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("title", evidence.title().text(), TITLE));
        facts.add(fact("agency", agency.text(), agency.source()));
        facts.add(fact("year", raw(year), year.source()));
        facts.add(fact("period", evidence.period().map(this::raw).orElse(""), PERIOD));
        boolean signed = evidence.closing().date().isPresent();
        facts.add(
                fact(
                        "published",
                        date.map(day -> print.printed(day)).orElse(""),
                        signed ? SIGNATURE : "the page header"));
        facts.add(fact("signature", evidence.closing().signature(), SIGNATURE));
        return facts;
    }

    /** The words that say a year. */
    private String raw(Claim year) {
        if (year.year().isEmpty()) {
            return "";
        }
        if (year.source().equals(TITLE)) {
            return evidence.title().text();
        }
        return year.source().equals(PERIOD)
                ? evidence.period().map(this::raw).orElse("")
                : year.year().getAsInt() + "年";
    }

    private String raw(Period period) {
        return evidence.period().equals(evidence.title().school())
                ? evidence.title().text()
                : period.raw();
    }

    private Fact fact(String name, String raw, String source) {
        Optional<Place> place = print.place(raw);
        List<Finding> doubts =
                findings.stream().filter(it -> it.code().startsWith(name + "-")).toList();
        return new Fact(
                name,
                raw,
                raw.isEmpty() ? "" : source.replaceFirst("^the ", ""),
                place.map(print::method),
                place.orElse(Place.UNPAGED),
                doubts.stream()
                        .filter(it -> it.severity() != Severity.INFO)
                        .map(Finding::code)
                        .distinct()
                        .toList(),
                doubts.stream()
                        .flatMap(MetadataJudge::others)
                        .filter(other -> !other.isEmpty())
                        .distinct()
                        .toList());
    }

    /** What a finding says that a part may be instead. */
    private static Stream<String> others(Finding finding) {
        boolean doubt =
                finding.kind() == FindingCode.AGENCY_DOUBTFUL
                        || finding.kind() == FindingCode.YEAR_DOUBTFUL;
        return doubt ? Stream.of(finding.expected().split(";")) : Stream.of(finding.actual());
    }

    private static String iso(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
