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

    private final Fetcher courier;
    private final ResponseStore keeper;
    private final FetchSettings settings;
    private final FetchProgress progress;
    private final Set<URI> seen = new HashSet<>();
    private final Map<URI, Integer> pages = new HashMap<>();
    private final List<Fetched> rows = new ArrayList<>();
    private int done;
    private int refused;

    Crawl(Fetcher courier, ResponseStore keeper, FetchSettings settings, FetchProgress progress) {
        this.courier = courier;
        this.keeper = keeper;
        this.settings = settings;
        this.progress = progress;
    }

    /** What became of an address and where it leads. */
    private record Catch(Fetched fetched, List<FetchTarget> led) {}

    /** Gives what became of each address of the list, and of each that was found. */
    List<Fetched> run(List<FetchList.Line> lines) throws IOException {
        ListedAddresses listed = ListedAddresses.of(lines);
        List<FetchTarget> level = listed.quarries();
        level.forEach(quarry -> seen.add(quarry.address()));
        listed.invalid().forEach(this::refuse);
        try (HostLanes lanes = new HostLanes(settings.threads())) {
            while (!level.isEmpty()) {
                Map<FetchTarget, Catch> caught = new ConcurrentHashMap<>();
                lanes.forEach(level, quarry -> caught.put(quarry, told(hunt(quarry))));
                level = next(level, caught);
            }
        }
        return rows;
    }

    private void refuse(Fetched invalid) {
        refused++;
        rows.add(told(new Catch(invalid, List.of())).fetched());
    }

    private synchronized Catch told(Catch caught) {
        done++;
        progress.done(
                done,
                Math.max(seen.size() + refused, done),
                caught.fetched().address(),
                caught.fetched().status());
        return caught;
    }

    /** What all these led to that is new. */
    private synchronized List<FetchTarget> next(
            List<FetchTarget> level, Map<FetchTarget, Catch> caught) {
        List<FetchTarget> next = new ArrayList<>();
        for (FetchTarget quarry : level) {
            Catch it = caught.get(quarry);
            Fetched row = it.fetched();
            int links = 0;
            for (FetchTarget led : wanted(quarry, it.led())) {
                boolean page = led.step() == FetchTarget.Step.NEXT_PAGE;
                links += page ? 0 : 1;
                if (page && isLast(quarry) && !seen.contains(led.address())) {
                    row = row.noting(tooMany("Further pages", MOST_PAGES));
                } else if (!page && links == MOST_LINKS + 1) {
                    row = row.noting(tooMany("Further links", MOST_LINKS));
                } else if (links <= MOST_LINKS && seen.add(led.address())) {
                    pages.put(led.address(), page ? page(quarry) + 1 : 0);
                    next.add(led);
                }
            }
            rows.add(row);
        }
        return next;
    }

    private static String tooMany(String what, int most) {
        return what + " were not followed: there are more than " + most + ".";
    }

    private int page(FetchTarget quarry) {
        return pages.getOrDefault(quarry.address(), 0);
    }

    private boolean isLast(FetchTarget quarry) {
        return page(quarry) == MOST_PAGES;
    }

    /** What a page led to may have been sought for other years or another agency. */
    private static List<FetchTarget> wanted(FetchTarget parent, List<FetchTarget> led) {
        return led.stream()
                .filter(it -> it.years().overlap(parent.years()))
                .map(it -> it.forAgency(parent.agency()))
                .toList();
    }

    private Catch hunt(FetchTarget quarry) throws IOException {
        Optional<Fetched> known = keeper.known(quarry.address());
        boolean covered = known.filter(it -> it.covers(quarry)).isPresent();
        if (covered && !settings.refresh()) {
            return known(quarry, known.get(), FetchStatus.KNOWN);
        }
        FetchRequest errand =
                covered ? errand(quarry, known.get()) : FetchRequest.plain(quarry.address());
        FetchResult delivery = courier.get(errand);
        try {
            return arrived(quarry, known, covered, delivery);
        } finally {
            HttpFetcher.delete(delivery);
        }
    }

    private Catch known(FetchTarget quarry, Fetched known, FetchStatus status) {
        return new Catch(known.as(quarry, status), keeper.foundOn(quarry.address()));
    }

    private static FetchRequest errand(FetchTarget quarry, Fetched known) {
        Optional<Fetched.Answer> answer = known.answer();
        return new FetchRequest(
                quarry.address(),
                answer.map(Fetched.Answer::etag).filter(tag -> !tag.isEmpty()),
                answer.map(Fetched.Answer::lastModified).filter(date -> !date.isEmpty()));
    }

    private Catch arrived(
            FetchTarget quarry, Optional<Fetched> known, boolean covered, FetchResult delivery)
            throws IOException {
        if (delivery.status() == FetchStatus.UNCHANGED) {
            return covered
                    ? known(quarry, known.get(), FetchStatus.UNCHANGED)
                    : new Catch(
                            keeper.keep(quarry, unasked(delivery), false, List.of()), List.of());
        }
        if (delivery.content().isEmpty()) {
            Fetched failed = keeper.keep(quarry, delivery, false, List.of());
            // The page that is there still leads where it led.
            return new Catch(
                    failed, known.isEmpty() ? List.of() : keeper.foundOn(quarry.address()));
        }
        Optional<LinkedPage> page = page(quarry, delivery);
        FetchTarget sought = sought(quarry, known);
        List<FetchTarget> led =
                page.isEmpty()
                        ? List.of()
                        : new ReportLinks(page.get(), delivery.finalAddress())
                                .from(sought, MOST_LINKS + 1);
        String title = page.map(LinkedPage::title).orElse("");
        Fetched kept = keeper.keep(sought.titled(title), delivery, page.isPresent(), led);
        return new Catch(kept.as(quarry, kept.status()), led);
    }

    /** What is sought on a page: what was before, too, so that it stays known. */
    private static FetchTarget sought(FetchTarget quarry, Optional<Fetched> known) {
        return known.map(it -> quarry.withYears(it.quarry().years().and(quarry.years())))
                .orElse(quarry);
    }

    /** Nobody said what it would have to be unchanged from. */
    private static FetchResult unasked(FetchResult delivery) {
        return new FetchResult(
                FetchStatus.PROTOCOL_ERROR,
                "The server answers " + NOT_MODIFIED + " to a request without a condition.",
                delivery.hops(),
                delivery.finalAddress(),
                Optional.empty(),
                "");
    }

    /** The page that was delivered, if it is one whose links count. */
    private static Optional<LinkedPage> page(FetchTarget quarry, FetchResult delivery)
            throws IOException {
        if (quarry.step() == FetchTarget.Step.ATTACHMENT) {
            return Optional.empty();
        }
        Path content = delivery.content().orElseThrow();
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
