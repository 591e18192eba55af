package app.waymark.program;

/** How it stands with somebody's sign-up. */
public enum SignupState {
    /** Begun and not sent; no coordinator sees it. */
    BEGUN,
    /** Sent; a coordinator decides. */
    SENT,
    /** Its person takes part. */
    APPROVED,
    /** The coordinators said no. */
    DECLINED
}
