package app.waymark.skill;

import app.waymark.mentorship.MentorshipId;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The skills of a framework with what was said of one mentee in them, as one reader may see it.
 *
 * @param id names it where it is talked about; null where nothing was rated yet
 * @param content what the framework says at present
 * @param offered whether it can be rated now: the mentee takes part in its programme, and it is not put away
 * @param skills its skills, in order; those that are gone last
 * @param with the mentor it is shared with, or null
 * @param ask what that mentor was asked and has not answered, or null
 */
public record SkillSheet(
        @Nullable UUID id,
        AccountId mentee,
        UUID framework,
        ProgrammeId programme,
        FrameworkContent content,
        int version,
        boolean offered,
        List<RatedSkill> skills,
        @Nullable With with,
        @Nullable Asked ask) {

    public SkillSheet {
        skills = List.copyOf(skills);
    }

    /** With whom it is shared. */
    public record With(MentorshipId mentorship, AccountId mentor) {}

    /** That the mentor is asked, since when, and of how many skills. */
    public record Asked(UUID id, Instant at, int skills) {}

    /** How many of them the mentee rated. */
    public int rated() {
        return (int) skills.stream().filter(one -> !one.own().isEmpty()).count();
    }
}
