package app.waymark.upkeep;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at how an installation is set up, at its database, its mail and its clock, and says what it found in plain words.
 * It changes nothing and sends nothing to anybody.
 */
public final class Doctor {

    private final List<Examination> examinations;

    /** For this installation, as the process it runs in sees the network. */
    public Doctor(InstallationSettings settings, Clock clock) {
        this(settings, clock, new DomainRecords());
    }

    Doctor(InstallationSettings settings, Clock clock, DomainRecords records) {
        this.examinations = List.of(
                new SettingsExamination(settings),
                new AddressExamination(settings, clock),
                new DatabaseExamination(settings, clock),
                new MailExamination(settings),
                new SenderExamination(settings, records),
                new MailboxExamination(settings));
    }

    /** Looks at everything; what is found first is told first. */
    public Stream<Diagnosis> diagnoses() {
        return examinations.stream().flatMap(examination -> examination.diagnoses().stream());
    }
}
