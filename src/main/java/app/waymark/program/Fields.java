package app.waymark.program;

import app.waymark.audit.Audit;
import app.waymark.program.internal.AnswerStore;
import app.waymark.program.internal.FieldEntity;
import app.waymark.program.internal.FieldRepository;
import app.waymark.shared.Portions;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a programme asks its people, declared by its coordinators. A setting that is widened later does not widen what was
 * said before: each answer goes by what held when it was given, until its person gives it again.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Fields {

    private final FieldRepository fields;
    private final AnswerStore answers;
    private final ProgrammeAccess access;
    private final List<PartQuestions> questions;
    private final Portions portions;
    private final Audit audit;
    private final Clock clock;

    Fields(
            FieldRepository fields,
            AnswerStore answers,
            ProgrammeAccess access,
            List<PartQuestions> questions,
            Portions portions,
            Audit audit,
            Clock clock) {
        this.fields = fields;
        this.answers = answers;
        this.access = access;
        this.questions = questions;
        this.portions = portions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a programme asks.
     *
     * @param fields its fields, in its order
     * @param elsewhere those of them, by key, that are not asked any more since what they ask is asked elsewhere, each with the key
     *     of a sentence that says so
     */
    public record Declared(List<Field> fields, Map<String, String> elsewhere) {}

    /** What a programme asks and where, for its coordinators. */
    @Transactional(readOnly = true)
    public Declared of(ProgrammeId programme) {
        access.requireCoordinator(programme);
        var elsewhere = new HashMap<String, String>();
        for (var one : questions) {
            portions.one(one.toElsewhere(programme)).forEach(key -> elsewhere.put(key, one.elsewhere()));
        }
        return new Declared(read(programme), elsewhere);
    }

    /** Declares another field, for the programme's coordinators. */
    public FieldSaved declare(ProgrammeId programme, Field field) {
        access.requireCoordinator(programme);
        var wrong = wrong(field);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var existing = fields.lock(programme.value());
        if (existing.size() >= Field.MOST) {
            return new FieldSaved.TooMany(Field.MOST);
        }
        if (existing.stream().anyMatch(one -> one.toField().key().equals(field.key()))) {
            return new FieldSaved.Taken();
        }
        int position = existing.isEmpty() ? 1 : existing.getLast().position() + 1;
        var made = fields.saveAndFlush(new FieldEntity(Uuid7.next(clock), programme.value(), field, position));
        audit.record("field.declared", "programme", programme.value(), settings(field));
        return new FieldSaved.Saved(made.toField());
    }

    /**
     * Changes everything of a field but its key, for the programme's coordinators; nothing where it is not as it was seen
     * any more.
     *
     * @param seen what the one who changes it has read last
     * @param field what it is to be; its key is that of the field seen
     */
    public FieldSaved change(ProgrammeId programme, Field seen, Field field) {
        access.requireCoordinator(programme);
        var wrong = wrong(field);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var found = fields.find(programme.value(), seen.key());
        if (found.isEmpty()) {
            return new FieldSaved.Gone();
        }
        var existing = found.get();
        if (!existing.toField().equals(seen)) {
            return new FieldSaved.Conflict(existing.toField());
        }
        existing.describe(field);
        fields.flush();
        audit.record("field.changed", "programme", programme.value(), settings(field));
        return new FieldSaved.Saved(existing.toField());
    }

    /**
     * Takes a field away with everything that was said to it; returns how many people had said something, none where
     * another coordinator took it away before.
     */
    public int remove(ProgrammeId programme, String key) {
        access.requireCoordinator(programme);
        var found = fields.find(programme.value(), key);
        if (found.isEmpty()) {
            return 0;
        }
        fields.delete(found.get());
        audit.record("field.removed", "programme", programme.value(), Map.of("field", key));
        return answers.forgetField(programme.value(), key);
    }

    private List<Field> read(ProgrammeId programme) {
        return fields.of(programme.value(), Limit.of(Field.MOST)).stream()
                .map(FieldEntity::toField)
                .toList();
    }

    private static Map<String, String> settings(Field field) {
        return Map.of(
                "field", field.key(),
                "readers", field.readers().name(),
                "use", field.use().name());
    }

    private static Optional<FieldSaved> wrong(Field field) {
        return check(FieldSaved.What.KEY, field.key().length(), Field.LONGEST_KEY)
                .or(() -> check(FieldSaved.What.LABEL_EN, field.labelEn().length(), Field.LONGEST_LABEL))
                .or(() -> check(FieldSaved.What.LABEL_DE, field.labelDe().length(), Field.LONGEST_LABEL))
                .or(() -> {
                    int length = String.join("\n", field.choices()).length();
                    boolean missing = field.kind().needsChoices() && length == 0;
                    return missing || length > Field.LONGEST_CHOICES
                            ? Optional.of(new FieldSaved.Wrong(FieldSaved.What.CHOICES, length, Field.LONGEST_CHOICES))
                            : Optional.empty();
                });
    }

    private static Optional<FieldSaved> check(FieldSaved.What what, int length, int most) {
        return length == 0 || length > most ? Optional.of(new FieldSaved.Wrong(what, length, most)) : Optional.empty();
    }
}
