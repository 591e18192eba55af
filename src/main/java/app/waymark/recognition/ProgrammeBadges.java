package app.waymark.recognition;

import app.waymark.account.Accounts;
import app.waymark.audit.Audit;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.recognition.RecognitionSaid.BadgeOffered;
import app.waymark.recognition.RecognitionSaid.BadgeRevoked;
import app.waymark.recognition.internal.BadgeRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Translations;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a programme recognises with badges: its coordinators say for what it gives them and what they say, offer them and take
 * them back. Nothing is signed or shown to anybody before the person themselves accepts.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class ProgrammeBadges {

    /** The longest reason for which a badge is taken back. */
    public static final int MOST_REASON = 500;

    private final BadgeRows rows;
    private final Mentorships mentorships;
    private final ProgrammeAccess access;
    private final Programmes programmes;
    private final Accounts accounts;
    private final Translations translations;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    ProgrammeBadges(
            BadgeRows rows,
            Mentorships mentorships,
            ProgrammeAccess access,
            Programmes programmes,
            Accounts accounts,
            Translations translations,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.mentorships = mentorships;
        this.access = access;
        this.programmes = programmes;
        this.accounts = accounts;
        this.translations = translations;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** What a programme recognises, and a page of those it can give a badge, for its coordinators. */
    @Transactional(readOnly = true)
    public BadgesPage page(ProgrammeId programme, @Nullable Cursor after, int size) {
        var one = programmes
                .coordinatedProgramme(programme)
                .orElseThrow(() -> new AccessDeniedException("Not a coordinator of this programme"));
        return new BadgesPage(one.name(), terms(programme), finished(programme, after, size));
    }

    private Map<BadgeKind, BadgeTerms> terms(ProgrammeId programme) {
        var said = rows.terms(programme.value());
        var all = new EnumMap<BadgeKind, BadgeTerms>(BadgeKind.class);
        for (var kind : BadgeKind.values()) {
            var proposed = new BadgeTerms(false, proposed(kind, Locale.ENGLISH), proposed(kind, Locale.GERMAN));
            all.put(kind, said.getOrDefault(kind, proposed));
        }
        return all;
    }

    private BadgeWords proposed(BadgeKind kind, Locale locale) {
        var key = "badge.proposed." + kind;
        return new BadgeWords(
                translations.text(locale, key + ".name"),
                translations.text(locale, key + ".description"),
                translations.text(locale, key + ".criteria"));
    }

    /** Says it, for the programme's coordinators. What was offered before stays as it was. */
    public BadgeResult say(ProgrammeId programme, BadgeKind kind, BadgeTerms terms) {
        access.requireCoordinator(programme);
        if (!terms.english().whole() || !terms.german().whole()) {
            return new BadgeResult.Incomplete();
        }
        rows.say(programme.value(), kind, terms);
        audit.record("programme.badges", "programme", programme.value());
        events.publishEvent(Changed.programme(programme.value()));
        return new BadgeResult.Done();
    }

    private Slice<FinishedPair> finished(ProgrammeId programme, @Nullable Cursor after, int size) {
        var page = mentorships.finished(programme, after, size);
        var badges = rows
                .forAll(page.items().stream().map(one -> one.id().value()).toList())
                .stream()
                .collect(Collectors.groupingBy(BadgeRows.Stand::subject));
        return new Slice<>(
                page.items().stream()
                        .map(one -> new FinishedPair(
                                one.id(),
                                one.mentor(),
                                one.mentee(),
                                Objects.requireNonNull(one.endedAt()),
                                badges.getOrDefault(one.id().value(), List.of()).stream()
                                        .collect(Collectors.toMap(
                                                BadgeRows.Stand::kind,
                                                stand -> new FinishedPair.Given(stand.badge(), stand.state())))))
                        .toList(),
                page.next());
    }

    /**
     * Offers one of the two of a mentorship that is over its badge, for a coordinator of its programme who is none of them;
     * the person is told, and accepts it or not.
     */
    @PerMinute(120)
    public BadgeResult offer(MentorshipId id, BadgeKind kind) {
        var me = actor.require().id();
        var mentorship = mentorships.get(id);
        access.requireCoordinator(mentorship.programme());
        var terms = rows.terms(mentorship.programme().value()).get(kind);
        var person = kind == BadgeKind.MENTOR ? mentorship.mentor() : mentorship.mentee();
        var contact = SystemActor.call(() -> accounts.contacts(List.of(person))).get(person);
        if (terms == null
                || kind == BadgeKind.LEVEL
                || !terms.given()
                || !over(mentorship)
                || mentorship.has(me)
                || contact == null
                || contact.closed()) {
            return new BadgeResult.NotNow();
        }
        var by = programmes
                .coordinatedProgramme(mentorship.programme())
                .orElseThrow()
                .name();
        var words = terms.in(contact.locale());
        var badge = new BadgeRows.Row(
                Uuid7.next(clock),
                mentorship.programme().value(),
                kind,
                null,
                id.value(),
                person,
                BadgeState.OFFERED,
                by,
                Translations.supported(contact.locale()).getLanguage(),
                words,
                me,
                clock.instant(),
                null,
                null,
                null,
                "");
        if (!rows.offer(badge)) {
            return new BadgeResult.NotNow();
        }
        tell(new BadgeOffered(words.name(), by), badge.id(), person);
        events.publishEvent(Changed.programme(mentorship.programme().value()));
        return new BadgeResult.Done();
    }

    /** Takes a badge back, with a reason that its person is told, for a coordinator of the programme that gave it. */
    public BadgeResult revoke(UUID id, String reason) {
        var why = TypedText.strip(reason);
        var badge = rows.lock(id);
        // Whoever may not know of it cannot tell whether there is one.
        access.requireCoordinator(
                new ProgrammeId(badge.map(BadgeRows.Row::programme).orElse(new UUID(0, 0))));
        if (why.isEmpty() || why.length() > MOST_REASON) {
            return new BadgeResult.Incomplete();
        }
        var found = badge.orElseThrow();
        if (found.state() != BadgeState.OFFERED && found.state() != BadgeState.ACCEPTED) {
            return new BadgeResult.NotNow();
        }
        rows.revoke(id, actor.require().id(), why, clock.instant());
        audit.record("badge.revoked", "badge", id);
        tell(new BadgeRevoked(found.words().name(), found.by(), why), id, found.person());
        events.publishEvent(Changed.programme(found.programme()));
        return new BadgeResult.Done();
    }

    private static boolean over(Mentorship mentorship) {
        return mentorship.endedAt() != null && mentorship.startedAt() != null;
    }

    private void tell(RecognitionSaid said, UUID badge, AccountId person) {
        events.publishEvent(
                new News(Uuid7.next(clock), said, badge, person, actor.require().id(), Links.BADGES));
        events.publishEvent(Changed.person(person));
    }
}
