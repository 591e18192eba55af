package app.waymark.skill;

import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.skill.internal.RatingRows;
import app.waymark.skill.internal.ReachedRows;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which skills somebody has reached, and at which level. A mentor's rating counts where the mentee sees it, beside one of their
 * own; nobody has reached more than both say. Of several mentors the one who says most is named.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional(readOnly = true)
public class ReachedLevels {

    private final ReachedRows rows;
    private final RatingRows ratings;
    private final CurrentActor actor;

    ReachedLevels(ReachedRows rows, RatingRows ratings, CurrentActor actor) {
        this.rows = rows;
        this.ratings = ratings;
        this.actor = actor;
    }

    /** What the person acting has reached, by framework as they came and then the highest first. */
    public List<ReachedLevel> mine() {
        return best(rows.of(me(), null));
    }

    /**
     * What the person acting has reached in a skill, which stays so until the transaction ends. For services, inside their
     * transactions.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ReachedLevel> hold(SkillKey skill) {
        if (ratings.lock(me(), skill.framework()).isEmpty()) {
            return Optional.empty();
        }
        return best(rows.of(me(), skill.framework())).stream()
                .filter(one -> one.key().equals(skill))
                .findFirst();
    }

    /** What of a framework somebody and one mentor say at present, one entry each; for services that have decided on access. */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<ReachedLevel> each(AccountId mentee, UUID framework) {
        return rows.of(mentee, framework);
    }

    private static List<ReachedLevel> best(List<ReachedLevel> each) {
        return each.stream()
                .collect(Collectors.groupingBy(ReachedLevel::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(of -> of.stream()
                        .max(Comparator.comparingInt(ReachedLevel::level).thenComparing(ReachedLevel::ratedAt))
                        .orElseThrow())
                .toList();
    }

    private AccountId me() {
        return actor.require().id();
    }
}
