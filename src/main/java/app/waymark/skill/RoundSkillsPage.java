package app.waymark.skill;

import app.waymark.program.RoundSummary;
import app.waymark.skill.FrameworkContent.Skill;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody lets enter the matching of a round, and what could.
 *
 * @param mentor whether they mentor in it
 * @param mentee whether they are mentored in it
 * @param offered what they offer as a mentor
 * @param sought what they want to learn, where they agreed that it enters
 * @param gap what they lack by their own ratings for a wanted role of the programme, the biggest first: what a list begins
 *     with; empty where there is no such role
 * @param role the name of that role
 * @param before what they offered the last time in a round of this programme, where nothing is said in this one yet
 * @param described the skills of the programme's frameworks, with what their levels mean
 * @param frameworks what the programme's frameworks say at present
 * @param adopted the published sets that it adopted
 */
public record RoundSkillsPage(
        RoundSummary round,
        boolean mentor,
        boolean mentee,
        Entered<OfferedSkill> offered,
        Entered<SoughtSkill> sought,
        List<SoughtSkill> gap,
        Phrase role,
        List<OfferedSkill> before,
        Map<UUID, Skill> described,
        List<FrameworkContent> frameworks,
        List<SkillSetSummary> adopted) {

    public RoundSkillsPage {
        gap = List.copyOf(gap);
        before = List.copyOf(before);
        frameworks = List.copyOf(frameworks);
        adopted = List.copyOf(adopted);
    }

    /** Whether there is anything to choose from. */
    public boolean asks() {
        return !frameworks.isEmpty() || !adopted.isEmpty();
    }

    /**
     * What was let in.
     *
     * @param edition counts how often it was said; 0 where it was not
     * @param at when, or null where it was not
     */
    public record Entered<T>(int edition, @Nullable Instant at, List<T> skills) {

        public Entered {
            skills = List.copyOf(skills);
        }

        /** Whether anything was said that stands. */
        public boolean stands() {
            return at != null;
        }
    }
}
