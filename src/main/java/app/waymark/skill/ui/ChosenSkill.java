package app.waymark.skill.ui;

import app.waymark.shared.document.DocumentFormat;
import app.waymark.skill.OfferedSkill;
import app.waymark.skill.Phrase;
import app.waymark.skill.SoughtSkill;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A skill on a list that is being made, of which not everything need be said yet.
 *
 * @param own the level one is at, of what one wants to learn; null where it is not said
 * @param level the level one offers, or wants to reach; null where it is not said
 */
record ChosenSkill(
        UUID skill,
        Phrase name,
        @Nullable Integer own,
        @Nullable Integer level,
        int weight) {

    /** What was chosen and not saved yet. */
    static final DocumentFormat<List<ChosenSkill>> DRAFT = DocumentFormat.of(
                    "Skills chosen", new TypeReference<List<ChosenSkill>>() {})
            .build();

    static ChosenSkill of(OfferedSkill one) {
        return new ChosenSkill(one.skill(), one.name(), null, one.level(), SoughtSkill.WEIGHT);
    }

    static ChosenSkill of(SoughtSkill one) {
        return new ChosenSkill(one.skill(), one.name(), one.own(), one.wanted(), one.weight());
    }

    static ChosenSkill fresh(UUID skill, Phrase name) {
        return new ChosenSkill(skill, name, null, null, SoughtSkill.WEIGHT);
    }

    ChosenSkill withOwn(@Nullable Integer next) {
        return new ChosenSkill(skill, name, next, level, weight);
    }

    ChosenSkill withLevel(@Nullable Integer next) {
        return new ChosenSkill(skill, name, own, next, weight);
    }

    /** Whether all is said: as something to learn, from a level to one above. */
    boolean whole(boolean sought) {
        var from = own;
        var to = level;
        return to != null && (!sought || from != null && from < to);
    }

    OfferedSkill offered() {
        return new OfferedSkill(skill, name, Objects.requireNonNull(level));
    }

    SoughtSkill sought() {
        return new SoughtSkill(skill, name, Objects.requireNonNull(own), Objects.requireNonNull(level), weight);
    }
}
