package app.waymark.meeting;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.time.Instant;
import java.util.List;

/** What an answer by mail did with the times of a meeting, or would do: said to whoever wrote it. */
public sealed interface MeetingMailSaid extends Said {

    /**
     * It picks one of them.
     *
     * @param start when that begins
     */
    record Picked(String topic, Instant start) implements MeetingMailSaid {

        @Override
        public String kind() {
            return "meeting.mail-picked";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(topic, wording.dates().dayAndTime(start));
        }
    }

    /** It says that none of them will do. */
    record Declined(String topic) implements MeetingMailSaid {

        @Override
        public String kind() {
            return "meeting.mail-declined";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(topic);
        }
    }
}
