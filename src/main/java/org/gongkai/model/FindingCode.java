package org.gongkai.model;

import static org.gongkai.model.Severity.ERROR;
import static org.gongkai.model.Severity.INFO;
import static org.gongkai.model.Severity.WARNING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every finding that the program makes, except the sums of forms ({@link Finding.BrokenSum}): its
 * severity, what it does to the status and who makes it. docs/findings.md explains each.
 */
public enum FindingCode implements Finding.Kind {
    // Checks, beside the sums of the forms.
    SUM_DOUBTFUL(Origin.CHECK, WARNING),
    SUMS_UNTRIED(Origin.CHECK, WARNING),
    NARRATIVE_DIFFERS(Origin.CHECK, INFO),

    // Tables, rows and columns.
    TABLE_MISSING(Effect.PARTIAL, WARNING),
    TABLE_REPEATED(WARNING),
    FRAME_DRAWN(INFO),
    FRAME_UNMATCHED(WARNING),
    FRAME_DOUBTFUL(WARNING),
    FORM_DRAFT(INFO),
    ROW_MISSING(Effect.PARTIAL, WARNING),
    ROW_UNPLACED(Effect.PARTIAL, WARNING),
    ROW_KEPT(INFO),
    ROW_UNMATCHED(WARNING),
    ROW_REPEATED(WARNING),
    ROW_ORDER(WARNING),
    ROW_SPLIT(WARNING),
    LABEL_MISMATCH(WARNING),
    LABEL_VARIANT(INFO),
    LABEL_MERGED(WARNING),
    COLUMN_MISMATCH(ERROR, WARNING, INFO),
    COLUMN_MISSING(Effect.PARTIAL, WARNING),
    COLUMN_UNMATCHED(WARNING),
    AMBIGUOUS_COLUMNS(ERROR),
    MERGED_CELL(WARNING),
    VALUES_ABSENT(WARNING),
    NESTING_TOO_DEEP(WARNING),
    TABLE_TOO_LARGE(WARNING),

    // Values.
    AMBIGUOUS_DIGITS(WARNING),
    SOLVED_UNCONFIRMED(WARNING),
    SUMS_CONTRADICT(ERROR),
    FIGURE_CUT(WARNING),
    VALUE_REMARK(WARNING),
    VALUE_NOT_PROPER(WARNING),
    VALUE_ROUNDED(INFO),
    VALUE_SPELLED(INFO),
    HIDDEN_TEXT(WARNING),
    STRUCK_OUT(WARNING),
    FOOTNOTE_MARK(WARNING),
    CELL_DRAWN(WARNING),
    OVERPRINTED(WARNING),
    UNIT_DIFFERS(WARNING),

    // What the report says of itself.
    YEAR_DIFFERS(WARNING, INFO),
    AGENCY_DIFFERS(WARNING, INFO),
    YEAR_DOUBTFUL(WARNING),
    AGENCY_DOUBTFUL(WARNING),
    DIVISION_AMBIGUOUS(INFO),
    SECTION_MISSING(INFO),
    SECTION_MERGED(INFO),
    COPIES_DIFFER(WARNING, INFO),
    SEVERAL_REPORTS(WARNING),

    // Corrections by people.
    CELL_CORRECTED(Origin.CORRECTION, INFO),
    ROW_TYPED(Origin.CORRECTION, INFO),
    CORRECTED_UNREADABLE(Origin.CORRECTION, WARNING),
    CORRECTION_CONFLICT(Origin.CORRECTION, ERROR),
    CORRECTION_STALE(Origin.CORRECTION, WARNING, INFO),
    CORRECTION_UNPLACED(Origin.CORRECTION, WARNING),
    CORRECTION_INVALID(Origin.CORRECTION, WARNING),
    METADATA_SAID(Origin.CORRECTION, WARNING, INFO),
    DOCUMENT_CHANGED(Origin.CORRECTION, WARNING),

    // Across the years.
    CARRY_OVER(Origin.PANEL, ERROR, WARNING),
    CARRY_OVER_BLANK(Origin.PANEL, WARNING, INFO),
    IN_FORCE(Origin.PANEL, WARNING),
    SCOPE_JUMP(Origin.PANEL, WARNING),
    YEAR_MISSING(Origin.PANEL, WARNING),
    DUPLICATE_REPORT(Origin.PANEL, WARNING),
    DUPLICATE_FILE(Origin.PANEL, INFO),
    NOT_PLACED(Origin.PANEL, WARNING),
    AGENCY_ALIKE(Origin.PANEL, INFO),

    // Reading the document.
    PAGE_FAILED(Effect.DAMAGED, ERROR),
    PAGE_DAMAGED(Effect.DAMAGED, ERROR),
    PICTURE_FAILED(Origin.PICTURE, Effect.DAMAGED, ERROR),
    PICTURE_TOO_LARGE(Origin.PICTURE, Effect.DAMAGED, ERROR),
    OCR_MISSING(Origin.PICTURE, WARNING),
    OCR_FAILED(Origin.PICTURE, Effect.PARTIAL, ERROR),
    PAGE_SCANNED(Origin.PICTURE, INFO),
    EYE_DIFFERS(Origin.PICTURE, WARNING),
    NOT_DRAWN(Origin.PICTURE, WARNING),
    DOCUMENT_TRUNCATED(Effect.DAMAGED, ERROR),
    TEXT_UNMAPPED(Effect.SUSPECT_TEXT, WARNING),
    TEXT_DAMAGED(WARNING),
    CHARSET_UNKNOWN(WARNING),
    TEXT_INVISIBLE(WARNING),
    TEXT_OBLIQUE(INFO),
    TEXT_DISPLACED(WARNING),
    STYLESHEET_MISSING(INFO),
    HIDDEN_SHEET(INFO),
    HIDDEN_CELLS(INFO),
    SEVERAL_DOCUMENTS(WARNING),
    EMBEDDED_DOCUMENT(WARNING),
    LEADS_ELSEWHERE(INFO),
    OWN_OUTPUT(INFO);

    /** What a finding does to the status of its report. As information it does nothing. */
    public enum Effect {
        /** Nothing. */
        NONE,
        /** A person should look: the report is at best {@link Status#REVIEW}. */
        REVIEW,
        /** Something of the form is absent: {@link Status#PARTIAL}. */
        PARTIAL,
        /** Something is lost for good: {@link Status#PARTIAL}, or failed where nothing is left. */
        DAMAGED,
        /** As {@link #REVIEW}; without any statutory table {@link Status#UNSUPPORTED}. */
        SUSPECT_TEXT
    }

    /** Who makes a finding, and so when it is made anew. */
    public enum Origin {
        /** Reading: made once, as the document does not change. */
        READING,
        /** Reading pictures: depends on what the user wants done about them as well. */
        PICTURE,
        /** A check of values: made anew when they are corrected. */
        CHECK,
        /** What people say: made anew when they say more. */
        CORRECTION,
        /** Comparing reports; in no report. */
        PANEL;

        /** Whether it is made anew when values are corrected. */
        public boolean followsValues() {
            return this == CHECK || this == CORRECTION;
        }
    }

    private static final Map<String, FindingCode> BY_CODE =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(FindingCode::code, Function.identity()));

    private final String code;
    private final Origin origin;
    private final Effect effect;

    @SuppressWarnings("ImmutableEnumChecker") // no list of List.of can be changed
    private final List<Severity> severities;

    FindingCode(Severity... severities) {
        this(Origin.READING, severities);
    }

    FindingCode(Effect effect, Severity... severities) {
        this(Origin.READING, effect, severities);
    }

    FindingCode(Origin origin, Severity... severities) {
        this(
                origin,
                origin == Origin.PANEL || severities[0] == INFO ? Effect.NONE : Effect.REVIEW,
                severities);
    }

    FindingCode(Origin origin, Effect effect, Severity... severities) {
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.origin = origin;
        this.effect = effect;
        this.severities = List.of(severities);
    }

    /** The constant of a code; empty where none has it. */
    public static Optional<FindingCode> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<Severity> severities() {
        return severities;
    }

    @Override
    public Effect effect() {
        return effect;
    }

    @Override
    public Origin origin() {
        return origin;
    }
}
