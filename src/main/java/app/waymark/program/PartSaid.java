package app.waymark.program;

/** As what a file says that somebody would take part. */
public enum PartSaid {
    /** As a mentor. */
    MENTOR,
    /** As a mentee. */
    MENTEE,
    /** As both. */
    BOTH;

    /** Whether a mentor is meant. */
    public boolean mentor() {
        return this != MENTEE;
    }

    /** Whether a mentee is meant. */
    public boolean mentee() {
        return this != MENTOR;
    }

    /** What somebody is who is this, and perhaps that already. */
    public static PartSaid of(boolean mentor, boolean mentee) {
        return mentor && mentee ? BOTH : mentor ? MENTOR : MENTEE;
    }
}
