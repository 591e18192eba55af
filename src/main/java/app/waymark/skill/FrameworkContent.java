package app.waymark.skill;

import app.waymark.skill.published.PublishedSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a framework of skills says: skills in groups, each with six levels that are described, and the roles that ask for them.
 * What has a key keeps it from version to version, so that what was said of it stays with it.
 *
 * @param name what the framework is called
 * @param groups its groups, in their order
 * @param roles its roles, in their order
 */
public record FrameworkContent(Phrase name, List<Group> groups, List<Role> roles) {

    /** The levels are 0 to this one. */
    public static final int TOP = 5;

    /** The most skills of a framework. */
    public static final int MOST_SKILLS = 500;

    /** The most groups of a framework. */
    public static final int MOST_GROUPS = 60;

    /** The most roles of a framework. */
    public static final int MOST_ROLES = 100;

    /** The most languages of a framework. */
    public static final int MOST_LANGUAGES = 30;

    /** The longest name of anything in it. */
    public static final int LONGEST_NAME = 200;

    /** The longest description of anything in it, and of a level. */
    public static final int LONGEST_TEXT = 2_000;

    public FrameworkContent {
        groups = List.copyOf(groups);
        roles = List.copyOf(roles);
    }

    /** What skills are gathered under. */
    public record Group(UUID key, Phrase name, List<Skill> skills) {

        public Group {
            skills = List.copyOf(skills);
        }
    }

    /**
     * An ability.
     *
     * @param levels what each level means, 0 to {@link #TOP}
     * @param origin the entry of a published set that it was made of, as its source and uri; empty where it is one's own
     */
    public record Skill(UUID key, Phrase name, Phrase description, List<Phrase> levels, String origin) {

        public Skill {
            var six = new ArrayList<>(levels);
            while (six.size() <= TOP) {
                six.add(Phrase.NOTHING);
            }
            levels = List.copyOf(six.subList(0, TOP + 1));
        }
    }

    /**
     * What somebody may want to be.
     *
     * @param wanted the skills it asks for
     * @param origin as of {@link Skill}
     */
    public record Role(UUID key, Phrase name, Phrase description, List<Wanted> wanted, String origin) {

        public Role {
            wanted = List.copyOf(wanted);
        }
    }

    /**
     * What a role asks for.
     *
     * @param skill the key of the skill
     * @param level at which level, 1 to {@link #TOP}
     * @param weight how much it counts in this role, 1 to 5
     */
    public record Wanted(UUID skill, int level, int weight) {}

    /** A framework with nothing in it yet. */
    public static FrameworkContent empty(Phrase name) {
        return new FrameworkContent(name, List.of(), List.of());
    }

    /** The skills by their keys, in order. */
    public Map<UUID, Skill> skills() {
        var all = new LinkedHashMap<UUID, Skill>();
        groups.forEach(group -> group.skills().forEach(skill -> all.put(skill.key(), skill)));
        return all;
    }

    /** The same with entries of published sets beside its skills, gathered under their set: for one person, and never kept. */
    public FrameworkContent beside(List<Skill> entries) {
        var all = new ArrayList<>(groups);
        for (var source : PublishedSource.values()) {
            var of = entries.stream()
                    .filter(one -> one.origin().startsWith(source.name() + " "))
                    .toList();
            if (!of.isEmpty()) {
                all.add(new Group(source.id(""), Phrase.of("en", source.title()), of));
            }
        }
        return new FrameworkContent(name, all, roles);
    }

    /** The tags of all languages in which something of it is written. */
    public TreeSet<String> languages() {
        var all = new TreeSet<>(name.words().keySet());
        groups.forEach(group -> {
            all.addAll(group.name().words().keySet());
            group.skills().forEach(skill -> {
                all.addAll(skill.name().words().keySet());
                all.addAll(skill.description().words().keySet());
                skill.levels().forEach(level -> all.addAll(level.words().keySet()));
            });
        });
        roles.forEach(role -> {
            all.addAll(role.name().words().keySet());
            all.addAll(role.description().words().keySet());
        });
        return all;
    }

    /** The published sets that something of it comes from, by name. */
    public TreeSet<String> origins() {
        var all = new TreeSet<String>();
        skills().values().forEach(skill -> all.add(skill.origin().split(" ", 2)[0]));
        roles.forEach(role -> all.add(role.origin().split(" ", 2)[0]));
        all.remove("");
        return all;
    }

    /** The first thing that is wrong with it; empty where it can be kept. */
    public Optional<FrameworkFault> fault() {
        var faults = new ArrayList<FrameworkFault>();
        named(name, faults);
        int skills = skills().size();
        limited(FrameworkFault.What.SKILLS, skills, MOST_SKILLS, faults);
        limited(FrameworkFault.What.GROUPS, groups.size(), MOST_GROUPS, faults);
        limited(FrameworkFault.What.ROLES, roles.size(), MOST_ROLES, faults);
        limited(FrameworkFault.What.LANGUAGES, languages().size(), MOST_LANGUAGES, faults);
        for (var group : groups) {
            named(group.name(), faults);
            for (var skill : group.skills()) {
                named(skill.name(), faults);
                limited(FrameworkFault.What.TEXT, skill.description().longest(), LONGEST_TEXT, faults);
                skill.levels()
                        .forEach(level -> limited(FrameworkFault.What.TEXT, level.longest(), LONGEST_TEXT, faults));
            }
        }
        var known = skills().keySet();
        for (var role : roles) {
            named(role.name(), faults);
            limited(FrameworkFault.What.TEXT, role.description().longest(), LONGEST_TEXT, faults);
            for (var wanted : role.wanted()) {
                if (!known.contains(wanted.skill())
                        || wanted.level() < 1
                        || wanted.level() > TOP
                        || wanted.weight() < 1
                        || wanted.weight() > TOP) {
                    throw new IllegalArgumentException(
                            "A role asks for what there is, at levels and weights there are");
                }
            }
        }
        return faults.stream().findFirst();
    }

    private static void named(Phrase name, List<FrameworkFault> faults) {
        if (name.silent()) {
            faults.add(new FrameworkFault(FrameworkFault.What.NAME_MISSING, 0, LONGEST_NAME));
        }
        limited(FrameworkFault.What.NAME, name.longest(), LONGEST_NAME, faults);
    }

    private static void limited(FrameworkFault.What what, int length, int most, List<FrameworkFault> faults) {
        if (length > most) {
            faults.add(new FrameworkFault(what, length, most));
        }
    }
}
