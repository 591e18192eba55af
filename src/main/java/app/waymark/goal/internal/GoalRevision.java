package app.waymark.goal.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.Revision;
import app.waymark.shared.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A goal as it stood when it was shared or revised; kept as it was. */
@Entity
@Table(name = "goal_revision")
@IdClass(GoalRevision.Key.class)
public class GoalRevision {

    /** Which revision of which goal. */
    public record Key(UUID goal, int number) implements Serializable {}

    @Id
    private UUID goal;

    @Id
    private int number;

    private UUID madeBy;
    private Instant madeAt;
    private String why;

    /** For whom it was made: the mentor of this mentorship reads it. */
    private @Nullable UUID mentorship;

    /** Which revision it brings back. */
    private @Nullable Integer restored;

    /** Who suggested words that came into it. */
    private @Nullable UUID thanks;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected GoalRevision() {}

    GoalRevision(
            Goal goal, AccountId by, Instant now, String why, @Nullable Integer restored, @Nullable AccountId thanks) {
        this.goal = goal.getId();
        this.number = goal.revision();
        this.madeBy = by.value();
        this.madeAt = now;
        this.why = why;
        this.mentorship = goal.mentorship();
        this.restored = restored;
        this.thanks = thanks == null ? null : thanks.value();
        this.content = goal.document();
    }

    /** Whether the mentor of this mentorship may read it. */
    public boolean madeFor(@Nullable UUID reader) {
        return mentorship != null && mentorship.equals(reader);
    }

    /** Whether it brings another one back. */
    public boolean restores() {
        return restored != null;
    }

    /** Whether it says what the goal says now. */
    public boolean stands(Goal now) {
        return content.equals(now.document()) || content().equals(now.content());
    }

    public int number() {
        return number;
    }

    public Revision toRevision() {
        return new Revision(
                number, new AccountId(madeBy), madeAt, why, restored, thanks == null ? null : new AccountId(thanks));
    }

    public GoalContent content() {
        return GoalDocuments.CONTENT.read(content, goal + ", revision " + number);
    }
}
