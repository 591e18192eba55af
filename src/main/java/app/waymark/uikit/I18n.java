package app.waymark.uikit;

import app.waymark.shared.Actor;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Translations;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives Vaadin the sentences of {@link Translations}, and every page the language of the person who opened it. */
@Component
public class I18n implements I18NProvider, VaadinServiceInitListener {

    private final Translations translations;
    private final CurrentActor currentActor;

    I18n(Translations translations, CurrentActor currentActor) {
        this.translations = translations;
        this.currentActor = currentActor;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Translations.LANGUAGES;
    }

    @Override
    public String getTranslation(@Nullable String key, @Nullable Locale locale, @Nullable Object... arguments) {
        if (key == null) {
            return "";
        }
        return translations.text(locale == null ? Translations.LANGUAGES.getFirst() : locale, key, arguments);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // A visitor keeps the language that the browser asked for.
        event.getSource().addUIInitListener(opened -> currentActor.find().ifPresent(actor -> opened.getUI()
                .setLocale(actor.locale())));
        event.addIndexHtmlRequestListener(index ->
                index.getDocument().select("html").attr("lang", language(index).toLanguageTag()));
    }

    /** Shows the present page in this language from now on, and says so to what reads it out. */
    public static void show(Locale language) {
        var ui = UI.getCurrent();
        ui.setLocale(language);
        ui.getPage().executeJs("document.documentElement.lang = $0", language.toLanguageTag());
    }

    /** The person's; a visitor's is what the browser asks for, of those there are. */
    private Locale language(IndexHtmlResponse index) {
        var asked = currentActor.find().map(Actor::locale).orElseGet(() -> index.getVaadinRequest()
                .getLocale());
        return Translations.LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(Translations.LANGUAGES.getFirst());
    }
}
