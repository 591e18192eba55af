package app.waymark.learning;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A certificate of its reader that runs out.
 *
 * @param plan names it
 * @param expiresOn its last day
 */
public record OwnCertificate(UUID plan, String title, LocalDate expiresOn) {}
