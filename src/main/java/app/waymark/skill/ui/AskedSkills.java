package app.waymark.skill.ui;

import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.RoundSkillFind;
import app.waymark.skill.WantedRole;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which skills a role asks for, at which level and with which weight; added one by one, found as one types. */
class AskedSkills extends Div {

    private static final int LEVEL = 3;
    private static final int WEIGHT = 3;

    private final transient Map<UUID, Skill> skills;
    private final transient List<Wanted> wanted;
    private final RowList list = new RowList(getTranslation("skill.role.asks"), List.of());
    private final KeyedList<Wanted> rows = KeyedList.rebuilding(list, Wanted::skill, this::row);
    private @Nullable FindSkills finding;

    /** Of the skills of a framework, which are chosen from a list. */
    AskedSkills(Map<UUID, Skill> skills, List<Wanted> asked) {
        this.skills = new HashMap<>(skills);
        wanted = known(asked);
        var more = new ComboBox<Skill>(getTranslation("skill.role.add"));
        more.setItems(List.copyOf(skills.values()));
        more.setItemLabelGenerator(one -> one.name().in(getLocale()));
        more.addValueChangeListener(event -> {
            var chosen = event.getValue();
            if (chosen != null && event.isFromClient()) {
                more.clear();
                add(chosen);
            }
        });
        begin(more);
    }

    /**
     * Of whatever is found, beside the skills of a framework.
     *
     * @param begun what was found already, and stands at the end
     */
    AskedSkills(
            Map<UUID, Skill> skills,
            List<Wanted> asked,
            List<RoundSkillFind> begun,
            Function<String, List<RoundSkillFind>> search) {
        this.skills = new HashMap<>(skills);
        begun.forEach(one -> this.skills.putIfAbsent(one.skill(), skill(one)));
        wanted = known(Stream.concat(asked.stream(), begun.stream().map(one -> new Wanted(one.skill(), LEVEL, WEIGHT)))
                .toList());
        finding = new FindSkills(search, this::asks, this::add);
        begin(finding);
    }

    private List<Wanted> known(List<Wanted> asked) {
        return new ArrayList<>(
                asked.stream().filter(one -> skills.containsKey(one.skill())).toList());
    }

    private void begin(Component more) {
        addClassName("wm-form");
        add(list, more);
        show();
    }

    private void show() {
        rows.show(wanted);
        list.setVisible(!wanted.isEmpty());
        if (finding != null) {
            finding.refresh();
        }
    }

    private boolean asks(UUID skill) {
        return wanted.stream().anyMatch(one -> one.skill().equals(skill));
    }

    private void add(Skill skill) {
        if (!asks(skill.key())) {
            skills.putIfAbsent(skill.key(), skill);
            wanted.add(asked(skill));
            show();
        }
    }

    private void add(RoundSkillFind find) {
        if (finding != null && wanted.size() >= WantedRole.MOST_SKILLS) {
            finding.tell(getTranslation("skill.wanted.skills-many", WantedRole.MOST_SKILLS));
            return;
        }
        add(skill(find));
        if (finding != null) {
            finding.tell(getTranslation("skill.round.added", find.name().in(getLocale())));
        }
    }

    private static Skill skill(RoundSkillFind find) {
        return new Skill(find.skill(), find.name(), find.description(), List.of(), "");
    }

    /** A skill as it is asked for before anything else is said. */
    private static Wanted asked(Skill skill) {
        return new Wanted(skill.key(), LEVEL, WEIGHT);
    }

    List<Wanted> value() {
        return List.copyOf(wanted);
    }

    private Row row(Wanted one) {
        var skill = Objects.requireNonNull(skills.get(one.skill()));
        var called = skill.name().in(getLocale());
        var level = number(getTranslation("skill.role.level.of", called), one.level(), "skill.role.level");
        level.addValueChangeListener(event -> replace(one.skill(), event.getValue(), null));
        var weight = number(getTranslation("skill.role.weight.of", called), one.weight(), "skill.role.weight");
        weight.addValueChangeListener(event -> replace(one.skill(), null, event.getValue()));
        var remove = new Button(getTranslation("skill.role.drop"), click -> {
            wanted.removeIf(other -> other.skill().equals(one.skill()));
            show();
        });
        remove.setAriaLabel(remove.getText() + ": " + called);
        var row = new Row(null, called);
        var meaning = skill.levels().get(one.level());
        if (!meaning.silent()) {
            row.text(meaning.in(getLocale()));
        } else if (!skill.origin().isEmpty()) {
            row.text(Credits.title(skill.origin()));
        }
        return row.end(
                KeyedList.part(level, "level"), KeyedList.part(weight, "weight"), KeyedList.part(remove, "remove"));
    }

    private Select<Integer> number(String name, int value, String key) {
        var select = new Select<Integer>();
        select.setItems(IntStream.rangeClosed(1, FrameworkContent.TOP).boxed().toList());
        select.setItemLabelGenerator(one -> getTranslation(key, one));
        select.setValue(value);
        select.setAriaLabel(name);
        select.addClassName("skill-number");
        return select;
    }

    private void replace(UUID skill, @Nullable Integer level, @Nullable Integer weight) {
        wanted.replaceAll(one -> one.skill().equals(skill)
                ? new Wanted(
                        skill,
                        Objects.requireNonNullElse(level, one.level()),
                        Objects.requireNonNullElse(weight, one.weight()))
                : one);
        show();
    }
}
