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
import app.waymark.program.Participants;
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
    private final Participants participants;
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
            Participants participants,
            ProfileDirectory profiles,
            AnswerDirectory answers,
            Accounts accounts,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.search = search;
        this.programmes = programmes;
        this.participants = participants;
        this.profiles = profiles;
        this.answers = answers;
        this.accounts = accounts;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** As whom I can wish in this round, mentee first; empty where I have no part in it. */
    @Transactional(readOnly = true)
    public List<Side> sides(RoundId round) {
        return participants
                .mine(round)
                .map(mine ->
                        Stream.of(Side.values()).filter(side -> has(mine, side)).toList())
                .orElse(List.of());
    }

    /** My list; throws {@link AccessDeniedException} where I have no such part in the round. */
    @Transactional(readOnly = true)
    public WishList mine(RoundId round, Side side) {
        requirePart(round, side);
        return list(requireVisible(round), side);
    }

    /**
     * Saves this as my list, in the place of what was there.
     *
     * @param expected the version that was read before the change
     */
    public WishesSaved replace(
            RoundId round, Side side, List<Wish> wishes, Collection<AccountId> avoided, int expected) {
        requirePart(round, side);
        var summary = requireVisible(round);
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
        var there = programmes.participants(round, named);
        var gone = new HashSet<AccountId>();
        for (var one : named) {
            var part = there.get(one);
            if (one.equals(me) || part == null || !has(part, other(side))) {
                gone.add(one);
            }
        }
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
        var terms = Stream.of(asked.strip().split("\\s+"))
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
        return candidates(round, search.find(round, side, me.id(), terms, me.locale(), FOUND), side);
    }

    private WishList list(RoundSummary round, Side side) {
        var stored = store.of(round.id().value(), actor.require().id().value(), side);
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
        var people = new ArrayList<AccountId>(avoided);
        wishes.forEach(one -> people.add(one.person()));
        return new WishList(
                round, side, wishes, avoided, stored.version(), open(round), candidates(round.id(), people, side));
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
            AccountSummary account, @org.jspecify.annotations.Nullable Profile profile, List<Told> told, Side side) {
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

    private RoundSummary requireVisible(RoundId round) {
        return programmes.visible(round).orElseThrow(() -> new AccessDeniedException("Not in this round"));
    }

    private void requirePart(RoundId round, Side side) {
        if (participants.mine(round).filter(mine -> has(mine, side)).isEmpty()) {
            throw new AccessDeniedException("No such part in this round");
        }
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
