package org.gongkai.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.archive.WarcStore;

/** Keeps what was got: the answers in the web archive first, then the line in the journal. */
final class Keeper {

    private final FetchJournal journal;
    private final WarcStore store;

    Keeper(FetchJournal journal, WarcStore store) {
        this.journal = journal;
        this.store = store;
    }

    FetchJournal journal() {
        return journal;
    }

    /** Keeps a delivery and what it led to. */
    synchronized Fetched keep(Quarry quarry, Delivery delivery, boolean page, List<Quarry> led)
            throws IOException {
        Optional<Fetched.Answer> answer =
                delivery.content().isPresent()
                        ? Optional.of(answer(delivery, page))
                        : Optional.empty();
        Fetched fetched = new Fetched(quarry, delivery.status(), delivery.message(), answer);
        journal.add(fetched, led);
        return fetched;
    }

    /** Keeps that what is there is still so. */
    synchronized Fetched keepUnchanged(Fetched known) throws IOException {
        Fetched fetched = known.with(FetchStatus.UNCHANGED);
        journal.add(fetched, List.of());
        return fetched;
    }

    private Fetched.Answer answer(Delivery delivery, boolean page) throws IOException {
        WarcStore.Kept kept = new WarcStore.Kept("", 0, 0);
        for (Hop hop : delivery.hops()) {
            kept =
                    store.append(
                            new WarcStore.Capture(
                                    hop.address(),
                                    hop.at(),
                                    hop.requestHead(),
                                    hop.responseHead(),
                                    hop.body()));
        }
        Hop last = delivery.hops().get(delivery.hops().size() - 1);
        return new Fetched.Answer(
                last.httpStatus(),
                delivery.finalAddress().toString(),
                mediaType(last),
                Files.size(delivery.content().orElseThrow()),
                delivery.sha256(),
                kept.file(),
                kept.offset(),
                kept.length(),
                last.at().toString(),
                HttpCourier.field(last, "etag").orElse(""),
                HttpCourier.field(last, "last-modified").orElse(""),
                page);
    }

    static String mediaType(Hop hop) {
        String type = HttpCourier.field(hop, "content-type").orElse("");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
