package app.waymark.network;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the reader wants to stay in touch with.
 *
 * @param said what the reader says of them
 * @param nextOn when it is time again, or null where there is no rhythm
 */
public record PersonalContact(
        UUID id, ContactDraft said, @Nullable LocalDate nextOn) {

    public String name() {
        return said.name();
    }

    /** Whether it is time by this day. */
    public boolean due(LocalDate today) {
        return nextOn != null && !nextOn.isAfter(today);
    }
}
