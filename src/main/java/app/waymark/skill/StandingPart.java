package app.waymark.skill;

/** What a mentee says of where they stand, in the order in which it is asked and shown; each is shown or kept by itself. */
public enum StandingPart {
    /** What they do at present. */
    ROLE,
    /** What they like in that. */
    LIKES,
    /** What they do not like in it. */
    DISLIKES,
    /** What they are good at, each with an example. */
    STRENGTHS,
    /** What costs them strength, each with an example. */
    WEAKNESSES,
    /** What matters to them. */
    VALUES;

    /** Whether several things are said here, each with an example. */
    public boolean many() {
        return this == STRENGTHS || this == WEAKNESSES;
    }

    /** How many things may be said here. */
    public int most() {
        return many() ? OwnStanding.MOST_ENTRIES : 1;
    }
}
