package app.waymark.matching;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.matching.internal.WishStore;
import app.waymark.profile.Profile;
import app.waymark.profile.ProfileDirectory;
import app.waymark.program.AnswerDirectory;
import app.waymark.program.AnswerDirectory.Told;
import app.waymark.program.Field;
import app.waymark.program.ParticipantSummary;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Alphabet;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TypedText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the people of a round would like to be matched with. Each person reads and writes the own list only; the
 * coordinators read the ranks. Whom somebody avoids is never shown to anybody else: the matching heeds it in silence.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Wishes {

    /** The most people on one list, and as many to be avoided. */
    public static final int MOST = 20;

    /** The most people that one search shows. */
    public static final int FOUND = 30;

    private static final int MOST_SEARCHED = 200;

    private final WishStore store;
    private final CandidateSearch search;
    private final ProgrammeAccess programmes;
    private final ProfileDirectory profiles;
    private final AnswerDirectory answers;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    Wishes(
            WishStore store,
            CandidateSearch search,
            ProgrammeAccess programmes,
            ProfileDirectory profiles,
            AnswerDirectory answers,
            Accounts accounts,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.search = search;
        this.programmes = programmes;
        this.profiles = profiles;
        this.answers = answers;
        this.accounts = accounts;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * My list with whom I can wish for, by name, as long as it is open; throws {@link AccessDeniedException} where I have no
     * part in the round. Six statements.
     *
     * @param as as whom I wish; where I have no such part, or do not say, as mentee rather than as mentor
     */
    @Transactional(readOnly = true)
    public WishPage page(RoundId round, @Nullable Side as) {
        var mine = programmes.mine(round).orElseThrow(Wishes::noPart);
        var sides =
                Stream.of(Side.values()).filter(one -> has(mine.part(), one)).toList();
        if (sides.isEmpty()) {
            throw noPart();
        }
        var side = as != null && sides.contains(as) ? as : sides.getFirst();
        var me = actor.require();
        var stored = stored(round, side);
        var found = open(mine.round())
                ? search.find(round, side, me.id(), List.of(), me.locale(), FOUND)
                : List.<AccountId>of();
        var asked = new LinkedHashSet<>(stored.people());
        asked.addAll(found);
        var people = candidates(round, asked, side);
        return new WishPage(
                sides,
                list(mine.round(), side, stored, among(stored.people(), people)),
                open(mine.round()) ? stored.draft() : null,
                among(found, people));
    }

    /**
     * Keeps what is entered for my list until it is saved or {@link #drop given up}; nobody else hears of it, and no matching
     * reads it. What cannot be saved is not kept: more than a list may hold, or somebody who is not there to be wished for.
     */
    public void keep(RoundId round, Side side, WishDraft draft) {
        requirePart(round, side);
        var named = new LinkedHashSet<>(draft.avoided());
        draft.wishes().forEach(one -> named.add(one.person()));
        if (draft.wishes().size() <= MOST
                && draft.avoided().size() <= MOST
                && gone(round, side, named).isEmpty()) {
            store.keep(round.value(), actor.require().id().value(), side, draft, clock.instant());
        }
    }

    /** Gives up what was entered for my list and not saved. */
    public void drop(RoundId round, Side side) {
        requirePart(round, side);
        store.drop(round.value(), actor.require().id().value(), side);
    }

    /**
     * Saves this as my list, in the place of what was there.
     *
     * @param expected the version that was read before the change
     */
    public WishesSaved replace(
            RoundId round, Side side, List<Wish> wishes, Collection<AccountId> avoided, int expected) {
        var summary = requirePart(round, side);
        if (!open(summary)) {
            return new WishesSaved.Closed();
        }
        if (wishes.size() > MOST || avoided.size() > MOST) {
            return new WishesSaved.TooMany();
        }
        var named = new LinkedHashSet<AccountId>();
        wishes.forEach(one -> named.add(one.person()));
        boolean once = named.size() == wishes.size();
        avoided.forEach(named::add);
        if (!once || named.size() != wishes.size() + Set.copyOf(avoided).size()) {
            throw new IllegalArgumentException("Somebody stands twice on the list");
        }
        var me = actor.require().id();
        var gone = gone(round, side, named);
        if (!gone.isEmpty()) {
            return new WishesSaved.NotThere(gone);
        }
        if (!store.replace(
                round.value(), me.value(), side, dense(wishes), Set.copyOf(avoided), expected, clock.instant())) {
            return new WishesSaved.Conflict(list(summary, side));
        }
        events.publishEvent(Changed.round(round.value()));
        events.publishEvent(Changed.person(me));
        return new WishesSaved.Saved(list(summary, side));
    }

    /**
     * Whom I can wish for whose name, headline, skills or organisation has all these words, by name, {@value #FOUND} at
     * most; everybody where nothing is searched for.
     */
    @Transactional(readOnly = true)
    public List<WishCandidate> search(RoundId round, Side side, String words) {
        requirePart(round, side);
        var me = actor.require();
        // Each word is looked for with everybody.
        var asked = words.length() <= MOST_SEARCHED ? words : words.substring(0, MOST_SEARCHED);
        var terms = Stream.of(TypedText.strip(asked).split("\\s+"))
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
        return candidates(round, search.find(round, side, me.id(), terms, me.locale(), FOUND), side);
    }

    /** Who of these cannot be wished for: who is not in the round on the other side, and I myself. */
    private Set<AccountId> gone(RoundId round, Side side, Collection<AccountId> named) {
        var me = actor.require().id();
        var there = programmes.participants(round, named);
        var gone = new HashSet<AccountId>();
        for (var one : named) {
            var part = there.get(one);
            if (one.equals(me) || part == null || !has(part, other(side))) {
                gone.add(one);
            }
        }
        return gone;
    }

    /** What is kept of my list. */
    private record Stored(
            List<Wish> wishes,
            Set<AccountId> avoided,
            int version,
            @Nullable WishDraft draft) {

        /** Everybody on it, and in what was entered since. */
        Set<AccountId> people() {
            var all = new LinkedHashSet<>(avoided);
            wishes.forEach(one -> all.add(one.person()));
            if (draft != null) {
                all.addAll(draft.avoided());
                draft.wishes().forEach(one -> all.add(one.person()));
            }
            return all;
        }
    }

    private Stored stored(RoundId round, Side side) {
        var stored = store.of(round.value(), actor.require().id().value(), side);
        var wishes = new ArrayList<Wish>();
        var avoided = new HashSet<AccountId>();
        for (var row : stored.rows()) {
            if (row.rank() == null) {
                avoided.add(new AccountId(row.person()));
            } else {
                wishes.add(new Wish(new AccountId(row.person()), row.rank()));
            }
        }
        wishes.sort(Comparator.comparingInt(Wish::rank));
        return new Stored(wishes, avoided, stored.version(), stored.draft());
    }

    private WishList list(RoundSummary round, Side side) {
        var stored = stored(round.id(), side);
        return list(round, side, stored, candidates(round.id(), stored.people(), side));
    }

    private static WishList list(RoundSummary round, Side side, Stored stored, List<WishCandidate> people) {
        return new WishList(round, side, stored.wishes(), stored.avoided(), stored.version(), open(round), people);
    }

    private static List<WishCandidate> among(Collection<AccountId> some, List<WishCandidate> all) {
        var wanted = Set.copyOf(some);
        return all.stream().filter(one -> wanted.contains(one.account())).toList();
    }

    private List<WishCandidate> candidates(RoundId round, Collection<AccountId> people, Side side) {
        var names = accounts.find(people);
        var texts = people.isEmpty() ? Map.<AccountId, Profile>of() : SystemActor.call(() -> profiles.find(people));
        var told = people.isEmpty()
                ? Map.<AccountId, List<Told>>of()
                : SystemActor.call(() -> answers.told(round, people, Readers.ROUND));
        return people.stream()
                .map(names::get)
                .filter(java.util.Objects::nonNull)
                .map(one -> candidate(one, texts.get(one.id()), told.getOrDefault(one.id(), List.of()), side))
                .sorted(Comparator.comparing(
                        WishCandidate::name, Alphabet.of(actor.require().locale())))
                .toList();
    }

    private static WishCandidate candidate(
            AccountSummary account, @Nullable Profile profile, List<Told> told, Side side) {
        return new WishCandidate(
                account.id(),
                account.name(),
                profile == null ? "" : profile.headline(),
                profile == null ? "" : profile.about(),
                said(told, side == Side.MENTEE ? Field.OFFERS : Field.SEEKS),
                said(told, Field.ORGANISATION));
    }

    /** What somebody says to a field that everybody in the round reads; empty where there is none. */
    private static String said(List<Told> told, String key) {
        return told.stream()
                .filter(one -> one.field().key().equals(key))
                .map(Told::text)
                .findFirst()
                .orElse("");
    }

    /** Ranks without gaps, in the same order and with the same ties. */
    private static List<Wish> dense(List<Wish> wishes) {
        var ranks = wishes.stream().map(Wish::rank).distinct().sorted().toList();
        var place = new HashMap<Integer, Integer>();
        ranks.forEach(rank -> place.put(rank, place.size() + 1));
        return wishes.stream()
                .map(one -> new Wish(one.person(), place.getOrDefault(one.rank(), 1)))
                .toList();
    }

    private RoundSummary requirePart(RoundId round, Side side) {
        return programmes
                .mine(round)
                .filter(mine -> has(mine.part(), side))
                .orElseThrow(Wishes::noPart)
                .round();
    }

    private static AccessDeniedException noPart() {
        return new AccessDeniedException("No such part in this round");
    }

    private static boolean open(RoundSummary round) {
        return round.state() == RoundState.OPEN || round.state() == RoundState.MATCHING;
    }

    private static boolean has(ParticipantSummary part, Side side) {
        return side == Side.MENTEE ? part.mentee() : part.mentor();
    }

    private static Side other(Side side) {
        return side == Side.MENTEE ? Side.MENTOR : Side.MENTEE;
    }
}
