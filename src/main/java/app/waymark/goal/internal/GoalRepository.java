package app.waymark.goal.internal;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalSummary;
import app.waymark.goal.Horizon;
import app.waymark.goal.HowFar;
import app.waymark.goal.Verdict;
import app.waymark.shared.AccountId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Goals, their looks and the drafts of their editors. */
public interface GoalRepository extends JpaRepository<Goal, UUID> {

    /** A goal as lists show it, flat. */
    record SummaryRow(
            UUID id,
            UUID mentee,
            @Nullable UUID mentor,
            String title,
            Horizon horizon,
            @Nullable LocalDate targetOn,
            GoalState state,
            Verdict verdict,
            int stepsDone,
            int steps,
            HowFar.Basis progressBy,
            @Nullable Integer progressPercent,
            @Nullable String nextStep,
            @Nullable LocalDate nextDueOn,
            int revision,
            Instant createdAt,
            Instant changedAt,
            @Nullable LocalDate pausedUntil,
            @Nullable UUID shownIn,
            @Nullable Instant sharedAt) {

        public GoalSummary toSummary() {
            return new GoalSummary(
                    new GoalId(id),
                    new AccountId(mentee),
                    mentor == null ? null : new AccountId(mentor),
                    title,
                    horizon,
                    targetOn,
                    state,
                    verdict,
                    stepsDone,
                    steps,
                    HowFar.of(state, progressBy, progressPercent, stepsDone, steps),
                    nextStep,
                    nextDueOn,
                    revision,
                    createdAt,
                    changedAt,
                    pausedUntil,
                    shownIn != null);
        }
    }

    /** A title with its goal. */
    record TitleRow(UUID id, String title, Instant createdAt) {}

    /** A look, flat. */
    record LookRow(UUID viewer, Instant at) {}

    String SUMMARY = "select new app.waymark.goal.internal.GoalRepository$SummaryRow(g.id, g.mentee, g.mentor, g.title,"
            + " g.horizon, g.targetOn, g.state, g.verdict, g.stepsDone, g.steps, g.progressBy, g.progressPercent, g.nextStep, g.nextDueOn, g.revision,"
            + " g.createdAt, g.changedAt, g.pausedUntil, g.shownIn, g.sharedAt) from Goal g";

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Goal g where g.id = ?1")
    Optional<Goal> lock(UUID id);

    /** The next goals in the order of their ids. */
    @Query("select g.id from Goal g where g.id > ?1 order by g.id")
    List<UUID> idsAfter(UUID after, Limit limit);

    /** The goals whose pause is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Goal g where g.returnsAt <= ?1 order by g.returnsAt")
    List<Goal> returning(Instant now, Limit limit);

    /** A goal with the verdict that its page shows, or null. */
    record Judged(Goal goal, @Nullable GoalVerdict last) {

        /** What the mentor said of it. */
        public GoalPage.Review review() {
            return last == null ? new GoalPage.Review(goal.verdict(), 0, null, "") : last.standing(goal.verdict());
        }
    }

    @Query("select new app.waymark.goal.internal.GoalRepository$Judged(g, v) from Goal g"
            + " left join GoalVerdict v on v.id = g.lastVerdict where g.id = ?1")
    Optional<Judged> judged(UUID id);

    @Query("from GoalVerdict v where v.goal = ?1 and v.revision between ?2 and ?3 order by v.givenAt desc, v.id desc")
    List<GoalVerdict> verdicts(UUID goal, int from, int to, Limit limit);

    @Query("from GoalVerdict v where v.goal = ?1 and v.mentorship = ?2 and v.revision between ?3 and ?4"
            + " order by v.givenAt desc, v.id desc")
    List<GoalVerdict> verdictsIn(UUID goal, UUID mentorship, int from, int to, Limit limit);

    @Query(SUMMARY + " where g.mentor = ?1 order by g.sharedAt desc, g.id desc")
    List<SummaryRow> sharedWith(UUID mentor, Limit limit);

    @Query(SUMMARY + " where g.mentor = ?1 and (g.sharedAt < ?2 or (g.sharedAt = ?2 and g.id < ?3))"
            + " order by g.sharedAt desc, g.id desc")
    List<SummaryRow> sharedWith(UUID mentor, Instant at, UUID id, Limit limit);

    @Query("select new app.waymark.goal.internal.GoalRepository$TitleRow(g.id, g.title, g.createdAt) from Goal g"
            + " where g.mentorship = ?1 and g.state = SHARED order by g.createdAt desc, g.id desc")
    List<TitleRow> titles(UUID mentorship, Limit limit);

    @Query("select new app.waymark.goal.internal.GoalRepository$TitleRow(g.id, g.title, g.createdAt) from Goal g"
            + " where g.mentorship = ?1 and g.state = SHARED"
            + " and (g.createdAt < ?2 or (g.createdAt = ?2 and g.id < ?3)) order by g.createdAt desc, g.id desc")
    List<TitleRow> titles(UUID mentorship, Instant createdAt, UUID id, Limit limit);

    @Query("select count(g) > 0 from Goal g where g.mentorship = ?1 and g.state = SHARED and g.id = ?2")
    boolean sharedIn(UUID mentorship, UUID goal);

    @Query("select count(g) > 0 from Goal g where g.mentee = ?1 and g.state in (DRAFT, SHARED) and g.id = ?2")
    boolean workedOnBy(UUID mentee, UUID goal);

    /** What is shared in a mentorship, locked; fails as a lost race where something was shared since the transaction began. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Goal g where g.mentorship = ?1")
    List<Goal> lockInMentorship(UUID mentorship);

    /** What somebody shows to the people of a programme, whichever it is. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Goal g where g.mentee = ?1 and g.shownIn is not null order by g.id")
    List<Goal> lockShownBy(UUID mentee);

    @Query(SUMMARY + " where g.shownIn = ?1 and g.id in ?2 and g.archivedAt is null")
    List<SummaryRow> shownIn(UUID programme, Collection<UUID> goals);

    @Query("from GoalRevision r where r.goal = ?1 and r.number < ?2 order by r.number desc")
    List<GoalRevision> revisions(UUID goal, int below, Limit limit);

    @Query("from GoalRevision r where r.goal = ?1 and r.mentorship = ?2 and r.number < ?3 order by r.number desc")
    List<GoalRevision> revisionsFor(UUID goal, UUID mentorship, int below, Limit limit);

    /** How many revisions a goal has that were made for this mentorship, and the first of them. */
    record MadeFor(@Nullable UUID mentorship, long revisions, int first) {}

    @Query("select new app.waymark.goal.internal.GoalRepository$MadeFor(r.mentorship, count(*), min(r.number))"
            + " from GoalRevision r where r.goal = ?1 group by r.mentorship")
    List<MadeFor> madeFor(UUID goal);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(nativeQuery = true, value = "update goal set deleted_at = ?2, version = version + 1 where id = ?1")
    void delete(UUID goal, Instant at);

    @Modifying
    @Query(
            nativeQuery = true,
            value = "update goal set deleted_at = null, version = version + 1"
                    + " where id = ?1 and mentee = ?2 and deleted_at is not null")
    int bringBack(UUID goal, UUID mentee);

    /** What was typed and not saved of those; before they are gone, for it has only their name. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "delete d from goal_draft d join goal g on g.id = d.place where g.deleted_at < ?1")
    void forgetDraftsOfDeletedBefore(Instant at);

    /** What was seen differently of those. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "delete s from goal_seen_differently s join goal g on g.id = s.place where g.deleted_at < ?1")
    void forgetSeenOfDeletedBefore(Instant at);

    @Modifying
    @Query(nativeQuery = true, value = "delete from goal where deleted_at < ?1")
    void forgetDeletedBefore(Instant at);

    @Query("from GoalRevision r where r.goal = ?1 and r.number in ?2 order by r.number")
    List<GoalRevision> revisions(UUID goal, Collection<Integer> numbers);

    @Query("select new app.waymark.goal.internal.GoalRepository$LookRow(l.viewer, l.at) from GoalLook l"
            + " where l.goal = ?1 order by l.at desc, l.viewer desc")
    List<LookRow> looks(UUID goal, Limit limit);

    @Query("select new app.waymark.goal.internal.GoalRepository$LookRow(l.viewer, l.at) from GoalLook l"
            + " where l.goal = ?1 and (l.at < ?2 or (l.at = ?2 and l.viewer < ?3)) order by l.at desc, l.viewer desc")
    List<LookRow> looks(UUID goal, Instant at, UUID viewer, Limit limit);

    @Query("select max(l.at) from GoalLook l where l.goal = ?1 and l.viewer = ?2")
    Optional<Instant> lastLook(UUID goal, UUID viewer);

    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into goal_look (goal, viewer, day, at) values (?1, ?2, ?3, ?4)"
                    + " on duplicate key update at = greatest(at, ?4)")
    void look(UUID goal, UUID viewer, LocalDate day, Instant at);

    @Query("from GoalDraft d where d.author = ?1 and d.place = ?2")
    Optional<GoalDraft> draft(UUID author, UUID place);

    /** What everybody but its mentee has typed of a goal and not saved: as many as it has had mentors, at most. */
    @Query("from GoalDraft d where d.place = ?1 and d.author <> ?2")
    List<GoalDraft> draftsOfOthers(UUID goal, UUID mentee);

    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into goal_draft (author, place, edition, typed, kept_at) values (?1, ?2, ?3, ?4, ?5)"
                    + " on duplicate key update edition = ?3, typed = ?4, kept_at = ?5")
    void keepDraft(UUID author, UUID place, int edition, String typed, Instant at);

    @Modifying
    @Query(nativeQuery = true, value = "delete from goal_draft where author = ?1 and place = ?2")
    void dropDraft(UUID author, UUID place);
}
