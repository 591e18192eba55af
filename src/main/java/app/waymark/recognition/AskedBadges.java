package app.waymark.recognition;

import app.waymark.account.Accounts;
import app.waymark.audit.Audit;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.recognition.RecognitionSaid.BadgeAwarded;
import app.waymark.recognition.RecognitionSaid.BadgeRefused;
import app.waymark.recognition.internal.BadgeAskDesk;
import app.waymark.recognition.internal.BadgeAskRows;
import app.waymark.recognition.internal.BadgeRows;
import app.waymark.recognition.internal.LevelBadgeWords;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Translations;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a programme is asked for by mentees who reached a level: its coordinators see that one skill and level, who rated it and
 * what the mentee added, and award or decline. Who asks, and who rated, does not decide.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class AskedBadges {

    /** The longest words to a decision. */
    public static final int MOST_WORDS = 500;

    private final BadgeAskRows rows;
    private final BadgeAskDesk desk;
    private final BadgeRows badges;
    private final LevelBadgeWords words;
    private final ProgrammeAccess access;
    private final Programmes programmes;
    private final Accounts accounts;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    AskedBadges(
            BadgeAskRows rows,
            BadgeAskDesk desk,
            BadgeRows badges,
            LevelBadgeWords words,
            ProgrammeAccess access,
            Programmes programmes,
            Accounts accounts,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.badges = badges;
        this.words = words;
        this.access = access;
        this.programmes = programmes;
        this.accounts = accounts;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** The first page of what waits, and of what was given, for the programme's coordinators. */
    @Transactional(readOnly = true)
    public AskedBadgesPage page(ProgrammeId programme, int size) {
        var one = programmes
                .coordinatedProgramme(programme)
                .orElseThrow(() -> new AccessDeniedException("Not a coordinator of this programme"));
        return new AskedBadgesPage(
                one.name(),
                badges.giving(BadgeKind.LEVEL).contains(programme.value()),
                waiting(programme, null, size),
                badges(programme, null, size));
    }

    /** What waits for the person acting to decide, the earliest first, for the programme's coordinators. */
    @Transactional(readOnly = true)
    public Slice<AskedBadge> asked(ProgrammeId programme, @Nullable Cursor after, int size) {
        access.requireCoordinator(programme);
        return waiting(programme, after, size);
    }

    /** The badges for levels that a programme gave, the latest first, for its coordinators. */
    @Transactional(readOnly = true)
    public Slice<GivenBadge> given(ProgrammeId programme, @Nullable Cursor after, int size) {
        access.requireCoordinator(programme);
        return badges(programme, after, size);
    }

    /**
     * Offers the mentee the badge that they asked for, for a coordinator of the programme; they are told, and accept it or not.
     *
     * @param said what there is to say to it, may be empty
     */
    @PerMinute(120)
    public BadgeResult award(UUID id, String said) {
        var text = TypedText.strip(said);
        if (text.length() > MOST_WORDS) {
            return new BadgeResult.Incomplete();
        }
        var ask = locked(id);
        var me = actor.require().id();
        var terms = badges.terms(ask.programme()).get(BadgeKind.LEVEL);
        var contact =
                SystemActor.call(() -> accounts.contacts(List.of(ask.mentee()))).get(ask.mentee());
        if (!decides(ask, me) || terms == null || !terms.given() || contact == null || contact.closed()) {
            return new BadgeResult.NotNow();
        }
        if (!desk.stands(ask)) {
            desk.lapse(ask);
            return new BadgeResult.Lapsed();
        }
        var by = programmes
                .coordinatedProgramme(new ProgrammeId(ask.programme()))
                .orElseThrow()
                .name();
        var badge = new BadgeRows.Row(
                Uuid7.next(clock),
                ask.programme(),
                BadgeKind.LEVEL,
                achievement(ask),
                ask.id(),
                ask.mentee(),
                BadgeState.OFFERED,
                by,
                Translations.supported(contact.locale()).getLanguage(),
                words.of(terms, ask.said(), Translations.supported(contact.locale())),
                me,
                clock.instant(),
                null,
                null,
                null,
                "");
        if (!badges.offer(badge)) {
            return new BadgeResult.NotNow();
        }
        desk.end(ask, BadgeAskState.AWARDED, me, text);
        desk.tell(ask, new BadgeAwarded(badge.words().name(), by, text), me);
        audit.record("badge.awarded", "badge", badge.id());
        return new BadgeResult.Done();
    }

    /** Declines it with words that the mentee reads, for a coordinator of the programme. */
    @PerMinute(120)
    public BadgeResult decline(UUID id, String why) {
        var text = TypedText.strip(why);
        var ask = locked(id);
        var me = actor.require().id();
        if (text.isEmpty() || text.length() > MOST_WORDS) {
            return new BadgeResult.Incomplete();
        }
        if (!decides(ask, me)) {
            return new BadgeResult.NotNow();
        }
        desk.end(ask, BadgeAskState.DECLINED, me, text);
        desk.tell(ask, new BadgeRefused(ask.said().skill(), ask.level(), text), me);
        audit.record("badge.declined", "programme", ask.programme());
        return new BadgeResult.Done();
    }

    private Slice<AskedBadge> waiting(ProgrammeId programme, @Nullable Cursor after, int size) {
        int most = Math.clamp(size, 1, Slice.MOST);
        var found = rows.waiting(programme.value(), actor.require().id(), after, most + 1);
        var pieces = rows.pieces(
                found.stream().limit(most).map(one -> one.row().id()).toList());
        return Slice.of(
                        found,
                        most,
                        one -> new Cursor(one.row().askedAt(), one.row().id()))
                .map(one -> new AskedBadge(
                        one.row().shown(),
                        one.row().mentee(),
                        pieces.getOrDefault(one.row().id(), List.of()),
                        one.declined()));
    }

    private Slice<GivenBadge> badges(ProgrammeId programme, @Nullable Cursor after, int size) {
        int most = Math.clamp(size, 1, Slice.MOST);
        return Slice.of(
                        badges.given(programme.value(), BadgeKind.LEVEL, after, most + 1),
                        most,
                        one -> new Cursor(one.offeredAt(), one.id()))
                .map(one -> new GivenBadge(one.id(), one.person(), one.words().name(), one.state(), one.offeredAt()));
    }

    /** What was asked for, locked, for a coordinator; whoever may not know of it cannot tell whether there is one. */
    private BadgeAskRows.Row locked(UUID id) {
        var ask = rows.lock(id);
        access.requireCoordinator(
                new ProgrammeId(ask.map(BadgeAskRows.Row::programme).orElse(new UUID(0, 0))));
        return ask.orElseThrow();
    }

    private static boolean decides(BadgeAskRows.Row ask, AccountId me) {
        return ask.state() == BadgeAskState.ASKED
                && !ask.mentee().equals(me)
                && !ask.mentor().equals(me);
    }

    /** One name for a level of a skill in a programme, whoever has it. */
    private static UUID achievement(BadgeAskRows.Row ask) {
        return UUID.nameUUIDFromBytes((ask.programme() + " " + BadgeKind.LEVEL + " "
                        + ask.skill().framework() + " " + ask.skill().skill() + " " + ask.level())
                .getBytes(StandardCharsets.UTF_8));
    }
}
