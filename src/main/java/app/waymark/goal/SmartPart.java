package app.waymark.goal;

import java.util.Locale;

/** The five questions a goal answers. */
public enum SmartPart {
    SPECIFIC,
    MEASURABLE,
    ACHIEVABLE,
    RELEVANT,
    TIME_BOUND;

    /** How keys of messages and threads name this part. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
