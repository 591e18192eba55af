package app.waymark.skill.ui;

import app.waymark.program.ProgrammeId;
import app.waymark.skill.PickedSkills;
import app.waymark.skill.SkillFind;
import app.waymark.skill.SkillSetSummary;
import app.waymark.skill.SkillSets;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Picks skills, or occupations with what they ask for, from the published sets, found as one types. */
class PickDialog extends Dialog {

    private static final int PAUSE_MS = 150;

    private final transient SkillSets sets;
    private final transient ProgrammeId programme;
    private final transient Function<PickedSkills, Optional<String>> taking;
    private final RadioButtonGroup<Boolean> what = new RadioButtonGroup<>();
    private final TextField typed = new TextField(getTranslation("skill.find"));
    private final Paragraph told = new Paragraph();
    private final RowList list = new RowList(getTranslation("skill.found"), List.of());
    private final KeyedList<SkillFind> rows = KeyedList.rebuilding(list, SkillFind::entry, this::row);

    /** @param taking takes what was picked; says what is wrong with that, if anything is */
    PickDialog(
            SkillSets sets,
            ProgrammeId programme,
            List<SkillSetSummary> all,
            Function<PickedSkills, Optional<String>> taking) {
        this.sets = sets;
        this.programme = programme;
        this.taking = taking;
        setHeaderTitle(getTranslation("skill.pick"));
        what.setLabel(getTranslation("skill.pick.what"));
        what.setItems(false, true);
        what.setItemLabelGenerator(
                occupation -> getTranslation(occupation ? "skill.pick.occupations" : "skill.pick.skills"));
        what.setValue(false);
        what.addValueChangeListener(event -> find());
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(PAUSE_MS);
        typed.addValueChangeListener(event -> find());
        var credits = new Div();
        all.forEach(one -> {
            var credit = new Paragraph(one.credit());
            credit.addClassName("wm-small");
            credits.add(credit);
        });
        var form = new Div(what, typed, told, list, credits);
        form.addClassNames("wm-form", "skill-form");
        add(form);
        find();
        if (all.isEmpty()) {
            what.setVisible(false);
            typed.setVisible(false);
            told.setText(getTranslation("skill.sets.none"));
        }
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()));
        addOpenedChangeListener(opened -> {
            if (opened.isOpened() && typed.isVisible()) {
                typed.focus();
            }
        });
    }

    private void find() {
        var finds = sets.find(programme, typed.getValue(), what.getValue());
        rows.show(finds);
        list.setVisible(!finds.isEmpty());
        told.setText(
                typed.getValue().isEmpty()
                        ? getTranslation("skill.find.help")
                        : getTranslation("skill.found.count", finds.size()));
    }

    private Row row(SkillFind find) {
        var take = new Button(getTranslation("skill.pick.take"), click -> take(find));
        take.setAriaLabel(take.getText() + ": " + find.label());
        var row = new Row(null, find.label());
        if (!find.by().isEmpty()) {
            row.text(getTranslation("skill.found.by", find.by()));
        }
        if (!find.description().isEmpty()) {
            row.text(find.description());
        }
        row.text(find.source().title());
        return row.end(KeyedList.part(take, "take"));
    }

    private void take(SkillFind find) {
        var wrong = sets.pick(programme, find.entry()).flatMap(taking);
        wrong.ifPresentOrElse(Toasts::say, () -> {
            var said = getTranslation("skill.picked", find.label());
            LiveRegion.say(said);
            told.setText(said);
        });
    }
}
