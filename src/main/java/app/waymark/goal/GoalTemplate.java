package app.waymark.goal;

import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * A template that the coordinators of a programme wrote for its people.
 *
 * @param edition what to pass with the next change
 * @param changedBy who saved it last
 * @param away whether it was put away: nobody is offered it any more
 */
public record GoalTemplate(
        UUID id,
        ProgrammeId programme,
        TemplateContent content,
        int edition,
        Instant changedAt,
        AccountId changedBy,
        boolean away) {}
