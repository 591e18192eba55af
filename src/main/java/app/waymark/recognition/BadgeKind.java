package app.waymark.recognition;

import java.util.List;

/** What a badge is for. */
public enum BadgeKind {
    /** A mentorship that ran and was ended, for its mentee. */
    MENTEE,
    /** The same, for its mentor. */
    MENTOR,
    /** A level of a skill that a mentee reached, and asked to have recognised. */
    LEVEL;

    /** Those that are offered to the two of a mentorship that is over. */
    public static final List<BadgeKind> OF_A_MENTORSHIP = List.of(MENTEE, MENTOR);
}
