package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor said of one revision; it belongs to that revision for ever.
 *
 * @param id names it
 * @param revision the number of the revision
 * @param verdict what it says
 * @param by who gave it; null where the first release wrote down nobody
 * @param at when
 * @param words what else was said, may be empty
 * @param answers what was answered to the questions of the programme
 * @param unseen what of the goal was held back from the mentor then
 */
public record GivenVerdict(
        UUID id,
        int revision,
        Verdict verdict,
        @Nullable AccountId by,
        Instant at,
        String words,
        List<ReviewAnswer> answers,
        Set<HeldPart> unseen) {

    public GivenVerdict {
        answers = List.copyOf(answers);
        unseen = Set.copyOf(unseen);
    }
}
