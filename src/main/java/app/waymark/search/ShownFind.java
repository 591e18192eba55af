package app.waymark.search;

import app.waymark.shared.AccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something found, as this reader may see it just now; read under the reader's rights, never taken from what is indexed.
 *
 * @param title what it is called
 * @param text what the reader reads of it, in which the found words are shown
 * @param path where a click leads: to the very thing
 * @param person who is named with it, or null
 */
public record ShownFind(
        FindableKind kind,
        UUID thing,
        String title,
        String text,
        String path,
        @Nullable AccountId person) {}
