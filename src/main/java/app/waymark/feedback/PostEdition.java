package app.waymark.feedback;

import app.waymark.shared.markdown.TextFormat;
import java.time.Instant;

/**
 * What a post said from some moment on.
 *
 * @param edition its number, from 1
 * @param writtenAt since when it said so
 * @param text what its author typed
 * @param format how that is to be read
 */
public record PostEdition(int edition, Instant writtenAt, String text, TextFormat format) {}
