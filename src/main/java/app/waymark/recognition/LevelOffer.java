package app.waymark.recognition;

import app.waymark.skill.ReachedLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A level that its person reached and can ask a badge for.
 *
 * @param answer with what words the last coordinator declined it; empty where none did
 * @param notBefore until when it cannot be asked for again, or null where it can
 * @param words what its person said to it the last time, to begin with
 */
public record LevelOffer(
        ReachedLevel level, String answer, @Nullable Instant notBefore, String words) {}
