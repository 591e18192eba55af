package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.SkillSheet;
import app.waymark.skill.WantedRoles;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;

/** Looks through a pasted job advertisement for the skills of a framework; each counts once it was confirmed. */
class AdvertDialog extends Dialog {

    private final transient SkillSheet sheet;
    private final transient WantedRoles roles;
    private final TextArea text = new TextArea(getTranslation("skill.advert.text"));
    private final Paragraph told = new Paragraph(getTranslation("skill.advert.help"));
    private final CheckboxGroup<Skill> found = new CheckboxGroup<>(getTranslation("skill.advert.found"));
    private final Button on = new Button(getTranslation("skill.advert.on"));

    /** @param confirmed takes what was confirmed, to be written as a role */
    AdvertDialog(SkillSheet sheet, Drafts drafts, WantedRoles roles, Consumer<List<Wanted>> confirmed) {
        this.sheet = sheet;
        this.roles = roles;
        setHeaderTitle(getTranslation("skill.wanted.advert"));
        TextLimit.on(text, WantedRoles.LONGEST_TEXT);
        text.addClassName("skill-advert");
        var kept = KeptText.of(text, drafts).at(Drafts.Place.of("skill", "advert", sheet.framework()));
        found.setItemLabelGenerator(one -> one.name().in(getLocale()));
        found.setVisible(false);
        found.addValueChangeListener(event -> on.setEnabled(!event.getValue().isEmpty()));
        var look = new Button(getTranslation("skill.advert.look"), click -> look());
        var form = new Div(text, look, told, found);
        form.addClassNames("wm-form", "skill-form");
        add(form);
        on.setEnabled(false);
        on.addThemeVariants(ButtonVariant.PRIMARY);
        on.addClickListener(click -> {
            kept.sent();
            close();
            confirmed.accept(found.getValue().stream().map(AskedSkills::asked).toList());
        });
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), on);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                text.focus();
            }
        });
    }

    private void look() {
        if (!TextLimit.fits(text)) {
            return;
        }
        var all = roles.spokenOf(sheet.framework(), text.getValue());
        found.setItems(all);
        found.setVisible(!all.isEmpty());
        var said = getTranslation("skill.advert.count", all.size());
        told.setText(said);
        LiveRegion.say(said);
    }
}
