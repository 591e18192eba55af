package app.waymark.learning;

import app.waymark.skill.SkillGap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to learn from that closes a piece of a gap of its reader.
 *
 * @param gap the biggest of those it closes a piece of
 */
public record GapClosing(PlannedResource resource, SkillGap gap) {

    /** The biggest of these gaps, which come in that order, of which something that leads somewhere closes a piece. */
    static Optional<SkillGap> of(List<SkillLevels> leads, List<SkillGap> gaps) {
        return gaps.stream()
                .filter(gap -> leads.stream().anyMatch(one -> closes(one, gap)))
                .findFirst();
    }

    private static boolean closes(SkillLevels leads, SkillGap gap) {
        var key = gap.skill().key();
        return leads.framework().equals(key.framework())
                && leads.skill().equals(key.skill())
                && leads.from() < gap.wanted()
                && leads.to() > Objects.requireNonNullElse(gap.level(), 0);
    }

    /** How far from where the reader is this begins. */
    int away() {
        int level = Objects.requireNonNullElse(gap.level(), 0);
        return resource.resource().skills().stream()
                .filter(one -> closes(one, gap))
                .mapToInt(one -> Math.abs(one.from() - level))
                .min()
                .orElse(0);
    }
}
