package app.waymark.meeting.internal;

import app.waymark.account.Accounts;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.SeriesBeginning;
import app.waymark.mentorship.Mentorship;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what the planning of a series begins with. Whoever calls it has decided that who acts is one of the two. */
@Component
public class SeriesBeginnings {

    private final Accounts accounts;
    private final ProgrammeAccess programmes;
    private final Portions portions;

    SeriesBeginnings(Accounts accounts, ProgrammeAccess programmes, Portions portions) {
        this.accounts = accounts;
        this.programmes = programmes;
        this.portions = portions;
    }

    /** With the other of this mentorship. */
    public SeriesBeginning of(Mentorship mentorship, AccountId me) {
        var other = mentorship.other(me);
        var toName = accounts.toFind(List.of(other));
        var toPlan = Portion.rows(
                List.of("topic", "place", "minutes"),
                "select topic, place, coalesce(timestampdiff(minute, starts_at, ends_at), offer_minutes) as minutes"
                        + " from meeting where mentorship = ? order by created_at desc, id desc limit 1",
                row -> new MeetingPlan(
                        row.getString("topic"),
                        row.getString("place"),
                        Duration.ofMinutes(row.getLong("minutes")),
                        List.of()),
                mentorship.id().value());
        var read = portions.read(toName, toPlan);
        return new SeriesBeginning(
                mentorship.id(),
                People.person(other, read.of(toName).get(other)),
                read.of(toPlan).stream().findFirst(),
                programmes.visible(mentorship.round()).map(RoundSummary::endsOn).orElse(null),
                null);
    }

    /** From one of these meetings of a series on. */
    public SeriesBeginning from(SeriesRepository.Of one, List<SeriesRepository.Of> every, AccountId me) {
        var meeting = one.meeting();
        var other = meeting.other(me);
        var start = meeting.requireWindow().start();
        long left = every.stream()
                .map(SeriesRepository.Of::meeting)
                .filter(date -> date.state() == MeetingState.CONFIRMED
                        && !date.requireWindow().start().isBefore(start))
                .count();
        return new SeriesBeginning(
                meeting.mentorship(),
                People.person(other, accounts.find(List.of(other)).get(other)),
                Optional.of(new MeetingPlan(meeting.topic(), meeting.place(), meeting.length(), List.of())),
                null,
                new SeriesBeginning.From(start, one.series().rule(), (int) left));
    }
}
