package app.waymark.turn;

import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portion;
import app.waymark.shared.Said;
import app.waymark.shared.Sayings;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.turn.internal.TurnEntry;
import app.waymark.turn.internal.TurnRepository;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the person who asks, and for whom that person waits. Nobody sees anybody else's turns here. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class Turns {

    /** The most that the badge counts to; beyond it the person has other worries than the exact number. */
    public static final int COUNTED = 99;

    /** The most that is shown of what somebody put off: nobody puts off more and means it. */
    public static final int MOST_RESTING = 50;

    /** More than two people can ever owe each other: the bound of a statement, not of a list. */
    private static final int MOST_IN_ONE = 2_000;

    private final TurnRepository turns;
    private final Sayings sayings;
    private final CurrentActor actor;

    Turns(TurnRepository turns, Sayings sayings, CurrentActor actor) {
        this.turns = turns;
        this.sayings = sayings;
        this.actor = actor;
    }

    /** What waits for me, oldest first, a page at a time. */
    public Slice<Waiting> forMe(@Nullable Cursor after, int size) {
        return page(
                size,
                limit -> after == null ? turns.heldBy(me(), limit) : turns.heldBy(me(), after.at(), after.id(), limit));
    }

    /** What waits for me of these kinds only, oldest first, a page at a time. */
    public Slice<Waiting> forMe(Collection<String> kinds, @Nullable Cursor after, int size) {
        return forMe(TurnKinds.asked(kinds), after, size);
    }

    /** The same with what was handed back to me, of these kinds. */
    public Slice<Waiting> forMe(TurnKinds kinds, @Nullable Cursor after, int size) {
        return page(
                size,
                limit -> after == null
                        ? turns.heldBy(me(), kinds.asked(), kinds.back(), limit)
                        : turns.heldBy(me(), kinds.asked(), kinds.back(), after.at(), after.id(), limit));
    }

    /** What I wait for others to do, oldest first, a page at a time. */
    public Slice<Waiting> forOthers(@Nullable Cursor after, int size) {
        return page(
                size,
                limit -> after == null
                        ? turns.askedBy(me(), limit)
                        : turns.askedBy(me(), after.at(), after.id(), limit));
    }

    /** What I wait for others to do of these kinds only, oldest first, a page at a time. */
    public Slice<Waiting> forOthers(Collection<String> kinds, @Nullable Cursor after, int size) {
        return forOthers(TurnKinds.asked(kinds), after, size);
    }

    /** The same with what I handed back, of these kinds, until whoever asked decides what becomes of it. */
    public Slice<Waiting> forOthers(TurnKinds kinds, @Nullable Cursor after, int size) {
        return page(
                size,
                limit -> after == null
                        ? turns.askedBy(me(), kinds.asked(), kinds.back(), limit)
                        : turns.askedBy(me(), kinds.asked(), kinds.back(), after.at(), after.id(), limit));
    }

    /**
     * What waits for me and what I wait for others to do.
     *
     * @param mine as {@link #forMe}
     * @param others as {@link #forOthers}
     * @param later what waits for me and I put off, what returns first; {@link #MOST_RESTING} at most
     */
    public record Both(Slice<Waiting> mine, Slice<Waiting> others, List<Waiting> later) {

        public Both {
            later = List.copyOf(later);
        }
    }

    /** The first page of what waits for me and of what I wait for, oldest first, in one statement: for the home page. */
    public Both both(int mine, int others) {
        var me = me();
        int mineRows = Math.clamp(mine, 1, Slice.MOST);
        int othersRows = Math.clamp(others, 1, Slice.MOST);
        var found = turns.both(me, mineRows + 1, othersRows + 1);
        var asked = found.stream().filter(turn -> !turn.holder().value().equals(me));
        return new Both(slice(held(found, me), mineRows), slice(asked.toList(), othersRows), later(found, me));
    }

    /** The same of what happens in one mentorship, in one statement; so many of both together are read at most. */
    public Both in(UUID mentorship, int most) {
        var me = me();
        int rows = Math.clamp(most, 1, MOST_IN_ONE);
        var found = turns.in(mentorship, me, Limit.of(2 * rows + 2));
        return new Both(
                slice(held(found, me).stream().limit(rows + 1L).toList(), rows),
                slice(
                        found.stream()
                                .filter(turn -> !turn.holder().value().equals(me))
                                .limit(rows + 1L)
                                .toList(),
                        rows),
                later(found, me));
    }

    /**
     * A move that somebody waits for.
     *
     * @param said as in {@link Ask#said()}
     * @param subject the thing that waits
     * @param holder whose move it is
     * @param since when it became that
     * @param nudgeAt when the holder is reminded next, or was last; null where nobody is
     */
    public record Stand(
            Said said,
            UUID subject,
            AccountId holder,
            Instant since,
            @Nullable Instant nudgeAt) {}

    /**
     * The moves of these kinds in one mentorship that I make or wait for, the longest waiting first; so many at most, to be
     * read with other things.
     */
    public Portion<List<Stand>> standing(UUID mentorship, List<String> kinds, int most) {
        var arguments = new ArrayList<@Nullable Object>(List.of(mentorship, me(), me()));
        arguments.addAll(kinds);
        arguments.add(Math.clamp(most, 1, MOST_IN_ONE));
        return Portion.rows(
                List.of("stand", "stand_kind", "stand_said", "stand_of", "stand_holder", "stand_since", "stand_nudge"),
                "select id as stand, kind as stand_kind, arguments as stand_said, subject as stand_of,"
                        + " holder as stand_holder, since as stand_since, nudge_at as stand_nudge from turn"
                        + " where mentorship = ? and closed_at is null and (holder = ? or asker = ?) and kind in ("
                        + String.join(", ", Collections.nCopies(kinds.size(), "?"))
                        + ") order by since, id limit ?",
                row -> new Stand(
                        sayings.read(
                                row.getString("stand_kind"),
                                row.getString("stand_said"),
                                row.getObject("stand", UUID.class)),
                        row.getObject("stand_of", UUID.class),
                        new AccountId(row.getObject("stand_holder", UUID.class)),
                        utc(Objects.requireNonNull(row.getObject("stand_since", LocalDateTime.class))),
                        Optional.ofNullable(row.getObject("stand_nudge", LocalDateTime.class))
                                .map(Turns::utc)
                                .orElse(null)),
                arguments.toArray());
    }

    private static Instant utc(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }

    private static List<TurnEntry> held(List<TurnEntry> found, UUID me) {
        return found.stream()
                .filter(turn -> turn.holder().value().equals(me) && !turn.rests())
                .toList();
    }

    private List<Waiting> later(List<TurnEntry> found, UUID me) {
        return found.stream()
                .filter(turn -> turn.holder().value().equals(me) && turn.rests())
                .map(turn -> turn.toWaiting(sayings))
                .sorted(Comparator.comparing(turn -> Objects.requireNonNull(turn.restsOn(), "it rests")))
                .toList();
    }

    /**
     * How many things wait for one person, by kind; kinds of which nothing waits are missing.
     *
     * @param byKind what is asked of them
     * @param back what they asked for and was handed back to them, by what they asked for
     */
    public record Counts(Map<String, Integer> byKind, Map<String, Integer> back) {

        public Counts {
            byKind = Map.copyOf(byKind);
            back = Map.copyOf(back);
        }

        /** How many of any kind. */
        public int total() {
            return of(new TurnKinds(byKind.keySet(), back.keySet()));
        }

        /** How many of these kinds are asked of them. */
        public int of(Collection<String> kinds) {
            return of(TurnKinds.asked(kinds));
        }

        /** How many of these kinds. */
        public int of(TurnKinds kinds) {
            return sum(byKind, kinds.asked()) + sum(back, kinds.back());
        }

        private static int sum(Map<String, Integer> numbers, Collection<String> kinds) {
            return kinds.stream()
                    .mapToInt(kind -> numbers.getOrDefault(kind, 0))
                    .sum();
        }
    }

    /** How many things wait for me, by kind, counted to {@link #COUNTED} in all; in one statement. */
    public Counts counts() {
        var asked = new HashMap<String, Integer>();
        var back = new HashMap<String, Integer>();
        for (var one : turns.countHeld(me(), COUNTED)) {
            var was = one.getBack();
            (was == null ? asked : back).put(was == null ? one.getKind() : was, one.getNumber());
        }
        return new Counts(asked, back);
    }

    /** How many things were asked of me since a moment whose answers are timed: reviews; to be read with others. */
    public Portion<Integer> timedSince(Instant since) {
        return Portion.<Integer>rows(
                        List.of("reviews_asked"),
                        "select count(distinct subject) as reviews_asked from turn where holder = ? and timed and since >= ?"
                                + " and (closed_at is null or closed_at >= ?)",
                        row -> row.getInt("reviews_asked"),
                        me(),
                        LocalDateTime.ofInstant(since, ZoneOffset.UTC),
                        LocalDateTime.ofInstant(since, ZoneOffset.UTC))
                .map(List::getFirst);
    }

    /** The open turns on these subjects in which I take part, by subject, the oldest of each; 200 subjects at most. */
    public Map<UUID, Waiting> on(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        if (subjects.size() > Slice.MOST) {
            throw new IllegalArgumentException("At most " + Slice.MOST + " subjects at once");
        }
        return turns.on(subjects, me()).stream()
                .map(turn -> turn.toWaiting(sayings))
                .collect(Collectors.toMap(Waiting::subject, turn -> turn, (older, newer) -> older));
    }

    private UUID me() {
        return actor.require().id().value();
    }

    private Slice<Waiting> page(int size, java.util.function.Function<Limit, List<TurnEntry>> read) {
        int rows = Math.clamp(size, 1, Slice.MOST);
        return slice(read.apply(Limit.of(rows + 1)), rows);
    }

    private Slice<Waiting> slice(List<TurnEntry> found, int rows) {
        return Slice.of(found, rows, turn -> new Cursor(turn.since(), turn.id()))
                .map(turn -> turn.toWaiting(sayings));
    }
}
