package org.gongkai.kinds;

import java.util.function.LongFunction;

/** The example kinds of samples/forms. */
enum ExampleKind {
    BUDGET("budget", BudgetPaper::of),
    ACCOUNTS("final_accounts", AccountsPaper::of),
    ENFORCEMENT("enforcement", EnforcementPaper::of),
    ENGLISH("english_annual", EnglishPaper::of);

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor
    private final LongFunction<Paper> filled;

    ExampleKind(String code, LongFunction<Paper> filled) {
        this.code = code;
        this.filled = filled;
    }

    /** Code of the kind, id of its form and name of its files. */
    String code() {
        return code;
    }

    /** A filled document of an invented body. */
    Paper paper(long seed) {
        return filled.apply(seed);
    }
}
