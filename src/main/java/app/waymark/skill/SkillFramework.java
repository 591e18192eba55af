package app.waymark.skill;

import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * A framework of a programme, as its coordinators work on it.
 *
 * @param edition grows with every save; what two editors compare
 * @param version the version that the programme's people read; 0 where none was published
 * @param unpublished whether something was saved since that version
 * @param away whether it was put away, so that nobody but the coordinators sees it
 */
public record SkillFramework(
        UUID id,
        ProgrammeId programme,
        FrameworkContent content,
        int edition,
        int version,
        boolean unpublished,
        Instant changedAt,
        AccountId changedBy,
        boolean away) {}
