package app.waymark.matching.internal;

import app.waymark.matching.Policy;
import app.waymark.matching.PolicyVersion;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Drafts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a coordinator changed in a policy and has not saved, with the number of the policy it was begun on. */
@Component
public class PolicyDrafts {

    private final Drafts drafts;
    private final Clock clock;

    PolicyDrafts(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What is kept for this round, as a policy of the number it was begun on. */
    public Optional<PolicyVersion> find(RoundId round, AccountId me) {
        var found = drafts.find(List.of(text(round), base(round)));
        var policy = found.get(text(round));
        var number = found.get(base(round));
        return policy == null || number == null
                ? Optional.empty()
                : Optional.of(new PolicyVersion(
                        Integer.parseInt(number),
                        MatchingDocuments.POLICY.read(policy, "draft of round " + round),
                        me,
                        clock.instant()));
    }

    /** Keeps this. */
    public void keep(RoundId round, Policy policy, int begunOn) {
        drafts.keep(base(round), Integer.toString(begunOn));
        drafts.keep(text(round), MatchingDocuments.POLICY.write(policy));
    }

    /** Forgets what was kept. */
    public void forget(RoundId round) {
        drafts.forget(text(round));
        drafts.forget(base(round));
    }

    private static Drafts.Place text(RoundId round) {
        return Drafts.Place.of("matching", round, "policy");
    }

    private static Drafts.Place base(RoundId round) {
        return Drafts.Place.of("matching", round, "policy", "base");
    }
}
