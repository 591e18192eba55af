package app.waymark.learning.ui;

import app.waymark.learning.ResourceDraft;
import app.waymark.learning.SkillLevels;
import app.waymark.skill.FrameworkContent;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The skills that something is for, each with the level it begins at and the one it leads to. */
class SkillPicks extends Composite<Div> {

    private final transient SkillNames names;
    private final ComboBox<SkillNames.Which> add = new ComboBox<>(getTranslation("learning.skills"));
    private final Div lines = new Div();
    private final KeyedList<SkillLevels> shown;
    private final transient List<SkillLevels> picked = new ArrayList<>();

    SkillPicks(SkillNames names, List<SkillLevels> before) {
        this.names = names;
        shown = KeyedList.rebuilding(lines, SkillNames.Which::of, this::line);
        picked.addAll(before);
        add.setHelperText(getTranslation("learning.skills.help"));
        add.setPlaceholder(getTranslation("learning.skills.find"));
        add.setItems(names.all());
        add.setItemLabelGenerator(names::name);
        add.setWidthFull();
        add.addValueChangeListener(event -> {
            var chosen = event.getValue();
            if (chosen != null) {
                add.clear();
                pick(chosen);
            }
        });
        add.setVisible(names.any());
        getContent().addClassName("learning-picks");
        getContent().add(add, lines);
        shown.show(picked);
    }

    private void pick(SkillNames.Which chosen) {
        if (picked.size() < ResourceDraft.MOST_SKILLS
                && picked.stream().noneMatch(one -> SkillNames.Which.of(one).equals(chosen))) {
            picked.add(new SkillLevels(chosen.framework(), chosen.skill(), 0, 2));
            shown.show(picked);
        }
    }

    private Div line(SkillLevels one) {
        var which = SkillNames.Which.of(one);
        var name = names.find(which).orElseGet(() -> getTranslation("learning.skill.gone"));
        var from = level(getTranslation("learning.skill.from", name), 0, FrameworkContent.TOP - 1, one.from());
        var to = level(getTranslation("learning.skill.to", name), 1, FrameworkContent.TOP, one.to());
        from.addValueChangeListener(
                event -> change(one, event.getValue(), Math.max(to.getValue(), event.getValue() + 1)));
        to.addValueChangeListener(
                event -> change(one, Math.min(from.getValue(), event.getValue() - 1), event.getValue()));
        var out = new Button(Glyph.CLOSE.create(), click -> {
            picked.remove(one);
            shown.show(picked);
        });
        out.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        out.setAriaLabel(getTranslation("learning.skill.out", name));
        var label = new Span(name);
        label.addClassName("learning-pick-name");
        var line = new Div(
                label,
                KeyedList.part(from, "from"),
                new Span("→"),
                KeyedList.part(to, "to"),
                KeyedList.part(out, "out"));
        line.addClassName("learning-pick");
        return line;
    }

    private Select<Integer> level(String name, int first, int last, int value) {
        var select = new Select<Integer>();
        select.setAriaLabel(name);
        select.setItems(IntStream.rangeClosed(first, last).boxed().toList());
        select.setValue(value);
        select.addClassName("learning-level");
        return select;
    }

    private void change(SkillLevels before, int from, int to) {
        int at = picked.indexOf(before);
        if (at >= 0) {
            picked.set(at, new SkillLevels(before.framework(), before.skill(), from, to));
            shown.show(picked);
        }
    }

    List<SkillLevels> picked() {
        return List.copyOf(picked);
    }
}
