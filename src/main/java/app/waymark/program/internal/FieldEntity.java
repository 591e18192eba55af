package app.waymark.program.internal;

import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.Readers;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One field that a programme declared. */
@Entity
@Table(name = "program_field")
public class FieldEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Queries ask by it.
    private UUID programme;

    private String fieldKey;
    private String labelEn;
    private String labelDe;

    @Enumerated(EnumType.STRING)
    private FieldKind kind;

    @Enumerated(EnumType.STRING)
    private Readers readers;

    @Enumerated(EnumType.STRING)
    private FieldUse usedFor;

    private String choices;
    private int position;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected FieldEntity() {}

    public FieldEntity(UUID id, UUID programme, Field field, int position) {
        this.id = id;
        this.programme = programme;
        this.fieldKey = field.key();
        this.position = position;
        describe(field);
    }

    /** Takes everything of this field but its key, which policies name. */
    public final void describe(Field field) {
        this.labelEn = field.labelEn();
        this.labelDe = field.labelDe();
        this.kind = field.kind();
        this.readers = field.readers();
        this.usedFor = field.use();
        this.choices = String.join("\n", field.choices());
    }

    /** The field as others see it. */
    public Field toField() {
        return new Field(
                fieldKey,
                labelEn,
                labelDe,
                kind,
                readers,
                usedFor,
                choices.lines().toList());
    }

    /** Where it stands among its programme's fields. */
    public int position() {
        return position;
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
