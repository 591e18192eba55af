package app.waymark.goal.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Who looked at a goal on a day; written by one upsert. */
@Entity
@Table(name = "goal_look")
@IdClass(GoalLook.Key.class)
public class GoalLook {

    /** One row for a goal, a viewer and a day. */
    public record Key(UUID goal, UUID viewer, LocalDate day) implements Serializable {}

    @Id
    private UUID goal;

    @Id
    private UUID viewer;

    @Id
    private LocalDate day;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected GoalLook() {}
}
