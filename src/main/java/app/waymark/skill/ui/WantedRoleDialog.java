package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.RoundSkillFind;
import app.waymark.skill.SkillSetSummary;
import app.waymark.skill.SkillSheet;
import app.waymark.skill.WantedResult;
import app.waymark.skill.WantedRole;
import app.waymark.skill.WantedRoles;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a wanted role together of the skills of a framework and of published sets: which, at which level, and how much each counts. */
class WantedRoleDialog extends Dialog {

    private final transient SkillSheet sheet;
    private final transient @Nullable WantedRole present;
    private final transient WantedRoles roles;
    private final InlineMessage notice = new InlineMessage();
    private final TextField name = new TextField(getTranslation("skill.wanted.name"));
    private final AskedSkills asked;
    private final transient KeptText kept;

    /**
     * @param begun skills that were found already, with which it begins where it is new
     * @param adopted the published sets that are looked through as well
     */
    WantedRoleDialog(
            SkillSheet sheet,
            @Nullable WantedRole present,
            List<RoundSkillFind> begun,
            List<SkillSetSummary> adopted,
            Drafts drafts,
            WantedRoles roles) {
        this.sheet = sheet;
        this.present = present;
        this.roles = roles;
        asked = new AskedSkills(
                sheet.content().skills(),
                present == null ? List.of() : present.asks(),
                begun,
                typed -> roles.find(sheet.framework(), typed));
        setHeaderTitle(
                present == null
                        ? getTranslation("skill.wanted.own")
                        : getTranslation("skill.change.of", present.name().in(getLocale())));
        name.setRequiredIndicatorVisible(true);
        TextLimit.on(name, FrameworkContent.LONGEST_NAME);
        kept = KeptText.of(name, drafts)
                .at(
                        Drafts.Place.of("skill", "wanted", sheet.framework(), present == null ? "new" : present.id()),
                        present == null ? "" : present.name().in(getLocale()));
        var credits = new Credits();
        credits.show(List.of(sheet.content()), adopted);
        var form = new Div(notice, name, asked, credits);
        form.addClassNames("wm-form", "skill-form");
        add(form);
        var save = new Button(getTranslation("skill.wanted.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), save);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                name.focus();
            }
        });
    }

    private void save() {
        notice.clear();
        if (!TextLimit.fits(name)) {
            return;
        }
        var result =
                roles.write(present == null ? null : present.id(), sheet.framework(), name.getValue(), asked.value());
        switch (result) {
            case WantedResult.Kept unused -> {
                kept.sent();
                close();
                UI.getCurrent().navigate(Links.SKILLS.substring(1));
            }
            case WantedResult.NameMissing unused -> {
                name.setErrorMessage(getTranslation("skill.name.missing"));
                name.setInvalid(true);
                name.focus();
            }
            case WantedResult.AsksNothing unused -> notice.refuse(getTranslation("skill.wanted.nothing"));
            case WantedResult.AsksTooMuch much ->
                notice.refuse(getTranslation("skill.wanted.skills-many", much.most()));
            case WantedResult.TooMany many -> notice.refuse(getTranslation("skill.wanted.many", many.most()));
            case WantedResult.TooLong unused -> name.focus();
        }
    }
}
