package app.waymark.learning;

import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to do inside the organisation until a day.
 *
 * @param postedBy who posted it, or null where they are forgotten
 * @param said what is said of it
 */
public record Opportunity(
        UUID id, ProgrammeId programme, @Nullable AccountId postedBy, Instant postedAt, OpportunityDraft said) {

    /** What a step that was made of it says of where it comes from. */
    public String source() {
        return "opportunity:" + id;
    }

    /** The host of its address; empty where it has none. */
    public Optional<String> host() {
        return LearningResource.host(said.address());
    }
}
