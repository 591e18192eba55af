package app.waymark.skill;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that somebody says of where they stand.
 *
 * @param words in their own words; never empty
 * @param example what shows it; empty where there is none, and in parts of one thing
 * @param edition what to pass with the next save
 * @param added what mentors added, as far as the reader sees it
 */
public record StandingEntry(
        UUID id,
        StandingPart part,
        String words,
        String example,
        int edition,
        Instant writtenAt,
        List<StandingWord> added) {

    public StandingEntry {
        added = List.copyOf(added);
    }
}
