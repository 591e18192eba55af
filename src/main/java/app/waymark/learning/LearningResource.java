package app.waymark.learning;

import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to learn from, as its reader may see it.
 *
 * @param programme whose it is, or null where it is somebody's own
 * @param addedBy who added it, or null where they are forgotten
 * @param handedTo the programme whose coordinators may make it the programme's, or null
 * @param edition grows with every change; what two editors compare
 * @param withdrawn whether it is not offered any more; who plans it keeps it
 * @param said what is said of it
 */
public record LearningResource(
        UUID id,
        @Nullable ProgrammeId programme,
        @Nullable AccountId addedBy,
        @Nullable ProgrammeId handedTo,
        @Nullable Instant handedAt,
        int edition,
        boolean withdrawn,
        ResourceDraft said) {

    public String title() {
        return said.title();
    }

    public ResourceKind kind() {
        return said.kind();
    }

    public List<SkillLevels> skills() {
        return said.skills();
    }

    /** Whether it is this person's own, and no programme's. */
    public boolean ownOf(AccountId person) {
        return programme == null && person.equals(addedBy);
    }

    /** What a step that was made of it says of where it comes from. */
    public String source() {
        return "learning:" + id;
    }

    /** The host of its address, as a reader can judge it before going there; empty where it has none. */
    public Optional<String> host() {
        return host(said.address());
    }

    static Optional<String> host(String address) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(URI.create(address).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException odd) {
            // Browsers read more as an address than java.net does.
            return Optional.of(address);
        }
    }

    /** The programme it belongs to, for those who know that it does. */
    public ProgrammeId ofProgramme() {
        return Objects.requireNonNull(programme);
    }
}
