package app.waymark.goal.internal;

import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody has typed in the editor and not saved yet; written by one upsert. */
@Entity
@Table(name = "goal_draft")
@IdClass(GoalDraft.Key.class)
public class GoalDraft {

    /** Whose draft of which goal; a new goal's place is its author. */
    public record Key(UUID author, UUID place) implements Serializable {}

    @Id
    private UUID author;

    @Id
    private UUID place;

    private int edition;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String typed;

    private Instant keptAt;

    @SuppressWarnings("NullAway.Init")
    protected GoalDraft() {}

    public UUID author() {
        return author;
    }

    /** What was typed. */
    public GoalEdit typed() {
        return GoalDocuments.TYPED.read(typed, place + " by " + author);
    }

    /** All of it, as its author may read it. */
    public GoalEditing.Kept kept(Sight sight) {
        return new GoalEditing.Kept(sight.typed(typed()), edition, keptAt);
    }

    /** Upon which edition. */
    public int edition() {
        return edition;
    }

    public Instant keptAt() {
        return keptAt;
    }

    /** What to keep for an edit. */
    public static String document(GoalEdit edit) {
        return GoalDocuments.TYPED.write(edit);
    }
}
