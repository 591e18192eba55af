package app.waymark.meeting;

import app.waymark.shared.AskedFor;
import app.waymark.shared.Said;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What turns, news and mail say of a meeting. */
public sealed interface MeetingSaid extends Said {

    /** The kind of {@link TimesOffered}. */
    String PICK = "meeting.pick";

    /** The kind of {@link OtherTimesOffered}. */
    String MOVE = "meeting.move";

    /** The kind of {@link FollowUpAgreed}. */
    String FOLLOW_UP = "meeting.follow-up";

    /** The kind of {@link MetAsked}. */
    String MET = "meeting.met";

    /** The kind of {@link MeetingSoon}. */
    String SOON = "meeting.soon";

    /** The kinds that say when and where a meeting is: of several, the last is true. */
    Set<String> ANNOUNCED = Set.of("meeting.booked", "meeting.moved", "meeting.described");

    /** Who did something, as the reader sees it. */
    enum Whose {
        /** The reader. */
        YOURS(1),
        /** The other of the two. */
        THEIRS(2),
        /** Neither: the mentorship ended. */
        NOBODYS(3);

        private final int choice;

        Whose(int choice) {
            this.choice = choice;
        }

        /** What a sentence's {@code choice} asks; 0 where it is not known. */
        static int choice(@Nullable Whose whose) {
            return whose == null ? 0 : whose.choice;
        }
    }

    /**
     * Times for a new meeting are proposed.
     *
     * @param times when it could begin
     * @param minutes how long it would take, or null where the first release did not say
     */
    record TimesOffered(
            String topic, List<Instant> times, @Nullable Integer minutes) implements MeetingSaid {

        public TimesOffered {
            times = List.copyOf(times);
        }

        @Override
        public AskedFor askedFor() {
            return AskedFor.TIME;
        }

        @Override
        public String kind() {
            return PICK;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    SpokenMeeting.times(wording, times),
                    SpokenMeeting.takes(wording, minutes),
                    SpokenMeeting.numbered(wording, times));
        }
    }

    /**
     * Other times for a booked meeting are proposed.
     *
     * @param now when it is booked for, or null where the first release did not say
     * @param times when it could begin instead
     * @param minutes how long it would take then, or null where the first release did not say
     */
    record OtherTimesOffered(
            String topic,
            @Nullable Instant now,
            List<Instant> times,
            @Nullable Integer minutes) implements MeetingSaid {

        public OtherTimesOffered {
            times = List.copyOf(times);
        }

        @Override
        public AskedFor askedFor() {
            return AskedFor.TIME;
        }

        @Override
        public String kind() {
            return MOVE;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    SpokenMeeting.times(wording, times),
                    SpokenMeeting.takes(wording, minutes),
                    now == null
                            ? ""
                            : wording.text("meeting.said.now", wording.dates().dayAndTime(now)),
                    SpokenMeeting.numbered(wording, times));
        }
    }

    /**
     * There are times that the two have free together, where there were none; whoever hears of it asked to.
     *
     * @param start when the best of them begins
     * @param minutes how long they would meet
     */
    record TimesAppeared(Instant start, int minutes) implements MeetingSaid {

        @Override
        public String kind() {
            return "meeting.times";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(wording.dates().dayAndTime(start), SpokenMeeting.howLong(wording, minutes));
        }
    }

    /**
     * Something is to be done after a meeting.
     *
     * @param text what
     */
    record FollowUpAgreed(String text, String topic) implements MeetingSaid {

        @Override
        public Optional<String> handsBack() {
            return Optional.of(text);
        }

        @Override
        public String kind() {
            return FOLLOW_UP;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(text, topic);
        }
    }

    /**
     * A meeting is to come, and its reader wanted to be reminded.
     *
     * @param start when it begins
     * @param place where, may be empty
     */
    record MeetingSoon(String topic, Instant start, String place) implements MeetingSaid {

        @Override
        public String kind() {
            return SOON;
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
     * A meeting is over, and each of the two is asked whether they met.
     *
     * @param start when it began
     */
    record MetAsked(String topic, Instant start) implements MeetingSaid {

        @Override
        public String kind() {
            return MET;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(topic, wording.dates().dayAndTime(start));
        }
    }

    /**
     * None of the proposed times will do.
     *
     * @param reason why, or null
     */
    record TimesDeclined(String topic, @Nullable String reason) implements MeetingSaid {

        @Override
        public String kind() {
            return "meeting.declined";
        }

        @Override
        public Set<String> outdates() {
            return Set.of(PICK, MOVE, SeriesSaid.OFFERED);
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(topic, wording.reason(reason));
        }
    }

    /**
     * Who proposed the times takes them back.
     *
     * @param reason why, or null
     */
    record TimesTakenBack(String topic, @Nullable String reason) implements MeetingSaid {

        @Override
        public String kind() {
            return "meeting.withdrawn";
        }

        @Override
        public Set<String> outdates() {
            return Set.of(PICK, MOVE, SeriesSaid.OFFERED);
        }

        @Override
        public boolean takesBack() {
            return true;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(topic, wording.reason(reason));
        }
    }

    /**
     * It has a time.
     *
     * @param start when it begins
     * @param minutes how long it takes
     * @param place where, may be empty
     */
    record MeetingBooked(String topic, Instant start, int minutes, String place) implements MeetingSaid {

        @Override
        public String kind() {
            return "meeting.booked";
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
     * It has another time.
     *
     * @param start when it begins now
     * @param minutes how long it takes now
     * @param place where, may be empty
     * @param before when it was to be, or null where the first release did not say
     */
    record MeetingMoved(
            String topic,
            Instant start,
            int minutes,
            String place,
            @Nullable TimeWindow before) implements MeetingSaid {

        @Override
        public String kind() {
            return "meeting.moved";
        }

        @Override
        public Set<String> outdates() {
            return ANNOUNCED;
        }

        /** Whoever has not heard of it is told of the time that holds; whoever has, from which time it has moved. */
        @Override
        public Optional<MeetingSaid> insteadOf(Said untold) {
            return switch (untold) {
                case MeetingBooked first -> Optional.of(new MeetingBooked(topic, start, minutes, place));
                case MeetingMoved earlier -> movedFrom(earlier.before());
                default -> Optional.of(this);
            };
        }

        private Optional<MeetingSaid> movedFrom(@Nullable TimeWindow told) {
            boolean back =
                    told != null && told.start().equals(start) && told.length().equals(Duration.ofMinutes(minutes));
            return back ? Optional.empty() : Optional.of(new MeetingMoved(topic, start, minutes, place, told));
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    wording.dates().dayAndTime(start),
                    SpokenMeeting.howLong(wording, minutes),
                    SpokenMeeting.clock(wording),
                    SpokenMeeting.place(wording, place),
                    before == null
                            ? ""
                            : wording.text(
                                    "meeting.said.before", wording.dates().span(before)));
        }
    }

    /**
     * It is about something else, or somewhere else, at the same time.
     *
     * @param start when it begins
     * @param minutes how long it takes
     * @param place where it is now, may be empty
     * @param topicBefore what it was about, or null where that is the same
     * @param placeBefore where it was, or null where that is the same
     */
    record MeetingDescribed(
            String topic,
            Instant start,
            int minutes,
            String place,
            @Nullable String topicBefore,
            @Nullable String placeBefore)
            implements MeetingSaid {

        @Override
        public String kind() {
            return "meeting.described";
        }

        @Override
        public Set<String> outdates() {
            return ANNOUNCED;
        }

        /** The time that was not told yet is told with the place that holds; what changed twice, changed once. */
        @Override
        public Optional<MeetingSaid> insteadOf(Said untold) {
            return switch (untold) {
                case MeetingBooked first -> Optional.of(new MeetingBooked(topic, start, minutes, place));
                case MeetingMoved moved -> Optional.of(new MeetingMoved(topic, start, minutes, place, moved.before()));
                case MeetingDescribed earlier ->
                    describedFrom(
                            known(earlier.topicBefore(), topicBefore, topic),
                            known(earlier.placeBefore(), placeBefore, place));
                default -> Optional.of(this);
            };
        }

        private Optional<MeetingSaid> describedFrom(@Nullable String topicKnown, @Nullable String placeKnown) {
            return topicKnown == null && placeKnown == null
                    ? Optional.empty()
                    : Optional.of(new MeetingDescribed(topic, start, minutes, place, topicKnown, placeKnown));
        }

        /** What the reader takes it for, or null where that is what it is. */
        private static @Nullable String known(@Nullable String first, @Nullable String then, String now) {
            var known = first == null ? then : first;
            return now.equals(known) ? null : known;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    wording.dates().dayAndTime(start),
                    SpokenMeeting.howLong(wording, minutes),
                    SpokenMeeting.clock(wording),
                    SpokenMeeting.place(wording, place),
                    changes(wording));
        }

        private String changes(Wording wording) {
            var topicChange = topicBefore == null ? "" : wording.text("meeting.said.topic", topicBefore, topic);
            var placeChange = placeBefore == null
                    ? ""
                    : wording.text(
                            "meeting.said.place",
                            SpokenMeeting.place(wording, placeBefore),
                            SpokenMeeting.place(wording, place));
            return topicChange + (topicChange.isEmpty() || placeChange.isEmpty() ? "" : " ") + placeChange;
        }
    }

    /**
     * It is off.
     *
     * @param start when it was to begin
     * @param minutes how long it was to take
     * @param place where it was to be, may be empty
     * @param reason why, or null
     * @param by who called it off, or null where the first release did not say
     */
    record MeetingCalledOff(
            String topic,
            Instant start,
            int minutes,
            String place,
            @Nullable String reason,
            @Nullable Whose by) implements MeetingSaid {

        @Override
        public String kind() {
            return "meeting.cancelled";
        }

        @Override
        public Set<String> outdates() {
            return ANNOUNCED;
        }

        @Override
        public boolean takesBack() {
            return true;
        }

        /** Called off is the meeting that its reader knows, at the time and the place of which they were told. */
        @Override
        public Optional<MeetingSaid> insteadOf(Said untold) {
            return Optional.of(
                    switch (untold) {
                        case MeetingMoved moved
                        when moved.before() != null ->
                            new MeetingCalledOff(
                                    topic,
                                    moved.before().start(),
                                    Math.toIntExact(moved.before().length().toMinutes()),
                                    place,
                                    reason,
                                    by);
                        case MeetingDescribed described ->
                            new MeetingCalledOff(
                                    Objects.requireNonNullElse(described.topicBefore(), topic),
                                    start,
                                    minutes,
                                    Objects.requireNonNullElse(described.placeBefore(), place),
                                    reason,
                                    by);
                        default -> this;
                    });
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    topic,
                    wording.dates().dayAndTime(start),
                    SpokenMeeting.howLong(wording, minutes),
                    SpokenMeeting.clock(wording),
                    SpokenMeeting.place(wording, place),
                    by == Whose.NOBODYS ? "" : wording.reason(reason),
                    Whose.choice(by));
        }
    }
}
