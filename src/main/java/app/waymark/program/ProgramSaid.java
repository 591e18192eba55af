package app.waymark.program;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What turns, news and mail say of a programme and its people. */
public sealed interface ProgramSaid extends Said {

    /** The kind of {@link SilenceSeen}. */
    String SILENCE = "program.silence";

    /**
     * Somebody of a pair has not acted for long; a coordinator looks after the two. Not what about: that is theirs.
     *
     * @param since since when it has been that person's move
     */
    record SilenceSeen(Instant since) implements ProgramSaid {

        @Override
        public String kind() {
            return SILENCE;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(wording.dates().dayAndTime(since));
        }
    }

    /** The kind of {@link Invited}. */
    String INVITATION = "program.invitation";

    /** The kind of {@link Left}. */
    String LEFT = "program.left";

    /** The kind of {@link ProgrammeEnded}. */
    String ENDED = "program.ended";

    /** The kind of {@link ProgrammeReopened}. */
    String REOPENED = "program.reopened";

    /** The kind of {@link PartChanged}. */
    String PART = "program.part";

    /**
     * Somebody is asked to take part in a round.
     *
     * @param programme the programme that asks
     * @param round the round
     * @param inviter the coordinator who asks
     */
    record Invited(String programme, String round, String inviter) implements ProgramSaid {

        @Override
        public int mostDaysOff() {
            return 0;
        }

        @Override
        public String kind() {
            return INVITATION;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(programme, round, inviter);
        }
    }

    /** The kind of {@link SignupsWait}. */
    String SIGNUPS = "program.signups";

    /**
     * Sign-ups for a round wait for the coordinators' decision.
     *
     * @param programme the programme
     * @param round the round
     */
    record SignupsWait(String programme, String round) implements ProgramSaid {

        @Override
        public String kind() {
            return SIGNUPS;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(programme, round);
        }
    }

    /**
     * Somebody left a round.
     *
     * @param programme the programme
     * @param round the round
     * @param reason the person's words; may be empty
     */
    record Left(String programme, String round, String reason) implements ProgramSaid {

        @Override
        public String kind() {
            return LEFT;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(programme, round, reason);
        }
    }

    /**
     * A whole programme was ended, and with it whatever went on in it. To somebody who was invited it says that there is
     * nothing to answer any more, and nothing where they had not been mailed of the invitation yet.
     *
     * @param programme the programme
     * @param reason the words of whoever ended it; may be empty
     */
    record ProgrammeEnded(String programme, String reason) implements ProgramSaid {

        @Override
        public String kind() {
            return ENDED;
        }

        @Override
        public Set<String> outdates() {
            return Set.of(INVITATION, REOPENED);
        }

        @Override
        public boolean takesBack() {
            return true;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(programme, wording.reason(reason));
        }
    }

    /**
     * A programme that was ended is taken up again; its coordinators can open rounds.
     *
     * @param programme the programme
     */
    record ProgrammeReopened(String programme) implements ProgramSaid {

        @Override
        public String kind() {
            return REOPENED;
        }

        @Override
        public Set<String> outdates() {
            return Set.of(ENDED);
        }

        @Override
        public boolean takesBack() {
            return true;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(programme);
        }
    }

    /**
     * A coordinator changed as what somebody takes part.
     *
     * @param programme the programme
     * @param round the round
     * @param mentor whether as a mentor from now on
     * @param mentee whether as a mentee from now on
     * @param before as what until then, or null where an earlier release did not say
     */
    record PartChanged(
            String programme,
            String round,
            boolean mentor,
            boolean mentee,
            @Nullable Part before) implements ProgramSaid {

        /** As what somebody takes part. */
        public record Part(boolean mentor, boolean mentee) {}

        @Override
        public String kind() {
            return PART;
        }

        @Override
        public Set<String> outdates() {
            return Set.of(PART);
        }

        /** Of several changes the last is true; one there and back is none. */
        @Override
        public Optional<PartChanged> insteadOf(Said untold) {
            var was = untold instanceof PartChanged earlier ? earlier.before() : null;
            if (was == null) {
                return Optional.of(this);
            }
            return was.equals(new Part(mentor, mentee))
                    ? Optional.empty()
                    : Optional.of(new PartChanged(programme, round, mentor, mentee, was));
        }

        @Override
        public List<Object> words(Wording wording) {
            var part = mentor ? mentee ? "both" : "mentor" : "mentee";
            return List.of(programme, round, wording.text("invitation.as." + part));
        }
    }
}
