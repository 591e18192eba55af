package app.waymark.safeguarding;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
 * @param picture how a person shows themselves, which is kept as well; null where it is no person, or they show nothing
 */
public record ReportedThing(
        AccountId by,
        String title,
        String text,
        @Nullable Instant at,
        @Nullable Integer revision,
        String path,
        @Nullable UUID programme,
        List<UUID> files,
        @Nullable Picture picture) {

    public ReportedThing {
        files = List.copyOf(files);
    }

    /** Something that is no person. */
    public ReportedThing(
            AccountId by,
            String title,
            String text,
            @Nullable Instant at,
            @Nullable Integer revision,
            String path,
            @Nullable UUID programme,
            List<UUID> files) {
        this(by, title, text, at, revision, path, programme, files, null);
    }

    /**
     * A picture that is kept elsewhere than among the files.
     *
     * @param name what its copy is called
     * @param content reads what is in it, for it is looked at by nobody before something is reported; empty where it is gone
     */
    public record Picture(String name, Supplier<Optional<byte[]>> content) {}
}
