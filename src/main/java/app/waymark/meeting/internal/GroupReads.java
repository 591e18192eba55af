package app.waymark.meeting.internal;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.availability.Absence;
import app.waymark.availability.FreeTimes;
import app.waymark.availability.OwnHours;
import app.waymark.availability.PeopleAway;
import app.waymark.meeting.GroupMeetingId;
import app.waymark.meeting.GroupSlot;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads, in one statement, what a group has in its days, and says of it what is in whose way, and no more. */
@Component
public class GroupReads {

    /** As far as one looks ahead. */
    private static final Duration AHEAD = Duration.ofDays(28);

    /** Whoever is called to a group has a day to hear of it. */
    private static final Duration NOTICE = Duration.ofDays(1);

    private final FreeTimes free;
    private final PeopleAway away;
    private final Accounts accounts;
    private final Portions portions;
    private final Clock clock;

    GroupReads(FreeTimes free, PeopleAway away, Accounts accounts, Portions portions, Clock clock) {
        this.free = free;
        this.away = away;
        this.accounts = accounts;
        this.portions = portions;
        this.clock = clock;
    }

    /** The best times for these and for who calls them, but for one meeting that is about to move. */
    public List<GroupSlot> slots(
            AccountId me, Set<AccountId> people, Duration length, @Nullable GroupMeetingId but, int most) {
        if (people.isEmpty()) {
            return List.of();
        }
        var from = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(NOTICE);
        var window = new TimeWindow(from, from.plus(AHEAD));
        return finder(me, people, window, but).slots(length, most);
    }

    /** What is in their way at this time, but for one meeting that is about to move. */
    public GroupSlot at(AccountId me, Set<AccountId> people, TimeWindow time, @Nullable GroupMeetingId but) {
        return finder(me, people, time, but).at(time);
    }

    private GroupSlots finder(AccountId me, Set<AccountId> people, TimeWindow window, @Nullable GroupMeetingId but) {
        var all = new LinkedHashSet<>(people);
        all.add(me);
        var toKnow = free.toRead(all, window);
        var toClaim = claims(all, window, but);
        var toName = accounts.toFind(all);
        var toMiss = away.toKnow(all);
        var read = portions.read(toKnow, toClaim, toName, toMiss);
        var sides = new HashMap<AccountId, GroupSlots.Side>();
        for (var person : people) {
            sides.put(person, side(person, read, toKnow, toClaim, toName, toMiss));
        }
        return new GroupSlots(side(me, read, toKnow, toClaim, toName, toMiss), sides, window);
    }

    private static GroupSlots.Side side(
            AccountId person,
            Portions.Read read,
            Portion<Map<AccountId, FreeTimes.Known>> toKnow,
            Portion<List<Claims.Claim>> toClaim,
            Portion<Map<AccountId, AccountSummary>> toName,
            Portion<Map<AccountId, Absence>> toMiss) {
        var known = read.of(toKnow).getOrDefault(person, new FreeTimes.Known(OwnHours.NONE, List.of()));
        var account = read.of(toName).get(person);
        return new GroupSlots.Side(
                new SlotFinder.Side(
                        known.hours(),
                        account == null ? ZoneOffset.UTC : account.zone(),
                        known.busy(),
                        read.of(toClaim).stream()
                                .filter(claim -> claim.person().equals(person))
                                .map(Claims.Claim::window)
                                .toList()),
                read.of(toMiss).get(person));
    }

    private static Portion<List<Claims.Claim>> claims(
            Set<AccountId> people, TimeWindow window, @Nullable GroupMeetingId but) {
        return Claims.toFindAll(people, window).map(found -> found.stream()
                .filter(claim -> but == null || !claim.meeting().equals(but.value()))
                .toList());
    }
}
