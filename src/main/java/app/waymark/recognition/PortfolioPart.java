package app.waymark.recognition;

/** What of a thing its person can take into a portfolio beside its name and day, or leave out. */
public enum PortfolioPart {
    /** Why a goal mattered. */
    WHY,
    /** What a goal was measured by, from where to where. */
    MEASURES,
    /** The milestones that were reached. */
    MILESTONES,
    /** How often one checked in. */
    CHECK_INS,
    /** What was learned: the words at the end, and what looking back brought. */
    LEARNED,
    /** One's own rating of a skill. */
    OWN_RATING,
    /** The example one gave with it. */
    EXAMPLE,
    /** What one wrote of a certificate. */
    WORDS,
    /** The files that show it. */
    FILES
}
