package app.waymark.shared;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What an installation decides about what is kept of people: read by those who keep it and by the pages that say so, that
 * the two do not differ.
 */
@Component
public class KeptOfPeople {

    private final boolean notesInFile;
    private final Duration reports;

    KeptOfPeople(
            @Value("${waymark.notes.in-file:true}") boolean notesInFile,
            @Value("${waymark.reports.kept:180d}") Duration reports) {
        this.notesInFile = notesInFile;
        this.reports = reports;
    }

    /** Whether the file with a person's data has the private notes that others keep on them. */
    public boolean notesInFile() {
        return notesInFile;
    }

    /** How long a report is kept once it is settled. */
    public Duration reports() {
        return reports;
    }
}
