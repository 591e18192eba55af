package app.waymark.shared;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the {@link Dates} of a person: views take {@link #mine()}, mail takes the recipient's. */
@Component
public class DateFormats {

    private final Translations translations;
    private final Clock clock;
    private final CurrentActor currentActor;

    public DateFormats(Translations translations, Clock clock, CurrentActor currentActor) {
        this.translations = translations;
        this.clock = clock;
        this.currentActor = currentActor;
    }

    /** In the zone and language of whoever is signed in; in UTC and English for a visitor. */
    public Dates mine() {
        return currentActor.find().map(this::of).orElseGet(() -> of(Locale.ENGLISH, ZoneOffset.UTC));
    }

    /** In this person's zone and language. */
    public Dates of(Actor actor) {
        return of(actor.locale(), actor.zone());
    }

    /** In this zone and language. */
    public Dates of(Locale locale, ZoneId zone) {
        return new Dates(translations, clock, locale, zone);
    }
}
