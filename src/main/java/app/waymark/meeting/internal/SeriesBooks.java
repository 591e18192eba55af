package app.waymark.meeting.internal;

import app.waymark.meeting.MeetingState;
import app.waymark.meeting.SeriesDay;
import app.waymark.mentorship.Mentorship;
import app.waymark.shared.AccountId;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Books the dates of a series, all or none, and calls them off from some day on. Whoever calls it holds the series' lock. */
@Component
public class SeriesBooks {

    private final MeetingRepository meetings;
    private final SeriesRepository all;
    private final Claims claims;
    private final SeriesNews news;
    private final Announcements announcements;
    private final Clock clock;

    SeriesBooks(
            MeetingRepository meetings,
            SeriesRepository all,
            Claims claims,
            SeriesNews news,
            Announcements announcements,
            Clock clock) {
        this.meetings = meetings;
        this.all = all;
        this.claims = claims;
        this.news = news;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Books both for these days; the meeting that carried the proposal is the first of them. Where it would take the place of
     * another series' dates, those are called off first, in the same transaction.
     *
     * @return when one of the two has something else; the transaction is to be rolled back then
     */
    public List<Instant> book(Mentorship mentorship, SeriesEntity series, MeetingEntity carrier, List<SeriesDay> days) {
        var now = clock.instant();
        announcements.closeTurns(carrier);
        var replaces = series.replaces();
        var from = series.replacesFrom();
        if (replaces != null && from != null) {
            all.lock(replaces).ifPresent(old -> end(old, from, series.organiser(), "", true));
        }
        var booked = new ArrayList<MeetingEntity>();
        for (var day : days) {
            var meeting = booked.isEmpty() ? carrier : date(mentorship, series, day);
            meeting.bookOfSeries(day.on(), TimeWindow.of(day.start(), series.length()), now);
            booked.add(meeting);
        }
        // Before their claims, which name them.
        meetings.saveAllAndFlush(booked);
        var wanted = booked.stream()
                .map(one -> new Claims.Wanted(one.meetingId().value(), one.requireWindow()))
                .toList();
        if (!claims.bookAll(wanted, mentorship.mentor(), mentorship.mentee())) {
            return taken(mentorship, wanted);
        }
        series.book(days, now);
        news.booked(series, booked);
        announcements.changed(booked);
        return List.of();
    }

    private MeetingEntity date(Mentorship mentorship, SeriesEntity series, SeriesDay day) {
        var meeting = new MeetingEntity(Uuid7.next(clock), mentorship, series.topic(), series.place(), clock.instant());
        meeting.joinSeries(series.getId(), day.on());
        return meeting;
    }

    /** Which of them are taken; where a race was lost only just now, any of them may be. */
    private List<Instant> taken(Mentorship mentorship, List<Claims.Wanted> wanted) {
        var own = wanted.stream().map(Claims.Wanted::meeting).collect(Collectors.toCollection(HashSet::new));
        var whole = new TimeWindow(
                wanted.stream()
                        .map(one -> one.window().start())
                        .min(Instant::compareTo)
                        .orElseThrow(),
                wanted.stream()
                        .map(one -> one.window().end())
                        .max(Instant::compareTo)
                        .orElseThrow());
        var others =
                claims
                        .within(
                                List.of(mentorship.mentor(), mentorship.mentee()),
                                whole,
                                wanted.getFirst().meeting())
                        .stream()
                        .filter(claim -> !own.contains(claim.meeting()))
                        .toList();
        var found = wanted.stream()
                .filter(one -> others.stream().anyMatch(claim -> claim.window().overlaps(one.window())))
                .map(one -> one.window().start())
                .toList();
        return found.isEmpty()
                ? wanted.stream().map(one -> one.window().start()).toList()
                : found;
    }

    /**
     * Calls off the dates of this series from that of its days on which are still to come, and tells both once.
     *
     * @param by who does, or null where the mentorship's end does
     * @param replaced whether others take their place
     */
    public void end(SeriesEntity series, LocalDate from, @Nullable AccountId by, String reason, boolean replaced) {
        var every = all.lockMeetings(series.getId());
        end(series, every, coming(every, from), by, reason, replaced);
    }

    /** The same where its meetings are locked and at hand. */
    void end(
            SeriesEntity series,
            List<MeetingEntity> every,
            List<MeetingEntity> off,
            @Nullable AccountId by,
            String reason,
            boolean replaced) {
        if (off.isEmpty()) {
            return;
        }
        var now = clock.instant();
        off.forEach(meeting -> {
            meeting.cancel(by, reason, now);
            announcements.closeTurns(meeting);
        });
        claims.freeAll(off.stream().map(MeetingEntity::getId).toList());
        news.ends(series, every, off, by, reason, replaced);
        announcements.changed(off);
    }

    /** Those that are booked, still to come, and by the rule on that day or later. */
    public List<MeetingEntity> coming(List<MeetingEntity> meetings, LocalDate from) {
        var now = clock.instant();
        return meetings.stream()
                .filter(meeting -> meeting.state() == MeetingState.CONFIRMED
                        && !meeting.archived()
                        && !meeting.requireSeriesOn().isBefore(from)
                        && meeting.requireWindow().end().isAfter(now))
                .toList();
    }
}
