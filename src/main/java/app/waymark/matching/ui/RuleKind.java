package app.waymark.matching.ui;

import app.waymark.engine.criteria.Rule;

/** The kinds of rules, as the editor offers them. */
enum RuleKind {
    NEVER_SAME,
    ALWAYS_SAME,
    NOTHING_SHARED,
    SHARED_AT_LEAST,
    STEPS_ABOVE,
    DIFFERENCE,
    FREE_TIME;

    static RuleKind of(Rule rule) {
        return switch (rule) {
            case Rule.NeverSame unused -> NEVER_SAME;
            case Rule.AlwaysSame unused -> ALWAYS_SAME;
            case Rule.NothingShared unused -> NOTHING_SHARED;
            case Rule.SharedAtLeast unused -> SHARED_AT_LEAST;
            case Rule.StepsAboveWithin unused -> STEPS_ABOVE;
            case Rule.DifferenceWithin unused -> DIFFERENCE;
            case Rule.SharedFreeTimeAtLeast unused -> FREE_TIME;
        };
    }
}
