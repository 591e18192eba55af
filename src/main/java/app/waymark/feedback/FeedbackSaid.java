package app.waymark.feedback;

import app.waymark.shared.AskedFor;
import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;

/** What turns, news and mail say of a conversation. */
public sealed interface FeedbackSaid extends Said {

    /**
     * A post waits for its answer.
     *
     * @param title what the thread is about
     * @param words the post's beginning
     */
    record AnswerAsked(String title, String words) implements FeedbackSaid {

        @Override
        public AskedFor asked() {
            return AskedFor.ANSWER;
        }

        @Override
        public String kind() {
            return Threads.ANSWER;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, words);
        }
    }

    /**
     * A post about a meeting waits for its answer.
     *
     * @param title what the meeting is about
     * @param words the post's beginning
     */
    record MeetingAnswerAsked(String title, String words) implements FeedbackSaid {

        @Override
        public AskedFor asked() {
            return AskedFor.ANSWER;
        }

        @Override
        public String kind() {
            return Threads.MEETING_ANSWER;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, words);
        }
    }
}
