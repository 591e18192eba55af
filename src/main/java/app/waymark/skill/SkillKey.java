package app.waymark.skill;

import java.util.UUID;

/**
 * A skill of a framework, as long as there is either: whatever is said of a skill hangs on this.
 *
 * @param framework the framework
 * @param skill the key of the skill, which stays from version to version
 */
public record SkillKey(UUID framework, UUID skill) {}
