package app.waymark.goal;

import app.waymark.feedback.ReviewPoint;
import app.waymark.shared.AskedFor;
import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What turns, news and mail say of a goal. */
public sealed interface GoalSaid extends Said {

    /**
     * A revision waits for the mentor.
     *
     * @param revision its number
     * @param why what the mentee says of it, may be empty
     * @param words how many words changed since the revision before; 0 where it is the first
     * @param steps how many steps and milestones changed since; all of them where it is the first
     */
    record ReviewAsked(String title, int revision, String why, int words, int steps) implements GoalSaid {

        @Override
        public AskedFor askedFor() {
            return AskedFor.REVIEW;
        }

        @Override
        public Optional<String> handsBack() {
            return Optional.of(title);
        }

        @Override
        public boolean timed() {
            return true;
        }

        @Override
        public String kind() {
            return GoalTurns.REVIEW;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, revision, why, words, steps);
        }
    }

    /**
     * The mentor asked for something to be different.
     *
     * @param words what, may be empty where the points say it
     * @param points what was remarked in the text
     */
    record ChangesAsked(String title, String words, List<ReviewPoint> points) implements GoalSaid {

        public ChangesAsked {
            points = List.copyOf(points);
        }

        /** Without a remark in the text. */
        public ChangesAsked(String title, String words) {
            this(title, words, List.of());
        }

        @Override
        public AskedFor askedFor() {
            return AskedFor.REVISION;
        }

        @Override
        public Optional<String> handsBack() {
            return Optional.of(title);
        }

        @Override
        public String kind() {
            return GoalTurns.REVISE;
        }

        @Override
        public Set<String> outdates() {
            return Set.of("goal.accepted", "goal.reviewed");
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, PointWords.brief(words, points, wording), PointWords.whole(words, points, wording));
        }
    }

    /**
     * The mentor sent a review with remarks in the text and did not ask for changes.
     *
     * @param verdict what it says of the goal
     * @param words what it says as a whole, may be empty
     * @param points what was remarked in the text
     */
    record ReviewToAnswer(String title, Verdict verdict, String words, List<ReviewPoint> points) implements GoalSaid {

        public ReviewToAnswer {
            points = List.copyOf(points);
        }

        @Override
        public AskedFor askedFor() {
            return AskedFor.REVISION;
        }

        @Override
        public String kind() {
            return GoalTurns.ANSWER_REVIEW;
        }

        @Override
        public Set<String> outdates() {
            return Set.of("goal.accepted", "goal.reviewed");
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    title,
                    PointWords.brief(words, points, wording),
                    PointWords.whole(words, points, wording),
                    wording.text(
                            verdict == Verdict.ACCEPTED ? "goal.review.mail.accepted" : "goal.review.mail.commented"));
        }
    }

    /**
     * The mentor sent a review with answers to the questions of the programme, and nothing that has to be answered.
     *
     * @param verdict what it says of the goal
     * @param words what it says as a whole, may be empty
     * @param points the answers, each with its question
     */
    record ReviewAnswered(String title, Verdict verdict, String words, List<ReviewPoint> points) implements GoalSaid {

        public ReviewAnswered {
            points = List.copyOf(points);
        }

        @Override
        public String kind() {
            return "goal.review-answered";
        }

        @Override
        public Set<String> outdates() {
            return Set.of("goal.accepted", "goal.reviewed");
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    title,
                    PointWords.brief(words, points, wording),
                    PointWords.whole(words, points, wording),
                    verdict == Verdict.ACCEPTED ? 1 : 0);
        }
    }

    /**
     * The mentee took words that the mentor suggested.
     *
     * @param taken how many of the suggestions
     */
    record WordsTaken(String title, int taken) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.words-taken";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, taken);
        }
    }

    /**
     * The mentee says that an edit answers what the mentor asked.
     *
     * @param asked the beginning of that
     */
    record PointAnswered(String title, String asked) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.point-answered";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, asked);
        }
    }

    /**
     * The mentor finds it good as it stands.
     *
     * @param words what else the mentor says, may be empty
     */
    record GoalAccepted(String title, String words) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.accepted";
        }

        @Override
        public Set<String> outdates() {
            return Set.of("goal.reviewed");
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, words);
        }
    }

    /**
     * The mentee asks the mentor to accept what came of a step.
     *
     * @param step what was to be done
     * @param note what the mentor should look at, may be empty
     */
    record AcceptanceAsked(String title, String step, String note) implements GoalSaid {

        @Override
        public AskedFor askedFor() {
            return AskedFor.REVIEW;
        }

        @Override
        public Optional<String> handsBack() {
            return Optional.of(step);
        }

        @Override
        public String kind() {
            return GoalTurns.ACCEPT;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, step, note);
        }
    }

    /**
     * The mentor accepts what came of a step. Said of what was asked, so that each has its own news.
     *
     * @param words what else the mentor says, may be empty
     */
    record StepAccepted(String title, String step, String words) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.step-accepted";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, step, words);
        }
    }

    /**
     * The mentor does not accept it yet.
     *
     * @param words what is missing
     */
    record StepNotYet(String title, String step, String words) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.step-not-yet";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, step, words);
        }
    }

    /**
     * The mentor suggests a goal. Said of the suggestion.
     *
     * @param why why the mentor thinks so, may be empty
     */
    record SuggestionMade(String title, String why) implements GoalSaid {

        @Override
        public AskedFor askedFor() {
            return AskedFor.REVISION;
        }

        @Override
        public String kind() {
            return GoalTurns.SUGGESTED;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, why);
        }
    }

    /** The mentee made a goal of what was suggested; whether it is shown to the mentor is another thing. */
    record SuggestionTaken(String title) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.suggestion-taken";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title);
        }
    }

    /**
     * The mentee makes no goal of what was suggested.
     *
     * @param words what there is to say to it, may be empty
     */
    record SuggestionDeclined(String title, String words) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.suggestion-declined";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, words);
        }
    }

    /** The mentor has read it and gives no verdict. */
    record GoalReviewed(String title) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.reviewed";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title);
        }
    }

    /**
     * The mentor changed it.
     *
     * @param why what the mentor says of it, may be empty
     */
    record GoalEdited(String title, String why) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.edited";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, why);
        }
    }

    /**
     * A milestone of it is reached. Said of the milestone and not of the goal, so that each has its own news.
     *
     * @param milestone how the milestone is called
     */
    record MilestoneReached(String title, String milestone) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.milestone";
        }

        @Override
        public Set<String> outdates() {
            return Set.of("goal.milestone.undone");
        }

        /** Whoever has not been told that it is not reached after all takes it for reached, and hears nothing new. */
        @Override
        public Optional<MilestoneReached> insteadOf(Said untold) {
            return untold instanceof MilestoneNotReached ? Optional.empty() : Optional.of(this);
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, milestone);
        }
    }

    /**
     * A milestone of it that was marked as reached is not reached. Said of the milestone, as {@link MilestoneReached} is.
     *
     * @param milestone how the milestone is called
     */
    record MilestoneNotReached(String title, String milestone) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.milestone.undone";
        }

        @Override
        public Set<String> outdates() {
            return Set.of("goal.milestone");
        }

        @Override
        public boolean takesBack() {
            return true;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, milestone);
        }
    }

    /**
     * It is reached.
     *
     * @param words what the mentee says of it, may be empty
     */
    record GoalReached(String title, String words) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.reached";
        }

        @Override
        public Set<String> outdates() {
            return Set.of("goal.dropped", "goal.paused");
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, words);
        }
    }

    /**
     * It is let go.
     *
     * @param why what was learned
     */
    record GoalDropped(String title, String why) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.dropped";
        }

        @Override
        public Set<String> outdates() {
            return Set.of("goal.reached", "goal.paused");
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, wording.reason(why));
        }
    }

    /**
     * It rests until a day, on which it goes on by itself.
     *
     * @param until that day
     * @param why what the mentee says of it, may be empty
     */
    record GoalPaused(String title, LocalDate until, String why) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.paused";
        }

        @Override
        public Set<String> outdates() {
            return Set.of("goal.reopened");
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, wording.dates().day(until), why);
        }
    }

    /** A pause is over, and it goes on. */
    record GoalReturned(String title) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.returned";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title);
        }
    }

    /** It was reached, given up or paused, and is not any more: it goes on. */
    record GoalReopened(String title) implements GoalSaid {

        @Override
        public String kind() {
            return "goal.reopened";
        }

        @Override
        public Set<String> outdates() {
            return Set.of("goal.reached", "goal.dropped", "goal.paused");
        }

        @Override
        public boolean takesBack() {
            return true;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title);
        }
    }

    /** What could get in the way waits for a word of the mentor's. The words themselves stand on the goal's page alone. */
    record ObstacleShown(String title) implements GoalSaid {

        @Override
        public AskedFor askedFor() {
            return AskedFor.REVIEW;
        }

        @Override
        public String kind() {
            return GoalTurns.OBSTACLE;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title);
        }
    }

    /** It is time to look back at it. */
    record LookBackAsked(String title) implements GoalSaid {

        @Override
        public String kind() {
            return GoalTurns.LOOK_BACK;
        }

        @Override
        public boolean mailedWithReminder() {
            return true;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title);
        }
    }

    /**
     * A check-in is offered.
     *
     * @param open whether the mentor sees all of its check-ins, so that an answer that is none can be a post
     */
    record CheckInOffered(String title, boolean open) implements GoalSaid {

        /** What it is called where it is stored. */
        public static final String KIND = "goal.check-in";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, wording.text(open ? "goal.checkin.mail.post" : "goal.checkin.mail.page"));
        }
    }
}
