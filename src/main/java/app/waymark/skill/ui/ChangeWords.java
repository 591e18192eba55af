package app.waymark.skill.ui;

import app.waymark.skill.FrameworkChange;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a version of a framework has otherwise, in words, each with whom it concerns. */
final class ChangeWords {

    private final Component reader;
    private final Locale locale;

    ChangeWords(Component reader, Locale locale) {
        this.reader = reader;
        this.locale = locale;
    }

    List<String> all(List<FrameworkChange> changes) {
        return changes.stream().map(this::say).toList();
    }

    private String say(FrameworkChange change) {
        return switch (change) {
            case FrameworkChange.SkillCame one ->
                say("skill.change.skill-came", one.skill().in(locale));
            case FrameworkChange.SkillWent one ->
                say("skill.change.skill-went", one.skill().in(locale));
            case FrameworkChange.SkillReworded one -> {
                var before = one.before().in(locale);
                var now = one.skill().in(locale);
                yield before.equals(now)
                        ? say("skill.change.skill-reworded", now)
                        : say("skill.change.skill-renamed", before, now);
            }
            case FrameworkChange.LevelsReworded one ->
                say(
                        "skill.change.levels",
                        one.skill().in(locale),
                        one.levels().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            case FrameworkChange.SkillMoved one ->
                say("skill.change.moved", one.skill().in(locale), one.group().in(locale));
            case FrameworkChange.RoleCame one ->
                say("skill.change.role-came", one.role().in(locale));
            case FrameworkChange.RoleWent one ->
                say("skill.change.role-went", one.role().in(locale));
            case FrameworkChange.RoleReworded one -> {
                var before = one.before().in(locale);
                var now = one.role().in(locale);
                yield before.equals(now)
                        ? say("skill.change.role-reworded", now)
                        : say("skill.change.role-renamed", before, now);
            }
            case FrameworkChange.RoleAsks one -> asks(one);
        };
    }

    private String asks(FrameworkChange.RoleAsks one) {
        var role = one.role().in(locale);
        var skill = one.skill().in(locale);
        if (one.level() == 0) {
            return say("skill.change.asks-no-more", role, skill);
        }
        return one.before() == 0
                ? say("skill.change.asks", role, skill, one.level(), one.weight())
                : say("skill.change.asks-otherwise", role, skill, one.before(), one.level(), one.weight());
    }

    private String say(String key, Object... words) {
        return reader.getTranslation(key, words);
    }
}
