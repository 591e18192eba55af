package app.waymark.meeting;

import app.waymark.meeting.MeetingAnswer.Kind;
import app.waymark.shared.AskedFor;
import app.waymark.shared.Said;
import app.waymark.shared.TypedText;
import app.waymark.shared.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What turns, news and mail say of what somebody's calendar, or a link in a mail, said to a meeting that is booked. */
public sealed interface MeetingAnswerSaid extends Said {

    /** The kind of {@link Cannot}. */
    String CANNOT = "meeting.cannot";

    /** The kind of {@link CannotAll}. */
    String CANNOT_ALL = "meeting.series.cannot";

    /**
     * They cannot come, and it is for the reader to find another time, or to call it off.
     *
     * @param start when it begins
     * @param words what they said with it, may be empty
     */
    record Cannot(String topic, Instant start, String words) implements MeetingAnswerSaid {

        @Override
        public AskedFor askedFor() {
            return AskedFor.TIME;
        }

        @Override
        public String kind() {
            return CANNOT;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(topic, wording.dates().dayAndTime(start), quoted(wording, words));
        }
    }

    /**
     * The same of all dates of a series that are to come.
     *
     * @param start when the first of them begins
     * @param dates how many
     */
    record CannotAll(String topic, Instant start, int dates, String words) implements MeetingAnswerSaid {

        @Override
        public AskedFor askedFor() {
            return AskedFor.TIME;
        }

        @Override
        public String kind() {
            return CANNOT_ALL;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(topic, wording.dates().dayAndTime(start), quoted(wording, words), dates);
        }
    }

    /**
     * Perhaps they come.
     *
     * @param dates how many dates are meant, of which that is the first
     */
    record Perhaps(String topic, Instant start, int dates, String words) implements MeetingAnswerSaid {

        @Override
        public String kind() {
            return "meeting.perhaps";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(topic, wording.dates().dayAndTime(start), quoted(wording, words), dates);
        }
    }

    /** They come: after all, or with a word to it. */
    record Comes(String topic, Instant start, int dates, String words) implements MeetingAnswerSaid {

        @Override
        public String kind() {
            return "meeting.comes";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(topic, wording.dates().dayAndTime(start), quoted(wording, words), dates);
        }
    }

    /**
     * What the reader's own answer did, or would do.
     *
     * @param dates how many dates are meant, of which that is the first
     * @param other the time that is proposed instead, or null
     */
    record Answered(
            String topic,
            Instant start,
            int dates,
            Kind answer,
            @Nullable Instant other) implements MeetingAnswerSaid {

        @Override
        public String kind() {
            return "meeting.calendar-answered";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    wording.dates().dayAndTime(start),
                    dates,
                    answer.ordinal(),
                    other == null ? "" : wording.dates().dayAndTime(other));
        }
    }

    private static String quoted(Wording wording, String words) {
        return TypedText.blank(words) ? "" : wording.text("meeting.answer.words", words);
    }
}
