package org.gongkai.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of an address; a row of fetched.csv and a line of the journal.
 *
 * @param quarry what was to be got
 * @param status what became of it
 * @param message one sentence, may be empty
 * @param answer what was got, where something was
 */
record Fetched(Quarry quarry, FetchStatus status, String message, Optional<Answer> answer) {

    private static final int QUARRY_FIELDS = 6;
    private static final int ANSWER_FIELDS = 12;

    /**
     * What was got.
     *
     * @param httpStatus of the last answer
     * @param finalAddress after redirects
     * @param mediaType as the server says
     * @param bytes length of the content
     * @param sha256 of the content
     * @param warc name of the web archive
     * @param offset of the record there
     * @param length of the record, packed
     * @param at when, ISO 8601
     * @param etag for asking again
     * @param lastModified for asking again
     * @param page whether it is a page, which was looked through for links
     */
    record Answer(
            int httpStatus,
            String finalAddress,
            String mediaType,
            long bytes,
            String sha256,
            String warc,
            long offset,
            long length,
            String at,
            String etag,
            String lastModified,
            boolean page) {}

    /** Whether it need not be asked for again. */
    boolean isComplete() {
        return answer.isPresent();
    }

    Fetched with(FetchStatus other) {
        return new Fetched(quarry, other, message, answer);
    }

    List<String> fields() {
        List<String> fields = new ArrayList<>(fields(quarry));
        fields.add(status.name());
        fields.add(message);
        answer.ifPresent(
                it ->
                        fields.addAll(
                                List.of(
                                        Integer.toString(it.httpStatus()),
                                        it.finalAddress(),
                                        it.mediaType(),
                                        Long.toString(it.bytes()),
                                        it.sha256(),
                                        it.warc(),
                                        Long.toString(it.offset()),
                                        Long.toString(it.length()),
                                        it.at(),
                                        it.etag(),
                                        it.lastModified(),
                                        Boolean.toString(it.page()))));
        return fields;
    }

    static List<String> fields(Quarry quarry) {
        return List.of(
                quarry.address().toString(),
                quarry.foundOn(),
                quarry.agency(),
                quarry.year(),
                quarry.title(),
                quarry.step().name());
    }

    static Quarry quarry(List<String> fields) {
        return new Quarry(
                URI.create(fields.get(0)),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                Quarry.Step.valueOf(fields.get(5)));
    }

    static Fetched of(List<String> fields) {
        List<String> rest = fields.subList(QUARRY_FIELDS + 2, fields.size());
        return new Fetched(
                quarry(fields),
                FetchStatus.valueOf(fields.get(QUARRY_FIELDS)),
                fields.get(QUARRY_FIELDS + 1),
                rest.size() == ANSWER_FIELDS ? Optional.of(answer(rest)) : Optional.empty());
    }

    private static Answer answer(List<String> rest) {
        return new Answer(
                Integer.parseInt(rest.get(0)),
                rest.get(1),
                rest.get(2),
                Long.parseLong(rest.get(3)),
                rest.get(4),
                rest.get(5),
                Long.parseLong(rest.get(6)),
                Long.parseLong(rest.get(7)),
                rest.get(8),
                rest.get(9),
                rest.get(10),
                Boolean.parseBoolean(rest.get(11)));
    }
}
