package org.gongkai.bulk.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.gongkai.model.LinkedPage;
import org.gongkai.reading.source.html.LinkReader;

/**
 * One run through a list: asks for each address once and follows where it leads. First the list,
 * then all that it led to, and so on, so that it does not depend on which server is faster what is
 * said to have led to an address.
 */
final class Crawl {

    /** Further pages of a list: more are rather a calendar or a trap. */
    private static final int MOST_PAGES = 20;

    /** Reports and files that one page leads to. */
    private static final int MOST_LINKS = 500;

    /** A page that is longer is not looked through. */
    private static final long LONGEST_PAGE = 8L << 20;

    private static final int SNIFFED = 512;

    /** White space and byte-order marks, then a tag. */
    private static final Pattern MARKUP = Pattern.compile("[\\s\\xEF\\xBB\\xBF\\xFF\\xFE]*<");

    private static final int NOT_MODIFIED = 304;

    private final Fetcher fetcher;
    private final ResponseStore responses;
    private final FetchSettings settings;
    private final Fetch.Progress progress;
    private final Set<URI> seen = new HashSet<>();
    private final Map<URI, Integer> pages = new HashMap<>();
    private final List<Fetched> rows = new ArrayList<>();
    private int done;
    private int refused;

    Crawl(
            Fetcher fetcher,
            ResponseStore responses,
            FetchSettings settings,
            Fetch.Progress progress) {
        this.fetcher = fetcher;
        this.responses = responses;
        this.settings = settings;
        this.progress = progress;
    }

    /** What became of an address and where it leads. */
    private record Visit(Fetched fetched, List<FetchTarget> links) {}

    /** Gives what became of each address of the list, and of each that was found. */
    List<Fetched> run(List<FetchList.Line> lines) throws IOException {
        ListedAddresses listed = ListedAddresses.of(lines);
        List<FetchTarget> level = listed.targets();
        level.forEach(target -> seen.add(target.address()));
        listed.invalid().forEach(this::refuse);
        try (HostLanes lanes = new HostLanes(settings.threads())) {
            while (!level.isEmpty()) {
                Map<FetchTarget, Visit> visits = new ConcurrentHashMap<>();
                lanes.forEach(level, target -> visits.put(target, told(visit(target))));
                level = next(level, visits);
            }
        }
        return rows;
    }

    private void refuse(Fetched invalid) {
        refused++;
        rows.add(told(new Visit(invalid, List.of())).fetched());
    }

    private synchronized Visit told(Visit visits) {
        done++;
        progress.done(
                done,
                Math.max(seen.size() + refused, done),
                visits.fetched().address(),
                visits.fetched().status());
        return visits;
    }

    /** What all these led to that is new. */
    private synchronized List<FetchTarget> next(
            List<FetchTarget> level, Map<FetchTarget, Visit> visits) {
        List<FetchTarget> next = new ArrayList<>();
        for (FetchTarget target : level) {
            Visit it = Objects.requireNonNull(visits.get(target));
            Fetched row = it.fetched();
            int count = 0;
            for (FetchTarget link : wanted(target, it.links())) {
                boolean page = link.step() == FetchTarget.Step.NEXT_PAGE;
                count += page ? 0 : 1;
                if (page && isLast(target) && !seen.contains(link.address())) {
                    row = row.noting(tooMany("Further pages", MOST_PAGES));
                } else if (!page && count == MOST_LINKS + 1) {
                    row = row.noting(tooMany("Further links", MOST_LINKS));
                } else if (count <= MOST_LINKS && seen.add(link.address())) {
                    pages.put(link.address(), page ? page(target) + 1 : 0);
                    next.add(link);
                }
            }
            rows.add(row);
        }
        return next;
    }

    private static String tooMany(String what, int most) {
        return what + " were not followed: there are more than " + most + ".";
    }

    private int page(FetchTarget target) {
        return pages.getOrDefault(target.address(), 0);
    }

    private boolean isLast(FetchTarget target) {
        return page(target) == MOST_PAGES;
    }

    /** What a page led to may have been sought for other years or another agency. */
    private static List<FetchTarget> wanted(FetchTarget parent, List<FetchTarget> links) {
        return links.stream()
                .filter(it -> it.years().overlap(parent.years()))
                .map(it -> it.forAgency(parent.agency()))
                .toList();
    }

    private Visit visit(FetchTarget target) throws IOException {
        Optional<Fetched> known = responses.known(target.address());
        boolean covered = known.filter(it -> it.covers(target)).isPresent();
        if (covered && !settings.refresh()) {
            return known(target, known.get(), FetchStatus.KNOWN);
        }
        FetchRequest request =
                covered ? request(target, known.get()) : FetchRequest.plain(target.address());
        FetchResult result = fetcher.get(request);
        try {
            return arrived(target, known, covered, result);
        } finally {
            result.delete();
        }
    }

    private Visit known(FetchTarget target, Fetched known, FetchStatus status) {
        return new Visit(known.as(target, status), responses.foundOn(target.address()));
    }

    private static FetchRequest request(FetchTarget target, Fetched known) {
        Optional<Fetched.Answer> answer = known.answer();
        return new FetchRequest(
                target.address(),
                answer.map(Fetched.Answer::etag).filter(tag -> !tag.isEmpty()),
                answer.map(Fetched.Answer::lastModified).filter(date -> !date.isEmpty()));
    }

    private Visit arrived(
            FetchTarget target, Optional<Fetched> known, boolean covered, FetchResult result)
            throws IOException {
        if (result.status() == FetchStatus.UNCHANGED) {
            return covered
                    ? known(target, known.get(), FetchStatus.UNCHANGED)
                    : new Visit(
                            responses.keep(target, unasked(result), false, List.of()), List.of());
        }
        if (result.content().isEmpty()) {
            Fetched failed = responses.keep(target, result, false, List.of());
            // The page that is there still leads where it led.
            return new Visit(
                    failed, known.isEmpty() ? List.of() : responses.foundOn(target.address()));
        }
        Optional<LinkedPage> page = page(target, result);
        FetchTarget sought = sought(target, known);
        List<FetchTarget> links =
                page.isEmpty()
                        ? List.of()
                        : new ReportLinks(page.get(), result.finalAddress())
                                .from(sought, MOST_LINKS + 1);
        String title = page.map(LinkedPage::title).orElse("");
        Fetched kept = responses.keep(sought.titled(title), result, page.isPresent(), links);
        return new Visit(kept.as(target, kept.status()), links);
    }

    /** What is sought on a page: what was before, too, so that it stays known. */
    private static FetchTarget sought(FetchTarget target, Optional<Fetched> known) {
        return known.map(it -> target.withYears(it.target().years().and(target.years())))
                .orElse(target);
    }

    /** Nobody said what it would have to be unchanged from. */
    private static FetchResult unasked(FetchResult result) {
        return FetchResult.without(
                FetchStatus.PROTOCOL_ERROR,
                "The server answers " + NOT_MODIFIED + " to a request without a condition.",
                result.hops(),
                result.finalAddress());
    }

    /** The page that was delivered, if it is one whose links count. */
    private static Optional<LinkedPage> page(FetchTarget target, FetchResult result)
            throws IOException {
        if (target.step() == FetchTarget.Step.ATTACHMENT) {
            return Optional.empty();
        }
        Path content = result.content().orElseThrow();
        if (Files.size(content) > LONGEST_PAGE || !isMarkup(content)) {
            return Optional.empty();
        }
        return Optional.of(new LinkReader().read(Files.readAllBytes(content)));
    }

    /** By its bytes: what servers say of a type is often wrong. */
    private static boolean isMarkup(Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            String head = new String(in.readNBytes(SNIFFED), StandardCharsets.ISO_8859_1);
            return MARKUP.matcher(head).lookingAt();
        }
    }
}
