package app.waymark.shared;

import java.util.UUID;

/**
 * Says that something changed, and nothing of what: whoever shows it reads it again. Published inside the transaction
 * of the change; open pages hear of it after the commit.
 *
 * @param topic what changed, in the form that the factory methods here give
 */
public record Changed(String topic) {

    /** A goal, its plan, its sharing or its threads. */
    public static Changed goal(UUID goal) {
        return new Changed("goal:" + goal);
    }

    /** A meeting, its proposals, agenda, notes or follow-ups. */
    public static Changed meeting(UUID meeting) {
        return new Changed("meeting:" + meeting);
    }

    /** What waits for, or is told to, this person: home, queue, badges, inbox. */
    public static Changed person(AccountId account) {
        return new Changed("person:" + account);
    }

    /** What is said of this person's skills, and the roles they want. */
    public static Changed skills(AccountId mentee) {
        return new Changed("skills:" + mentee);
    }

    /** Whether this person's sessions still hold: the account was closed, or signed out everywhere. */
    public static Changed access(AccountId account) {
        return new Changed("access:" + account);
    }

    /**
     * Some of all there are of a kind, for the lists that administrators look through. What leaves a line in the trail says
     * so by that, under the kind of thing that the line is about; what leaves none says it by itself.
     */
    public static Changed every(String kind) {
        return new Changed("every:" + kind);
    }

    /** The trail: it has another line. */
    public static Changed trail() {
        return new Changed("trail");
    }

    /** Who takes part in a programme, and what of their goals they show each other there. */
    public static Changed programme(UUID programme) {
        return new Changed("programme:" + programme);
    }

    /** The people, matching or mentorships of a round. */
    public static Changed round(UUID round) {
        return new Changed("round:" + round);
    }
}
