package app.waymark.search;

/** What can be found, in the order in which it is shown. */
public enum FindableKind {
    PERSON,
    GOAL,
    STEP,
    POST,
    MEETING,
    RESOURCE,
    OPPORTUNITY
}
