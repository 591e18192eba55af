package app.waymark.learning.ui;

import app.waymark.learning.LearningResult;
import app.waymark.learning.Opportunities;
import app.waymark.learning.OpportunityDraft;
import app.waymark.learning.ResourceDraft;
import app.waymark.program.ProgrammeAccess.Involved;
import app.waymark.shared.Drafts;
import app.waymark.uikit.DateField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;

/** Posts something to do inside the organisation, to the people of a programme, until a day. */
class OpportunityDialog extends Dialog {

    private final transient Opportunities opportunities;
    private final transient Runnable posted;
    private final Select<Involved> programme = new Select<>();
    private final Select<OpportunityDraft.Kind> kind = new Select<>();
    private final TextField title = new TextField(getTranslation("learning.title"));
    private final TextArea words = new TextArea(getTranslation("opportunity.words"));
    private final TextField address = new TextField(getTranslation("learning.address"));
    private final DateField endsOn = new DateField(getTranslation("opportunity.ends-on"));
    private final SkillPicks skills;
    private final InlineMessage notice = new InlineMessage();
    private final transient List<KeptText> kept;

    OpportunityDialog(
            Opportunities opportunities,
            List<Involved> posting,
            SkillNames names,
            Drafts drafts,
            LocalDate today,
            Runnable posted) {
        this.opportunities = opportunities;
        this.posted = posted;
        setHeaderTitle(getTranslation("opportunity.new"));
        programme.setLabel(getTranslation("opportunity.programme"));
        programme.setItems(posting);
        programme.setItemLabelGenerator(one -> one.programme().name());
        programme.setValue(posting.getFirst());
        programme.setVisible(posting.size() > 1);
        kind.setLabel(getTranslation("learning.kind"));
        kind.setItems(OpportunityDraft.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("opportunity.kind." + one));
        kind.setValue(OpportunityDraft.Kind.PROJECT);
        TextLimit.on(title, ResourceDraft.MOST_TITLE);
        title.setRequiredIndicatorVisible(true);
        TextLimit.on(words, ResourceDraft.MOST_WORDS);
        TextLimit.on(address, ResourceDraft.MOST_ADDRESS);
        address.setPlaceholder("https://");
        endsOn.needed(getTranslation("opportunity.ends-on.needed"));
        endsOn.notBefore(today, getTranslation("learning.fault.PAST_DAY"));
        endsOn.notAfter(today.plusDays(OpportunityDraft.MOST_DAYS), getTranslation("learning.fault.FAR_DAY"));
        endsOn.setHelperText(getTranslation("opportunity.ends-on.help"));
        skills = new SkillPicks(names, List.of());
        var place = posting.getFirst().id().value();
        kept = List.of(
                KeptText.of(title, drafts).at(Drafts.Place.of("learning", place, "opportunity-title")),
                KeptText.of(words, drafts).at(Drafts.Place.of("learning", place, "opportunity-words")),
                KeptText.of(address, drafts).at(Drafts.Place.of("learning", place, "opportunity-address")));
        var text = new Paragraph(getTranslation("opportunity.new.text"));
        var form = new Div(text, notice, programme, kind, title, words, address, endsOn, skills);
        form.addClassNames("wm-form", "learning-form");
        add(form);
        var post = new Button(getTranslation("opportunity.post"), click -> post());
        post.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(post, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), post);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                title.focus();
            }
        });
    }

    private void post() {
        if (!TextLimit.fits(title, words, address) || !endsOn.ready()) {
            return;
        }
        var result = opportunities.post(
                programme.getValue().id(),
                new OpportunityDraft(
                        kind.getValue(),
                        title.getValue(),
                        words.getValue(),
                        address.getValue(),
                        endsOn.getValue(),
                        skills.picked()));
        if (result instanceof LearningResult.Saved) {
            kept.forEach(KeptText::sent);
            close();
            posted.run();
        } else {
            notice.refuse(LearningWords.refused(this, result));
        }
    }
}
