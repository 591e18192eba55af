package app.waymark.meeting;

import app.waymark.account.Accounts;
import app.waymark.availability.OwnCalendars;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.Goals;
import app.waymark.meeting.internal.CalendarFiles;
import app.waymark.meeting.internal.Claims;
import app.waymark.meeting.internal.MeetingEntity;
import app.waymark.meeting.internal.MeetingRepository;
import app.waymark.meeting.internal.MeetingRepository.Line;
import app.waymark.meeting.internal.MeetingRepository.Opened;
import app.waymark.meeting.internal.MeetingSubjects;
import app.waymark.meeting.internal.NoteEntity;
import app.waymark.meeting.internal.Offers;
import app.waymark.meeting.internal.Parts;
import app.waymark.meeting.internal.People;
import app.waymark.meeting.internal.SeriesViews;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.TimeWindow;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the meetings of the person acting; a meeting is seen by its two people and by nobody else. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class Meetings {

    /** What threads call the notes that the two of a meeting share. */
    public static final String NOTES = "notes";

    /** How threads name meetings as their subjects. */
    public static final String THREADS = MeetingSubjects.TYPE;

    /** How reports name the notes of a meeting that both write. */
    public static final String REPORTED = "notes";

    private final MeetingRepository meetings;
    private final Parts parts;
    private final Goals goals;
    private final Threads threads;
    private final Claims claims;
    private final OwnCalendars calendars;
    private final Offers offers;
    private final CalendarFiles files;
    private final SeriesViews series;
    private final People people;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final Clock clock;

    Meetings(
            MeetingRepository meetings,
            Parts parts,
            Goals goals,
            Threads threads,
            Claims claims,
            OwnCalendars calendars,
            Offers offers,
            CalendarFiles files,
            SeriesViews series,
            People people,
            Accounts accounts,
            CurrentActor actor,
            Clock clock) {
        this.meetings = meetings;
        this.parts = parts;
        this.goals = goals;
        this.threads = threads;
        this.claims = claims;
        this.calendars = calendars;
        this.offers = offers;
        this.files = files;
        this.series = series;
        this.people = people;
        this.accounts = accounts;
        this.actor = actor;
        this.clock = clock;
    }

    /** Everything about one meeting; throws {@link AccessDeniedException} for anybody but its two. */
    public MeetingDetails get(MeetingId id) {
        var me = me();
        var opened = open(id);
        var other = opened.meeting().other(me);
        return details(opened, me, people.find(List.of(other)).person(other));
    }

    /**
     * The same with what is said about it, and everybody's names; all is as it is at one moment.
     *
     * @param open the thread that is open beside it, or null
     * @param size how many threads, and how many posts of the open one
     */
    public MeetingPage page(MeetingId id, @Nullable ThreadId open, int size) {
        var me = me();
        var opened = open(id);
        var other = opened.meeting().other(me);
        var talk = threads.talk(THREADS, id.value(), false, open, size);
        var named = talk.people();
        named.addAll(List.of(me, other));
        var found = accounts.find(named);
        return new MeetingPage(details(opened, me, People.person(other, found.get(other))), talk, found);
    }

    private Opened open(MeetingId id) {
        return meetings.open(id.value(), me().value()).orElseThrow(Meetings::denied);
    }

    private MeetingDetails details(Opened opened, AccountId me, MeetingPerson other) {
        var meeting = opened.meeting();
        var parts = this.parts.of(meeting, opened.series(), me);
        return new MeetingDetails(
                meeting.meetingId(),
                meeting.mentorship(),
                other,
                meeting.mentee(),
                meeting.state(),
                meeting.topic(),
                meeting.place(),
                meeting.length(),
                meeting.window(),
                offers.of(meeting, me, parts.claims()),
                me.equals(meeting.offeredBy()),
                meeting.offeredAt(),
                parts.agenda(),
                parts.ideas(),
                parts.guide(),
                notes(opened.shared()),
                notes(opened.own()),
                parts.followUps(),
                goals.sharedIn(meeting.mentorship()),
                parts.ownGoals(),
                meeting.closedBy(),
                meeting.reason(),
                opened.series() == null ? null : series.of(meeting, opened.series(), me, parts),
                parts.after(),
                parts.answers(),
                meeting.archived());
    }

    /**
     * My next confirmed meeting that has not ended, with whom by id only, in one statement: for a page that looks up
     * everybody's names together and puts this one in by {@link MeetingSummary#with}.
     */
    public Optional<MeetingSummary> nextWithoutName() {
        return meetings.upcoming(me().value(), clock.instant(), Limit.of(1)).stream()
                .findFirst()
                .map(line -> summary(line, People.person(line.meeting().other(me()), null)));
    }

    /** The same of one mentorship of mine. */
    public Optional<MeetingSummary> nextWithoutNameIn(MentorshipId mentorship) {
        return meetings.upcomingIn(me().value(), clock.instant(), mentorship.value(), Limit.of(1)).stream()
                .findFirst()
                .map(line -> summary(line, People.person(line.meeting().other(me()), null)));
    }

    /** My confirmed meetings that have not ended, the soonest first, a page at a time. */
    public Slice<MeetingSummary> upcoming(@Nullable Cursor after, int size) {
        int rows = Math.clamp(size, 1, Slice.MOST);
        var me = me().value();
        var now = clock.instant();
        var limit = Limit.of(rows + 1);
        return dated(
                after == null
                        ? meetings.upcoming(me, now, limit)
                        : meetings.upcoming(me, now, after.at(), after.id(), limit),
                rows);
    }

    /** My meetings for which times are proposed, by me or to me, the longest waiting first, a page at a time. */
    public Slice<MeetingSummary> offered(@Nullable Cursor after, int size) {
        int rows = Math.clamp(size, 1, Slice.MOST);
        var me = me().value();
        var limit = Limit.of(rows + 1);
        var found = after == null ? meetings.offered(me, limit) : meetings.offered(me, after.at(), after.id(), limit);
        var page = Slice.of(
                found,
                rows,
                line -> new Cursor(
                        Objects.requireNonNull(line.meeting().offeredAt()),
                        line.meeting().meetingId().value()));
        return new Slice<>(summaries(page.items()), page.next());
    }

    /** My meetings whose time is over, the latest first, a page at a time; cancelled ones among them. */
    public Slice<MeetingSummary> past(@Nullable Cursor after, int size) {
        int rows = Math.clamp(size, 1, Slice.MOST);
        var now = clock.instant();
        var limit = Limit.of(rows + 1);
        var found = after == null
                ? meetings.past(me().value(), now, limit)
                : meetings.past(me().value(), now, after.at(), after.id(), limit);
        return dated(found, rows);
    }

    private Slice<MeetingSummary> dated(List<Line> found, int rows) {
        var page = Slice.of(
                found,
                rows,
                line -> new Cursor(
                        line.meeting().requireWindow().start(),
                        line.meeting().meetingId().value()));
        return new Slice<>(summaries(page.items()), page.next());
    }

    /**
     * When I have no time within this window: my meetings, of whatever mentorship, but for one that is about to move; and
     * where a new one is planned, what my calendars elsewhere say. They are a hint that keeps nobody from moving a meeting.
     */
    public List<TimeWindow> busy(TimeWindow window, @Nullable MeetingId except) {
        var nothing = new UUID(0, 0);
        var booked = claims.within(List.of(me()), window, except == null ? nothing : except.value()).stream()
                .map(Claims.Claim::window);
        return except == null
                ? Stream.concat(booked, calendars.busy(window).stream()).toList()
                : booked.toList();
    }

    /** What the latest meeting of a mentorship of mine was planned to be, for planning the next one like it. */
    public Optional<MeetingPlan> latestPlan(MentorshipId mentorship) {
        return meetings.latest(mentorship.value(), me().value(), Limit.of(1)).stream()
                .findFirst()
                .map(latest -> new MeetingPlan(latest.topic(), latest.place(), latest.length(), List.of()));
    }

    /** A booked meeting as an iCalendar file for the calendar of who asks; empty where it has no time. */
    public Optional<String> calendarFile(MeetingId id) {
        var me = me();
        var meeting =
                meetings.findById(id.value()).filter(found -> found.has(me)).orElseThrow(Meetings::denied);
        if (meeting.window() == null) {
            return Optional.empty();
        }
        var both = accounts.find(List.of(me, meeting.other(me)));
        if (meeting.ofSeries()) {
            return Optional.ofNullable(both.get(me)).flatMap(account -> series.file(meeting, account, both));
        }
        return Optional.ofNullable(both.get(me))
                .map(account -> files.publish(
                        meeting,
                        me,
                        account.locale(),
                        People.person(meeting.other(me), both.get(meeting.other(me)))
                                .name()));
    }

    private List<MeetingSummary> summaries(List<Line> lines) {
        var me = me();
        var others = people.find(
                lines.stream().map(line -> line.meeting().other(me)).distinct().toList());
        return lines.stream()
                .map(line -> summary(line, others.person(line.meeting().other(me))))
                .toList();
    }

    private MeetingSummary summary(Line line, MeetingPerson other) {
        MeetingEntity meeting = line.meeting();
        return new MeetingSummary(
                meeting.meetingId(),
                meeting.mentorship(),
                other,
                meeting.state(),
                meeting.topic(),
                meeting.place(),
                meeting.window(),
                meeting.offered(),
                me().equals(meeting.offeredBy()),
                meeting.offeredAt(),
                (int) line.agendaSize(),
                SeriesViews.place(line));
    }

    private static Notes notes(@Nullable NoteEntity note) {
        return note == null ? Notes.NONE : note.toNotes();
    }

    private AccountId me() {
        return actor.require().id();
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("Not one of the two");
    }
}
