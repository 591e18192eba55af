package app.waymark.meeting.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** What somebody does after a meeting. */
@Entity
@Table(name = "meeting_follow_up")
public class FollowUpEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID meeting;
    private String text;
    private UUID who;
    private @Nullable LocalDate due;
    private @Nullable UUID goal;
    private @Nullable UUID step;
    private @Nullable UUID ownGoal;
    private boolean done;
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpEntity() {}

    public FollowUpEntity(UUID id, UUID meeting, String text, UUID who, @Nullable LocalDate due, Instant now) {
        this.id = id;
        this.meeting = meeting;
        this.text = text;
        this.who = who;
        this.due = due;
        this.createdAt = now;
    }

    /** It has become a step on a goal's plan; there it is done, moved or dropped from now on. */
    public void becameStep(UUID onGoal, UUID as) {
        goal = onGoal;
        step = as;
    }

    /** It has become a goal of its own, and is done there; with null it is what it was before. */
    void becameGoal(@Nullable UUID begun) {
        ownGoal = begun;
    }

    /** Says whether it is done. */
    public void tick(boolean isDone) {
        done = isDone;
    }

    public UUID meeting() {
        return meeting;
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
