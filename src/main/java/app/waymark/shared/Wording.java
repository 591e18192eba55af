package app.waymark.shared;

/** One person's language and clock, for a {@link Said} that puts itself into words. */
public final class Wording {

    private final Translations translations;
    private final Dates dates;

    Wording(Translations translations, Dates dates) {
        this.translations = translations;
        this.dates = dates;
    }

    /** Dates and times as this person reads them. */
    public Dates dates() {
        return dates;
    }

    /** A sentence within the sentence. */
    public String text(String key, Object... arguments) {
        return translations.text(dates.locale(), key, arguments);
    }
}
