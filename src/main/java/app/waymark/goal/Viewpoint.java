package app.waymark.goal;

/** Through whose eyes a goal is read. */
public enum Viewpoint {
    /** One's own: the mentee's or the mentor's. */
    OWN,
    /** What the mentor sees, or would see once it is shared; for the mentee. */
    AS_MENTOR
}
