package app.waymark.goal.internal;

import app.waymark.goal.GivenVerdict;
import app.waymark.goal.GoalPage;
import app.waymark.goal.HeldPart;
import app.waymark.goal.ReviewAnswer;
import app.waymark.goal.Verdict;
import app.waymark.shared.AccountId;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A verdict with the revision it was given on; written once. */
@Entity
@Table(name = "goal_verdict")
public class GoalVerdict implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID goal;
    private int revision;
    private @Nullable UUID mentorship;
    private @Nullable UUID givenBy;
    private Instant givenAt;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String words;

    @Convert(converter = HeldParts.class)
    private Set<HeldPart> heldBack;

    @Convert(converter = GivenAnswers.class)
    private List<ReviewAnswer> answers;

    @SuppressWarnings("NullAway.Init")
    protected GoalVerdict() {}

    GoalVerdict(
            UUID id, Goal goal, AccountId by, Verdict verdict, String words, List<ReviewAnswer> answers, Instant now) {
        this.id = id;
        this.goal = goal.getId();
        this.revision = goal.revision();
        this.mentorship = goal.mentorship();
        this.givenBy = by.value();
        this.givenAt = now;
        this.verdict = verdict;
        this.words = words;
        this.answers = answers;
        this.heldBack = goal.heldBack();
    }

    public GivenVerdict toGiven() {
        return new GivenVerdict(
                id,
                revision,
                verdict,
                givenBy == null ? null : new AccountId(givenBy),
                givenAt,
                words,
                answers,
                heldBack);
    }

    /** Whether this person said these words of this revision. */
    boolean says(AccountId by, int of, String text) {
        return by.value().equals(givenBy) && revision == of && words.equals(text);
    }

    /** What it is to the goal as it is now, whose last one it is. */
    GoalPage.Review standing(Verdict stands) {
        return new GoalPage.Review(stands, revision, givenAt, words);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
