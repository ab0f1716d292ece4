package org.gongkai.recognition.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Metadata;
import org.gongkai.model.Severity;
import org.gongkai.recognition.section.BodyNames.Relation;
import org.gongkai.recognition.section.PeriodReader.Period;

/** Weighs the evidence: the surest source counts, and a source that disagrees is reported. */
final class MetadataJudge {

    private static final String SITE = "the web site";

    private final Evidence evidence;
    private final List<Finding> findings = new ArrayList<>();

    MetadataJudge(Evidence evidence) {
        this.evidence = evidence;
    }

    /** A year and who says so. */
    private record Claim(String source, OptionalInt year, Severity weight) {}

    /** A name and where it is printed. */
    private record Name(String source, String text, Severity weight) {}

    /** The verdict. */
    Metadata judge() {
        OptionalInt year = year();
        String agency = agency();
        return new Metadata(
                evidence.title().text(),
                agency,
                year,
                iso(evidence.period().flatMap(Period::start)),
                iso(evidence.period().flatMap(Period::end)),
                iso(evidence.closing().date().or(evidence::published)),
                evidence.closing().signature());
    }

    /** What {@link #judge} found. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private OptionalInt year() {
        List<Claim> claims = claims();
        Optional<Claim> first =
                claims.stream().filter(claim -> claim.year().isPresent()).findFirst();
        first.ifPresent(chosen -> claims.forEach(claim -> compare(chosen, claim)));
        OptionalInt year = first.map(Claim::year).orElse(dated());
        evidence.closing().date().ifPresent(date -> compare(year, date));
        return year;
    }

    /** Nobody can sign the report of a year that is not over; a few do in its last weeks. */
    private void compare(OptionalInt year, LocalDate signed) {
        if (year.isPresent() && signed.isBefore(LocalDate.of(year.getAsInt(), 12, 1))) {
            List<String> values = List.of(String.valueOf(year.getAsInt()), signed.toString());
            differs(
                    FindingCode.YEAR_DIFFERS,
                    Severity.WARNING,
                    values,
                    "The year is %s, but the report is signed on %s.");
        }
    }

    private List<Claim> claims() {
        return List.of(
                new Claim("the period", periodYear(), Severity.WARNING),
                new Claim("the title", evidence.title().year(), Severity.WARNING),
                new Claim("the opening", YearCounter.majority(evidence.opening()), Severity.INFO),
                new Claim(
                        "the overview", YearCounter.majority(evidence.overview()), Severity.INFO));
    }

    /** A report is signed and published in the year after the one it is about. */
    private OptionalInt dated() {
        Optional<LocalDate> date = evidence.closing().date().or(evidence::published);
        return date.isPresent() ? OptionalInt.of(date.get().getYear() - 1) : OptionalInt.empty();
    }

    private OptionalInt periodYear() {
        if (evidence.period().isEmpty()) {
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

    private String agency() {
        List<Name> names = names();
        Optional<String> base =
                Optional.of(evidence.title().agency())
                        .filter(name -> !name.isEmpty())
                        .or(() -> names.stream().map(Name::text).findFirst())
                        .or(() -> AgencyReader.compiler(evidence.opening()));
        if (base.isEmpty()) {
            return "";
        }
        String agency = BodyNames.fullest(base.get(), names.stream().map(Name::text).toList());
        // A body's report is often published on the site of the government above it.
        names.stream()
                .filter(name -> !name.source().equals(SITE))
                .forEach(name -> compare(agency, name));
        return agency;
    }

    /** Names other than that of the title, the surest first. */
    private List<Name> names() {
        List<Name> names = new ArrayList<>();
        if (!evidence.closing().signature().isEmpty()) {
            String signature = BodyNames.clean(evidence.closing().signature());
            names.add(new Name("the signature", signature, Severity.WARNING));
        }
        AgencyReader.presented(evidence.opening())
                .ifPresent(name -> names.add(new Name("the opening", name, Severity.WARNING)));
        AgencyReader.subject(evidence.opening())
                .ifPresent(name -> names.add(new Name("the opening", name, Severity.INFO)));
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

    private static String iso(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
