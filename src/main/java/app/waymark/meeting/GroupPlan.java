package app.waymark.meeting;

import app.waymark.shared.TimeWindow;
import app.waymark.shared.TypedText;
import java.time.Duration;
import java.time.Instant;

/**
 * What a meeting of a group shall be.
 *
 * @param topic what it is about; never empty
 * @param place where it is, or the link of a video call; empty while that is open
 * @param words what the organiser has to say to those invited; may be empty
 */
public record GroupPlan(String topic, String place, String words, Instant start, Duration length) {

    /** The longest words that are kept. */
    public static final int LONGEST_WORDS = 2_000;

    /** Throws {@link IllegalArgumentException} where a part is missing, too long, or a length no meeting has. */
    public GroupPlan {
        topic = MeetingPlan.checked(topic, MeetingPlan.LONGEST_TOPIC);
        place = VideoLink.named(TypedText.strip(place));
        words = TypedText.strip(words);
        MeetingPlan.checkLength(length);
        if (place.length() > MeetingPlan.LONGEST_PLACE || words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("A place or words of that length are not kept");
        }
    }

    /** When it is. */
    public TimeWindow window() {
        return TimeWindow.of(start, length);
    }
}
