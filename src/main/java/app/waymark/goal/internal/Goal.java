package app.waymark.goal.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalOrigin;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalState;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Horizon;
import app.waymark.goal.HowFar;
import app.waymark.goal.ProgressWay;
import app.waymark.goal.Verdict;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipId;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.shared.TypedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A goal's row: the document itself, what lists show of it, and whom it is shared with. The document is one column
 * because it is read, compared and kept as a whole, and because a page then costs one statement however long the plan.
 */
@Entity
@Table(name = "goal")
@SQLRestriction("deleted_at is null")
public class Goal implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID mentee;
    private String title;

    @Enumerated(EnumType.STRING)
    private Horizon horizon;

    private @Nullable LocalDate targetOn;

    @Enumerated(EnumType.STRING)
    private GoalState state;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String content;

    private String privateNotes;

    @Enumerated(EnumType.STRING)
    private ProgressWay progressWay = ProgressWay.PLAN;

    @Enumerated(EnumType.STRING)
    private HowFar.Basis progressBy = HowFar.Basis.STEPS;

    private @Nullable Integer progressPercent;
    private int stepsDone;
    private int steps;
    private @Nullable String nextStep;
    private @Nullable LocalDate nextDueOn;

    private Instant createdAt;
    private Instant changedAt;
    private UUID changedBy;
    private int edition;
    private int revision;

    private @Nullable UUID mentorship;
    private @Nullable UUID mentor;
    private @Nullable UUID programme;
    private @Nullable UUID shownIn;
    private boolean mayEdit;
    private @Nullable Instant sharedAt;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    /** The one that the page shows; {@link #verdict} says whether it still stands. */
    private @Nullable UUID lastVerdict;

    /** The mentorship in which the mentor has had their say to the obstacle; null while nobody has. */
    private @Nullable UUID obstacleHeardIn;

    @Convert(converter = HeldParts.class)
    private Set<HeldPart> heldBack;

    private @Nullable Instant closedAt;
    private @Nullable String closedWhy;
    private @Nullable LocalDate pausedUntil;

    @SuppressWarnings("UnusedVariable") // The job that brings it back asks the database.
    private @Nullable Instant returnsAt;

    private @Nullable Instant archivedAt;

    @Enumerated(EnumType.STRING)
    private GoalOrigin.@Nullable Kind begunKind;

    private @Nullable UUID begunSource;
    private @Nullable UUID begunMeeting;
    private @Nullable UUID begunWith;
    private @Nullable String begunWords;

    /** When it was deleted; for a day it can be brought back. */
    @SuppressWarnings("UnusedVariable") // Hides the row, below.
    private @Nullable Instant deletedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Goal() {}

    @SuppressWarnings("NullAway.Init") // write() sets what is left.
    public Goal(UUID id, UUID mentee, GoalContent content, String privateNotes, Instant now) {
        this.id = id;
        this.mentee = mentee;
        this.state = GoalState.DRAFT;
        this.verdict = Verdict.NONE;
        this.heldBack = Set.of();
        this.createdAt = now;
        write(content, new AccountId(mentee), now);
        this.privateNotes = privateNotes;
    }

    public GoalId id() {
        return new GoalId(id);
    }

    public AccountId mentee() {
        return new AccountId(mentee);
    }

    public String title() {
        return title;
    }

    public Horizon horizon() {
        return horizon;
    }

    public GoalState state() {
        return state;
    }

    public GoalContent content() {
        return GoalDocuments.CONTENT.read(content, id);
    }

    /** The document as it is kept, for the next revision. */
    String document() {
        return content;
    }

    public String privateNotes() {
        return privateNotes;
    }

    public int edition() {
        return edition;
    }

    public int revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public AccountId changedBy() {
        return new AccountId(changedBy);
    }

    /** What the mentor says of the present revision. */
    public Verdict verdict() {
        return verdict;
    }

    /** What the mentor does not see of it. */
    public Set<HeldPart> heldBack() {
        return heldBack;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String closedWhy() {
        return closedWhy;
    }

    public @Nullable UUID mentorship() {
        return mentorship;
    }

    public @Nullable UUID programme() {
        return programme;
    }

    /** The programme whose people see its title, horizon and state, or null. */
    public @Nullable ProgrammeId shownIn() {
        return shownIn == null ? null : new ProgrammeId(shownIn);
    }

    public @Nullable AccountId mentor() {
        return mentor == null ? null : new AccountId(mentor);
    }

    public Optional<GoalPage.Sharing> sharing() {
        return mentorship == null || mentor == null || sharedAt == null
                ? Optional.empty()
                : Optional.of(
                        new GoalPage.Sharing(new MentorshipId(mentorship), new AccountId(mentor), mayEdit, sharedAt));
    }

    public boolean isMentee(AccountId account) {
        return mentee.equals(account.value());
    }

    /** Whether this account is the mentor whom it is shared with just now. */
    public boolean isMentor(AccountId account) {
        return account.value().equals(mentor);
    }

    public boolean editableBy(AccountId account) {
        return isMentee(account) || (mayEdit && isMentor(account));
    }

    /** Takes over what was typed. */
    public void write(GoalContent typed, AccountId by, Instant now) {
        content = GoalDocuments.CONTENT.write(typed);
        title = typed.title();
        if (TypedText.blank(typed.obstacle())) {
            // What is written there next is another one, which nobody has talked about.
            obstacleHeardIn = null;
        }
        horizon = typed.horizon();
        targetOn = typed.targetOn();
        changedAt = now;
        changedBy = by.value();
        edition++;
    }

    /** Takes over the mentee's notes; another edition, so that no other tab saves over them unseen. */
    public void note(String notes) {
        privateNotes = notes;
        edition++;
    }

    /**
     * Makes what is written the next revision.
     *
     * @param seen whether the mentor sees anything in it that is new; then a verdict on the one before no longer stands
     */
    public void revise(boolean seen) {
        revision++;
        if (seen) {
            verdict = Verdict.NONE;
        }
    }

    /** Shows it to the mentor of this mentorship, and to nobody else any more. */
    public void share(Mentorship with, boolean edit, Instant now) {
        requireOpen();
        if (!with.id().value().equals(mentorship)) {
            sharedAt = now;
            verdict = Verdict.NONE;
            lastVerdict = null;
        }
        mentorship = with.id().value();
        mentor = with.mentor().value();
        programme = with.programme().value();
        mayEdit = edit;
        state = GoalState.SHARED;
    }

    /** Hides it from the mentor at once; what was reached stays reached. */
    public void stopSharing() {
        mentorship = null;
        mentor = null;
        programme = null;
        mayEdit = false;
        sharedAt = null;
        if (state == GoalState.SHARED) {
            state = GoalState.DRAFT;
        }
    }

    /** Shows its title, horizon and state to the people of a programme, or to those of none. */
    public void showIn(@Nullable ProgrammeId where) {
        shownIn = where == null ? null : where.value();
    }

    /** The mentor it is shared with has had their say to what could get in the way. */
    void obstacleHeard() {
        obstacleHeardIn = mentorship;
    }

    /** Whether what could get in the way waits for a word of the mentor it is shared with. */
    boolean obstacleWaits() {
        var seen = Sight.ofMentor(this).content(content()).obstacle();
        return state == GoalState.SHARED && !TypedText.blank(seen) && !Objects.equals(obstacleHeardIn, mentorship);
    }

    /** Says what the mentor does not see. */
    public void holdBack(Set<HeldPart> parts) {
        heldBack = Set.copyOf(parts);
    }

    /** The last one that was given of what it is now; null where none was. */
    @Nullable
    UUID lastVerdict() {
        return lastVerdict;
    }

    void judge(GoalVerdict given, Verdict says) {
        if (state != GoalState.SHARED) {
            throw new IllegalStateException("Only a shared goal is reviewed");
        }
        verdict = says;
        lastVerdict = given.getId();
    }

    /** It has been reached. */
    public void reach(String words, Instant now) {
        close(GoalState.REACHED, words, now);
    }

    /** It is given up or replaced, and the reason kept. */
    public void drop(String why, Instant now) {
        close(GoalState.DROPPED, why, now);
    }

    /**
     * Nobody is waited for until a day.
     *
     * @param until the day on which it goes on
     * @param begins when that day begins for its mentee
     */
    public void pause(LocalDate until, Instant begins, String words, Instant now) {
        requireOpen();
        close(GoalState.PAUSED, words, now);
        pausedUntil = until;
        returnsAt = begins;
    }

    public @Nullable LocalDate pausedUntil() {
        return pausedUntil;
    }

    /** Puts a goal that is over out of the list, or back into it. */
    public void archive(boolean away, Instant now) {
        if (!state.over()) {
            throw new IllegalStateException("Only what is over is put away");
        }
        archivedAt = away ? now : null;
    }

    public boolean archived() {
        return archivedAt != null;
    }

    /** It is taken up again, shared as it was. */
    public void reopen() {
        if (state.open()) {
            throw new IllegalStateException("It is open");
        }
        state = mentorship == null ? GoalState.DRAFT : GoalState.SHARED;
        closedAt = null;
        closedWhy = null;
        pausedUntil = null;
        returnsAt = null;
        archivedAt = null;
    }

    private void close(GoalState next, String words, Instant now) {
        if (state.over()) {
            throw new IllegalStateException("It was " + state);
        }
        pausedUntil = null;
        returnsAt = null;
        state = next;
        closedAt = now;
        closedWhy = words;
    }

    private void requireOpen() {
        if (!state.open()) {
            throw new IllegalStateException("It was " + state);
        }
    }

    /** Says what it was begun from. */
    void begunFrom(GoalOrigin from) {
        var with = from.with();
        begunKind = from.kind();
        begunSource = from.source();
        begunMeeting = from.meeting();
        begunWith = with == null ? null : with.value();
        begunWords = from.words();
    }

    /** What it was begun from; empty where that was nothing. */
    public Optional<GoalOrigin> origin() {
        return begunKind == null
                ? Optional.empty()
                : Optional.of(new GoalOrigin(
                        begunKind,
                        begunSource,
                        begunMeeting,
                        begunWith == null ? null : new AccountId(begunWith),
                        Objects.requireNonNullElse(begunWords, "")));
    }

    /** By what its progress is counted. */
    public ProgressWay progressWay() {
        return progressWay;
    }

    /** Its progress is counted by this from now on. */
    public void count(ProgressWay by) {
        requireOpen();
        progressWay = by;
    }

    /** How far it has come. */
    public HowFar howFar() {
        return HowFar.of(state, progressBy, progressPercent, stepsDone, steps);
    }

    /** When it should be reached. */
    @Nullable
    LocalDate targetOn() {
        return targetOn;
    }

    /** Takes over how far it has come, for everything that shows it. */
    void summarise(GoalRows.Way way) {
        steps = way.steps();
        stepsDone = way.done();
        progressBy = way.count().by();
        progressPercent = way.count().percent();
        var next = way.next();
        nextStep = next == null ? null : next.text();
        nextDueOn = next == null ? null : next.dueOn();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
