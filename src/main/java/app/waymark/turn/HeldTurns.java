package app.waymark.turn;

import app.waymark.shared.AccountId;
import app.waymark.shared.Sayings;
import app.waymark.turn.internal.TurnRepository;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody, for Waymark, which tells them of it in a letter. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
@Transactional(readOnly = true)
public class HeldTurns {

    private final TurnRepository turns;
    private final Sayings sayings;

    HeldTurns(TurnRepository turns, Sayings sayings) {
        this.turns = turns;
        this.sayings = sayings;
    }

    /** What waits for this person and was not put off, oldest first, so many at most. */
    public List<Waiting> of(AccountId person, int most) {
        return turns.heldBy(person.value(), Limit.of(most)).stream()
                .map(turn -> turn.toWaiting(sayings))
                .toList();
    }
}
