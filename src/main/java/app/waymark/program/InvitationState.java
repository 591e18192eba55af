package app.waymark.program;

/** How it stands between a round and somebody who was brought into it. */
public enum InvitationState {
    /** Not answered yet, whether or not it was mailed. */
    WAITING,
    /** The person said yes, and takes part. */
    JOINED,
    /** The person said no. No import and no mail asks again; the person can still say yes. */
    DECLINED,
    /** The person took part, and left. As with a no, only the person changes it. */
    LEFT,
    /** The coordinators took it back before it was answered. */
    WITHDRAWN;

    /** Whether only the person can change it any more. */
    public boolean settledByThePerson() {
        return this == DECLINED || this == LEFT;
    }
}
