package app.waymark.report;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.RoundId;
import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Accounts accounts;

    RoundPairs(ProgrammeAccess access, Mentorships mentorships, Accounts accounts) {
        this.access = access;
        this.mentorships = mentorships;
        this.accounts = accounts;
    }

    /** One page of a round's mentorships, oldest first, with everybody's name and the numbers by state. */
    public record Page(
            RoundSummary round,
            Slice<Mentorship> mentorships,
            Map<MentorshipState, Long> counts,
            Map<AccountId, String> names) {}

    /** Reads one page of the mentorships in these states. */
    public Page read(RoundId round, Set<MentorshipState> states, @Nullable Cursor after, int size) {
        var summary = access.requireCoordinated(round);
        var page = mentorships.inRound(round, states, after, size);
        var names = accounts
                .find(page.items().stream()
                        .flatMap(one -> Stream.of(one.mentor(), one.mentee()))
                        .distinct()
                        .toList())
                .values()
                .stream()
                .collect(Collectors.toMap(AccountSummary::id, AccountSummary::name));
        return new Page(summary, page, mentorships.countInRound(round), names);
    }
}
