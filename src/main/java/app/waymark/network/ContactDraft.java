package app.waymark.network;

import app.waymark.shared.TypedText;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of somebody to stay in touch with.
 *
 * @param address how to reach them, in whatever form; may be empty
 * @param known how one knows them, may be empty
 * @param about what one can talk with them about, may be empty
 * @param introducedBy by whom one came to know them, may be empty
 * @param lastOn when one was in touch last, or null
 * @param rhythm how often one wants to be, or null
 */
public record ContactDraft(
        String name,
        String address,
        String known,
        String about,
        String introducedBy,
        @Nullable LocalDate lastOn,
        @Nullable ContactRhythm rhythm) {

    /** The longest name. */
    public static final int MOST_NAME = 200;

    /** The longest address. */
    public static final int MOST_ADDRESS = 254;

    /** The longest words. */
    public static final int MOST_WORDS = 2_000;

    /** What can be wrong with it. */
    public enum Fault {
        NO_NAME,
        TOO_LONG,
        FUTURE_DAY
    }

    public ContactDraft {
        name = TypedText.strip(name);
        address = TypedText.strip(address);
        known = TypedText.strip(known);
        about = TypedText.strip(about);
        introducedBy = TypedText.strip(introducedBy);
    }

    /** Somebody of whom nothing but the name is said. */
    public static ContactDraft of(String name) {
        return new ContactDraft(name, "", "", "", "", null, null);
    }

    /** The first thing that is wrong with it on this day; empty where it can be kept. */
    public Optional<Fault> fault(LocalDate today) {
        if (name.isEmpty()) {
            return Optional.of(Fault.NO_NAME);
        }
        if (name.length() > MOST_NAME
                || address.length() > MOST_ADDRESS
                || known.length() > MOST_WORDS
                || about.length() > MOST_WORDS
                || introducedBy.length() > MOST_NAME) {
            return Optional.of(Fault.TOO_LONG);
        }
        return lastOn != null && lastOn.isAfter(today) ? Optional.of(Fault.FUTURE_DAY) : Optional.empty();
    }
}
