package app.waymark.safeguarding;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is reported, as it stands.
 *
 * @param by whom it concerns: who wrote it, added it, or is the person
 * @param title what it belongs to, empty of a person, for whoever reports it alone: those who look into it may not read that
 * @param text what it says; of a person what they tell of themselves
 * @param at when it was written, or null where it was not at one time
 * @param revision which of its versions this is, or null where it has none
 * @param path the page it is on, starting with a slash
 * @param programme whose coordinators look into it, or null where it belongs to none
 * @param files what belongs to it; a copy of each is kept
 */
public record ReportedThing(
        AccountId by,
        String title,
        String text,
        @Nullable Instant at,
        @Nullable Integer revision,
        String path,
        @Nullable UUID programme,
        List<UUID> files) {

    public ReportedThing {
        files = List.copyOf(files);
    }
}
