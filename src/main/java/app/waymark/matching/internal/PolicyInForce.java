package app.waymark.matching.internal;

import app.waymark.matching.Policy;
import app.waymark.matching.PolicyVersion;
import app.waymark.matching.SkillAttributes;
import app.waymark.program.ParticipantSummary;
import app.waymark.program.RoundId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The policy that a round is matched under. The caller has decided on access. */
@Component
public class PolicyInForce {

    private final PolicyStore store;
    private final Snapshots snapshots;
    private final Scales scales;

    PolicyInForce(PolicyStore store, Snapshots snapshots, Scales scales) {
        this.store = store;
        this.snapshots = snapshots;
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
        var known = store.known(round.value());
        return known.version() != null
                ? known.version()
                : new PolicyVersion(0, proposed(people.get(), known.wishing()), null, null);
    }

    private Policy proposed(Snapshots.People people, int wishing) {
        return DefaultPolicy.of(
                people.participants().stream()
                        .map(one -> new DefaultPolicy.Somebody(
                                one.mentee(), one.mentor(), people.attributes(one.account())))
                        .toList(),
                wishing,
                scales.all(),
                DefaultPolicy.enough(
                                people.withSkills(SkillAttributes.SOUGHT),
                                people.participants().stream()
                                        .filter(ParticipantSummary::mentee)
                                        .count())
                        && DefaultPolicy.enough(
                                people.withSkills(SkillAttributes.OFFERED),
                                people.participants().stream()
                                        .filter(ParticipantSummary::mentor)
                                        .count()));
    }
}
