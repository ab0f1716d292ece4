package org.gongkai.bulk.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.bulk.archive.WarcStore;

/** Keeps what was got: the answers in the web archive first, then the line in the journal. */
final class ResponseStore {

    private final FetchJournal journal;
    private final WarcStore store;

    ResponseStore(FetchJournal journal, WarcStore store) {
        this.journal = journal;
        this.store = store;
    }

    /** What is there of an address. */
    Optional<Fetched> known(URI address) {
        return journal.known(address)
                .filter(known -> known.answer().filter(this::isHeld).isPresent());
    }

    private boolean isHeld(Fetched.Answer answer) {
        return store.holds(new WarcStore.Kept(answer.warc(), answer.offset(), answer.length()));
    }

    /** All that is there. */
    List<Fetched> all() {
        return journal.all().stream()
                .filter(it -> it.answer().filter(this::isHeld).isPresent())
                .toList();
    }

    /** Where a page that is there leads. */
    List<FetchTarget> foundOn(URI page) {
        return journal.foundOn(page);
    }

    /**
     * Keeps what was delivered and what it led to. Where nothing was, there is nothing to keep:
     * what is there from earlier stays.
     */
    synchronized Fetched keep(
            FetchTarget target, FetchResult result, boolean page, List<FetchTarget> links)
            throws IOException {
        Optional<Fetched.Reply> reply = Fetched.Reply.of(result);
        FetchStatus status = result.status();
        if (result.content().isEmpty()) {
            Optional<Fetched.Answer> before = known(target.address()).flatMap(Fetched::answer);
            return new Fetched(target, status, result.message(), reply, before);
        }
        Fetched fetched =
                new Fetched(
                        target, status, result.message(), reply, Optional.of(answer(result, page)));
        journal.add(fetched, links);
        return fetched;
    }

    private Fetched.Answer answer(FetchResult result, boolean page) throws IOException {
        WarcStore.Kept kept = new WarcStore.Kept("", 0, 0);
        for (HttpHop hop : result.hops()) {
            kept =
                    store.append(
                            new WarcStore.Capture(
                                    hop.address(),
                                    hop.at(),
                                    hop.requestHead(),
                                    hop.responseHead(),
                                    hop.body()));
        }
        HttpHop last = result.last().orElseThrow();
        return new Fetched.Answer(
                last.httpStatus(),
                result.finalAddress().toString(),
                mediaType(last),
                Files.size(result.content().orElseThrow()),
                result.sha256(),
                kept.file(),
                kept.offset(),
                kept.length(),
                last.at().toString(),
                last.field("etag").orElse(""),
                last.field("last-modified").orElse(""),
                page);
    }

    static String mediaType(HttpHop hop) {
        String type = hop.field("content-type").orElse("");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
