package app.waymark.recognition.internal;

import app.waymark.file.FileSubjects;
import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets somebody see the files of their own portfolio; whoever has a link gets them at another door. */
@Component
public class PortfolioFiles implements FileSubjects {

    /** How files name the place of a file in a portfolio. */
    public static final String TYPE = "recognition.portfolio";

    private final PortfolioRows rows;

    PortfolioFiles(PortfolioRows rows) {
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

    /** What is in a portfolio is taken in by the portfolio itself. */
    @Override
    public boolean mayAdd(UUID subject, AccountId person) {
        return false;
    }

    @Override
    public Set<UUID> existing(Collection<UUID> subjects) {
        return rows.existing(List.copyOf(subjects));
    }
}
