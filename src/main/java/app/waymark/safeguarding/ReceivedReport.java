package app.waymark.safeguarding;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as those read it who look into it: what was reported is as it was then.
 *
 * @param id the report
 * @param reporter who reported it, or null where they are forgotten
 * @param reported whom it concerns
 * @param programme whose coordinators receive it, or null
 * @param administrators whether the administrators receive it
 * @param type the kind of thing
 * @param thing which one
 * @param path the page it was on
 * @param said what it said
 * @param saidAt when that was written, or null
 * @param revision which of its versions it was, or null
 * @param words what the reporter said to it
 * @param at when it was reported
 * @param settledAt when it was settled, or null
 * @param settledBy by whom, or null
 * @param outcome what came of it, in their words, or null
 */
public record ReceivedReport(
        UUID id,
        @Nullable AccountId reporter,
        AccountId reported,
        @Nullable UUID programme,
        boolean administrators,
        String type,
        UUID thing,
        String path,
        String said,
        @Nullable Instant saidAt,
        @Nullable Integer revision,
        String words,
        Instant at,
        @Nullable Instant settledAt,
        @Nullable AccountId settledBy,
        @Nullable String outcome) {

    /** Whether nobody has settled it yet. */
    public boolean open() {
        return settledAt == null;
    }

    /** Whose names a page of it needs. */
    public Set<AccountId> people() {
        return Stream.of(Stream.ofNullable(reporter), Stream.of(reported), Stream.ofNullable(settledBy))
                .flatMap(one -> one)
                .collect(Collectors.toSet());
    }
}
