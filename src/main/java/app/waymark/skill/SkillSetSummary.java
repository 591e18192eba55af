package app.waymark.skill;

import app.waymark.skill.published.PublishedSource;
import java.time.Instant;
import java.util.List;

/**
 * A published set that this installation has.
 *
 * @param version which version, or an empty text where its files did not say
 * @param languages the tags of its languages
 * @param skills how many skills it has, those that are not published any more not counted
 * @param occupations how many occupations
 * @param adopted whether the programme that was asked of offers it to its people
 */
public record SkillSetSummary(
        PublishedSource source,
        String version,
        List<String> languages,
        int skills,
        int occupations,
        Instant changedAt,
        boolean adopted) {

    public SkillSetSummary {
        languages = List.copyOf(languages);
    }

    /** What has to be said where anything of it is shown. */
    public String credit() {
        return source.credit(version);
    }
}
