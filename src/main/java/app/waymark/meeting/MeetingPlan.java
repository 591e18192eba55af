package app.waymark.meeting;

import app.waymark.shared.TypedText;
import java.time.Duration;
import java.util.List;

/**
 * What a meeting that is being proposed shall be.
 *
 * @param topic what it is about; never empty
 * @param place where it is, or the link of a video call; empty while that is open. A template of rooms becomes a room of this
 *     meeting's own, or of all dates of a series
 * @param length how long it takes
 * @param agenda what to talk about, in order
 */
public record MeetingPlan(String topic, String place, Duration length, List<String> agenda) {

    /** The longest topic that is kept. */
    public static final int LONGEST_TOPIC = 160;

    /** The longest place that is kept. */
    public static final int LONGEST_PLACE = 300;

    /** The most items that a meeting is proposed with. */
    public static final int MOST_ITEMS = 30;

    /** The longest meeting. */
    public static final Duration LONGEST = Duration.ofHours(8);

    /** Throws {@link IllegalArgumentException} where a part is missing, too long, or a length no meeting has. */
    public MeetingPlan {
        topic = checked(topic, LONGEST_TOPIC);
        place = VideoLink.named(TypedText.strip(place));
        agenda = agenda.stream()
                .map(TypedText::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        checkLength(length);
        if (place.length() > LONGEST_PLACE || agenda.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("A place or an agenda of that length is not kept");
        }
        agenda.forEach(item -> checked(item, AgendaItem.LONGEST));
    }

    static String checked(String text, int longest) {
        var stripped = TypedText.strip(text);
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new IllegalArgumentException("A text has between 1 and " + longest + " characters here");
        }
        return stripped;
    }

    /** Whether a meeting can be that long. */
    public static boolean takes(Duration length) {
        return length.compareTo(Duration.ofMinutes(5)) >= 0 && length.compareTo(LONGEST) <= 0;
    }

    static void checkLength(Duration length) {
        if (!takes(length)) {
            throw new IllegalArgumentException("A meeting takes between five minutes and eight hours");
        }
    }
}
