package app.waymark.skill.ui;

import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Group;
import app.waymark.skill.FrameworkContent.Role;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.Phrase;
import app.waymark.skill.PickedSkills;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What can be done to a framework; each thing found by its key, so that it can be done to a newer edition as well. */
final class FrameworkEdits {

    private FrameworkEdits() {}

    static FrameworkContent named(FrameworkContent content, Phrase name) {
        return new FrameworkContent(name, content.groups(), content.roles());
    }

    static FrameworkContent withGroup(FrameworkContent content, Phrase name) {
        var groups = new ArrayList<>(content.groups());
        groups.add(new Group(UUID.randomUUID(), name, List.of()));
        return new FrameworkContent(content.name(), groups, content.roles());
    }

    static FrameworkContent group(FrameworkContent content, UUID key, UnaryOperator<Group> change) {
        return new FrameworkContent(
                content.name(),
                content.groups().stream()
                        .map(group -> group.key().equals(key) ? change.apply(group) : group)
                        .toList(),
                content.roles());
    }

    /** Without the group; its skills go with it, and from the roles that ask for them. */
    static FrameworkContent withoutGroup(FrameworkContent content, UUID key) {
        return tidied(new FrameworkContent(
                content.name(),
                content.groups().stream()
                        .filter(group -> !group.key().equals(key))
                        .toList(),
                content.roles()));
    }

    /** With a skill in place of the one with its key, in this group; at its end where it was elsewhere or nowhere. */
    static FrameworkContent withSkill(FrameworkContent content, UUID into, Skill skill) {
        return new FrameworkContent(
                content.name(),
                content.groups().stream()
                        .map(group -> new Group(group.key(), group.name(), skills(group, into, skill)))
                        .toList(),
                content.roles());
    }

    private static List<Skill> skills(Group group, UUID into, Skill skill) {
        var skills = new ArrayList<Skill>();
        boolean there = false;
        for (var one : group.skills()) {
            boolean same = one.key().equals(skill.key());
            if (!same) {
                skills.add(one);
            } else if (group.key().equals(into)) {
                skills.add(skill);
                there = true;
            }
        }
        if (group.key().equals(into) && !there) {
            skills.add(skill);
        }
        return skills;
    }

    static FrameworkContent withoutSkill(FrameworkContent content, UUID key) {
        return tidied(new FrameworkContent(
                content.name(),
                content.groups().stream()
                        .map(group -> new Group(
                                group.key(),
                                group.name(),
                                group.skills().stream()
                                        .filter(skill -> !skill.key().equals(key))
                                        .toList()))
                        .toList(),
                content.roles()));
    }

    static FrameworkContent withRole(FrameworkContent content, Role role) {
        var roles = new ArrayList<Role>();
        boolean there = false;
        for (var one : content.roles()) {
            boolean same = one.key().equals(role.key());
            there |= same;
            roles.add(same ? role : one);
        }
        if (!there) {
            roles.add(role);
        }
        return new FrameworkContent(content.name(), content.groups(), roles);
    }

    static FrameworkContent withoutRole(FrameworkContent content, UUID key) {
        return new FrameworkContent(
                content.name(),
                content.groups(),
                content.roles().stream().filter(role -> !role.key().equals(key)).toList());
    }

    /** With what was picked and is not there yet, in this group; what is there stays as it was written. */
    static FrameworkContent withPicked(FrameworkContent content, UUID into, PickedSkills picked) {
        var changed = content;
        for (var skill : picked.skills()) {
            if (!changed.skills().containsKey(skill.key())) {
                changed = withSkill(changed, into, skill);
            }
        }
        var role = picked.role();
        boolean known = role.isPresent()
                && content.roles().stream()
                        .anyMatch(one -> one.key().equals(role.get().key()));
        return role.isEmpty() || known ? changed : withRole(changed, role.get());
    }

    private static FrameworkContent tidied(FrameworkContent content) {
        var known = new HashSet<>(content.skills().keySet());
        return new FrameworkContent(
                content.name(),
                content.groups(),
                content.roles().stream()
                        .map(role -> new Role(
                                role.key(),
                                role.name(),
                                role.description(),
                                role.wanted().stream()
                                        .filter(one -> known.contains(one.skill()))
                                        .toList(),
                                role.origin()))
                        .toList());
    }
}
