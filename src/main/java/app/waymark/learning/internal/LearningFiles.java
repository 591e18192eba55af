package app.waymark.learning.internal;

import app.waymark.file.FileSubjects;
import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets somebody see the files that show what they learned, and nobody else. */
@Component
public class LearningFiles implements FileSubjects {

    /** How files name what shows that something is done. */
    public static final String TYPE = "learning.evidence";

    private final LearningPlanRows rows;

    LearningFiles(LearningPlanRows rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean mayRead(UUID subject, AccountId person) {
        return rows.ownerOf(subject).filter(person::equals).isPresent();
    }

    @Override
    public boolean mayAdd(UUID subject, AccountId person) {
        return mayRead(subject, person);
    }

    @Override
    public Set<UUID> existing(Collection<UUID> subjects) {
        return rows.existing(subjects);
    }
}
