package app.waymark.engine.explain;

/** What it would take for a mentor to have one mentee more than as things stand. */
public sealed interface OneMore {
    /** The mentor asked about. */
    String mentor();

    /**
     * The best matching in which the mentor has one more, proven like a result.
     *
     * @param load how many mentees the mentor has as things stand, those from before included
     */
    record AtACost(String mentor, int load, Alternative then) implements OneMore {}

    /** No matching of as many mentees gives the mentor one more: there is no place, or nobody who could have him. */
    record Nobody(String mentor, int load) implements OneMore {}
}
