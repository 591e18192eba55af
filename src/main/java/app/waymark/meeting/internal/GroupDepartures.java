package app.waymark.meeting.internal;

import app.waymark.meeting.GroupMeetingId;
import app.waymark.meeting.internal.GroupRows.Whole;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipEnded;
import app.waymark.program.EndsWithProgramme;
import app.waymark.program.PartLeft;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountClosed;
import app.waymark.shared.AccountId;
import app.waymark.shared.SystemActor;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who leaves is of no coming meeting of a group any more, and one whose organiser is gone, or whose people all are, is
 * called off. What was stays for those who were there. Always in the transaction of the leaving.
 */
@Component
class GroupDepartures implements EndsWithProgramme {

    private final GroupRows rows;
    private final Claims claims;
    private final MentorshipAccess mentorships;
    private final GroupNews news;
    private final Clock clock;

    GroupDepartures(GroupRows rows, Claims claims, MentorshipAccess mentorships, GroupNews news, Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.mentorships = mentorships;
        this.news = news;
        this.clock = clock;
    }

    /** A mentor meets with mentees of theirs; whoever coordinates the round meets with them all the same. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MentorshipEnded ended) {
        var round = SystemActor.call(() -> mentorships.own(ended.mentorship())).map(Mentorship::round);
        for (var id : rows.comingOf(ended.mentee(), round.orElse(null), clock.instant())) {
            leave(
                    id,
                    ended.mentee(),
                    whole -> !whole.group().coordinator()
                            && whole.group().organiser().equals(ended.mentor()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PartLeft left) {
        for (var id : rows.comingOf(left.account(), left.round(), clock.instant())) {
            // One who mentors or is mentored still, though the part is gone, is of what that mentor called.
            leave(
                    id,
                    left.account(),
                    whole -> whole.group().coordinator()
                            && !whole.group().organiser().equals(left.account()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountClosed closed) {
        for (var id : rows.comingOf(closed.account(), null, clock.instant())) {
            rows.lock(id).ifPresent(whole -> {
                if (whole.group().organiser().equals(closed.account())) {
                    callOff(whole);
                } else {
                    takeOut(whole, closed.account());
                }
            });
        }
    }

    @Override
    public Open open(ProgrammeId programme) {
        return new Open(0, 0, Set.of());
    }

    /** The programme's end is told once, to everybody; what stands in calendars is taken out of them here. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Open end(ProgrammeId programme, AccountId by, String reason) {
        for (var id : rows.comingIn(programme, clock.instant())) {
            rows.lock(id).ifPresent(this::callOff);
        }
        return open(programme);
    }

    private void leave(GroupMeetingId id, AccountId person, Predicate<Whole> leaves) {
        rows.lock(id).filter(leaves).ifPresent(whole -> takeOut(whole, person));
    }

    private void takeOut(Whole whole, AccountId person) {
        var id = whole.group().id();
        if (whole.answer(person).isEmpty()) {
            return;
        }
        rows.remove(id, person);
        rows.free(id, person);
        rows.raise(id);
        var now = rows.find(id).orElseThrow();
        news.takenOut(now.group(), person);
        if (now.guests().isEmpty()) {
            callOff(now);
        } else {
            news.changed(now);
        }
    }

    private void callOff(Whole whole) {
        var id = whole.group().id();
        if (whole.group().cancelled()) {
            return;
        }
        rows.cancel(id, "", clock.instant());
        claims.free(id.value());
        var now = rows.find(id).orElseThrow();
        news.off(now);
        news.changed(now);
    }
}
