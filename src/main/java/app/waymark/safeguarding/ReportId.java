package app.waymark.safeguarding;

import java.io.Serializable;
import java.util.UUID;

/** Names one report. */
public record ReportId(UUID value) implements Serializable {}
