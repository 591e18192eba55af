package app.waymark.network;

/** How far an introduction has come. */
public enum IntroductionState {
    /** It is the mentee's to say whether they would like it; nobody else knows of it. */
    OFFERED,
    /** The mentee would like it; the third person is asked. */
    ASKED,
    /** Both said yes and know how to reach each other. */
    MADE,
    /** The mentee said no, or nothing. */
    NOT_WANTED,
    /** The third person said no, or nothing: which of the two nobody learns. */
    NOT_MADE,
    /** Its mentor took it back, or the mentorship has ended. */
    WITHDRAWN;

    /** Whether somebody can still answer. */
    public boolean open() {
        return this == OFFERED || this == ASKED;
    }
}
