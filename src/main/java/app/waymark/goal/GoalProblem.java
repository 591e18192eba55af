package app.waymark.goal;

/**
 * Why a goal cannot be saved as it was typed: the key of a sentence {@code goal.problem.<key>}, whose arguments are the
 * length and the limit of a {@link GoalFault}.
 */
public enum GoalProblem {
    TITLE_MISSING,
    TITLE_TOO_LONG,
    TEXT_TOO_LONG,
    LINE_MISSING,
    LINE_TOO_LONG,
    TOO_MANY,
    NUMBER_MISSING,
    NUMBER_TOO_LARGE,
    MEASURE_STANDS_STILL,
    IF_THEN_HALF,
    RANGE_MISSING,
    RANGE_TURNED,
    COUNT_FALLS,
    WHY_TOO_LONG,
    /** A target date or a target moved, and nobody said why. */
    WHY_MISSING,
    /** Of a template: the field that it belongs to. */
    FIELD_MISSING,
    /** Of a template: a number of days. */
    DAYS_OUT_OF_RANGE,
    EFFORT_OUT_OF_RANGE,
    REPEAT_UNCLEAR,
    /** Steps that each come after the next and the last after the first: {@link GoalFault#path} names them. */
    CYCLE
}
