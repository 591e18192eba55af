package app.waymark.meeting;

/** How far a meeting has come. */
public enum MeetingState {
    /** Times are proposed; none has been picked yet. */
    PROPOSED,
    /** It has a time, and both are booked for it. */
    CONFIRMED,
    /** It took place, and one of the two said so. */
    DONE,
    /** Its time is over, and it did not take place: one of the two said so, and the other nothing else. */
    MISSED,
    /** None of the proposed times was picked, and no others are asked for. */
    DECLINED,
    /** It had been proposed or booked, and was called off. */
    CANCELLED;

    /** Whether it has, or had, a time that was not called off. */
    public boolean held() {
        return this == CONFIRMED || this == DONE || this == MISSED;
    }

    /** Whether it can still take place. */
    public boolean open() {
        return this == PROPOSED || this == CONFIRMED;
    }
}
