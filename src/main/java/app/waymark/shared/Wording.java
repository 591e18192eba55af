package app.waymark.shared;

import org.jspecify.annotations.Nullable;

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

    /** The reason that somebody gave, as a sentence; without one, that there is none. */
    public String reason(@Nullable String reason) {
        return reason == null || TypedText.blank(reason) ? text("said.reason.none") : text("said.reason.given", reason);
    }

    /** A sentence within the sentence. */
    public String text(String key, Object... arguments) {
        return translations.text(dates.locale(), key, arguments);
    }
}
