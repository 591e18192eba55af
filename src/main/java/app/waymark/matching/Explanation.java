package app.waymark.matching;

import app.waymark.engine.criteria.Appraisal;
import app.waymark.engine.explain.WhyNot;
import app.waymark.engine.explain.WhyPair;
import app.waymark.engine.explain.WhyUnmatched;
import app.waymark.program.FieldNames;
import app.waymark.shared.AccountId;
import org.jspecify.annotations.Nullable;

/** The engine's answer to a question about a scenario, in parts, so that a page can say it in any language. */
public sealed interface Explanation {

    /**
     * Why the two are matched.
     *
     * @param names what the fields are called, and the skills, as far as they may be told
     */
    record Pair(AccountId mentee, AccountId mentor, WhyPair why, Appraisal appraisal, FieldNames names)
            implements Explanation {}

    /**
     * Why the two are not matched, and what it would cost.
     *
     * @param names as of {@link Pair}
     */
    record NotPair(AccountId mentee, AccountId mentor, WhyNot why, Appraisal appraisal, FieldNames names)
            implements Explanation {}

    /** Why the mentee has no mentor, and what would have to change. */
    record Unmatched(AccountId mentee, WhyUnmatched why) implements Explanation {}

    /**
     * Waymark's engine has changed since the run, so that it cannot show any more that these pairs are the best, and would
     * explain another result than the one that stands on the board.
     */
    record Outdated(AccountId mentee, @Nullable AccountId mentor) implements Explanation {}

    /** The mentee has an open mentorship, or took no part in the run: there is nothing to explain. */
    record NotInTheRun(AccountId mentee, @Nullable AccountId mentor) implements Explanation {}
}
