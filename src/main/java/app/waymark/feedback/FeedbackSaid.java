package app.waymark.feedback;

import app.waymark.shared.AskedFor;
import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;
import java.util.Set;

/** What turns, news and mail say of a conversation. */
public sealed interface FeedbackSaid extends Said {

    /**
     * A post waits for its answer.
     *
     * @param title what the thread is about
     * @param about what kind of part of that it is about, empty for none; see {@link ThreadPart}
     * @param part how that part is called, may be empty
     * @param words the post's beginning
     */
    record AnswerAsked(String title, String about, String part, String words) implements FeedbackSaid {

        @Override
        public AskedFor askedFor() {
            return AskedFor.ANSWER;
        }

        @Override
        public String kind() {
            return Threads.ANSWER;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(FeedbackSaid.title(title, about, part, wording), words);
        }
    }

    /**
     * A post about a meeting waits for its answer.
     *
     * @param title what the meeting is about
     * @param about what kind of part of that it is about, empty for none; see {@link ThreadPart}
     * @param part how that part is called, may be empty
     * @param words the post's beginning
     */
    record MeetingAnswerAsked(String title, String about, String part, String words) implements FeedbackSaid {

        @Override
        public AskedFor askedFor() {
            return AskedFor.ANSWER;
        }

        @Override
        public String kind() {
            return Threads.MEETING_ANSWER;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(FeedbackSaid.title(title, about, part, wording), words);
        }
    }

    /**
     * The other one thinks that what the recipient asked is settled; nobody's move, for nothing more need come of it.
     *
     * @param title what the thread is about
     * @param words what was answered with it, or what was asked
     */
    record SettledProposed(String title, String words) implements FeedbackSaid {

        @Override
        public String kind() {
            return "feedback.proposed";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, words);
        }

        @Override
        public Set<String> outdates() {
            return Set.of(Threads.ANSWER, Threads.MEETING_ANSWER);
        }
    }

    private static String title(String title, String about, String part, Wording wording) {
        if (about.equals(Threads.MENTORSHIP)) {
            // nobody gave it a title, so it stands without quotation marks, in the case that the sentence asks for
            return wording.text("feedback.said.mentorship");
        }
        return wording.text(
                "feedback.said.titled", about.isEmpty() ? title : wording.text("feedback.about." + about, title, part));
    }
}
