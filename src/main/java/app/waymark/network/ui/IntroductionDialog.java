package app.waymark.network.ui;

import app.waymark.account.Names;
import app.waymark.mentorship.MentorshipId;
import app.waymark.network.IntroductionChoices;
import app.waymark.network.IntroductionOffer;
import app.waymark.network.IntroductionResult;
import app.waymark.shared.AccountId;
import app.waymark.shared.Drafts;
import app.waymark.shared.Translations;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks a mentor whom they would introduce to which of their mentees, and why; says who learns what, and when. */
class IntroductionDialog extends Dialog {

    private final Select<IntroductionChoices.Mentee> whom = new Select<>();
    private final Select<Partner> third = new Select<>();
    private final TextField name = new TextField(getTranslation("introduction.name"));
    private final TextField address = new TextField(getTranslation("introduction.address"));
    private final TextArea words = new TextArea(getTranslation("introduction.words"));
    private final Select<Locale> language = new Select<>();
    private final InlineMessage notice = new InlineMessage();
    private final transient IntroductionChoices choices;
    private final transient Names names;
    private final transient List<KeptText> kept;
    private final transient Function<IntroductionOffer, IntroductionResult> offer;

    /** Somebody of those the mentor knows here, or whoever has the address that is typed. */
    private record Partner(@Nullable AccountId id, String name) {}

    IntroductionDialog(
            IntroductionChoices choices,
            @Nullable MentorshipId with,
            Names names,
            Drafts drafts,
            Function<IntroductionOffer, IntroductionResult> offer) {
        this.choices = choices;
        this.names = names;
        this.offer = offer;
        setHeaderTitle(getTranslation("introduction.new"));
        whom.setLabel(getTranslation("introduction.whom"));
        whom.setItems(choices.mentees());
        whom.setItemLabelGenerator(one -> one == null ? "" : names.of(one.mentee()));
        whom.addValueChangeListener(event -> partners());
        third.setLabel(getTranslation("introduction.third"));
        third.setItemLabelGenerator(one -> one == null ? "" : one.name());
        third.addValueChangeListener(event -> shown());
        TextLimit.on(name, IntroductionOffer.MOST_NAME);
        name.setManualValidation(true);
        address.setManualValidation(true);
        address.setHelperText(getTranslation("introduction.address.help"));
        words.setManualValidation(true);
        TextLimit.on(words, IntroductionOffer.MOST_WORDS);
        words.setMinRows(3);
        words.setHelperText(getTranslation("introduction.words.help"));
        language.setLabel(getTranslation("introduction.language"));
        language.setItems(Translations.LANGUAGES);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        language.setValue(Translations.supported(getLocale()));
        kept = List.of(
                kept(KeptText.of(name, drafts), "name"),
                kept(KeptText.of(address, drafts), "address"),
                kept(KeptText.of(words, drafts), "words"));
        var text = new Paragraph(getTranslation("introduction.how"));
        text.addClassName("wm-small");
        var form = new Div(text, notice, whom, third, name, address, language, words);
        form.addClassNames("wm-form", "network-form");
        add(form);
        whom.setValue(choices.mentees().stream()
                .filter(one -> one.mentorship().equals(with))
                .findFirst()
                .orElse(choices.mentees().getFirst()));
        var ready = new Button(getTranslation("introduction.offer"), click -> save());
        ready.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(ready, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ready);
    }

    private static KeptText kept(KeptText text, String what) {
        return text.at(Drafts.Place.of("network", "introduction", what), "");
    }

    /** Who is chosen is not introduced to themselves. */
    private void partners() {
        var elsewhere = new Partner(null, getTranslation("introduction.third.address"));
        var mentee = whom.getValue();
        third.setItems(Stream.concat(
                        Stream.of(elsewhere),
                        choices.partners().stream()
                                .filter(one -> mentee == null || !one.equals(mentee.mentee()))
                                .map(one -> new Partner(one, names.of(one))))
                .toList());
        third.setValue(elsewhere);
        third.setVisible(choices.partners().size() > 1);
    }

    private void shown() {
        boolean byAddress = third.getValue() == null || third.getValue().id() == null;
        name.setVisible(byAddress);
        address.setVisible(byAddress);
        language.setVisible(byAddress);
    }

    private void save() {
        Stream.of(name, address, words).forEach(field -> field.setInvalid(false));
        if (!TextLimit.fits(name, words)) {
            return;
        }
        var result = offer.apply(new IntroductionOffer(
                Objects.requireNonNull(whom.getValue()).mentorship(),
                third.getValue() == null ? null : third.getValue().id(),
                name.getValue(),
                address.getValue(),
                words.getValue(),
                language.getValue()));
        switch (result) {
            case IntroductionResult.Done unused -> {
                kept.forEach(KeptText::sent);
                close();
            }
            case IntroductionResult.Wrong(var fault) -> refuse(fault);
            case IntroductionResult.Over unused -> notice.refuse(getTranslation("introduction.over"));
        }
    }

    private void refuse(IntroductionResult.Fault fault) {
        var sentence = getTranslation("introduction.fault." + fault);
        switch (fault) {
            case NAME -> wrong(name, sentence);
            case ADDRESS, ONE_OF_US -> wrong(address, sentence);
            case WORDS, LINK -> wrong(words, sentence);
            case TOO_LONG, TWICE, TOO_OFTEN, NOT_ACTIVE -> notice.refuse(sentence);
        }
    }

    private static <F extends HasValidation & Focusable<?>> void wrong(F field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }
}
