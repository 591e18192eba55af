package app.waymark.report;

import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.RoundId;
import app.waymark.program.RoundSummary;
import app.waymark.report.internal.PairRows;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Sorted;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mentorships of a round, for its coordinators: who with whom and how it stands, never what about. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class RoundPairs {

    private final ProgrammeAccess access;
    private final Mentorships mentorships;
    private final PairRows rows;
    private final CurrentActor actor;

    RoundPairs(ProgrammeAccess access, Mentorships mentorships, PairRows rows, CurrentActor actor) {
        this.access = access;
        this.mentorships = mentorships;
        this.rows = rows;
        this.actor = actor;
    }

    /** What the list can be sorted by; names are in the order of the reader's language. */
    public enum Order {
        /** When it was proposed: the order the list has by itself. */
        PROPOSED,
        MENTOR,
        MENTEE,
        /** Since when it stands as it does. */
        SINCE,
        STATE
    }

    /** One page of a round's mentorships, with the numbers by state. */
    public record Page(RoundSummary round, Slice<RoundPair> pairs, Map<MentorshipState, Long> counts) {}

    /** Reads one page of the mentorships in these states. */
    public Page read(
            RoundId round, Set<MentorshipState> states, Sorted<Order> sorted, @Nullable Cursor after, int size) {
        var summary = access.requireCoordinated(round);
        var language = actor.find().map(me -> me.locale()).orElse(Locale.ENGLISH);
        var page = rows.read(round.value(), states, sorted, language, after, Math.clamp(size, 1, Slice.MOST));
        return new Page(summary, page, mentorships.countInRound(round));
    }
}
