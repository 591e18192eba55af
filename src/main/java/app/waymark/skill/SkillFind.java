package app.waymark.skill;

import app.waymark.skill.published.EntryKind;
import app.waymark.skill.published.PublishedSource;
import java.util.UUID;

/**
 * An entry of a published set that fits what was typed.
 *
 * @param label what it is called, in the reader's language where it has it
 * @param by what else it is called, by which it was found; empty where that is the label
 * @param description what is meant by it
 */
public record SkillFind(
        UUID entry, PublishedSource source, EntryKind kind, String label, String by, String description) {}
