package app.waymark.recognition;

/** How far a badge has come. */
public enum BadgeState {
    /** A coordinator offers it; its person has not answered. Nothing is signed. */
    OFFERED,
    /** Its person wanted it: it is signed. */
    ACCEPTED,
    /** Its person did not want it. */
    DECLINED,
    /** A coordinator took it back, before or after it was accepted. */
    REVOKED
}
