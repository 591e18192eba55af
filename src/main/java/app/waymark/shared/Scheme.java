package app.waymark.shared;

import java.util.Locale;
import java.util.Optional;

/** Whether a person's pages are light or dark. */
public enum Scheme {
    /** As the device says, which may change with the hour. */
    DEVICE,
    /** Always light. */
    LIGHT,
    /** Always dark. */
    DARK;

    /**
     * The cookie in which a browser keeps the choice of whoever used it last, for pages that do not know who is there.
     * Its value is {@link #word()}.
     */
    public static final String COOKIE = "waymark-scheme";

    /** The word by which pages, styles and the database know it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this word; empty where there is none. */
    public static Optional<Scheme> of(String word) {
        for (var scheme : values()) {
            if (scheme.word().equals(word)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }
}
