package app.waymark.notification;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;

/**
 * Mail does not reach somebody: told to whoever coordinates a round of theirs, and has to reach them by another way.
 *
 * @param address the address
 * @param words what the mail server said
 */
public record AddressRefused(String address, String words) implements Said {

    /** What it is called where it is stored. */
    public static final String KIND = "notification.refused";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Object> words(Wording wording) {
        return List.of(address, words);
    }
}
