package app.waymark.network.ui;

import app.waymark.network.ContactDraft;
import app.waymark.network.ContactResult;
import app.waymark.network.ContactRhythm;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks what is to be kept of somebody: the name is enough. */
class ContactDialog extends Dialog {

    private static final List<ContactRhythm> OFTEN = List.of(
            new ContactRhythm(2, ContactRhythm.Unit.WEEKS),
            new ContactRhythm(4, ContactRhythm.Unit.WEEKS),
            new ContactRhythm(6, ContactRhythm.Unit.WEEKS),
            new ContactRhythm(2, ContactRhythm.Unit.MONTHS),
            new ContactRhythm(3, ContactRhythm.Unit.MONTHS),
            new ContactRhythm(6, ContactRhythm.Unit.MONTHS),
            new ContactRhythm(12, ContactRhythm.Unit.MONTHS));

    private final TextField name = new TextField(getTranslation("network.name"));
    private final TextField address = new TextField(getTranslation("network.address"));
    private final TextArea known = new TextArea(getTranslation("network.known"));
    private final TextArea about = new TextArea(getTranslation("network.about"));
    private final TextField introducedBy = new TextField(getTranslation("network.introduced-by"));
    private final DateField lastOn;
    private final Select<ContactRhythm> rhythm = new Select<>();
    private final InlineMessage notice = new InlineMessage();
    private final transient List<KeptText> kept;
    private final transient Function<ContactDraft, ContactResult> save;

    /**
     * @param contact who is changed, or null where somebody is added
     * @param place names what is typed and not saved yet
     */
    ContactDialog(
            @Nullable UUID contact,
            ContactDraft said,
            Drafts drafts,
            UUID place,
            LocalDate today,
            Function<ContactDraft, ContactResult> save) {
        this.save = save;
        setHeaderTitle(getTranslation(contact == null ? "network.new" : "network.change"));
        TextLimit.on(name, ContactDraft.MOST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        TextLimit.on(address, ContactDraft.MOST_ADDRESS);
        address.setHelperText(getTranslation("network.address.help"));
        TextLimit.on(known, ContactDraft.MOST_WORDS);
        TextLimit.on(about, ContactDraft.MOST_WORDS);
        TextLimit.on(introducedBy, ContactDraft.MOST_NAME);
        lastOn = new DateField(getTranslation("network.last-on"), said.lastOn());
        lastOn.notAfter(today, getTranslation("network.fault.FUTURE_DAY"));
        var offered = new ArrayList<>(OFTEN);
        if (said.rhythm() != null && !offered.contains(said.rhythm())) {
            offered.add(said.rhythm());
        }
        rhythm.setLabel(getTranslation("network.rhythm"));
        rhythm.setHelperText(getTranslation("network.rhythm.help"));
        rhythm.setEmptySelectionAllowed(true);
        rhythm.setEmptySelectionCaption(getTranslation("network.rhythm.none"));
        rhythm.setItems(offered);
        rhythm.setItemLabelGenerator(one -> one == null ? getTranslation("network.rhythm.none") : every(one));
        rhythm.setValue(said.rhythm());
        var at = contact == null ? place : contact;
        kept = List.of(
                KeptText.of(name, drafts).at(Drafts.Place.of("network", at, "name"), said.name()),
                KeptText.of(address, drafts).at(Drafts.Place.of("network", at, "address"), said.address()),
                KeptText.of(known, drafts).at(Drafts.Place.of("network", at, "known"), said.known()),
                KeptText.of(about, drafts).at(Drafts.Place.of("network", at, "about"), said.about()),
                KeptText.of(introducedBy, drafts).at(Drafts.Place.of("network", at, "by"), said.introducedBy()));
        var text = new Paragraph(getTranslation("network.alone"));
        text.addClassName("wm-small");
        var form = new Div(text, notice, name, known, about, introducedBy, address, lastOn, rhythm);
        form.addClassNames("wm-form", "network-form");
        add(form);
        var ready = new Button(getTranslation("network.save"), click -> save());
        ready.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(ready, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ready);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                name.focus();
            }
        });
    }

    private String every(ContactRhythm one) {
        return getTranslation("network.every." + one.unit(), one.number());
    }

    private void save() {
        name.setInvalid(false);
        if (!TextLimit.fits(name, known, about, introducedBy, address) || !lastOn.ready()) {
            return;
        }
        var result = save.apply(new ContactDraft(
                name.getValue(),
                address.getValue(),
                known.getValue(),
                about.getValue(),
                introducedBy.getValue(),
                lastOn.getValue(),
                rhythm.getValue()));
        switch (result) {
            case ContactResult.Saved unused -> {
                kept.forEach(KeptText::sent);
                close();
            }
            case ContactResult.Wrong(var fault)
            when fault == ContactDraft.Fault.NO_NAME -> {
                name.setErrorMessage(getTranslation("network.fault." + fault));
                name.setInvalid(true);
                name.focus();
            }
            case ContactResult.Wrong(var fault) -> notice.refuse(getTranslation("network.fault." + fault));
            case ContactResult.TooMany(var most) -> notice.refuse(getTranslation("network.too-many", most));
            case ContactResult.Gone() -> notice.refuse(getTranslation("network.gone"));
        }
    }
}
