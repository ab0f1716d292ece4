package org.gongkai.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.Metadata;
import org.gongkai.model.Severity;
import org.gongkai.section.Bodies.Relation;
import org.gongkai.section.PeriodReader.Period;

/** Weighs the evidence: the surest source counts, and a source that disagrees is reported. */
final class MetadataJudge {

    private final Evidence evidence;
    private final List<Finding> findings = new ArrayList<>();

    MetadataJudge(Evidence evidence) {
        this.evidence = evidence;
    }

    /** A year and who says so. */
    private record Claim(String source, OptionalInt year, Severity weight) {}

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
        return first.map(Claim::year).orElse(dated());
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
                    "year-differs",
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
            differs("year-differs", claim.weight(), List.of(expected, actual), form);
        }
    }

    private String agency() {
        List<String> labelled = AgencyReader.labelled(evidence.labels());
        Optional<String> opening = AgencyReader.opening(evidence.opening());
        Optional<String> signature =
                Optional.of(Bodies.clean(evidence.closing().signature())).filter(s -> !s.isEmpty());
        Optional<String> site = Optional.of(Bodies.clean(evidence.site())).filter(Bodies::isName);
        List<String> sources =
                Stream.of(signature.stream(), opening.stream(), labelled.stream(), site.stream())
                        .flatMap(names -> names)
                        .toList();
        Optional<String> base =
                Optional.of(evidence.title().agency())
                        .filter(name -> !name.isEmpty())
                        .or(() -> sources.stream().findFirst())
                        .or(() -> AgencyReader.compiler(evidence.opening()));
        if (base.isEmpty()) {
            return "";
        }
        String agency = Bodies.fullest(base.get(), sources);
        signature.ifPresent(name -> compare(agency, name, "the signature", Severity.WARNING));
        opening.ifPresent(name -> compare(agency, name, "the opening", Severity.WARNING));
        labelled.forEach(name -> compare(agency, name, "the page header", Severity.INFO));
        return agency;
    }

    private void compare(String agency, String name, String source, Severity severity) {
        Relation relation = Bodies.relation(agency, name);
        if (relation == Relation.OTHER || relation == Relation.SLIP) {
            Severity weight = relation == Relation.SLIP ? Severity.INFO : severity;
            String form = "The body is taken to be %s, but " + source + " names %s.";
            differs("agency-differs", weight, List.of(agency, name), form);
        }
    }

    private void differs(String code, Severity severity, List<String> values, String form) {
        String message = String.format(Locale.ROOT, form, values.get(0), values.get(1));
        findings.add(
                new Finding(
                        code,
                        severity,
                        CellKey.DOCUMENT,
                        values.get(0),
                        values.get(1),
                        message,
                        List.of()));
    }

    private static String iso(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
