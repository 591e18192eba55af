package app.waymark.mentorship;

import app.waymark.shared.AskedFor;
import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What turns, news and mail say of a mentorship. */
public sealed interface MentorshipSaid extends Said {

    /**
     * A match waits for somebody's yes or no.
     *
     * @param round the name of the round
     */
    record MatchProposed(String round) implements MentorshipSaid {

        @Override
        public AskedFor askedFor() {
            return AskedFor.MATCH;
        }

        @Override
        public int mostDaysOff() {
            return 14;
        }

        @Override
        public String kind() {
            return Mentorships.ANSWER;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(round);
        }
    }

    /** Both said yes. */
    record MatchStarted() implements MentorshipSaid {

        @Override
        public String kind() {
            return Mentorships.STARTED;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of();
        }
    }

    /**
     * One of the two said no.
     *
     * @param reason why
     */
    record MatchDeclined(String reason) implements MentorshipSaid {

        @Override
        public String kind() {
            return "mentorship.declined";
        }

        @Override
        public Set<String> outdates() {
            return Set.of(Mentorships.ANSWER);
        }

        @Override
        public boolean takesBack() {
            return true;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(wording.reason(reason));
        }
    }

    /**
     * It is over.
     *
     * @param reason why
     */
    record MatchEnded(String reason) implements MentorshipSaid {

        @Override
        public String kind() {
            return "mentorship.ended";
        }

        @Override
        public Set<String> outdates() {
            return Set.of(Mentorships.ANSWER, Mentorships.STARTED);
        }

        @Override
        public boolean takesBack() {
            return true;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(wording.reason(reason));
        }
    }

    /** The other is away, or going to be. */
    record PartnerAway(LocalDate from, LocalDate backOn) implements MentorshipSaid {

        @Override
        public String kind() {
            return Mentorships.AWAY;
        }

        /** What was said of an absence before is not so any more. */
        @Override
        public Set<String> outdates() {
            return Set.of(Mentorships.AWAY);
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(wording.dates().day(from), wording.dates().day(backOn));
        }
    }

    /** It is over because one of the two has closed their account. */
    record AccountGone() implements MentorshipSaid {

        @Override
        public String kind() {
            return "mentorship.account-closed";
        }

        @Override
        public Set<String> outdates() {
            return Set.of(Mentorships.ANSWER, Mentorships.STARTED);
        }

        @Override
        public boolean takesBack() {
            return true;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of();
        }
    }
}
