package org.gongkai.fetch;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.regex.Pattern;
import org.gongkai.model.LinkedPage;
import org.gongkai.source.html.LinkReader;

/** One run through a list: asks for each address once and follows where it leads. */
final class Hunt {

    /** Further pages of lists on one host. */
    private static final int MOST_PAGES = 200;

    /** A page that is longer is not looked through. */
    private static final long LONGEST_PAGE = 8L << 20;

    private static final int SNIFFED = 512;

    /** White space and byte-order marks, then a tag. */
    private static final Pattern MARKUP = Pattern.compile("[\\s\\xEF\\xBB\\xBF\\xFF\\xFE]*<");

    private final Courier courier;
    private final Keeper keeper;
    private final FetchSettings settings;
    private final FetchProgress progress;
    private final ExecutorService threads;
    private final Phaser open = new Phaser(1);
    private final Set<URI> seen = new HashSet<>();
    private final Map<String, Integer> pages = new HashMap<>();
    private final List<Fetched> rows = new ArrayList<>();
    private Optional<IOException> failure = Optional.empty();

    Hunt(Courier courier, Keeper keeper, FetchSettings settings, FetchProgress progress) {
        this.courier = courier;
        this.keeper = keeper;
        this.settings = settings;
        this.progress = progress;
        this.threads = Executors.newFixedThreadPool(settings.threads());
    }

    /** Gives what became of each address of the list, and of each that was found. */
    List<Fetched> run(List<FetchList.Line> lines) throws IOException {
        try {
            lines.forEach(this::begin);
            open.arriveAndAwaitAdvance();
        } finally {
            threads.shutdownNow();
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return rows;
    }

    private void begin(FetchList.Line line) {
        Optional<URI> address = AddressText.parse(line.address());
        if (address.isEmpty()) {
            URI none = URI.create("invalid:" + Integer.toHexString(line.address().hashCode()));
            Quarry quarry =
                    new Quarry(
                            none,
                            "",
                            line.agency(),
                            line.year(),
                            line.address(),
                            Quarry.Step.LISTED);
            String message = "'" + line.address() + "' is no address.";
            done(new Fetched(quarry, FetchStatus.INVALID, message, Optional.empty()));
            return;
        }
        begin(new Quarry(address.get(), "", line.agency(), line.year(), "", Quarry.Step.LISTED));
    }

    private synchronized void begin(Quarry quarry) {
        if (failure.isPresent() || !seen.add(quarry.address()) || isTooFar(quarry)) {
            return;
        }
        open.register();
        threads.execute(
                () -> {
                    try {
                        hunt(quarry);
                    } catch (IOException e) {
                        fail(e);
                    } catch (RuntimeException e) {
                        fail(new IOException(e));
                    } finally {
                        open.arriveAndDeregister();
                    }
                });
    }

    private boolean isTooFar(Quarry quarry) {
        if (quarry.step() != Quarry.Step.NEXT_PAGE) {
            return false;
        }
        return pages.merge(quarry.address().getHost(), 1, Integer::sum) > MOST_PAGES;
    }

    private synchronized void fail(IOException e) {
        failure = Optional.of(failure.orElse(e));
    }

    private synchronized boolean isFailed() {
        return failure.isPresent();
    }

    private void hunt(Quarry quarry) throws IOException {
        if (isFailed()) {
            return;
        }
        Optional<Fetched> known = keeper.journal().known(quarry.address());
        if (known.isPresent() && !settings.refresh()) {
            done(known.get().with(FetchStatus.KNOWN));
            keeper.journal().foundOn(quarry.address()).forEach(this::begin);
            return;
        }
        Delivery delivery = courier.get(errand(quarry, known));
        try {
            arrived(quarry, known, delivery);
        } finally {
            HttpCourier.delete(delivery);
        }
    }

    private static Errand errand(Quarry quarry, Optional<Fetched> known) {
        Optional<Fetched.Answer> answer = known.flatMap(Fetched::answer);
        return new Errand(
                quarry.address(),
                answer.map(Fetched.Answer::etag).filter(tag -> !tag.isEmpty()),
                answer.map(Fetched.Answer::lastModified).filter(date -> !date.isEmpty()));
    }

    private void arrived(Quarry quarry, Optional<Fetched> known, Delivery delivery)
            throws IOException {
        if (delivery.status() == FetchStatus.UNCHANGED && known.isPresent()) {
            done(keeper.keepUnchanged(known.get()));
            keeper.journal().foundOn(quarry.address()).forEach(this::begin);
            return;
        }
        Optional<LinkedPage> page = page(quarry, delivery);
        List<Quarry> led =
                page.isEmpty()
                        ? List.of()
                        : new ReportLinks(page.get(), delivery.finalAddress()).from(quarry);
        Quarry named = named(quarry, page);
        done(keeper.keep(named, delivery, page.isPresent(), led));
        led.forEach(this::begin);
    }

    private static Quarry named(Quarry quarry, Optional<LinkedPage> page) {
        boolean unnamed = quarry.title().isEmpty() && page.isPresent();
        return unnamed
                ? new Quarry(
                        quarry.address(),
                        quarry.foundOn(),
                        quarry.agency(),
                        quarry.year(),
                        page.get().title(),
                        quarry.step())
                : quarry;
    }

    /** The page that was delivered, if it is one whose links count. */
    private static Optional<LinkedPage> page(Quarry quarry, Delivery delivery) throws IOException {
        if (delivery.content().isEmpty() || quarry.step() == Quarry.Step.ATTACHMENT) {
            return Optional.empty();
        }
        Path content = delivery.content().get();
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

    private synchronized void done(Fetched fetched) {
        rows.add(fetched);
        progress.done(
                rows.size(),
                Math.max(seen.size(), rows.size()),
                fetched.quarry().address().toString(),
                fetched.status());
    }
}
