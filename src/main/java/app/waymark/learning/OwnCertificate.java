package app.waymark.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that its reader has.
 *
 * @param plan names it: its files are those of {@link OwnLearning#evidence}
 * @param expiresOn its last day, or null where it does not run out
 * @param words what came of it, in the reader's words
 */
public record OwnCertificate(
        UUID plan,
        String title,
        String address,
        LocalDate doneOn,
        @Nullable LocalDate expiresOn,
        String words,
        List<SkillLevels> skills) {

    public OwnCertificate {
        skills = List.copyOf(skills);
    }
}
