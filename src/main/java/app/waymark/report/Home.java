package app.waymark.report;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.goal.Goals;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.MeetingSummary;
import app.waymark.meeting.Meetings;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.report.internal.RoundRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.util.Comparator;
import java.util.Objects;
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

    /** How many things that wait are shown before "more". */
    public static final int SHOWN = 20;

    /** How many of the people somebody mentors home names; the reviews lead to all of them. */
    public static final int PEOPLE = 6;

    private static final int GOALS = 5;
    private static final int ROUNDS = 5;

    private final Turns turns;
    private final Meetings meetings;
    private final Goals goals;
    private final MentorshipAccess mentorships;
    private final RoundRows rounds;
    private final Accounts accounts;
    private final CurrentActor actor;

    Home(
            Turns turns,
            Meetings meetings,
            Goals goals,
            MentorshipAccess mentorships,
            RoundRows rounds,
            Accounts accounts,
            CurrentActor actor) {
        this.turns = turns;
        this.meetings = meetings;
        this.goals = goals;
        this.mentorships = mentorships;
        this.rounds = rounds;
        this.accounts = accounts;
        this.actor = actor;
    }

    /** The home of the person acting, in six statements: every page is left for this one many times a day. */
    public HomePage read(int shown) {
        var me = actor.require().id();
        var waiting = turns.both(shown, SHOWN);
        var active = mentorships.mineActive();
        var meeting = meetings.nextWithoutName();
        var people = Stream.of(waiting.mine(), waiting.others())
                .flatMap(turns -> turns.items().stream())
                .flatMap(turn -> Stream.of(turn.holder(), Objects.requireNonNullElse(turn.asker(), turn.holder())))
                .collect(Collectors.toSet());
        active.forEach(one -> people.add(one.other(me)));
        meeting.ifPresent(next -> people.add(next.other().id()));
        var found = accounts.find(people);
        var names = found.values().stream().collect(Collectors.toMap(AccountSummary::id, AccountSummary::name));
        var parts = rounds.of(me, ROUNDS);
        return new HomePage(
                waiting.mine(),
                waiting.others(),
                meeting.map(next -> named(next, found.get(next.other().id()))),
                goals.mine(GOALS),
                active.stream()
                        .map(one -> new HomePage.Pair(
                                one.id(), one.other(me), one.mentor().equals(me)))
                        .sorted(Comparator.comparing(HomePage.Pair::mentoring))
                        .toList(),
                parts.stream()
                        .filter(RoundRows.Part::coordinated)
                        .map(RoundRows.Part::numbers)
                        .toList(),
                parts.isEmpty(),
                names);
    }

    private static MeetingSummary named(MeetingSummary meeting, @Nullable AccountSummary other) {
        return other == null ? meeting : meeting.with(new MeetingPerson(other.id(), other.name(), other.zone()));
    }

    /** The other person of a turn, as its sentence names them: who asks where it is mine, who holds it where it is not. */
    public static AccountId otherOf(Waiting turn, AccountId me) {
        return turn.holder().equals(me) ? Objects.requireNonNullElse(turn.asker(), me) : turn.holder();
    }
}
