package app.waymark.meeting;

import app.waymark.meeting.MeetingSaid.Whose;
import app.waymark.shared.AskedFor;
import app.waymark.shared.Said;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What turns, news and mail say of a series. None of it makes another untrue: each goes out in its order, for each changes
 * something else in the calendars that hear of it.
 */
public sealed interface SeriesSaid extends Said {

    /** The kind of {@link SeriesOffered}. */
    String OFFERED = "meeting.repeat";

    /**
     * A series is proposed.
     *
     * @param rule when its meetings are
     * @param starts when each begins
     * @param minutes how long each takes
     */
    record SeriesOffered(String topic, SeriesRule rule, List<Instant> starts, int minutes) implements SeriesSaid {

        public SeriesOffered {
            starts = List.copyOf(starts);
        }

        @Override
        public AskedFor askedFor() {
            return AskedFor.TIME;
        }

        @Override
        public String kind() {
            return OFFERED;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    SeriesWords.rule(wording::text, wording.dates(), rule),
                    starts.size(),
                    wording.dates().dayAndTime(starts.getFirst()),
                    wording.dates().dayAndTime(starts.getLast()),
                    SpokenMeeting.howLong(wording, minutes));
        }
    }

    /**
     * All dates of a series are booked.
     *
     * @param rule when its meetings are
     * @param starts when each begins
     * @param minutes how long each takes
     * @param place where, may be empty
     * @param days the days by the rule that are as it has them
     * @param elsewhere the clock of the other of the two than the one by whose clock it goes
     */
    record SeriesBooked(
            String topic,
            SeriesRule rule,
            List<Instant> starts,
            int minutes,
            String place,
            List<LocalDate> days,
            ZoneId elsewhere)
            implements SeriesSaid {

        public SeriesBooked {
            starts = List.copyOf(starts);
            days = List.copyOf(days);
        }

        @Override
        public String kind() {
            return "meeting.series.booked";
        }

        @Override
        public List<Object> words(Wording wording) {
            var hours = SeriesWords.hours(wording::text, wording.dates(), rule, days, elsewhere);
            return List.of(
                    topic,
                    SeriesWords.rule(wording::text, wording.dates(), rule),
                    starts.size(),
                    starts.stream().map(wording.dates()::dayAndTime).collect(Collectors.joining("\n")),
                    SpokenMeeting.howLong(wording, minutes),
                    SpokenMeeting.clock(wording),
                    SpokenMeeting.place(wording, place),
                    hours.isEmpty() ? "" : hours + "\n");
        }
    }

    /**
     * One date of a series is at another time.
     *
     * @param start when it begins now
     * @param minutes how long it takes now
     * @param place where, may be empty
     * @param before when it was to be
     */
    record SeriesDateMoved(String topic, Instant start, int minutes, String place, TimeWindow before)
            implements SeriesSaid {

        @Override
        public String kind() {
            return "meeting.series.moved";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    wording.dates().dayAndTime(start),
                    SpokenMeeting.howLong(wording, minutes),
                    SpokenMeeting.clock(wording),
                    SpokenMeeting.place(wording, place),
                    wording.dates().span(before));
        }
    }

    /**
     * One date of a series is about something else, or somewhere else.
     *
     * @param start when it begins
     * @param place where it is now, may be empty
     */
    record SeriesDateDescribed(String topic, Instant start, String place) implements SeriesSaid {

        @Override
        public String kind() {
            return "meeting.series.described";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    wording.dates().dayAndTime(start),
                    SpokenMeeting.clock(wording),
                    SpokenMeeting.place(wording, place));
        }
    }

    /**
     * One date of a series is off.
     *
     * @param start when it was to begin
     * @param reason why, or null
     * @param by who called it off
     */
    record SeriesDateOff(
            String topic, Instant start, @Nullable String reason, Whose by) implements SeriesSaid {

        @Override
        public String kind() {
            return "meeting.series.off";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    wording.dates().dayAndTime(start),
                    SpokenMeeting.clock(wording),
                    wording.reason(reason),
                    Whose.choice(by));
        }
    }

    /**
     * The dates of a series from some day on are off.
     *
     * @param starts when they were to begin
     * @param reason why, or null
     * @param by who called them off
     * @param replaced whether others take their place, of which another mail tells
     */
    record SeriesEnds(
            String topic, List<Instant> starts, @Nullable String reason, Whose by, boolean replaced)
            implements SeriesSaid {

        public SeriesEnds {
            starts = List.copyOf(starts);
        }

        @Override
        public String kind() {
            return "meeting.series.ends";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    starts.size(),
                    wording.dates().dayAndTime(starts.getFirst()),
                    starts.stream().map(wording.dates()::dayAndTime).collect(Collectors.joining("\n")),
                    SpokenMeeting.clock(wording),
                    by == Whose.NOBODYS || replaced ? "" : wording.reason(reason),
                    replaced ? 4 : Whose.choice(by));
        }
    }
}
