package app.waymark.uikit;

import app.waymark.shared.CurrentActor;
import app.waymark.shared.Translations;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives Vaadin the sentences of {@link Translations}, and every page the language of the person who opened it. */
@Component
class I18n implements I18NProvider, VaadinServiceInitListener {

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
    }
}
