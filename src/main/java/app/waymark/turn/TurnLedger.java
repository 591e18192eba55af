package app.waymark.turn;

import app.waymark.shared.AccountId;
import app.waymark.shared.AskedFor;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Sayings;
import app.waymark.shared.Uuid7;
import app.waymark.turn.internal.TurnEntry;
import app.waymark.turn.internal.TurnRepository;
import app.waymark.turn.internal.TurnTerms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where modules write down whose move it is. A port for the services of other modules, which have decided by then that
 * the person acting may do what they do; it takes part in their transaction and refuses to work outside one.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class TurnLedger {

    /** Open pages of more people than this learn of an absence when they are opened next. */
    private static final int MOST_TOLD = 500;

    private final TurnRepository turns;
    private final TurnTerms terms;
    private final Sayings sayings;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    TurnLedger(
            TurnRepository turns,
            TurnTerms terms,
            Sayings sayings,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.turns = turns;
        this.terms = terms;
        this.sayings = sayings;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Makes it the holder's move from now on. An open turn of the same kind, subject and holder is closed first, so the
     * clock starts anew and the holder is told again.
     */
    public TurnId hand(Ask ask) {
        var turn = open(ask);
        var id = new TurnId(turn.id());
        events.publishEvent(handed(turn, ask));
        tell(turn);
        return id;
    }

    /**
     * As {@link #hand}, for what the holder knows already: nobody is told of it before it has stood too long.
     */
    public TurnId handUntold(Ask ask) {
        var turn = open(ask);
        tell(turn);
        return new TurnId(turn.id());
    }

    private TurnEntry open(Ask ask) {
        turns.findOpenOrBack(ask.kind(), ask.subject()).stream()
                .filter(one -> one.backOf() == null
                        ? one.holder().equals(ask.holder())
                        : ask.holder().equals(one.asker()))
                .forEach(this::close);
        turns.flush();
        var turn = entry(ask, terms.of(List.of(ask)));
        if (ask.said().timed()) {
            expected(ask.holder()).ifPresent(turn::expect);
        }
        return turns.save(turn);
    }

    /**
     * What a mentor has to read.
     *
     * @param open how many reviews wait for them
     * @param done how many they gave since the moment that was asked about
     */
    public record Queue(int open, int done) {}

    /** How many reviews wait for this person, and how many they gave since a moment. For services that have decided on access. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Queue queue(AccountId person, Instant since) {
        return terms.queue(person, since);
    }

    /** How long this person's next review will take, told from their last ones. For services that have decided on access. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Optional<ExpectedWait> expected(AccountId person) {
        return ExpectedWait.from(terms.answers(person));
    }

    private TurnEntry entry(Ask ask, TurnTerms.Terms under) {
        return new TurnEntry(Uuid7.next(clock), ask, under.patience(ask), under.backOn(ask), sayings, clock.instant());
    }

    /** Whether this kind of move on this subject is asked for. */
    public boolean stands(String kind, UUID subject) {
        return !turns.findOpen(kind, subject).isEmpty();
    }

    /**
     * As {@link #hand} for each of these, in a few statements for all of them together: for what concerns a whole round
     * at once.
     */
    public void handAll(Collection<Ask> asks) {
        var asked = asks.stream().map(TurnLedger::move).collect(Collectors.toSet());
        var touched = new ArrayList<TurnEntry>();
        for (var open : turns.findOpenBySubjects(
                asks.stream().map(Ask::subject).distinct().toList())) {
            if (asked.contains(new Move(open.kind(), open.subject(), open.holder()))) {
                end(open);
                touched.add(open);
            }
        }
        turns.flush();
        var handed = new ArrayList<TurnHanded>();
        var under = terms.of(asks);
        for (var ask : asks) {
            var turn = turns.save(entry(ask, under));
            touched.add(turn);
            handed.add(handed(turn, ask));
        }
        events.publishEvent(new TurnsHanded(handed));
        touched.stream()
                .flatMap(turn -> Stream.concat(Stream.of(turn.holder()), Stream.ofNullable(turn.asker())))
                .distinct()
                .forEach(person -> events.publishEvent(Changed.person(person)));
    }

    /** Says that this kind of move on this subject has been made, or is no longer asked for, by anybody. */
    public void close(String kind, UUID subject) {
        turns.findOpenOrBack(kind, subject).forEach(this::close);
    }

    /** Says that this one holder has made this kind of move on this subject. */
    public void close(String kind, UUID subject, AccountId holder) {
        turns.findOpenOrBack(kind, subject).stream()
                .filter(one -> holder.equals(one.backOf() == null ? one.holder() : one.asker()))
                .forEach(this::close);
    }

    /** Says that this kind of move on this subject is no longer asked for because of this one person. */
    public void closeAsked(String kind, UUID subject, AccountId asker) {
        turns.findOpen(kind, subject).stream()
                .filter(turn -> asker.equals(turn.asker()))
                .forEach(this::close);
    }

    /** Whether it is anybody's move of this kind on this subject. */
    public boolean waits(String kind, UUID subject) {
        return !turns.findOpen(kind, subject).isEmpty();
    }

    /** Whether a move of this person in a mentorship has stood so long that the coordinators were told, and still does. */
    public boolean standsTooLong(UUID mentorship, AccountId holder) {
        return turns.existsEscalated(mentorship, holder.value());
    }

    /** Closes every open turn on this subject, of whatever kind. */
    public void closeAll(UUID subject) {
        turns.findOpenBySubject(subject).forEach(this::close);
    }

    /** Closes every open turn of a mentorship that has come to its end. */
    public void closeMentorship(UUID mentorship) {
        turns.findOpenByMentorship(mentorship).forEach(this::close);
    }

    /**
     * Somebody is away until the morning of a day: the clock of everything that waits for them, or comes to, stands still.
     * Of who is away already, the day on which they are back.
     */
    public void away(AccountId person, LocalDate backOn) {
        terms.away(person, backOn);
        turns.stop(person.value(), clock.instant(), backOn);
        tellWhoWaits(person);
    }

    /** They are back: the clock of everything that waits for them runs on. */
    public void back(AccountId person) {
        if (terms.back(person)) {
            turns.goOn(person.value(), clock.instant());
            tellWhoWaits(person);
        }
    }

    private void tellWhoWaits(AccountId person) {
        events.publishEvent(Changed.person(person));
        turns.askersOf(person.value(), Limit.of(MOST_TOLD))
                .forEach(one -> events.publishEvent(Changed.person(new AccountId(one))));
    }

    /** What a programme says of how long things may wait in it; what it says nothing about is missing. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Map<AskedFor, Patience> patience(UUID programme) {
        return terms.of(programme);
    }

    /**
     * A programme says how long what is asked from now on may wait; null where it is to be as everywhere. What waits
     * already keeps its days.
     */
    public void setPatience(UUID programme, AskedFor asked, @Nullable Patience patience) {
        if (patience == null) {
            terms.unsay(programme, asked);
        } else {
            terms.say(programme, asked, patience);
        }
    }

    /** It is the asker's move now to say what becomes of it. */
    void handBack(TurnEntry turn, HandedBack said, AccountId asker) {
        end(turn, false);
        turns.flush();
        var ask = new Ask(
                said, turn.subject(), asker, turn.holder(), turn.path(), turn.mentorship(), null, Patience.STANDARD);
        turns.findOpen(ask.kind(), ask.subject(), asker.value()).ifPresent(this::close);
        turns.flush();
        var back = entry(ask, terms.of(List.of(ask)));
        back.handedBackFrom(turn);
        turns.save(back);
        events.publishEvent(handed(back, ask));
        tell(back);
    }

    /** Whoever asked has decided: it is asked again, or not any more. */
    void decided(TurnEntry back, TurnEntry former, boolean again) {
        close(back);
        if (again) {
            turns.flush();
            hand(new Ask(
                    former.said(sayings),
                    former.subject(),
                    former.holder(),
                    former.asker(),
                    former.path(),
                    former.mentorship(),
                    former.programme(),
                    Patience.STANDARD));
        }
    }

    /** What there is one open turn of at most. */
    private record Move(String kind, UUID subject, AccountId holder) {}

    private static Move move(Ask ask) {
        return new Move(ask.kind(), ask.subject(), ask.holder());
    }

    private static TurnHanded handed(TurnEntry turn, Ask ask) {
        return new TurnHanded(
                new TurnId(turn.id()),
                ask.said(),
                ask.subject(),
                ask.holder(),
                ask.asker(),
                ask.mentorship(),
                ask.path());
    }

    private void close(TurnEntry turn) {
        end(turn);
        tell(turn);
    }

    private void end(TurnEntry turn) {
        if (!turn.open()) {
            // Whoever heard that another turn was closed has closed this one with it.
            return;
        }
        end(turn, actor.find().filter(me -> me.id().equals(turn.holder())).isPresent());
    }

    private void end(TurnEntry turn, boolean done) {
        turn.close(clock.instant(), done);
        events.publishEvent(new TurnClosed(
                new TurnId(turn.id()), turn.kind(), turn.subject(), turn.holder(), turn.mentorship(), done));
    }

    private void tell(TurnEntry turn) {
        events.publishEvent(Changed.person(turn.holder()));
        if (turn.asker() != null) {
            events.publishEvent(Changed.person(turn.asker()));
        }
    }
}
