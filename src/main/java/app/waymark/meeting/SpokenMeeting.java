package app.waymark.meeting;

import app.waymark.shared.Wording;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the parts of what is said of a meeting are put into words. */
final class SpokenMeeting {

    private SpokenMeeting() {}

    static String times(Wording wording, List<Instant> times) {
        return times.stream().map(wording.dates()::dayAndTime).collect(Collectors.joining(" · "));
    }

    /** A line for each, by the number with which it can be picked in a mail. */
    static String numbered(Wording wording, List<Instant> times) {
        return IntStream.range(0, times.size())
                .mapToObj(place -> wording.text(
                        "meeting.said.numbered", place + 1, wording.dates().dayAndTime(times.get(place))))
                .collect(Collectors.joining("\n"));
    }

    static String howLong(Wording wording, int minutes) {
        return wording.text("meeting.minutes", minutes);
    }

    /** The same as a sentence of its own, where it is known. */
    static String takes(Wording wording, @Nullable Integer minutes) {
        return minutes == null ? "" : wording.text("meeting.said.minutes", minutes);
    }

    /** Whose clock the times are read on. */
    static String clock(Wording wording) {
        return wording.dates().city(wording.dates().zone());
    }

    static String place(Wording wording, String place) {
        return place.isEmpty() ? wording.text("meeting.place.open") : place;
    }
}
