package app.waymark.mentorship;

/** How far a mentorship has come. */
public enum MentorshipState {
    /** Published by the coordinator; one or both have not answered yet. */
    PROPOSED,
    /** Both accepted. */
    ACTIVE,
    /** One of them declined; it never began. */
    DECLINED,
    /** It ran, and was ended by one of them or by the coordinator. */
    ENDED;

    /** Whether it takes one of the mentor's places. */
    public boolean open() {
        return this == PROPOSED || this == ACTIVE;
    }
}
