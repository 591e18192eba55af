package app.waymark.learning.ui;

import app.waymark.file.Files;
import app.waymark.learning.LearningEvidence;
import app.waymark.learning.LearningPlan;
import app.waymark.learning.LearningResource;
import app.waymark.learning.LearningResult;
import app.waymark.learning.OwnLearning;
import app.waymark.learning.ResourceKind;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.DateField;
import app.waymark.uikit.FileUpload;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;

/** Says that something is done: since when, what came of it, until when a certificate is good, and what shows it. */
class FinishDialog extends Dialog {

    private final transient OwnLearning learning;
    private final transient UUID plan;
    private final transient Runnable changed;
    private final DateField doneOn;
    private final DateField expiresOn;
    private final TextArea words = new TextArea(getTranslation("learning.finish.words"));
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<LearningEvidence> files = KeyedList.rebuilding(list, LearningEvidence::id, this::file);
    private final InlineMessage notice = new InlineMessage();
    private final KeptText kept;

    FinishDialog(
            OwnLearning learning,
            LearningResource resource,
            LearningPlan before,
            Drafts drafts,
            LocalDate today,
            Runnable changed) {
        this.learning = learning;
        this.plan = before.id();
        this.changed = changed;
        setHeaderTitle(getTranslation("learning.finish.heading", resource.title()));
        doneOn = new DateField(getTranslation("learning.finish.on"), before.doneOn() == null ? today : before.doneOn());
        doneOn.needed(getTranslation("learning.finish.on.needed"))
                .notAfter(today, getTranslation("learning.finish.on.future"));
        boolean certificate = resource.kind() == ResourceKind.CERTIFICATE;
        var months = resource.said().validMonths();
        expiresOn = new DateField(
                getTranslation("learning.finish.expires"),
                before.expiresOn() != null || months == null
                        ? before.expiresOn()
                        : doneOn.getValue().plusMonths(months));
        expiresOn.setHelperText(getTranslation("learning.finish.expires.help"));
        expiresOn.setVisible(certificate);
        if (months != null) {
            doneOn.addValueChangeListener(event -> {
                if (event.getValue() != null && event.isFromClient()) {
                    expiresOn.setValue(event.getValue().plusMonths(months));
                }
            });
        }
        TextLimit.on(words, OwnLearning.MOST_WORDS);
        words.setHelperText(getTranslation("learning.finish.words.help"));
        kept = KeptText.of(words, drafts).at(Drafts.Place.of("learning", before.id(), "finish"), before.words());
        list.addClassName("learning-files");
        var form = new Div(
                notice, doneOn, expiresOn, words, list, FileUpload.ofMany(Files.MOST_BYTES, notice, this::attach));
        form.addClassNames("wm-form", "learning-form");
        add(form);
        var ready = new Button(getTranslation("learning.finish.do"), click -> finish());
        ready.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(ready, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ready);
        show();
    }

    private void attach(String name, InputStreamSource content) {
        told(learning.attach(plan, name, content));
    }

    private void told(LearningResult result) {
        if (result instanceof LearningResult.Saved) {
            notice.clear();
            show();
            changed.run();
        } else {
            notice.refuse(LearningWords.refused(this, result));
        }
    }

    private void show() {
        var all = learning.evidence(plan);
        files.show(all);
        list.setVisible(!all.isEmpty());
    }

    private ListItem file(LearningEvidence one) {
        var link = new Anchor(one.file() == null ? "" : Links.file(one.file()), one.name(), AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        var out = new Button(Glyph.CLOSE.create(), click -> told(learning.detach(one.id())));
        out.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        out.setAriaLabel(getTranslation("learning.finish.remove", one.name()));
        return new ListItem(link, KeyedList.part(out, "remove"));
    }

    private void finish() {
        if (!TextLimit.fits(words) || !doneOn.ready() || (expiresOn.isVisible() && !expiresOn.ready())) {
            return;
        }
        var result = learning.finish(
                plan, doneOn.getValue(), expiresOn.isVisible() ? expiresOn.getValue() : null, words.getValue());
        if (result instanceof LearningResult.Saved) {
            kept.sent();
            close();
            changed.run();
        } else {
            notice.refuse(LearningWords.refused(this, result));
        }
    }
}
