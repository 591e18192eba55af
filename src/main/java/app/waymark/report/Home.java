package app.waymark.report;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalSummary;
import app.waymark.goal.Goals;
import app.waymark.goal.IfThenReminders;
import app.waymark.goal.IfThenReminders.Near;
import app.waymark.goal.Moment;
import app.waymark.goal.Offered;
import app.waymark.goal.ThisWeek;
import app.waymark.goal.WeekStep;
import app.waymark.learning.OwnCertificate;
import app.waymark.learning.OwnLearning;
import app.waymark.meeting.GroupLine;
import app.waymark.meeting.GroupMeetings;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.MeetingSummary;
import app.waymark.meeting.Meetings;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.network.PersonalContact;
import app.waymark.network.PersonalContacts;
import app.waymark.recognition.Moments;
import app.waymark.report.internal.RoundRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a person's home from the modules, each of which decides for itself what this person may see. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class Home {

    /** How many things that wait are shown at first, and each time with "more". */
    public static final int SHOWN = 20;

    /** How many of the people somebody is matched with home names at first, and more each time with "more". */
    public static final int PEOPLE = 6;

    /** How many more of them each time. */
    public static final int MORE_PEOPLE = 50;

    private static final int GOALS = 5;
    private static final int MOMENTS = 5;
    private static final int ROUNDS = 5;

    private final Turns turns;
    private final Meetings meetings;
    private final GroupMeetings groups;
    private final Goals goals;
    private final Moments moments;
    private final CheckIns checkIns;
    private final ThisWeek week;
    private final IfThenReminders ifThens;
    private final OwnLearning learning;
    private final PersonalContacts contacts;
    private final MentorshipAccess mentorships;
    private final RoundRows rounds;
    private final Accounts accounts;
    private final Portions portions;
    private final CurrentActor actor;

    Home(
            Turns turns,
            Meetings meetings,
            GroupMeetings groups,
            Goals goals,
            Moments moments,
            CheckIns checkIns,
            ThisWeek week,
            IfThenReminders ifThens,
            OwnLearning learning,
            PersonalContacts contacts,
            MentorshipAccess mentorships,
            RoundRows rounds,
            Accounts accounts,
            Portions portions,
            CurrentActor actor) {
        this.turns = turns;
        this.meetings = meetings;
        this.groups = groups;
        this.goals = goals;
        this.moments = moments;
        this.checkIns = checkIns;
        this.week = week;
        this.ifThens = ifThens;
        this.learning = learning;
        this.contacts = contacts;
        this.mentorships = mentorships;
        this.rounds = rounds;
        this.accounts = accounts;
        this.portions = portions;
        this.actor = actor;
    }

    /**
     * The home of the person acting, in six statements, of which who has no goals and nobody's to look at saves one: every
     * page is left for this one many times a day. Whoever reads far on costs one more for each {@link Slice#MOST} rows.
     *
     * @param mine how many of the things that wait for this person are read, at most
     * @param others how many of those that this person waits for
     * @param people how many of the people this person is matched with, in either part
     */
    public HomePage read(int mine, int others, int people) {
        var me = actor.require().id();
        var first = turns.both(mine, others);
        var waiting = new Turns.Both(
                readOn(first.mine(), mine, turns::forMe),
                readOn(first.others(), others, turns::forOthers),
                first.later());
        var active = mentorships.mineActive(people);
        var mentors = active.asMentee().map(one -> pair(one, me));
        var mentees = readOn(active.asMentor(), people, (after, size) -> mentorships.mineAs(true, after, size))
                .map(one -> pair(one, me));
        var meeting = meetings.nextWithoutName();
        var named = Stream.of(waiting.mine().items(), waiting.others().items(), waiting.later())
                .flatMap(List::stream)
                .flatMap(turn -> Stream.of(turn.holder(), Objects.requireNonNullElse(turn.asker(), turn.holder())))
                .collect(Collectors.toSet());
        Stream.of(mentors, mentees).flatMap(all -> all.items().stream()).forEach(pair -> named.add(pair.other()));
        meeting.ifPresent(next -> named.add(next.other().id()));
        var parts = rounds.of(me, ROUNDS);
        var own = own(parts);
        own.reached().forEach(moment -> named.add(moment.mentee()));
        var found = accounts.find(named);
        var names = found.values().stream().collect(Collectors.toMap(AccountSummary::id, AccountSummary::name));
        return new HomePage(
                waiting.mine(),
                waiting.others(),
                waiting.later(),
                meeting.map(next -> named(next, found.get(next.other().id()))),
                own.together(),
                own.goals(),
                own.week(),
                own.ifThens(),
                own.reached(),
                own.checkIns(),
                own.expiring(),
                own.touch(),
                mentors,
                mentees,
                parts.stream()
                        .filter(RoundRows.Part::coordinated)
                        .map(RoundRows.Part::numbers)
                        .toList(),
                parts.isEmpty(),
                parts.isEmpty() ? null : parts.getFirst().backOn(),
                names);
    }

    /** What one's own goals, and those that are shared with one, bring to home. */
    private record Own(
            List<GoalSummary> goals,
            List<WeekStep> week,
            Near ifThens,
            List<Moment> reached,
            List<Offered> checkIns,
            List<OwnCertificate> expiring,
            List<PersonalContact> touch,
            Optional<GroupLine> together) {}

    private Own own(List<RoundRows.Part> parts) {
        // Most who mentor or coordinate have no goals, and most days nothing was reached: the rounds' statement knows
        // it.
        boolean pursuing = parts.isEmpty() || parts.getFirst().pursuing();
        boolean away = !parts.isEmpty() && parts.getFirst().backOn() != null;
        var mine = pursuing ? goals.mine(GOALS) : Portion.known(List.<GoalSummary>of());
        var due = pursuing ? week.mine() : Portion.known(List.<WeekStep>of());
        // Whoever is away is asked for nothing.
        var near = pursuing && !away ? ifThens.near() : Portion.known(Near.NONE);
        var offered = pursuing && !away ? checkIns.offered() : Portion.known(List.<Offered>of());
        var reached = !parts.isEmpty() && parts.getFirst().celebrating()
                ? moments.recent(MOMENTS)
                : Portion.known(List.<Moment>of());
        boolean minding = !away && (parts.isEmpty() || parts.getFirst().minding());
        var expiring = minding ? learning.expiring() : Portion.known(List.<OwnCertificate>of());
        var touch = minding ? contacts.due() : Portion.known(List.<PersonalContact>of());
        var together = !parts.isEmpty() && parts.getFirst().invited()
                ? groups.next()
                : Portion.known(Optional.<GroupLine>empty());
        var read = portions.read(mine, due, near, offered, reached, expiring, touch, together);
        return new Own(
                read.of(mine),
                read.of(due),
                read.of(near),
                read.of(reached),
                read.of(offered),
                read.of(expiring),
                read.of(touch),
                read.of(together));
    }

    private static HomePage.Pair pair(Mentorship one, AccountId me) {
        return new HomePage.Pair(one.id(), one.other(me));
    }

    /** The same list as far as so many rows: a page holds {@link Slice#MOST}, somebody may look at more. */
    private static <T> Slice<T> readOn(Slice<T> first, int number, BiFunction<Cursor, Integer, Slice<T>> read) {
        var rows = new ArrayList<>(first.items());
        var next = first.next();
        while (next != null && rows.size() < number) {
            var page = read.apply(next, number - rows.size());
            rows.addAll(page.items());
            next = page.next();
        }
        return new Slice<>(rows, next);
    }

    private static MeetingSummary named(MeetingSummary meeting, @Nullable AccountSummary other) {
        return other == null ? meeting : meeting.with(new MeetingPerson(other.id(), other.name(), other.zone()));
    }

    /** The other person of a turn, as its sentence names them: who asks where it is mine, who holds it where it is not. */
    public static AccountId otherOf(Waiting turn, AccountId me) {
        return turn.holder().equals(me) ? Objects.requireNonNullElse(turn.asker(), me) : turn.holder();
    }
}
