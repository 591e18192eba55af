package app.waymark.availability;

import app.waymark.availability.internal.AbsenceRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.util.Collection;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, for services that have decided who may know: those who work with them, and their coordinators. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class PeopleAway {

    /** More people than anybody asks about at once. */
    public static final int MOST = 200;

    private final AbsenceRows rows;

    PeopleAway(AbsenceRows rows) {
        this.rows = rows;
    }

    /** When these people are away, or going to be; who says nothing of that is missing. {@link #MOST} at most. */
    public Portion<Map<AccountId, Absence>> toKnow(Collection<AccountId> people) {
        if (people.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " people at once");
        }
        return rows.toFind(people);
    }
}
