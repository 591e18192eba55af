package app.waymark.program.internal;

import app.waymark.program.ParticipantId;
import app.waymark.program.ParticipantSummary;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One account's part in a round: as mentor, as mentee, or both. */
@Entity
@Table(name = "participant")
public class ParticipantEntity implements Persistable<UUID> {

    /** More than anybody can do justice to; a larger number in an import is a slip. */
    public static final int MOST_MENTEES = 50;

    @Id
    private UUID id;

    private UUID round;
    private UUID account;
    private boolean mentor;
    private boolean mentee;
    private int capacity;
    private Instant joinedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ParticipantEntity() {}

    public ParticipantEntity(
            UUID id, UUID round, UUID account, boolean mentor, boolean mentee, int capacity, Instant joinedAt) {
        this.id = id;
        this.round = round;
        this.account = account;
        this.joinedAt = joinedAt;
        takePart(mentor, mentee, capacity);
    }

    /** Changes which part it is; at least one of the two, and a capacity only a mentor has. */
    public final void takePart(boolean asMentor, boolean asMentee, int places) {
        if (!asMentor && !asMentee) {
            throw new IllegalArgumentException("A participant is a mentor, a mentee or both");
        }
        if (places < 0 || places > MOST_MENTEES) {
            throw new IllegalArgumentException("A capacity lies between 0 and " + MOST_MENTEES);
        }
        this.mentor = asMentor;
        this.mentee = asMentee;
        this.capacity = asMentor ? places : 0;
    }

    public ParticipantSummary toSummary() {
        return new ParticipantSummary(
                new ParticipantId(id), new RoundId(round), new AccountId(account), mentor, mentee, capacity, joinedAt);
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
