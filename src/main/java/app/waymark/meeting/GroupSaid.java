package app.waymark.meeting;

import app.waymark.shared.AskedFor;
import app.waymark.shared.Said;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What turns, news and mail say of a meeting of a group. None of it names anybody but who called it. */
public sealed interface GroupSaid extends Said {

    /** The kind of {@link AnswerAsked}: held by whoever has not answered. */
    String ANSWER = "meeting.group.answer";

    /** The kinds that say when and where it is: of several, the last is true. */
    Set<String> ANNOUNCED = Set.of(ANSWER, "meeting.group.booked", "meeting.group.described");

    /**
     * One is invited, or asked again because it has another time.
     *
     * @param start when it begins
     * @param place where, may be empty
     * @param note what the organiser had to say, may be empty
     * @param before when it was to be, or null where it is new
     */
    record AnswerAsked(
            String topic,
            Instant start,
            int minutes,
            String place,
            String note,
            @Nullable TimeWindow before) implements GroupSaid {

        @Override
        public String kind() {
            return ANSWER;
        }

        @Override
        public AskedFor askedFor() {
            return AskedFor.TIME;
        }

        @Override
        public Set<String> outdates() {
            return ANNOUNCED;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    wording.dates().dayAndTime(start),
                    SpokenMeeting.howLong(wording, minutes),
                    SpokenMeeting.clock(wording),
                    SpokenMeeting.place(wording, place),
                    note.isEmpty() ? "" : "“" + note + "”\n",
                    before == null
                            ? ""
                            : wording.text(
                                            "meeting.said.before",
                                            wording.dates().span(before)) + "\n");
        }
    }

    /**
     * It is in the reader's calendar: they called it, or said that they come, or perhaps.
     *
     * @param perhaps whether they said perhaps
     */
    record GroupBooked(String topic, Instant start, int minutes, String place, boolean perhaps) implements GroupSaid {

        @Override
        public String kind() {
            return "meeting.group.booked";
        }

        @Override
        public Set<String> outdates() {
            return ANNOUNCED;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    wording.dates().dayAndTime(start),
                    SpokenMeeting.howLong(wording, minutes),
                    SpokenMeeting.clock(wording),
                    SpokenMeeting.place(wording, place),
                    perhaps ? 1 : 0);
        }
    }

    /** It is about something else, or somewhere else, at the same time. */
    record GroupDescribed(String topic, Instant start, int minutes, String place) implements GroupSaid {

        @Override
        public String kind() {
            return "meeting.group.described";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    wording.dates().dayAndTime(start),
                    SpokenMeeting.howLong(wording, minutes),
                    SpokenMeeting.clock(wording),
                    SpokenMeeting.place(wording, place));
        }
    }

    /**
     * It is off.
     *
     * @param reason why; empty where nothing was said
     */
    record GroupOff(String topic, Instant start, String reason) implements GroupSaid {

        @Override
        public String kind() {
            return "meeting.group.off";
        }

        @Override
        public Set<String> outdates() {
            return ANNOUNCED;
        }

        @Override
        public boolean takesBack() {
            return true;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic, wording.dates().dayAndTime(start), SpokenMeeting.clock(wording), wording.reason(reason));
        }
    }

    /** The reader is of it no more, or said that they do not come: it leaves their calendar. */
    record GroupLeft(String topic, Instant start, boolean byThemselves) implements GroupSaid {

        @Override
        public String kind() {
            return "meeting.group.left";
        }

        @Override
        public Set<String> outdates() {
            return ANNOUNCED;
        }

        @Override
        public boolean takesBack() {
            return true;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(topic, wording.dates().dayAndTime(start), byThemselves ? 1 : 0);
        }
    }

    /** Somebody who had said that they come does not, for who called it. */
    record GroupDropped(String topic, Instant start) implements GroupSaid {

        @Override
        public String kind() {
            return "meeting.group.dropped";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(topic, wording.dates().dayAndTime(start));
        }
    }
}
