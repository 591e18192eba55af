package app.waymark.availability;

import app.waymark.availability.internal.AbsenceRows;
import app.waymark.availability.internal.HoursRows;
import app.waymark.availability.internal.OwnCalendarRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.TimeWindow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When people can be met, for services that have decided who may learn what of it, inside their transactions: of another
 * person's hours and busy times nothing may be shown but what two have free together.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class FreeTimes {

    private final HoursRows hours;
    private final AbsenceRows absences;
    private final OwnCalendarRows calendars;

    FreeTimes(HoursRows hours, AbsenceRows absences, OwnCalendarRows calendars) {
        this.hours = hours;
        this.absences = absences;
        this.calendars = calendars;
    }

    /**
     * What is known of one person.
     *
     * @param hours what was said; {@link OwnHours#NONE} where that is nothing
     * @param busy when the calendars elsewhere say that there is no time, as they were read last; may overlap
     */
    public record Known(OwnHours hours, List<TimeWindow> busy) {}

    /** What is known of these people within this window; each of them is in it. */
    public Portion<Map<AccountId, Known>> toRead(Collection<AccountId> people, TimeWindow window) {
        var present = hours.toFind(people).with(absences.toFind(people), FreeTimes::present);
        return present.with(calendars.toBusy(people, window), (said, busy) -> people.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> new Known(said.getOrDefault(one, OwnHours.NONE), busy.getOrDefault(one, List.of())))));
    }

    /** Who is away has no hours on those days, whatever they said of them. */
    private static Map<AccountId, OwnHours> present(Map<AccountId, OwnHours> said, Map<AccountId, Absence> away) {
        var all = new HashMap<>(said);
        away.forEach((person, absence) -> all.computeIfPresent(person, (one, hours) -> hours.without(absence)));
        return all;
    }

    /**
     * Somebody is about to book these people inside their hours: of two who do so at once, one waits, and is then a lost
     * race that is run again and sees the other's booking.
     */
    public void claim(Collection<AccountId> people) {
        hours.claim(people);
    }
}
