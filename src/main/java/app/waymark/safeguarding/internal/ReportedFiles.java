package app.waymark.safeguarding.internal;

import app.waymark.file.FileSubjects;
import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets those who receive a report see the copies of the files that belong to it, and nobody else. */
@Component
public class ReportedFiles implements FileSubjects {

    /** How files name a report. */
    public static final String TYPE = "safeguarding.report";

    private final ReportRows rows;
    private final Receivers receivers;

    ReportedFiles(ReportRows rows, Receivers receivers) {
        this.rows = rows;
        this.receivers = receivers;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean mayRead(UUID subject, AccountId person) {
        return rows.find(subject)
                .filter(report -> receivers.of(report).contains(person))
                .isPresent();
    }

    @Override
    public boolean mayAdd(UUID subject, AccountId person) {
        return false;
    }

    @Override
    public Set<UUID> existing(Collection<UUID> subjects) {
        return rows.existing(subjects);
    }
}
