package org.gongkai.bulk.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of an address: a row of fetched.csv and a line of the journal.
 *
 * @param target what was to be got
 * @param status what became of it
 * @param message one sentence, may be empty
 * @param reply the last answer, if this run had one; the journal does without
 * @param answer what was got by this run or, if it got nothing, by an earlier one
 */
record Fetched(
        FetchTarget target,
        FetchStatus status,
        String message,
        Optional<Reply> reply,
        Optional<Answer> answer) {

    private static final int TARGET_FIELDS = 6;
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

    /**
     * The last answer to an attempt, whatever it was.
     *
     * @param httpStatus such as 404
     * @param finalAddress where redirects led
     */
    record Reply(int httpStatus, String finalAddress) {

        /** Empty when nothing was answered. */
        static Optional<Reply> of(FetchResult result) {
            return result.last()
                    .map(hop -> new Reply(hop.httpStatus(), result.finalAddress().toString()));
        }
    }

    /** Whether it need not be asked for again. */
    boolean isComplete() {
        return answer.isPresent();
    }

    /** Whether the links that are wanted of it now were among those looked for then. */
    boolean covers(FetchTarget now) {
        boolean page = answer.filter(Answer::page).isPresent();
        return !page
                || (target.years().cover(now.years())
                        && (target.step().isIndex() || !now.step().isIndex()));
    }

    /** The same thing, come by in another way or with another outcome. */
    Fetched as(FetchTarget now, FetchStatus other) {
        return new Fetched(now.titled(target.title()), other, message, reply, answer);
    }

    Fetched noting(String note) {
        String both = message.isEmpty() ? note : message + " " + note;
        return new Fetched(target, status, both, reply, answer);
    }

    /** What was asked for; of what is no address, the text that the list has. */
    String address() {
        return status == FetchStatus.INVALID ? target.title() : target.address().toString();
    }

    /** Of the last answer: such as 200; empty when there was none. */
    String httpStatus() {
        return reply.map(Reply::httpStatus)
                .or(() -> answer.map(Answer::httpStatus))
                .map(status -> Integer.toString(status))
                .orElse("");
    }

    /** Where redirects led; empty when nothing was answered. */
    String finalAddress() {
        return reply.map(Reply::finalAddress).or(() -> answer.map(Answer::finalAddress)).orElse("");
    }

    List<String> fields() {
        List<String> fields = new ArrayList<>(fields(target));
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

    static List<String> fields(FetchTarget target) {
        return List.of(
                target.address().toString(),
                target.foundOn(),
                target.agency(),
                target.year(),
                target.title(),
                target.step().name());
    }

    static FetchTarget target(List<String> fields) {
        return new FetchTarget(
                URI.create(fields.get(0)),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                FetchTarget.Step.valueOf(fields.get(5)));
    }

    static Fetched of(List<String> fields) {
        List<String> rest = fields.subList(TARGET_FIELDS + 2, fields.size());
        return new Fetched(
                target(fields),
                FetchStatus.valueOf(fields.get(TARGET_FIELDS)),
                fields.get(TARGET_FIELDS + 1),
                Optional.empty(),
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
