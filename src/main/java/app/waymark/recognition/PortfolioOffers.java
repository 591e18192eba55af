package app.waymark.recognition;

import app.waymark.account.Names;
import app.waymark.goal.Evidence;
import app.waymark.goal.GoalProofs;
import app.waymark.goal.Moment;
import app.waymark.goal.OwnEvidence;
import app.waymark.recognition.internal.BadgeRows;
import app.waymark.recognition.internal.PortfolioRows;
import app.waymark.recognition.internal.PortfolioSources;
import app.waymark.recognition.internal.PortfolioSources.DoneCertificate;
import app.waymark.recognition.internal.PortfolioSources.SheetSkill;
import app.waymark.recognition.internal.RecognitionRows;
import app.waymark.shared.Actor;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.TypedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person acting could take into their portfolio. Nothing of it is in before they choose it. */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional(readOnly = true)
public class PortfolioOffers {

    private static final List<PortfolioPart> OF_A_GOAL = List.of(
            PortfolioPart.WHY,
            PortfolioPart.MEASURES,
            PortfolioPart.MILESTONES,
            PortfolioPart.CHECK_INS,
            PortfolioPart.LEARNED);

    private final PortfolioSources sources;
    private final PortfolioRows rows;
    private final GoalProofs goals;
    private final BadgeRows badges;
    private final RecognitionRows thanks;
    private final CurrentActor actor;

    PortfolioOffers(
            PortfolioSources sources,
            PortfolioRows rows,
            GoalProofs goals,
            BadgeRows badges,
            RecognitionRows thanks,
            CurrentActor actor) {
        this.sources = sources;
        this.rows = rows;
        this.goals = goals;
        this.badges = badges;
        this.thanks = thanks;
        this.actor = actor;
    }

    /** What there is of one kind, the latest first where it has days, a page at a time; short lists come as a whole. */
    public Slice<PortfolioOffer> page(PortfolioKind kind, @Nullable Cursor after, int size) {
        var me = actor.require();
        var in = rows.sources(me.id(), kind);
        int most = Math.clamp(size, 1, Slice.MOST);
        return switch (kind) {
            case GOAL -> goals.reached(after, most).map(one -> goal(one, in, me));
            case EVIDENCE -> goals.evidence(after, most).map(one -> evidence(one, in, me));
            case THANKS ->
                Slice.of(thanks.thanksOf(me.id(), after, most + 1), most, one -> new Cursor(one.at(), one.id()))
                        .map(one -> thanks(one, in, me));
            case SKILL -> {
                var skills = sources.skills();
                var names = sources.names(skills);
                yield new Slice<>(
                        skills.stream().map(one -> skill(one, names, in, me)).toList(), null);
            }
            case CERTIFICATE ->
                new Slice<>(
                        sources.certificates().stream()
                                .map(one -> certificate(one, in))
                                .toList(),
                        null);
            case BADGE ->
                new Slice<>(
                        Slice.whole(all -> badges.of(me.id(), all)).stream()
                                .filter(badge -> badge.state() == BadgeState.ACCEPTED && badge.credential() != null)
                                .map(badge -> badge(badge, in, me))
                                .toList(),
                        null);
        };
    }

    /** The mentors whose rating of a skill of the person acting can be shown, the latest first. */
    public List<PortfolioMentor> mentors(UUID skill) {
        var me = actor.require();
        var found = sources.skills().stream()
                .filter(one -> one.source().equals(skill))
                .toList();
        var names = sources.names(found);
        return found.stream()
                .flatMap(one -> PortfolioSources.mentors(one.skill(), names, me).stream())
                .toList();
    }

    private static PortfolioOffer goal(Moment one, Set<UUID> in, Actor me) {
        return new PortfolioOffer(
                PortfolioKind.GOAL,
                one.item(),
                one.title(),
                "",
                PortfolioSources.day(one.at(), me),
                OF_A_GOAL,
                List.of(),
                List.of(),
                in.contains(one.item()));
    }

    private static PortfolioOffer evidence(OwnEvidence own, Set<UUID> in, Actor me) {
        var one = own.evidence();
        return new PortfolioOffer(
                PortfolioKind.EVIDENCE,
                one.id(),
                one.text(),
                own.step().isEmpty() ? own.goalTitle() : own.goalTitle() + " · " + own.step(),
                PortfolioSources.day(one.at(), me),
                List.of(),
                List.of(),
                one.kind() == Evidence.Kind.FILE ? List.of(one.text()) : List.of(),
                in.contains(one.id()));
    }

    private static PortfolioOffer skill(SheetSkill one, Names names, Set<UUID> in, Actor me) {
        var skill = one.skill();
        var own = skill.latestOwn();
        var mentors = PortfolioSources.mentors(skill, names, me);
        var parts = new ArrayList<PortfolioPart>();
        if (own != null) {
            parts.add(PortfolioPart.OWN_RATING);
            if (!TypedText.blank(own.words())) {
                parts.add(PortfolioPart.EXAMPLE);
            }
        }
        var latest = Stream.concat(Stream.ofNullable(own), skill.theirs().stream())
                .map(rating -> rating.at())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new PortfolioOffer(
                PortfolioKind.SKILL,
                one.source(),
                skill.name().in(me.locale()),
                one.sheet().content().name().in(me.locale()),
                PortfolioSources.day(latest, me),
                parts,
                mentors,
                List.of(),
                in.contains(one.source()));
    }

    private static PortfolioOffer certificate(DoneCertificate one, Set<UUID> in) {
        var plan = one.plan();
        var parts = new ArrayList<PortfolioPart>();
        if (!TypedText.blank(plan.words())) {
            parts.add(PortfolioPart.WORDS);
        }
        if (plan.files() > 0) {
            parts.add(PortfolioPart.FILES);
        }
        return new PortfolioOffer(
                PortfolioKind.CERTIFICATE,
                plan.id(),
                one.resource().resource().title(),
                "",
                Objects.requireNonNull(plan.doneOn()),
                parts,
                List.of(),
                List.of(),
                in.contains(plan.id()));
    }

    private static PortfolioOffer badge(BadgeRows.Row one, Set<UUID> in, Actor me) {
        var at = one.answeredAt();
        return new PortfolioOffer(
                PortfolioKind.BADGE,
                one.id(),
                one.words().name(),
                one.by(),
                PortfolioSources.day(at == null ? one.offeredAt() : at, me),
                List.of(),
                List.of(),
                List.of(),
                in.contains(one.id()));
    }

    private static PortfolioOffer thanks(Thanks one, Set<UUID> in, Actor me) {
        return new PortfolioOffer(
                PortfolioKind.THANKS,
                one.id(),
                one.words(),
                one.toWhom(),
                PortfolioSources.day(one.at(), me),
                List.of(),
                List.of(),
                List.of(),
                in.contains(one.id()));
    }
}
