package app.waymark.skill;

import java.util.List;
import java.util.Optional;

/**
 * What was picked from a published set, ready to stand in a framework.
 *
 * @param skills the skills, each once
 * @param role the role that asks for them, where an occupation was picked
 */
public record PickedSkills(List<FrameworkContent.Skill> skills, Optional<FrameworkContent.Role> role) {

    public PickedSkills {
        skills = List.copyOf(skills);
    }
}
