package app.waymark.feedback;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;

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
        public String kind() {
            return Threads.MEETING_ANSWER;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(FeedbackSaid.title(title, about, part, wording), words);
        }
    }

    private static String title(String title, String about, String part, Wording wording) {
        return about.isEmpty() ? title : wording.text("feedback.about." + about, title, part);
    }
}
