package app.waymark.skill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What lies between somebody and the role they want, as one reader may see it.
 *
 * @param sheets the frameworks with what was said in them
 * @param roles the roles that are wanted, the one that is looked at first
 * @param sheet the framework that is shown, or null where there is none
 * @param role the role that is looked at, or null where none is wanted of this framework
 * @param rows all skills of that framework: what is missing most first, then what is not rated, then what is enough, then
 *     what the role does not ask for
 */
public record GapPage(
        List<SkillSheet> sheets,
        List<WantedRole> roles,
        @Nullable SkillSheet sheet,
        @Nullable WantedRole role,
        List<SkillGap> rows) {

    public GapPage {
        sheets = List.copyOf(sheets);
        roles = List.copyOf(roles);
        rows = List.copyOf(rows);
    }

    /** What is missing, the biggest first. */
    public List<SkillGap> gaps() {
        return rows.stream().filter(SkillGap::open).toList();
    }

    /** One row; empty where there is none of this skill. */
    public Optional<SkillGap> row(UUID skill) {
        return rows.stream()
                .filter(one -> one.skill().key().skill().equals(skill))
                .findFirst();
    }

    /** Lays a role beside the skills. */
    static GapPage of(
            List<SkillSheet> sheets, List<WantedRole> wanted, List<SkillGoal> goals, @Nullable UUID framework) {
        var known = sheets.stream().collect(Collectors.toMap(SkillSheet::framework, one -> one));
        var roles = wanted.stream()
                .filter(one -> known.containsKey(one.framework()))
                .map(one -> present(one, known))
                .filter(one -> !one.asks().isEmpty())
                .sorted(Comparator.comparing(WantedRole::lookedAt).reversed())
                .toList();
        var looked = roles.stream()
                .filter(one -> framework == null || one.framework().equals(framework))
                .findFirst()
                .orElse(null);
        var sheet = looked != null
                ? known.get(looked.framework())
                : sheets.stream()
                        .filter(one -> framework == null || one.framework().equals(framework))
                        .max(Comparator.comparingInt(SkillSheet::rated))
                        .orElse(null);
        return new GapPage(sheets, roles, sheet, looked, sheet == null ? List.of() : rows(sheet, looked, goals));
    }

    /** As its framework asks for it now; what is gone from there is asked for no more. */
    private static WantedRole present(WantedRole one, Map<UUID, SkillSheet> sheets) {
        var content = Objects.requireNonNull(sheets.get(one.framework())).content();
        var of = content.roles().stream()
                .filter(role -> role.key().equals(one.role()))
                .findFirst();
        var skills = content.skills().keySet();
        return new WantedRole(
                one.id(),
                one.framework(),
                one.role(),
                of.map(FrameworkContent.Role::name).orElse(one.name()),
                of.map(FrameworkContent.Role::wanted).orElse(one.asks()).stream()
                        .filter(asked -> skills.contains(asked.skill()))
                        .toList(),
                one.lookedAt());
    }

    private static List<SkillGap> rows(SkillSheet sheet, @Nullable WantedRole role, List<SkillGoal> goals) {
        var asks = new HashMap<UUID, FrameworkContent.Wanted>();
        if (role != null) {
            role.asks().forEach(one -> asks.put(one.skill(), one));
        }
        var made = goals.stream().collect(Collectors.toMap(SkillGoal::skill, one -> one, (latest, before) -> latest));
        var rows = new ArrayList<SkillGap>();
        for (var skill : sheet.skills()) {
            var asked = asks.get(skill.key().skill());
            rows.add(new SkillGap(
                    skill,
                    asked == null ? 0 : asked.level(),
                    asked == null ? 0 : asked.weight(),
                    made.get(skill.key())));
        }
        rows.sort(Comparator.comparingInt(GapPage::place)
                .thenComparing(Comparator.comparingInt(SkillGap::size).reversed()));
        return rows;
    }

    private static int place(SkillGap one) {
        if (one.open()) {
            return 0;
        }
        if (!one.asked()) {
            return 3;
        }
        return one.level() == null ? 1 : 2;
    }
}
