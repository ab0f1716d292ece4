package org.gongkai.bulk.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a list asks for.
 *
 * @param targets each address once, in the order of the list: of several lines with one address the
 *     years and the agencies are put together
 * @param invalid lines that are no address
 */
record ListedAddresses(List<FetchTarget> targets, List<Fetched> invalid) {

    private static final String SEPARATOR = "; ";

    static ListedAddresses of(List<FetchList.Line> lines) {
        Map<URI, FetchTarget> targets = new LinkedHashMap<>();
        List<Fetched> invalid = new ArrayList<>();
        for (FetchList.Line line : lines) {
            Optional<URI> address = AddressText.parse(line.address());
            if (address.isEmpty()) {
                invalid.add(invalid(line));
            } else {
                targets.merge(
                        address.get(), target(address.get(), line, ""), ListedAddresses::together);
            }
        }
        return new ListedAddresses(List.copyOf(targets.values()), List.copyOf(invalid));
    }

    private static FetchTarget target(URI address, FetchList.Line line, String title) {
        return new FetchTarget(
                address, "", line.agency(), line.year(), title, FetchTarget.Step.LISTED);
    }

    private static FetchTarget together(FetchTarget first, FetchTarget second) {
        String agency = first.agency();
        boolean other = !List.of(agency.split(SEPARATOR, -1)).contains(second.agency());
        return first.withYears(first.years().and(second.years()))
                .forAgency(other ? agency + SEPARATOR + second.agency() : agency);
    }

    private static Fetched invalid(FetchList.Line line) {
        URI none = URI.create("invalid:" + Integer.toHexString(line.address().hashCode()));
        return new Fetched(
                target(none, line, line.address()),
                FetchStatus.INVALID,
                "'" + line.address() + "' is no address.",
                Optional.empty(),
                Optional.empty());
    }
}
