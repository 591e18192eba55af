package app.waymark.program.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One mentoring scheme. */
@Entity
public class Programme implements Persistable<UUID> {

    @Id
    private UUID id;

    private String name;
    private Instant createdAt;
    private String language;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    public Programme(UUID id, String name, Locale language, Instant createdAt) {
        this.language = language.getLanguage();
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The language in which it writes to people of whom it knows no other. */
    public Locale language() {
        return Locale.of(language);
    }

    /** Writes in this language from now on. */
    public void write(Locale next) {
        language = next.getLanguage();
    }

    /** When it was ended; null while it goes on. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Ends it; a second time changes nothing. */
    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    /** Takes the end back: rounds can be opened again. */
    public void reopen() {
        endedAt = null;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
