package app.waymark.matching.internal;

import app.waymark.matching.Policy;
import app.waymark.matching.PolicyVersion;
import app.waymark.matching.Side;
import app.waymark.program.RoundId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The policy that a round is matched under. The caller has decided on access. */
@Component
public class PolicyInForce {

    private final PolicyStore store;
    private final Snapshots snapshots;
    private final WishStore wishes;
    private final Scales scales;

    PolicyInForce(PolicyStore store, Snapshots snapshots, WishStore wishes, Scales scales) {
        this.store = store;
        this.snapshots = snapshots;
        this.wishes = wishes;
        this.scales = scales;
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
                .orElseGet(() -> new PolicyVersion(0, proposed(round, people.get()), null, null));
    }

    private Policy proposed(RoundId round, Snapshots.People people) {
        var wishing = wishes.ofRound(round.value()).stream()
                .filter(one -> one.side() == Side.MENTEE && one.rank() != null)
                .map(WishStore.Row::account)
                .distinct()
                .count();
        return DefaultPolicy.of(
                people.participants().stream()
                        .map(one -> new DefaultPolicy.Somebody(
                                one.mentee(), one.mentor(), people.attributes(one.account())))
                        .toList(),
                (int) wishing,
                scales.all());
    }
}
