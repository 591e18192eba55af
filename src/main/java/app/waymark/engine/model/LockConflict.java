package app.waymark.engine.model;

import java.util.List;

/** Why a locked pair cannot be kept. */
public sealed interface LockConflict {
    /** The pair is locked and also forbidden, avoided or refused by a rule. */
    record Barred(String mentee, String mentor, List<Barrier> barriers) implements LockConflict {}

    /** More mentees are locked to this mentor than the mentor has places. */
    record OverCapacity(String mentor, int capacity, List<String> lockedMentees) implements LockConflict {}

    /** One mentee is locked to several mentors. */
    record SeveralMentors(String mentee, List<String> mentors) implements LockConflict {}
}
