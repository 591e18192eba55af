package app.waymark.recognition.internal;

import app.waymark.file.FileSubjects;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets coordinators see the files that were added to what they are asked for, as long as they are to decide. */
@Component
public class BadgeAskFiles implements FileSubjects {

    /** How files name the place of a file in what is asked for. */
    public static final String TYPE = "recognition.badge-ask";

    private final BadgeAskRows rows;
    private final ProgrammeAccess programmes;

    BadgeAskFiles(BadgeAskRows rows, ProgrammeAccess programmes) {
        this.rows = rows;
        this.programmes = programmes;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean mayRead(UUID subject, AccountId person) {
        return rows.placeOf(subject)
                .filter(one -> one.mentee().equals(person)
                        || (one.waits()
                                && !one.mentor().equals(person)
                                && programmes
                                        .coordinators(new ProgrammeId(one.programme()))
                                        .contains(person)))
                .isPresent();
    }

    /** What is added is copied by whoever asks. */
    @Override
    public boolean mayAdd(UUID subject, AccountId person) {
        return false;
    }

    @Override
    public Set<UUID> existing(Collection<UUID> subjects) {
        return rows.existing(subjects);
    }
}
