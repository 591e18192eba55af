package app.waymark.report;

import app.waymark.mentorship.MentorshipId;
import app.waymark.program.AnswerDirectory.Told;
import app.waymark.program.RoundSummary;
import app.waymark.shared.Slice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person of a round with all that its coordinators may know of them there.
 *
 * @param refusal what the mail server says of the address, where it refuses it and that may be known; else empty
 * @param answers what they say to the programme, as far as coordinators read it
 * @param pairs their mentorships of this round, those that run first
 * @param waits what waits for them there, by mentorship: how much, not what
 * @param mails what the programme wrote them about their part and their mentorships, the newest first
 * @param trail what was done with their part and their mentorships, the newest first
 */
public record RoundPersonPage(
        RoundSummary round,
        RoundPerson person,
        String refusal,
        List<Told> answers,
        List<RoundPair> pairs,
        List<Waits> waits,
        Slice<Mailed> mails,
        Slice<Happened> trail) {

    public RoundPersonPage {
        answers = List.copyOf(answers);
        pairs = List.copyOf(pairs);
        waits = List.copyOf(waits);
    }

    /**
     * How much waits for them in one mentorship.
     *
     * @param since since when the oldest of it does
     */
    public record Waits(MentorshipId mentorship, int number, Instant since) {}

    /** What a mail was about. */
    public enum About {
        PART,
        MENTORSHIP
    }

    /** How far a mail has come. */
    public enum Arrived {
        WAITING,
        SENT,
        FAILED,
        /** It was not true any more before it could go, or there is no mail server. */
        NOT_SENT
    }

    /** A mail, of which coordinators know that there was one. */
    public record Mailed(Instant at, About about, Arrived arrived) {}

    /**
     * Something that was done.
     *
     * @param verb as the trail calls it
     * @param who by whom; null where it was Waymark or somebody who is no more
     */
    public record Happened(
            Instant at, String verb, @Nullable String who) {}
}
