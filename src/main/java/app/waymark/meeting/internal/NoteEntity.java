package app.waymark.meeting.internal;

import app.waymark.meeting.Notes;
import app.waymark.shared.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Notes of a meeting: those that both write, or one person's own. */
@Entity
@Table(name = "meeting_note")
public class NoteEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID meeting;
    private UUID scope;

    @Column(columnDefinition = "mediumtext")
    private String text;

    private int revision;
    private UUID savedBy;
    private Instant savedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected NoteEntity() {}

    public NoteEntity(UUID id, UUID meeting, UUID scope, String text, UUID savedBy, Instant savedAt) {
        this.id = id;
        this.meeting = meeting;
        this.scope = scope;
        this.text = text;
        this.revision = 1;
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    /** Writes them anew. */
    public void write(String anew, UUID by, Instant now) {
        text = anew;
        savedBy = by;
        savedAt = now;
        revision++;
    }

    public Notes toNotes() {
        return new Notes(text, revision, new AccountId(savedBy), savedAt);
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
