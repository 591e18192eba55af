package app.waymark.skill.ui;

import app.waymark.shared.Excerpt;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.Phrase;
import app.waymark.skill.RoundSkillFind;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.TextRenderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A list of skills with levels that somebody puts together: found as one types, each level with what it means. */
class ChosenSkills extends Div {

    private static final int LEVEL_TEXT = 70;

    /** A skill as it is shown; wrong where its levels cannot stand so. */
    private record Line(ChosenSkill chosen, boolean wrong) {}

    private final boolean sought;
    private final int most;
    private final transient Runnable changed;
    private final transient List<ChosenSkill> chosen = new ArrayList<>();
    private final transient Map<UUID, Select<Integer>> first = new HashMap<>();
    private final RowList list;
    private final KeyedList<Line> rows;
    private final FindSkills finding;
    private transient Map<UUID, Skill> described = Map.of();
    private boolean strict;

    /**
     * An empty list.
     *
     * @param sought whether it is of what one wants to learn, with two levels each
     * @param search finds skills by what is typed
     * @param changed is told of every change of the person's
     */
    ChosenSkills(boolean sought, int most, Function<String, List<RoundSkillFind>> search, Runnable changed) {
        this.sought = sought;
        this.most = most;
        this.changed = changed;
        list = new RowList(getTranslation(sought ? "skill.round.sought" : "skill.round.offered"), List.of());
        rows = KeyedList.rebuilding(list, (Line one) -> one.chosen().skill(), this::row);
        finding = new FindSkills(
                search, skill -> chosen.stream().anyMatch(one -> one.skill().equals(skill)), this::add);
        addClassNames("wm-stack-s", "skill-chosen");
        add(list, finding);
        show(List.of(), Map.of());
    }

    /** Puts these in. */
    final void show(List<ChosenSkill> all, Map<UUID, Skill> known) {
        described = known;
        finding.browsable(!known.isEmpty());
        chosen.clear();
        chosen.addAll(all);
        strict = false;
        fill();
    }

    /** What is on the list. */
    List<ChosenSkill> value() {
        return List.copyOf(chosen);
    }

    /** Whether of each all is said; the first of which it is not has the focus. */
    boolean ready() {
        strict = true;
        fill();
        var wrong = chosen.stream().filter(one -> !one.whole(sought)).findFirst();
        wrong.map(one -> first.get(one.skill())).ifPresent(Focusable::focus);
        return wrong.isEmpty();
    }

    private void fill() {
        rows.show(chosen.stream()
                .map(one -> new Line(one, strict && !one.whole(sought)))
                .toList());
        list.setVisible(!chosen.isEmpty());
        finding.refresh();
    }

    private void add(RoundSkillFind find) {
        var name = find.name().in(getLocale());
        if (chosen.size() >= most) {
            finding.tell(getTranslation("skill.round.many", most));
        } else if (chosen.stream().noneMatch(one -> one.skill().equals(find.skill()))) {
            chosen.add(ChosenSkill.fresh(find.skill(), find.name()));
            changed();
            finding.tell(getTranslation("skill.round.added", name));
        }
    }

    private Row row(Line line) {
        var one = line.chosen();
        var name = one.name().in(getLocale());
        var row = new Row(null, name);
        var own = one.own();
        var level = one.level();
        if (sought && own != null) {
            meaning(one, own).ifPresent(text -> row.text(getTranslation("skill.round.meaning.own", own, text)));
        }
        if (level != null) {
            meaning(one, level)
                    .ifPresent(text -> row.text(getTranslation(
                            sought ? "skill.round.meaning.wanted" : "skill.round.meaning.offered", level, text)));
        }
        var remove = new Button(getTranslation("skill.role.drop"), click -> {
            chosen.removeIf(other -> other.skill().equals(one.skill()));
            changed();
            LiveRegion.say(getTranslation("skill.round.removed", name));
        });
        remove.setAriaLabel(remove.getText() + ": " + name);
        var to = select(one, sought ? "wanted" : "offered", 1, level);
        to.addValueChangeListener(event -> change(one.skill(), now -> now.withLevel(event.getValue())));
        if (!sought) {
            first.put(one.skill(), to);
            wrong(to, line.wrong(), "skill.round.level.missing");
            return row.end(KeyedList.part(to, "level"), KeyedList.part(remove, "remove"));
        }
        var from = select(one, "own", 0, own);
        from.addValueChangeListener(event -> change(one.skill(), now -> now.withOwn(event.getValue())));
        first.put(one.skill(), own == null ? from : to);
        wrong(
                own == null ? from : to,
                line.wrong(),
                own == null || level == null ? "skill.round.level.missing" : "skill.round.level.above");
        return row.end(KeyedList.part(from, "own"), KeyedList.part(to, "level"), KeyedList.part(remove, "remove"));
    }

    private void wrong(Select<Integer> select, boolean wrong, String key) {
        select.setInvalid(wrong);
        select.setErrorMessage(wrong ? getTranslation(key) : "");
    }

    private Select<Integer> select(ChosenSkill one, String what, int least, @Nullable Integer value) {
        var select = new Select<Integer>();
        select.setManualValidation(true);
        select.setLabel(getTranslation("skill.round.level." + what));
        select.setItems(IntStream.rangeClosed(least, FrameworkContent.TOP - (what.equals("own") ? 1 : 0))
                .boxed()
                .toList());
        select.setItemLabelGenerator(level -> String.valueOf(level));
        select.setRenderer(new TextRenderer<>(level -> meaning(one, level)
                .map(text -> getTranslation("skill.round.level.item", level, Excerpt.of(text, LEVEL_TEXT)))
                .orElse(String.valueOf(level))));
        if (value != null) {
            select.setValue(value);
        }
        select.setAriaLabel(
                getTranslation("skill.round.level." + what) + ": " + one.name().in(getLocale()));
        select.addClassName("skill-level");
        return select;
    }

    private Optional<String> meaning(ChosenSkill one, int level) {
        var skill = described.get(one.skill());
        var meaning = skill == null ? Phrase.NOTHING : skill.levels().get(level);
        return meaning.silent() ? Optional.empty() : Optional.of(meaning.in(getLocale()));
    }

    private void change(UUID skill, Function<ChosenSkill, ChosenSkill> next) {
        chosen.replaceAll(one -> one.skill().equals(skill) ? next.apply(one) : one);
        changed();
    }

    private void changed() {
        fill();
        changed.run();
    }
}
