package app.waymark.meeting.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One thing to talk about. */
@Entity
@Table(name = "meeting_agenda_item")
public class AgendaItemEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID meeting;
    private int place;
    private String text;
    private UUID author;
    private @Nullable UUID goal;
    private @Nullable UUID source;
    private boolean ticked;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected AgendaItemEntity() {}

    public AgendaItemEntity(UUID id, UUID meeting, int place, String text, UUID author, @Nullable UUID goal) {
        this.id = id;
        this.meeting = meeting;
        this.place = place;
        this.text = text;
        this.author = author;
        this.goal = goal;
    }

    /** It was proposed from this. */
    public void proposedFrom(@Nullable UUID what) {
        source = what;
    }

    /** Says whether it has been talked about. */
    public void tick(boolean talkedAbout) {
        ticked = talkedAbout;
    }

    /** Changes places with another item of the same agenda. */
    public void swapWith(AgendaItemEntity other) {
        int mine = place;
        place = other.place;
        other.place = mine;
    }

    public String text() {
        return text;
    }

    public int place() {
        return place;
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
