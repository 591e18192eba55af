package app.waymark.network;

import app.waymark.account.Contact;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.network.IntroductionResult.Done;
import app.waymark.network.IntroductionResult.Fault;
import app.waymark.network.IntroductionResult.Over;
import app.waymark.network.IntroductionResult.Wrong;
import app.waymark.network.internal.IntroductionDesk;
import app.waymark.network.internal.IntroductionRows;
import app.waymark.network.internal.IntroductionRows.Row;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.OutsideTexts;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Translations;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Introductions by a mentor: the mentee says first whether they would like it, then the third person is asked, and neither
 * learns how to reach the other before both said yes. The mentor sees how far their own offer has come and nothing else: what
 * comes of it stands in the mentee's list of people, which nobody else reads.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Introductions {

    /** How many a mentor offers in thirty days. */
    public static final int MOST = 10;

    private static final Duration MONTH = Duration.ofDays(30);

    private final IntroductionRows rows;
    private final IntroductionDesk desk;
    private final MentorshipAccess mentorships;
    private final CurrentActor actor;
    private final Clock clock;

    Introductions(
            IntroductionRows rows,
            IntroductionDesk desk,
            MentorshipAccess mentorships,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.mentorships = mentorships;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Those in which the person acting is one of the three, as far as that one sees them: what waits for them first, then the
     * latest.
     */
    @Transactional(readOnly = true)
    public Slice<Introduction> mine(@Nullable Cursor after, int size) {
        return rows.of(me(), after, Math.min(size, Slice.MOST)).map(one -> one.seenBy(me()));
    }

    /** Whom the person acting can introduce, and to whom of those they know here. */
    @Transactional(readOnly = true)
    public IntroductionChoices choices() {
        var mine = mentorships.mineActive(Slice.MOST);
        return new IntroductionChoices(
                mine.asMentor().items().stream()
                        .map(one -> new IntroductionChoices.Mentee(one.id(), one.mentee()))
                        .toList(),
                Stream.concat(
                                mine.asMentor().items().stream().map(Mentorship::mentee),
                                mine.asMentee().items().stream().map(Mentorship::mentor))
                        .distinct()
                        .toList());
    }

    /** Offers a mentee an introduction to somebody, who is told nothing before the mentee says yes. */
    @PerMinute(20)
    public IntroductionResult offer(IntroductionOffer offer) {
        var mentorship = mentorships.lockActive(offer.with());
        if (mentorship.filter(one -> one.mentor().equals(me())).isEmpty()) {
            if (mentorships
                    .own(offer.with())
                    .filter(one -> one.mentor().equals(me()))
                    .isEmpty()) {
                throw new AccessDeniedException("Whoever mentors somebody introduces them");
            }
            return new Wrong(Fault.NOT_ACTIVE);
        }
        var pair = mentorship.get();
        var words = OutsideTexts.lines(offer.words());
        var wrong = words.isEmpty()
                ? Fault.WORDS
                : words.length() > IntroductionOffer.MOST_WORDS
                        ? Fault.TOO_LONG
                        : OutsideTexts.links(words) ? Fault.LINK : null;
        if (wrong != null) {
            return new Wrong(wrong);
        }
        return offer.partner() == null ? offerByAddress(pair, offer, words) : offerPartner(pair, offer, words);
    }

    private IntroductionResult offerPartner(Mentorship pair, IntroductionOffer offer, String words) {
        var partner = Objects.requireNonNull(offer.partner());
        if (pair.has(partner) || !choices().partners().contains(partner)) {
            throw new AccessDeniedException("Somebody the mentor is in another mentorship with");
        }
        var name = Optional.ofNullable(desk.people(List.of(partner)).get(partner))
                .map(Contact::name)
                .orElse("");
        return offer(pair, offer, words, partner, name, null);
    }

    private IntroductionResult offerByAddress(Mentorship pair, IntroductionOffer offer, String words) {
        var name = OutsideTexts.oneLine(offer.name());
        if (name.isEmpty() || OutsideTexts.links(name)) {
            return new Wrong(Fault.NAME);
        }
        if (name.length() > IntroductionOffer.MOST_NAME) {
            return new Wrong(Fault.TOO_LONG);
        }
        var address = EmailAddress.parse(offer.address());
        if (address.isEmpty()) {
            return new Wrong(Fault.ADDRESS);
        }
        boolean oneOfUs = desk.people(List.of(pair.mentor(), pair.mentee())).values().stream()
                .anyMatch(one -> one.email().equals(address.get()));
        return oneOfUs
                ? new Wrong(Fault.ONE_OF_US)
                : offer(pair, offer, words, null, name, address.get().value());
    }

    private IntroductionResult offer(
            Mentorship pair,
            IntroductionOffer offer,
            String words,
            @Nullable AccountId third,
            String name,
            @Nullable String address) {
        var now = clock.instant();
        if (rows.offeredSince(me(), now.minus(MONTH)) >= MOST) {
            return new Wrong(Fault.TOO_OFTEN);
        }
        if (rows.offers(pair.mentee(), me(), address, third)) {
            return new Wrong(Fault.TWICE);
        }
        var id = Uuid7.next(clock);
        desk.offer(new Row(
                id,
                pair.id(),
                me(),
                pair.mentee(),
                third,
                name,
                words,
                address,
                Translations.supported(offer.language()),
                IntroductionState.OFFERED,
                false,
                false,
                now.plus(IntroductionDesk.OFFERED_FOR),
                now));
        return new Done(id);
    }

    /** Takes back what one offered, where nothing came of it yet. */
    public IntroductionResult withdraw(UUID introduction) {
        return done(
                introduction,
                one -> me().equals(one.mentor()),
                one -> one.state().open(),
                desk::withdraw);
    }

    /** The mentee would like it: the third person is asked. */
    @PerMinute(20)
    public IntroductionResult take(UUID introduction) {
        return done(introduction, one -> me().equals(one.mentee()), Introductions::offered, desk::ask);
    }

    /** The mentee would rather not: the third person never learns of it. */
    public IntroductionResult leave(UUID introduction) {
        return done(introduction, one -> me().equals(one.mentee()), Introductions::offered, desk::notWanted);
    }

    /** The third person wants to be introduced. */
    public IntroductionResult accept(UUID introduction) {
        return done(introduction, this::asksMe, Introductions::asked, desk::made);
    }

    /** The third person would rather not. */
    public IntroductionResult refuse(UUID introduction) {
        return done(introduction, this::asksMe, Introductions::asked, desk::notMade);
    }

    /** Before the mentee said yes the third person has nothing to do with it. */
    private boolean asksMe(Row one) {
        return me().equals(one.third()) && one.state() != IntroductionState.OFFERED;
    }

    private static boolean offered(Row one) {
        return one.state() == IntroductionState.OFFERED;
    }

    private static boolean asked(Row one) {
        return one.state() == IntroductionState.ASKED && !one.spared();
    }

    private IntroductionResult done(UUID id, Predicate<Row> mine, Predicate<Row> now, Consumer<Row> does) {
        var found = rows.locked(id);
        if (found.isEmpty()) {
            return new Over();
        }
        var one = found.get();
        if (!mine.test(one)) {
            throw new AccessDeniedException("Nobody has to do with other people's introductions");
        }
        if (!now.test(one) || !one.until().isAfter(clock.instant())) {
            return new Over();
        }
        does.accept(one);
        return new Done(id);
    }

    private AccountId me() {
        return actor.require().id();
    }
}
