package app.waymark.meeting.internal;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.availability.FreeTimes;
import app.waymark.availability.OwnHours;
import app.waymark.meeting.SharedTimes;
import app.waymark.meeting.SharedTimes.Obstacle;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portions;
import app.waymark.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what two have, and says of it what they have free together, and no more: in one statement, whatever there is.
 * Whoever asks has decided that who acts is one of the two.
 */
@Component
public class SlotReads {

    /** As far as one looks ahead. */
    private static final Duration AHEAD = Duration.ofDays(28);

    private static final Duration WEEK = Duration.ofDays(7);

    private final FreeTimes free;
    private final Accounts accounts;
    private final TimeWatches watches;
    private final Portions portions;
    private final Clock clock;

    SlotReads(FreeTimes free, Accounts accounts, TimeWatches watches, Portions portions, Clock clock) {
        this.free = free;
        this.accounts = accounts;
        this.watches = watches;
        this.portions = portions;
        this.clock = clock;
    }

    private record Both(
            SlotFinder finder, SlotFinder.Side mine, boolean told, TimeWindow read, List<Duration> lengths) {}

    /**
     * What this one of the two may book of the other's time.
     *
     * @param length how long it is to take, or null for the other's usual length
     * @param most how many times
     */
    public SharedTimes find(Mentorship mentorship, AccountId me, @Nullable Duration length, int most) {
        return find(mentorship.id(), me, mentorship.other(me), length, most);
    }

    /** The same, where only the two and what they are to each other are at hand. */
    SharedTimes find(MentorshipId mentorship, AccountId me, AccountId other, @Nullable Duration length, int most) {
        var both = read(mentorship, me, other);
        var asked = length != null && both.lengths().contains(length)
                ? length
                : both.lengths().getFirst();
        var slots = both.finder().slots(asked).stream().limit(most).toList();
        return new SharedTimes(
                slots,
                both.lengths(),
                asked,
                slots.isEmpty() ? both.finder().obstacle(asked) : Obstacle.NONE,
                both.mine().hours().said(),
                both.told(),
                Stream.concat(both.mine().meetings().stream(), both.mine().busy().stream())
                        .toList(),
                both.read());
    }

    /**
     * Whether this very time is one of them, for whoever is about to book it: of two who are at once, one is a lost race,
     * and sees the other's booking when it is run again.
     */
    public boolean claim(Mentorship mentorship, AccountId me, TimeWindow slot) {
        free.claim(List.of(mentorship.mentor(), mentorship.mentee()));
        var both = read(mentorship.id(), me, mentorship.other(me));
        return both.lengths().contains(slot.length()) && both.finder().has(slot);
    }

    private Both read(MentorshipId mentorship, AccountId me, AccountId other) {
        var two = List.of(me, other);
        // Nobody books what begins within the minute.
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
        var window = new TimeWindow(now, now.plus(AHEAD));
        // A week counts as a whole, and what ends just before may want air after it.
        var wide = new TimeWindow(now.minus(WEEK), window.end().plus(WEEK));
        var toKnow = free.toRead(two, wide);
        var toClaim = Claims.toFind(two, wide);
        var toName = accounts.toFind(two);
        var toTell = watches.toFind(mentorship, me);
        var read = portions.read(toKnow, toClaim, toName, toTell);
        var known = read.of(toKnow);
        var booked = read.of(toClaim);
        var people = read.of(toName);
        var theirs = side(known, booked, other, people.get(other));
        var mine = side(known, booked, me, people.get(me));
        return new Both(
                new SlotFinder(mine, theirs, window, now),
                mine,
                read.of(toTell),
                wide,
                theirs.hours().limits().lengths().stream()
                        .map(Duration::ofMinutes)
                        .toList());
    }

    private static SlotFinder.Side side(
            Map<AccountId, FreeTimes.Known> known,
            List<Claims.Claim> booked,
            AccountId person,
            @Nullable AccountSummary account) {
        var of = known.getOrDefault(person, new FreeTimes.Known(OwnHours.NONE, List.of()));
        return new SlotFinder.Side(
                of.hours(),
                account == null ? ZoneOffset.UTC : account.zone(),
                of.busy(),
                booked.stream()
                        .filter(claim -> claim.person().equals(person))
                        .map(Claims.Claim::window)
                        .toList());
    }
}
