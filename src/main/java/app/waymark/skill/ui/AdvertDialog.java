package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.shared.Excerpt;
import app.waymark.skill.RoundSkillFind;
import app.waymark.skill.SkillSetSummary;
import app.waymark.skill.SkillSheet;
import app.waymark.skill.WantedRole;
import app.waymark.skill.WantedRoles;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks through a pasted job advertisement for the skills of a framework and of the published sets that are offered; each counts
 * once it was confirmed.
 */
class AdvertDialog extends Dialog {

    private static final int LONGEST_MEANING = 160;

    private final transient SkillSheet sheet;
    private final transient List<SkillSetSummary> adopted;
    private final transient WantedRoles roles;
    private final TextArea text = new TextArea(getTranslation("skill.advert.text"));
    private final Paragraph told = new Paragraph(getTranslation("skill.advert.help"));
    private final CheckboxGroup<RoundSkillFind> found = new CheckboxGroup<>(getTranslation("skill.advert.found"));
    private final Credits credits = new Credits();
    private final Button on = new Button(getTranslation("skill.advert.on"));
    private transient List<RoundSkillFind> all = List.of();

    /**
     * @param adopted the published sets that are looked through as well
     * @param confirmed takes what was confirmed, to be written as a role
     */
    AdvertDialog(
            SkillSheet sheet,
            List<SkillSetSummary> adopted,
            Drafts drafts,
            WantedRoles roles,
            Consumer<List<RoundSkillFind>> confirmed) {
        this.sheet = sheet;
        this.adopted = adopted;
        this.roles = roles;
        setHeaderTitle(getTranslation("skill.wanted.advert"));
        TextLimit.on(text, WantedRoles.LONGEST_TEXT);
        text.addClassName("skill-advert");
        var kept = KeptText.of(text, drafts).at(Drafts.Place.of("skill", "advert", sheet.framework()));
        found.setItemLabelGenerator(one -> one.name().in(getLocale()));
        found.setItemHelperGenerator(this::meaning);
        found.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        found.setVisible(false);
        credits.setVisible(false);
        found.addValueChangeListener(event -> on.setEnabled(!event.getValue().isEmpty()));
        var look = new Button(getTranslation("skill.advert.look"), click -> look());
        var form = new Div(text, look, told, found, credits);
        form.addClassNames("wm-form", "skill-form");
        add(form);
        on.setEnabled(false);
        on.addThemeVariants(ButtonVariant.PRIMARY);
        on.addClickListener(click -> {
            kept.sent();
            close();
            confirmed.accept(all.stream().filter(found::isSelected).toList());
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
        all = roles.spokenOf(sheet.framework(), text.getValue());
        found.setItems(all);
        found.setVisible(!all.isEmpty());
        var from = all.stream().map(one -> one.from().in(getLocale())).collect(Collectors.toSet());
        credits.show(
                all.isEmpty() ? List.of() : List.of(sheet.content()),
                adopted.stream()
                        .filter(one -> from.contains(one.source().title()))
                        .toList());
        var said = all.size() < WantedRole.MOST_SKILLS
                ? getTranslation("skill.advert.count", all.size())
                : getTranslation("skill.advert.many", all.size());
        told.setText(said);
        LiveRegion.say(said);
    }

    /** What is meant by it, by what it was found, and of what it is. */
    private String meaning(RoundSkillFind one) {
        var by = one.by().isEmpty() ? "" : getTranslation("skill.found.by", one.by());
        return Stream.of(
                        by,
                        Excerpt.of(one.description().in(getLocale()), LONGEST_MEANING),
                        one.from().in(getLocale()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
