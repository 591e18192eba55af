package app.waymark.recognition.internal;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.Evidence;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalProof;
import app.waymark.goal.GoalProofs;
import app.waymark.goal.OwnEvidence;
import app.waymark.learning.LearningEvidence;
import app.waymark.learning.LearningPlan;
import app.waymark.learning.LearningState;
import app.waymark.learning.OwnLearning;
import app.waymark.learning.PlannedResource;
import app.waymark.learning.ResourceKind;
import app.waymark.recognition.BadgeState;
import app.waymark.recognition.PortfolioChoice;
import app.waymark.recognition.PortfolioContent;
import app.waymark.recognition.PortfolioKind;
import app.waymark.recognition.PortfolioMentor;
import app.waymark.recognition.PortfolioPart;
import app.waymark.recognition.Thanks;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.CurrentActor;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.RatedSkill;
import app.waymark.skill.Rating;
import app.waymark.skill.Ratings;
import app.waymark.skill.SkillSheet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes pieces of a portfolio out of what the person acting has in the other modules, which each decide what that person may
 * read. Words that somebody else wrote, and names of others, are never in one, but the names of mentors whose rating is chosen to be shown.
 */
@Component
public class PortfolioSources {

    private final GoalProofs goals;
    private final OwnLearning learning;
    private final Ratings ratings;
    private final BadgeRows badges;
    private final RecognitionRows thanks;
    private final Accounts accounts;
    private final CurrentActor actor;

    PortfolioSources(
            GoalProofs goals,
            OwnLearning learning,
            Ratings ratings,
            BadgeRows badges,
            RecognitionRows thanks,
            Accounts accounts,
            CurrentActor actor) {
        this.goals = goals;
        this.learning = learning;
        this.ratings = ratings;
        this.badges = badges;
        this.thanks = thanks;
        this.accounts = accounts;
        this.actor = actor;
    }

    /**
     * What was made of a thing.
     *
     * @param files the files that belong to it
     * @param named the people who are named in it, in their order
     */
    public record Taken(PortfolioContent content, List<UUID> files, List<AccountId> named) {

        /** Whether it says anything by itself. */
        public boolean says() {
            return !(content instanceof PortfolioContent.Skill skill)
                    || skill.own() != null
                    || !skill.mentors().isEmpty();
        }
    }

    /** A skill of the person acting, in one of their sheets. */
    public record SheetSkill(SkillSheet sheet, RatedSkill skill) {

        /** Names it: what a framework calls a skill is one skill in it alone. */
        public UUID source() {
            var key = skill.key();
            return UUID.nameUUIDFromBytes((key.framework() + " " + key.skill()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A certificate of the person acting that they have. */
    public record DoneCertificate(PlannedResource resource, LearningPlan plan) {}

    /** What becomes of a thing of the person acting with these parts; empty where there is no such thing of theirs. */
    public Optional<Taken> take(PortfolioKind kind, UUID source, PortfolioChoice choice) {
        var me = actor.require();
        var parts = choice.parts();
        return switch (kind) {
            case GOAL -> goals.of(new GoalId(source)).map(goal -> taken(goal(goal, parts, me)));
            case EVIDENCE -> goals.evidence(source).map(one -> evidence(one, me));
            case SKILL ->
                skills().stream()
                        .filter(one -> one.source().equals(source))
                        .findFirst()
                        .map(one -> skill(one, choice, me));
            case CERTIFICATE ->
                certificates().stream()
                        .filter(one -> one.plan().id().equals(source))
                        .findFirst()
                        .map(one -> certificate(one, parts));
            case BADGE ->
                badges.find(source)
                        .filter(badge -> badge.person().equals(me.id()))
                        .flatMap(badge -> badge(badge, me))
                        .map(PortfolioSources::taken);
            case THANKS -> thanks.thanksOf(me.id(), source).map(one -> taken(thanks(one, me)));
        };
    }

    /** The skills that the person acting rated, or a mentor did where they see that. */
    public List<SheetSkill> skills() {
        return ratings.sheets().stream()
                .flatMap(sheet -> sheet.skills().stream().map(skill -> new SheetSkill(sheet, skill)))
                .filter(one ->
                        !one.skill().own().isEmpty() || !one.skill().theirs().isEmpty())
                .toList();
    }

    /** The certificates that the person acting has. */
    public List<DoneCertificate> certificates() {
        return learning.mine().stream()
                .filter(one -> one.resource().kind() == ResourceKind.CERTIFICATE)
                .flatMap(one -> Stream.ofNullable(one.plan())
                        .filter(plan -> plan.state() == LearningState.DONE && plan.doneOn() != null)
                        .map(plan -> new DoneCertificate(one, plan)))
                .toList();
    }

    /** What those are called who rated these. */
    public Names names(List<SheetSkill> skills) {
        var people = skills.stream()
                .flatMap(one -> one.skill().latestOfEach().stream().map(Rating::by))
                .distinct()
                .toList();
        return people.isEmpty() ? new Names(Map.of(), "") : Names.of(accounts, people, "");
    }

    /** Who rated a skill, the latest first. */
    public static List<PortfolioMentor> mentors(RatedSkill skill, Names names, Actor me) {
        return skill.latestOfEach().stream()
                .map(one -> new PortfolioMentor(one.by(), names.of(one.by()), one.level(), day(one.at(), me)))
                .toList();
    }

    private static Taken taken(PortfolioContent content) {
        return new Taken(content, List.of(), List.of());
    }

    private static PortfolioContent goal(GoalProof goal, Set<PortfolioPart> parts, Actor me) {
        var first = goal.firstCheckIn();
        var last = goal.lastCheckIn();
        boolean learned = parts.contains(PortfolioPart.LEARNED);
        return new PortfolioContent.Goal(
                goal.title(),
                day(goal.begunAt(), me),
                day(goal.reachedAt(), me),
                goal.stepsDone(),
                parts.contains(PortfolioPart.WHY) ? goal.why() : "",
                parts.contains(PortfolioPart.MEASURES)
                        ? goal.measures().stream()
                                .map(one -> new PortfolioContent.Measured(
                                        one.name(), one.unit(), one.baseline(), one.target(), one.last()))
                                .toList()
                        : List.of(),
                parts.contains(PortfolioPart.MILESTONES)
                        ? goal.milestones().stream()
                                .map(one -> new PortfolioContent.Dated(one.title(), day(one.at(), me)))
                                .toList()
                        : List.of(),
                parts.contains(PortfolioPart.CHECK_INS) && first != null && last != null
                        ? new PortfolioContent.CheckIns(goal.checkIns(), first, last)
                        : null,
                learned ? goal.words() : "",
                learned
                        ? goal.learned().stream()
                                .map(one -> new PortfolioContent.Learned(one.on(), one.wentWell(), one.changes()))
                                .toList()
                        : List.of());
    }

    private static Taken evidence(OwnEvidence own, Actor me) {
        var one = own.evidence();
        var file = one.file();
        return new Taken(
                new PortfolioContent.Evidence(form(one.kind()), one.text(), day(one.at(), me)),
                file == null ? List.of() : List.of(file),
                List.of());
    }

    private static PortfolioContent.Evidence.Form form(Evidence.Kind kind) {
        return switch (kind) {
            case NOTE -> PortfolioContent.Evidence.Form.WORDS;
            case LINK -> PortfolioContent.Evidence.Form.ADDRESS;
            case FILE -> PortfolioContent.Evidence.Form.FILE;
        };
    }

    private Taken skill(SheetSkill one, PortfolioChoice choice, Actor me) {
        var skill = one.skill();
        var own = skill.latestOwn();
        var seen = mentors(skill, names(List.of(one)), me).stream()
                .filter(mentor -> choice.mentors().contains(mentor.id()))
                .toList();
        return new Taken(
                new PortfolioContent.Skill(
                        skill.name().in(me.locale()),
                        one.sheet().content().name().in(me.locale()),
                        FrameworkContent.TOP,
                        choice.parts().contains(PortfolioPart.OWN_RATING)
                                ? rated(own, skill, choice.parts().contains(PortfolioPart.EXAMPLE), me)
                                : null,
                        seen.stream()
                                .map(mentor -> new PortfolioContent.Seen(
                                        mentor.name(), mentor.level(), meaning(skill, mentor.level(), me), mentor.on()))
                                .toList()),
                List.of(),
                seen.stream().map(PortfolioMentor::id).toList());
    }

    private static String meaning(RatedSkill skill, int level, Actor me) {
        return level < skill.levels().size() ? skill.levels().get(level).in(me.locale()) : "";
    }

    private static PortfolioContent.@Nullable Rated rated(
            @Nullable Rating rating, RatedSkill skill, boolean example, Actor me) {
        return rating == null
                ? null
                : new PortfolioContent.Rated(
                        rating.level(),
                        meaning(skill, rating.level(), me),
                        example ? rating.words() : "",
                        day(rating.at(), me));
    }

    private Taken certificate(DoneCertificate one, Set<PortfolioPart> parts) {
        var plan = one.plan();
        return new Taken(
                new PortfolioContent.Certificate(
                        one.resource().resource().title(),
                        Objects.requireNonNull(plan.doneOn()),
                        plan.expiresOn(),
                        parts.contains(PortfolioPart.WORDS) ? plan.words() : ""),
                parts.contains(PortfolioPart.FILES)
                        ? learning.evidence(plan.id()).stream()
                                .map(LearningEvidence::file)
                                .filter(Objects::nonNull)
                                .toList()
                        : List.of(),
                List.of());
    }

    private static Optional<PortfolioContent> badge(BadgeRows.Row badge, Actor me) {
        var credential = badge.credential();
        var at = badge.answeredAt();
        return badge.state() != BadgeState.ACCEPTED || credential == null || at == null
                ? Optional.empty()
                : Optional.of(new PortfolioContent.Badge(
                        badge.words().name(),
                        badge.words().description(),
                        badge.words().criteria(),
                        badge.by(),
                        badge.kind(),
                        day(at, me),
                        credential));
    }

    private static PortfolioContent thanks(Thanks one, Actor me) {
        return new PortfolioContent.Thanks(one.to() != null, one.words(), day(one.at(), me));
    }

    /** The day of an instant, as whose portfolio it is counts days. */
    public static LocalDate day(Instant at, Actor me) {
        return LocalDate.ofInstant(at, me.zone());
    }
}
