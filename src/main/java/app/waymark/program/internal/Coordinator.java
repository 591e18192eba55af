package app.waymark.program.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** That an account coordinates a programme; the row is made and deleted, never changed. */
@Entity
@IdClass(Coordinator.Key.class)
public class Coordinator implements Persistable<Coordinator.Key> {

    /** Programme and account together. */
    public record Key(UUID programme, UUID account) implements Serializable {}

    @Id
    private UUID programme;

    @Id
    private UUID account;

    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected Coordinator() {}

    public Coordinator(UUID programme, UUID account, Instant since) {
        this.programme = programme;
        this.account = account;
        this.since = since;
    }

    @Override
    public Key getId() {
        return new Key(programme, account);
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
