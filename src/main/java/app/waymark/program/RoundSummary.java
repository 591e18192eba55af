package app.waymark.program;

import java.time.LocalDate;

/** A round with the programme it belongs to, as lists and headings show it; the dates are whole days in any zone. */
public record RoundSummary(
        RoundId id,
        ProgrammeId programme,
        String programmeName,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        RoundState state) {}
