package app.waymark.feedback;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;

/** One message in a thread: plain text with line breaks, to be shown as text and never as HTML. */
public record Post(UUID id, AccountId author, Instant writtenAt, String text) {}
