package app.waymark.meeting;

import app.waymark.meeting.internal.Claims;
import app.waymark.meeting.internal.GroupHosts;
import app.waymark.meeting.internal.GroupNews;
import app.waymark.meeting.internal.GroupRows;
import app.waymark.meeting.internal.GroupRows.Group;
import app.waymark.meeting.internal.GroupRows.Whole;
import app.waymark.meeting.internal.NoteBook;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * How a group comes to meet: a mentor calls mentees of theirs, or one who coordinates a round people of it, at a time that
 * is set; each says whether they come. Who called it and who said yes hold the time, by the same key as meetings of two, so
 * that nobody is in two places.
 *
 * <p>Every change locks its meeting first. The transactions are repeatable reads, as those of {@link Bookings}.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional(isolation = Isolation.REPEATABLE_READ)
public class GroupBookings {

    /** The most people who are invited to one meeting, beside who calls it. */
    public static final int MOST = 30;

    /** The longest reason that is kept. */
    public static final int LONGEST_REASON = Bookings.LONGEST_REASON;

    /** For so long after it what is written down together can be written on. */
    public static final Duration WRITABLE = Duration.ofDays(28);

    private final GroupRows rows;
    private final GroupHosts hosts;
    private final Claims claims;
    private final GroupNews news;
    private final NoteBook book;
    private final CurrentActor actor;
    private final Clock clock;

    GroupBookings(
            GroupRows rows,
            GroupHosts hosts,
            Claims claims,
            GroupNews news,
            NoteBook book,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.hosts = hosts;
        this.claims = claims;
        this.news = news;
        this.book = book;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Calls a meeting in a round: who calls it holds the time at once, and each of these is asked whether they come. Throws
     * {@link AccessDeniedException} for whoever neither coordinates the round nor mentors in it.
     */
    @PerMinute(20)
    public GroupResult invite(RoundId round, GroupPlan plan, Set<AccountId> people) {
        var host = hosts.require(round);
        var me = host.person();
        var wanted = others(people, me);
        if (wanted.isEmpty()) {
            return new GroupResult.Nobody();
        }
        if (wanted.size() > MOST) {
            return new GroupResult.TooMany(wanted.size(), MOST);
        }
        if (plan.start().isBefore(clock.instant())) {
            return new GroupResult.Past();
        }
        var there = hosts.lockAmong(host, wanted);
        if (there.size() < wanted.size()) {
            return new GroupResult.Gone(wanted.size() - there.size());
        }
        var now = clock.instant();
        var group = new Group(
                new GroupMeetingId(Uuid7.next(clock)),
                round,
                host.programme(),
                me,
                host.coordinator(),
                false,
                plan.topic(),
                plan.place(),
                plan.words(),
                plan.window(),
                0,
                now,
                now,
                "");
        if (!claims.book(group.id().value(), plan.window(), me)) {
            return busy(me, plan.window(), group.id());
        }
        rows.insert(group);
        rows.add(group.id(), wanted, GroupAnswer.OPEN, now);
        news.answered(group, me, GroupAnswer.YES);
        news.asked(group, wanted, null);
        news.changed(whole(group.id()));
        return new GroupResult.Invited(group.id());
    }

    /**
     * One who is invited answers, or answers anew, until it begins. A yes holds the time; where they have another meeting then
     * it is refused.
     *
     * @param answer anything but {@link GroupAnswer#OPEN}
     */
    @PerMinute(60)
    public GroupResult answer(GroupMeetingId id, GroupAnswer answer) {
        if (answer == GroupAnswer.OPEN) {
            throw new IllegalArgumentException("No answer is none");
        }
        var me = actor.require().id();
        var whole = lock(id);
        var group = whole.group();
        if (me.equals(group.organiser())) {
            throw new AccessDeniedException("Whoever called it comes");
        }
        if (!group.comes(clock.instant())) {
            return new GroupResult.Closed();
        }
        var before = whole.answer(me).orElseThrow(GroupBookings::denied);
        if (before == answer) {
            return new GroupResult.Done();
        }
        if (answer == GroupAnswer.YES) {
            if (!claims.book(id.value(), group.window(), me)) {
                return busy(me, group.window(), id);
            }
        } else if (before == GroupAnswer.YES) {
            rows.free(id, me);
        }
        rows.answer(id, me, answer, clock.instant());
        if (answer == GroupAnswer.NO || before == GroupAnswer.NO) {
            // What takes it out of a calendar, or puts it there again, is newer than what was said before.
            rows.raise(id);
        }
        news.notAsked(group, me);
        var now = whole(id);
        news.answered(now.group(), me, answer);
        if (before == GroupAnswer.YES) {
            news.dropped(group, me);
        }
        news.changed(now);
        return new GroupResult.Done();
    }

    /** Gives it another time, as its organiser: everybody is asked again, and holds the former time no more. */
    @PerMinute(30)
    public GroupResult move(GroupMeetingId id, Instant start, Duration length) {
        MeetingPlan.checkLength(length);
        var whole = lockMine(id);
        var group = whole.group();
        if (!group.comes(clock.instant())) {
            return new GroupResult.Closed();
        }
        if (start.isBefore(clock.instant())) {
            return new GroupResult.Past();
        }
        var window = TimeWindow.of(start, length);
        if (window.equals(group.window())) {
            return new GroupResult.Done();
        }
        rows.freeGuests(group);
        if (!claims.move(id.value(), window)) {
            var inTheWay = busy(group.organiser(), window, id);
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return inTheWay;
        }
        var now = clock.instant();
        rows.move(id, window, now);
        rows.askAgain(group, now);
        news.notSoon(whole);
        var moved = whole(id);
        news.answered(moved.group(), group.organiser(), GroupAnswer.YES);
        news.asked(
                moved.group(), moved.guests().stream().map(GroupRows.Person::id).toList(), group.window());
        news.changed(moved);
        return new GroupResult.Done();
    }

    /** Says anew what it is about, where, and what there is to say, as its organiser; calendars are told. */
    @PerMinute(30)
    public GroupResult describe(GroupMeetingId id, String topic, String place, String words) {
        if (TypedText.strip(topic).length() > MeetingPlan.LONGEST_TOPIC) {
            return new GroupResult.TooLong(TypedText.strip(topic).length(), MeetingPlan.LONGEST_TOPIC);
        }
        if (TypedText.strip(place).length() > MeetingPlan.LONGEST_PLACE) {
            return new GroupResult.TooLong(TypedText.strip(place).length(), MeetingPlan.LONGEST_PLACE);
        }
        if (TypedText.strip(words).length() > GroupPlan.LONGEST_WORDS) {
            return new GroupResult.TooLong(TypedText.strip(words).length(), GroupPlan.LONGEST_WORDS);
        }
        var group = lockMine(id).group();
        if (!group.comes(clock.instant())) {
            return new GroupResult.Closed();
        }
        var plan = new GroupPlan(
                topic, place, words, group.window().start(), group.window().length());
        if (plan.topic().equals(group.topic())
                && plan.place().equals(group.place())
                && plan.words().equals(group.words())) {
            return new GroupResult.Done();
        }
        rows.describe(id, plan, clock.instant());
        var now = whole(id);
        news.described(now);
        news.changed(now);
        return new GroupResult.Done();
    }

    /** Calls it off, as its organiser, before it is over; everybody is told, with the reason. */
    public GroupResult cancel(GroupMeetingId id, String reason) {
        var because = TypedText.strip(reason);
        if (because.length() > LONGEST_REASON) {
            return new GroupResult.TooLong(because.length(), LONGEST_REASON);
        }
        var group = lockMine(id).group();
        if (group.cancelled() || !group.window().end().isAfter(clock.instant())) {
            return new GroupResult.Closed();
        }
        rows.cancel(id, because, clock.instant());
        claims.free(id.value());
        var now = whole(id);
        news.off(now);
        news.changed(now);
        return new GroupResult.Done();
    }

    /** Invites more people, as its organiser, whoever may still call these. */
    @PerMinute(20)
    public GroupResult add(GroupMeetingId id, Set<AccountId> people) {
        var whole = lockMine(id);
        var group = whole.group();
        if (!group.comes(clock.instant())) {
            return new GroupResult.Closed();
        }
        var wanted = others(people, group.organiser());
        whole.guests().forEach(one -> wanted.remove(one.id()));
        if (wanted.isEmpty()) {
            return new GroupResult.Nobody();
        }
        int all = whole.guests().size() + wanted.size();
        if (all > MOST) {
            return new GroupResult.TooMany(all, MOST);
        }
        var there = hosts.lockAmong(hosts.require(group.round()), wanted);
        if (there.size() < wanted.size()) {
            return new GroupResult.Gone(wanted.size() - there.size());
        }
        rows.add(id, wanted, GroupAnswer.OPEN, clock.instant());
        news.asked(group, wanted, null);
        news.changed(whole(id));
        return new GroupResult.Done();
    }

    /** Takes somebody out, as its organiser, before it begins; they are told. */
    public GroupResult remove(GroupMeetingId id, AccountId person) {
        var whole = lockMine(id);
        var group = whole.group();
        if (!group.comes(clock.instant()) || person.equals(group.organiser())) {
            return new GroupResult.Closed();
        }
        if (whole.answer(person).isPresent()) {
            rows.remove(id, person);
            rows.free(id, person);
            rows.raise(id);
            var now = whole(id);
            news.takenOut(now.group(), person);
            news.changed(now);
        }
        return new GroupResult.Done();
    }

    /** Notes whether somebody was there, as its organiser, once it has begun; nobody else sees it. */
    public GroupResult came(GroupMeetingId id, AccountId person, boolean came) {
        var whole = lockMine(id);
        if (whole.group().cancelled()) {
            return new GroupResult.Closed();
        }
        if (whole.group().window().start().isAfter(clock.instant())) {
            return new GroupResult.TooEarly();
        }
        rows.came(id, person, came);
        news.changed(whole);
        return new GroupResult.Done();
    }

    /** Saves the notes that all of them write, over the revision that was read; see {@link Minutes#saveShared}. */
    public NotesResult saveNotes(GroupMeetingId id, String text, int revision) {
        if (text.length() > Notes.LONGEST) {
            return new NotesResult.TooLong(text.length(), Notes.LONGEST);
        }
        var whole = lock(id);
        if (!writable(whole.group(), clock.instant())) {
            return new NotesResult.Closed();
        }
        var result = book.save(
                id.value(), id.value(), text, revision, actor.require().id());
        if (!(result instanceof NotesResult.Conflict)) {
            news.changed(whole);
        }
        return result;
    }

    static boolean writable(Group group, Instant now) {
        return !group.cancelled() && group.window().end().plus(WRITABLE).isAfter(now);
    }

    private static Set<AccountId> others(Collection<AccountId> people, AccountId but) {
        var wanted = new LinkedHashSet<>(people);
        wanted.remove(but);
        return wanted;
    }

    private Whole whole(GroupMeetingId id) {
        return rows.find(id).orElseThrow(GroupBookings::denied);
    }

    private Whole lock(GroupMeetingId id) {
        return rows.lockOf(id, actor.require().id()).orElseThrow(GroupBookings::denied);
    }

    private Whole lockMine(GroupMeetingId id) {
        return rows.lockCalledBy(id, actor.require().id()).orElseThrow(GroupBookings::denied);
    }

    /** What somebody has then, for themselves to read. */
    private GroupResult busy(AccountId person, TimeWindow window, GroupMeetingId but) {
        var taken = rows.inTheWay(person, window, but.value()).stream()
                .findFirst()
                // Gone again meanwhile: another try finds the time free.
                .orElseThrow(() -> new LostToNobody("What was in the way is there no more"));
        return new GroupResult.Busy(
                Objects.requireNonNullElse(topic(taken), ""),
                taken.window(),
                rows.isGroup(taken.meeting()) ? Links.groupMeeting(taken.meeting()) : Links.meeting(taken.meeting()));
    }

    private @Nullable String topic(Claims.Claim taken) {
        return rows.topic(taken.meeting()).orElse(null);
    }

    private static final class LostToNobody extends OptimisticLockingFailureException {
        LostToNobody(String message) {
            super(message);
        }
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("Not of this meeting");
    }
}
