package app.waymark.skill;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody says they stand, for themselves.
 *
 * @param entries what is said, in the order of the parts and within each in its own
 * @param shown which part is shown to whom; a part that is missing is its writer's alone
 * @param lookedAt when they wrote in it or looked at it last, or null where there is nothing yet
 * @param asks whether they are asked to look at it again each half year
 * @param asked whether that waits for them now
 */
public record OwnStanding(
        List<StandingEntry> entries,
        Map<StandingPart, Shown> shown,
        @Nullable Instant lookedAt,
        boolean asks,
        boolean asked) {

    /** How many strengths, and how many weaknesses. */
    public static final int MOST_ENTRIES = 12;

    /** The longest of one text. */
    public static final int MOST_TEXT = 1_000;

    public OwnStanding {
        entries = List.copyOf(entries);
        shown = Map.copyOf(shown);
    }

    /** To whom a part is shown, and in which mentorship. */
    public record Shown(MentorshipId mentorship, AccountId mentor) {}

    /** What is said in one part. */
    public List<StandingEntry> of(StandingPart part) {
        return entries.stream().filter(one -> one.part() == part).toList();
    }

    /** To whom a part is shown; empty where its writer alone reads it. */
    public Optional<Shown> seenBy(StandingPart part) {
        return Optional.ofNullable(shown.get(part));
    }
}
