package app.waymark.matching.internal;

import app.waymark.matching.PolicyVersion;
import app.waymark.program.RoundId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The policy that a round is matched under. The caller has decided on access. */
@Component
public class PolicyInForce {

    private final PolicyStore store;
    private final Snapshots snapshots;
    private final WishStore wishes;

    PolicyInForce(PolicyStore store, Snapshots snapshots, WishStore wishes) {
        this.store = store;
        this.snapshots = snapshots;
        this.wishes = wishes;
    }

    /** The last one that was saved, or what Waymark proposes for the people there are. */
    public PolicyVersion of(RoundId round) {
        return of(round, () -> snapshots.people(round));
    }

    /** The same, for a caller who has read the people already. */
    public PolicyVersion of(RoundId round, Snapshots.People people) {
        return of(round, () -> people);
    }

    private PolicyVersion of(RoundId round, Supplier<Snapshots.People> people) {
        return store.latest(round.value())
                .orElseGet(() -> new PolicyVersion(
                        0,
                        DefaultPolicy.of(
                                people.get(),
                                wishes.ofRound(round.value()).stream().anyMatch(one -> one.rank() != null)),
                        null,
                        null));
    }
}
