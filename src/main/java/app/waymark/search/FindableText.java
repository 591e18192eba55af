package app.waymark.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of one thing can be found by one reader, as it stands now.
 *
 * @param unit what changes as one, by which the owning module names it: the goal of a step
 * @param thing what is found: the step
 * @param shelf where it stands: an account, whose own it is, or a programme, for its coordinators, or one for
 *     the people of a programme ({@link Findable#shelves})
 * @param about what has to be asked for the right to it, where that is something else: the goal of a post; else the unit
 * @param person whose words these are, or who is meant
 * @param at how new it is
 * @param title what it is called; counts more than the body
 * @param body everything else that this reader reads of it
 */
public record FindableText(
        UUID unit,
        FindableKind kind,
        UUID thing,
        UUID shelf,
        UUID about,
        @Nullable UUID person,
        Instant at,
        String title,
        String body) {}
