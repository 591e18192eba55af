package app.waymark.recognition;

import app.waymark.file.FileSubject;
import app.waymark.file.Files;
import app.waymark.goal.Evidence;
import app.waymark.goal.GoalProofs;
import app.waymark.goal.OwnEvidence;
import app.waymark.recognition.PortfolioContent.Evidence.Form;
import app.waymark.recognition.internal.BadgeAskDesk;
import app.waymark.recognition.internal.BadgeAskFiles;
import app.waymark.recognition.internal.BadgeAskRows;
import app.waymark.recognition.internal.BadgeAskRows.Row;
import app.waymark.recognition.internal.BadgeRows;
import app.waymark.shared.Actor;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.ReachedLevel;
import app.waymark.skill.ReachedLevels;
import app.waymark.skill.SkillKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Badges for levels that the person acting reached: they ask, and say what of it the coordinators read. Nothing of their
 * ratings is given to anybody before, and nothing but this one after.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class LevelBadges {

    /** The longest words. */
    public static final int MOST_WORDS = 2_000;

    /** The most things that are added. */
    public static final int MOST_PIECES = 10;

    /** How much of what there is to add is offered, the latest of it. */
    public static final int MOST_OFFERED = 50;

    /** What was declined or taken back can be asked for again after so long. */
    public static final Period BETWEEN = Period.ofDays(14);

    private final ReachedLevels reached;
    private final BadgeAskRows rows;
    private final BadgeAskDesk desk;
    private final BadgeRows badges;
    private final GoalProofs proofs;
    private final Files files;
    private final CurrentActor actor;
    private final Clock clock;

    LevelBadges(
            ReachedLevels reached,
            BadgeAskRows rows,
            BadgeAskDesk desk,
            BadgeRows badges,
            GoalProofs proofs,
            Files files,
            CurrentActor actor,
            Clock clock) {
        this.reached = reached;
        this.rows = rows;
        this.desk = desk;
        this.badges = badges;
        this.proofs = proofs;
        this.files = files;
        this.actor = actor;
        this.clock = clock;
    }

    /** What the person acting can ask for, and waits for. */
    @Transactional(readOnly = true)
    public LevelBadgesPage mine() {
        var me = actor.require();
        var asked = rows.of(me.id());
        var levels = reached.mine();
        var giving = levels.isEmpty() ? Set.<UUID>of() : badges.giving(BadgeKind.LEVEL);
        var offers = new ArrayList<LevelOffer>();
        for (var level : levels) {
            var of = asked.stream()
                    .filter(one -> one.skill().equals(level.key()))
                    .toList();
            if (giving.contains(level.programme().value())
                    && of.stream().noneMatch(one -> one.state() == BadgeAskState.ASKED || has(one, level))) {
                var last = of.isEmpty() ? null : of.getFirst();
                offers.add(new LevelOffer(
                        level,
                        last != null && last.state() == BadgeAskState.DECLINED ? last.answer() : "",
                        notBefore(of, me).orElse(null),
                        last == null || last.state() == BadgeAskState.AWARDED ? "" : last.words()));
            }
        }
        return new LevelBadgesPage(
                offers,
                asked.stream()
                        .filter(one -> one.state() == BadgeAskState.ASKED)
                        .map(Row::shown)
                        .toList());
    }

    /** What the person acting can add: what they added themselves to the steps of goals that were made for this skill. */
    @Transactional(readOnly = true)
    public List<OwnEvidence> evidence(SkillKey skill) {
        return proofs.evidenceFor(skill, MOST_OFFERED);
    }

    /**
     * Asks for a badge for a level that the person acting reached. The coordinators of the programme read the skill, the level,
     * who rated it, and what is said and added here.
     *
     * @param level the level as it was offered
     * @param words what there is to say to it, may be empty
     * @param evidence what is added, as it is offered; what is not there any more is left out
     */
    @PerMinute(20)
    public LevelAskResult ask(SkillKey skill, int level, String words, List<UUID> evidence) {
        var said = TypedText.strip(words);
        if (said.length() > MOST_WORDS) {
            return new LevelAskResult.TooLong(said.length(), MOST_WORDS);
        }
        if (evidence.size() > MOST_PIECES) {
            return new LevelAskResult.TooMany(MOST_PIECES);
        }
        // First, so that no rating is between what is read next and what is written.
        var found = reached.hold(skill).filter(one -> one.level() == level);
        if (found.isEmpty()
                || !badges.giving(BadgeKind.LEVEL)
                        .contains(found.get().programme().value())) {
            return new LevelAskResult.Gone();
        }
        var me = actor.require();
        var one = found.get();
        var before = rows.of(me.id()).stream()
                .filter(row -> row.skill().equals(skill))
                .toList();
        var refused = refused(before, one, me);
        if (refused.isPresent()) {
            return refused.get();
        }
        var deciders = desk.deciders(one.programme().value(), me.id(), one.mentor());
        if (deciders.isEmpty()) {
            return new LevelAskResult.NobodyDecides();
        }
        var row = row(one, me, said);
        if (!rows.add(row)) {
            return new LevelAskResult.Waits();
        }
        add(row.id(), evidence, skill, me);
        desk.hand(row, deciders);
        return new LevelAskResult.Asked();
    }

    /** Takes back what the person acting asked for and nobody decided; false where that is not so, or it is not theirs. */
    public boolean withdraw(UUID ask) {
        var me = actor.require().id();
        var found = rows.lock(ask).filter(one -> one.mentee().equals(me) && one.state() == BadgeAskState.ASKED);
        found.ifPresent(one -> desk.end(one, BadgeAskState.WITHDRAWN, null, ""));
        return found.isPresent();
    }

    private Optional<LevelAskResult> refused(List<Row> before, ReachedLevel level, Actor me) {
        if (before.stream().anyMatch(one -> one.state() == BadgeAskState.ASKED)) {
            return Optional.of(new LevelAskResult.Waits());
        }
        if (before.stream().anyMatch(one -> has(one, level))) {
            return Optional.of(new LevelAskResult.HasIt());
        }
        return notBefore(before, me).map(LevelAskResult.NotBefore::new);
    }

    /** A badge for this level or a higher one of the skill, which holds or waits for its person. */
    private static boolean has(Row one, ReachedLevel level) {
        return one.level() >= level.level()
                && (one.badge() == BadgeState.OFFERED || one.badge() == BadgeState.ACCEPTED);
    }

    private Optional<Instant> notBefore(List<Row> before, Actor me) {
        return before.stream()
                .flatMap(one -> Optional.ofNullable(ended(one)).stream())
                .map(at -> at.atZone(me.zone()).plus(BETWEEN).toInstant())
                .filter(from -> from.isAfter(clock.instant()))
                .max(Instant::compareTo);
    }

    /** When a coordinator said no, or took back what there was. */
    private static @Nullable Instant ended(Row one) {
        return one.state() == BadgeAskState.DECLINED
                ? one.decidedAt()
                : one.badge() == BadgeState.REVOKED ? one.badgeAt() : null;
    }

    private Row row(ReachedLevel level, Actor me, String words) {
        return new Row(
                Uuid7.next(clock),
                level.programme().value(),
                me.id(),
                level.key(),
                level.level(),
                level.mentor(),
                level.ratedAt(),
                new LevelWords(level.framework(), level.name(), level.meaning(), level.level(), FrameworkContent.TOP),
                words,
                BadgeAskState.ASKED,
                clock.instant(),
                null,
                "",
                null,
                null);
    }

    private void add(UUID ask, List<UUID> evidence, SkillKey skill, Actor me) {
        var offered = evidence(skill);
        int position = 0;
        for (var own : offered) {
            var one = own.evidence();
            if (!evidence.contains(one.id())) {
                continue;
            }
            var id = Uuid7.next(clock);
            var file = one.file();
            var copy = file == null
                    ? null
                    : files.copy(file, new FileSubject(BadgeAskFiles.TYPE, id))
                            .map(kept -> kept.id())
                            .orElse(null);
            rows.add(
                    id,
                    ask,
                    position++,
                    new AskedBadge.Piece(form(one.kind()), one.text(), LocalDate.ofInstant(one.at(), me.zone()), copy));
        }
    }

    private static Form form(Evidence.Kind kind) {
        return switch (kind) {
            case NOTE -> Form.WORDS;
            case LINK -> Form.ADDRESS;
            case FILE -> Form.FILE;
        };
    }
}
