package app.waymark.program.internal;

import app.waymark.program.RoundState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One intake of a programme. */
@Entity
public class Round implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID programme;
    private String name;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Round() {}

    public Round(UUID id, UUID programme, String name, LocalDate startsOn, LocalDate endsOn) {
        this.id = id;
        this.programme = programme;
        this.name = name;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.state = RoundState.OPEN;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** How it stands. */
    public RoundState state() {
        return state;
    }

    /** Matching has begun; only an open round changes by it. */
    public void startMatching() {
        if (state == RoundState.OPEN) {
            state = RoundState.MATCHING;
        }
    }

    /** Mentorships have been published; a round that has ended stays ended. */
    public void run() {
        if (state != RoundState.ENDED) {
            state = RoundState.RUNNING;
        }
    }

    /** The round is over. */
    public void end() {
        state = RoundState.ENDED;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
