package app.waymark.skill;

import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import java.time.Instant;

/**
 * A skill that somebody has reached at a level: what they and one mentor last said of it, the lower of the two, which is at
 * least 1. The words are those of the version of the framework in which the mentor said it.
 *
 * @param framework what the framework is called
 * @param name what the skill is called
 * @param meaning what the level means, may be silent
 * @param mentor whose rating it is
 * @param ratedAt when the mentor said it
 */
public record ReachedLevel(
        SkillKey key,
        ProgrammeId programme,
        Phrase framework,
        Phrase name,
        int level,
        Phrase meaning,
        AccountId mentor,
        Instant ratedAt) {}
