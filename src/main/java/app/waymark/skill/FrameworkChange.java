package app.waymark.skill;

import app.waymark.skill.FrameworkContent.Role;
import app.waymark.skill.FrameworkContent.Skill;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** One thing that a version of a framework has otherwise than the one before. */
public sealed interface FrameworkChange {

    /** There is a skill more. */
    record SkillCame(Phrase skill) implements FrameworkChange {}

    /** There is a skill less; who rated it keeps the rating, and it counts in no gap any more. */
    record SkillWent(Phrase skill) implements FrameworkChange {}

    /** A skill is called or described otherwise, and means what it did. */
    record SkillReworded(Phrase before, Phrase skill) implements FrameworkChange {}

    /** Levels of a skill say something else: whoever rated it at one of them may rate it otherwise now. */
    record LevelsReworded(Phrase skill, List<Integer> levels) implements FrameworkChange {

        public LevelsReworded {
            levels = List.copyOf(levels);
        }
    }

    /** A skill stands in another group. */
    record SkillMoved(Phrase skill, Phrase group) implements FrameworkChange {}

    /** There is a role more. */
    record RoleCame(Phrase role) implements FrameworkChange {}

    /** There is a role less. */
    record RoleWent(Phrase role) implements FrameworkChange {}

    /** A role is called or described otherwise. */
    record RoleReworded(Phrase before, Phrase role) implements FrameworkChange {}

    /** A role asks for a skill at another level or with another weight; level 0 says that it does not ask for it. */
    record RoleAsks(Phrase role, Phrase skill, int before, int level, int weight) implements FrameworkChange {}

    /** All that is different, skills before roles, in the order of the later one. */
    static List<FrameworkChange> between(FrameworkContent before, FrameworkContent after) {
        var changes = new ArrayList<FrameworkChange>();
        skills(before, after, changes);
        roles(before, after, changes);
        return changes;
    }

    private static void skills(FrameworkContent before, FrameworkContent after, List<FrameworkChange> changes) {
        var were = before.skills();
        var are = after.skills();
        var groups = groups(before);
        after.groups().forEach(group -> group.skills().forEach(skill -> {
            var was = were.get(skill.key());
            if (was == null) {
                changes.add(new SkillCame(skill.name()));
                return;
            }
            reworded(was, skill, changes);
            if (!group.key().equals(groups.get(skill.key()))) {
                changes.add(new SkillMoved(skill.name(), group.name()));
            }
        }));
        were.forEach((key, skill) -> {
            if (!are.containsKey(key)) {
                changes.add(new SkillWent(skill.name()));
            }
        });
    }

    private static void reworded(Skill was, Skill skill, List<FrameworkChange> changes) {
        if (!was.name().equals(skill.name()) || !was.description().equals(skill.description())) {
            changes.add(new SkillReworded(was.name(), skill.name()));
        }
        var levels = new ArrayList<Integer>();
        for (int level = 0; level <= FrameworkContent.TOP; level++) {
            if (!was.levels().get(level).equals(skill.levels().get(level))) {
                levels.add(level);
            }
        }
        if (!levels.isEmpty()) {
            changes.add(new LevelsReworded(skill.name(), levels));
        }
    }

    private static Map<UUID, UUID> groups(FrameworkContent content) {
        var groups = new LinkedHashMap<UUID, UUID>();
        content.groups().forEach(group -> group.skills().forEach(skill -> groups.put(skill.key(), group.key())));
        return groups;
    }

    private static void roles(FrameworkContent before, FrameworkContent after, List<FrameworkChange> changes) {
        var were = before.roles().stream().collect(Collectors.toMap(Role::key, role -> role));
        var left = new HashSet<>(were.keySet());
        for (var role : after.roles()) {
            var was = were.get(role.key());
            left.remove(role.key());
            if (was == null) {
                changes.add(new RoleCame(role.name()));
                continue;
            }
            if (!was.name().equals(role.name()) || !was.description().equals(role.description())) {
                changes.add(new RoleReworded(was.name(), role.name()));
            }
            asks(was, role, before, after, changes);
        }
        before.roles().stream()
                .filter(role -> left.contains(role.key()))
                .forEach(role -> changes.add(new RoleWent(role.name())));
    }

    private static void asks(
            Role was, Role role, FrameworkContent before, FrameworkContent after, List<FrameworkChange> changes) {
        var names = new LinkedHashMap<UUID, Phrase>();
        before.skills().forEach((key, skill) -> names.put(key, skill.name()));
        after.skills().forEach((key, skill) -> names.put(key, skill.name()));
        var asked = was.wanted().stream()
                .collect(Collectors.toMap(
                        FrameworkContent.Wanted::skill, one -> one, (one, same) -> one, LinkedHashMap::new));
        for (var one : role.wanted()) {
            var earlier = asked.remove(one.skill());
            if (!one.equals(earlier)) {
                var name = Objects.requireNonNullElse(names.get(one.skill()), Phrase.NOTHING);
                changes.add(new RoleAsks(
                        role.name(), name, earlier == null ? 0 : earlier.level(), one.level(), one.weight()));
            }
        }
        // Of a skill that went it is said once that it went.
        asked.forEach((skill, one) -> {
            if (after.skills().containsKey(skill)) {
                var name = Objects.requireNonNullElse(names.get(skill), Phrase.NOTHING);
                changes.add(new RoleAsks(role.name(), name, one.level(), 0, 0));
            }
        });
    }
}
