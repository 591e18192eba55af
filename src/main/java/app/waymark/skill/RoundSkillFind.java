package app.waymark.skill;

import java.util.UUID;

/**
 * A skill that can be chosen, for a round or for a wanted role.
 *
 * @param name what it is called
 * @param by what else it is called, by which it was found; empty where that is the name
 * @param description what is meant by it; may be empty
 * @param from the framework or the published set it is of
 */
public record RoundSkillFind(UUID skill, Phrase name, String by, Phrase description, Phrase from) {}
