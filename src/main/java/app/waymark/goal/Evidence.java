package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that shows what came of a step.
 *
 * @param id which one
 * @param kind what it is
 * @param text the words, the address, or the file's name
 * @param file the file, or null where it is none
 * @param size how many bytes the file has, or 0
 * @param by who added it
 * @param at when
 */
public record Evidence(
        UUID id, Kind kind, String text, @Nullable UUID file, int size, AccountId by, Instant at) {

    /** How reports name it. */
    public static final String REPORTED = "evidence";

    /** The most of them that a step has. */
    public static final int MOST = 30;

    /** The longest words and addresses. */
    public static final int MOST_TEXT = 2_000;

    /** What it is. */
    public enum Kind {
        NOTE,
        LINK,
        FILE
    }
}
