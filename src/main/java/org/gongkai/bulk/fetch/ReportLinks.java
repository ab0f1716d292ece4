package org.gongkai.bulk.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.base.text.ReportNames;
import org.gongkai.model.LinkedPage;

/** Chooses the links of a page that lead to yearly reports and to their files. */
final class ReportLinks {

    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "tif", "tiff", "bmp", "gif");

    /** The further page in words, surer than the sign below. */
    private static final Pattern NEXT =
            Pattern.compile("[^\\p{L}]*(?:下一页|下页|后一页|后页|(?i:next(?: ?page)?))[^\\p{L}]*");

    private static final Pattern NEXT_SIGN = Pattern.compile("[>›»]{1,2}");

    private final LinkedPage page;
    private final URI base;

    /**
     * @param address where the page was got
     */
    ReportLinks(LinkedPage page, URI address) {
        this.page = page;
        this.base = AddressText.resolve(address, page.base()).orElse(address);
    }

    /**
     * What is to be got because a page links to it.
     *
     * @param most reports and files that are given; the further page comes on top
     */
    List<FetchTarget> from(FetchTarget parent, int most) {
        List<FetchTarget> found = new ArrayList<>();
        for (LinkedPage.Link link : page.links()) {
            if (found.size() < most) {
                target(link, parent).flatMap(to -> chosen(parent, link, to)).ifPresent(found::add);
            }
        }
        if (parent.step().isIndex()) {
            next(parent, NEXT).or(() -> next(parent, NEXT_SIGN)).ifPresent(found::add);
        }
        return found;
    }

    /** Where a link leads, unless to the page itself or to something that is not fetched. */
    private Optional<URI> target(LinkedPage.Link link, FetchTarget parent) {
        return AddressText.resolve(base, link.target())
                .filter(to -> "http".equals(to.getScheme()) || "https".equals(to.getScheme()))
                .filter(to -> !to.equals(parent.address()) && !to.equals(base));
    }

    /** The first link that is marked so. */
    private Optional<FetchTarget> next(FetchTarget parent, Pattern mark) {
        return page.links().stream()
                .filter(link -> Stream.of(link.text(), link.title()).anyMatch(matches(mark)))
                .flatMap(link -> target(link, parent).stream())
                .findFirst()
                .map(to -> target(parent, "", to, FetchTarget.Step.NEXT_PAGE));
    }

    private static Predicate<String> matches(Pattern mark) {
        return text -> mark.matcher(text.strip()).matches();
    }

    private Optional<FetchTarget> chosen(FetchTarget parent, LinkedPage.Link link, URI address) {
        String path = String.valueOf(address.getPath());
        Optional<FetchTarget> fitting = fitting(parent, link, address);
        if (PICTURES.contains(ReportNames.extension(path))) {
            return fitting.map(target -> as(target, FetchTarget.Step.ATTACHMENT));
        }
        boolean article = !parent.step().isIndex() || fit(page.title(), parent.years()).isPresent();
        if (ReportNames.isDocument(path)) {
            return fitting.or(() -> article ? beside(parent, link, address) : Optional.empty())
                    .map(target -> as(target, FetchTarget.Step.ATTACHMENT));
        }
        return parent.step().isIndex() ? fitting : Optional.empty();
    }

    /** The link as one to a report, if one of its names is that of a report. */
    private static Optional<FetchTarget> fitting(
            FetchTarget parent, LinkedPage.Link link, URI address) {
        return names(link, address)
                .flatMap(name -> fit(name, parent.years()).stream())
                .findFirst()
                .map(
                        years ->
                                target(parent, shown(link), address, FetchTarget.Step.REPORT)
                                        .withYears(years));
    }

    /** A file beside a report: any but those that are something else by their names. */
    private static Optional<FetchTarget> beside(
            FetchTarget parent, LinkedPage.Link link, URI address) {
        boolean other =
                names(link, address)
                        .anyMatch(
                                name ->
                                        ReportNames.isOther(name)
                                                || (ReportNames.isReport(name)
                                                        && parent.years().of(name).isEmpty()));
        return other
                ? Optional.empty()
                : Optional.of(target(parent, shown(link), address, FetchTarget.Step.ATTACHMENT));
    }

    private static Stream<String> names(LinkedPage.Link link, URI address) {
        return Stream.of(link.text(), link.title(), fileName(address));
    }

    private static String shown(LinkedPage.Link link) {
        return link.text().isEmpty() ? link.title() : link.text();
    }

    private static FetchTarget target(
            FetchTarget parent, String title, URI address, FetchTarget.Step step) {
        String from = parent.address().toString();
        return new FetchTarget(address, from, parent.agency(), parent.year(), title, step);
    }

    private static FetchTarget as(FetchTarget target, FetchTarget.Step step) {
        return new FetchTarget(
                target.address(),
                target.foundOn(),
                target.agency(),
                target.year(),
                target.title(),
                step);
    }

    /** Which of the wanted years a title of a yearly report is of; empty for any other title. */
    static Optional<WantedYears> fit(String title, WantedYears wanted) {
        return ReportNames.isReport(title) ? wanted.of(title) : Optional.empty();
    }

    private static String fileName(URI address) {
        return ReportNames.file(String.valueOf(address.getRawPath()));
    }
}
