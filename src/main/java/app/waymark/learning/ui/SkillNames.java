package app.waymark.learning.ui;

import app.waymark.learning.SkillLevels;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.PublishedFramework;
import app.waymark.skill.SkillFramework;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What skills are called in the language of the reader. */
final class SkillNames {

    /** A skill of a framework. */
    record Which(UUID framework, UUID skill) {

        static Which of(SkillLevels levels) {
            return new Which(levels.framework(), levels.skill());
        }
    }

    private final Map<Which, FrameworkContent.Skill> skills = new LinkedHashMap<>();
    private final Locale locale;

    private SkillNames(Locale locale) {
        this.locale = locale;
    }

    /** Those that the people of programmes read. */
    static SkillNames read(Collection<PublishedFramework> frameworks, Locale locale) {
        var names = new SkillNames(locale);
        frameworks.forEach(one -> names.add(one.id(), one.content()));
        return names;
    }

    /** Those that coordinators work on. */
    static SkillNames written(Collection<SkillFramework> frameworks, Locale locale) {
        var names = new SkillNames(locale);
        frameworks.stream().filter(one -> !one.away()).forEach(one -> names.add(one.id(), one.content()));
        return names;
    }

    private void add(UUID framework, FrameworkContent content) {
        content.skills().forEach((key, skill) -> skills.put(new Which(framework, key), skill));
    }

    /** All of them, by name. */
    List<Which> all() {
        var collator = Collator.getInstance(locale);
        var all = new ArrayList<>(skills.keySet());
        all.sort(Comparator.comparing(this::name, collator));
        return all;
    }

    boolean any() {
        return !skills.isEmpty();
    }

    /** What it is called; empty where no framework that the reader knows has it. */
    Optional<String> find(Which which) {
        return Optional.ofNullable(skills.get(which)).map(one -> one.name().in(locale));
    }

    String name(Which which) {
        return find(which).orElse("");
    }
}
