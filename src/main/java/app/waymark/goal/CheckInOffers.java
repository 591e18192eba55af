package app.waymark.goal;

import app.waymark.availability.PeopleAway;
import app.waymark.goal.GoalSaid.CheckInOffered;
import app.waymark.goal.internal.CheckInRows;
import app.waymark.goal.internal.CheckInSight;
import app.waymark.goal.internal.GoalRepository;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.Portions;
import app.waymark.shared.RetryOnConflict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people of the check-ins that are offered to them, for Waymark, which knows who wants to be told. Each is told of once,
 * on the day on which it comes round at the person's own rhythm. Nothing follows one that was missed: a fresh start is
 * offered on the home page, and nobody is told of the goal again until they checked in or said "not this week".
 */
@Service
@PreAuthorize("hasRole('SYSTEM')")
@Transactional
@RetryOnConflict
public class CheckInOffers {

    /** The most goals of which one person is told on a day; those wait longest, and the home page has the others. */
    public static final int MOST = 5;

    private static final int MOST_GOALS = 500;

    private final CheckInRows rows;
    private final GoalRepository goals;
    private final PeopleAway away;
    private final Portions portions;
    private final ApplicationEventPublisher events;

    CheckInOffers(
            CheckInRows rows,
            GoalRepository goals,
            PeopleAway away,
            Portions portions,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.goals = goals;
        this.away = away;
        this.portions = portions;
        this.events = events;
    }

    /**
     * Tells this person of the check-ins that come round today; of none while they are away. A second time tells nothing.
     *
     * @param today the day where they are
     */
    public void tell(AccountId mentee, LocalDate today, ZoneId zone) {
        var toPace = rows.paced(mentee, zone, MOST_GOALS);
        var toKnow = away.toKnow(List.of(mentee));
        var read = portions.read(toPace, toKnow);
        var absence = read.of(toKnow).get(mentee);
        if (absence != null && !today.isBefore(absence.from()) && today.isBefore(absence.backOn())) {
            return;
        }
        var due = read.of(toPace).stream()
                .filter(one -> one.pace()
                        .checkIn()
                        .after(one.pace().since())
                        .filter(today::equals)
                        .isPresent())
                .limit(MOST)
                .map(one -> one.goal().value())
                .toList();
        if (due.isEmpty()) {
            return;
        }
        var found = goals.findAllById(due).stream().collect(Collectors.toMap(goal -> goal.getId(), goal -> goal));
        for (var id : due) {
            var goal = found.get(id);
            if (goal != null) {
                events.publishEvent(new News(
                        UUID.nameUUIDFromBytes(("check-in:" + id + ":" + today).getBytes(StandardCharsets.UTF_8)),
                        new CheckInOffered(goal.title(), CheckInSight.openToMentor(goal)),
                        id,
                        mentee,
                        null,
                        Links.checkIn(id)));
            }
        }
    }
}
