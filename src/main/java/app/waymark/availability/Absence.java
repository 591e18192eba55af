package app.waymark.availability;

import java.time.LocalDate;

/**
 * That somebody is away.
 *
 * @param from the first day
 * @param backOn the day on which they are back, after the former
 */
public record Absence(LocalDate from, LocalDate backOn) {

    /** Throws {@link IllegalArgumentException} where somebody is back before they go. */
    public Absence {
        if (!backOn.isAfter(from)) {
            throw new IllegalArgumentException("Somebody goes before they are back");
        }
    }
}
