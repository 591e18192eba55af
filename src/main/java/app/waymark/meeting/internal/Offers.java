package app.waymark.meeting.internal;

import app.waymark.meeting.Offer;
import app.waymark.shared.AccountId;
import app.waymark.shared.TimeWindow;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says of each proposed time whether it is still to be had, and of whom it is not, but never why. */
@Component
public class Offers {

    private final Claims claims;
    private final Clock clock;

    Offers(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** The proposed times of a meeting as this one of the two sees them; one statement at most. */
    public List<Offer> of(MeetingEntity meeting, AccountId me) {
        var offered = meeting.offered();
        if (offered.isEmpty()) {
            return List.of();
        }
        var whole = new TimeWindow(offered.getFirst().start(), offered.getLast().end());
        return of(
                meeting,
                me,
                claims.within(
                        List.of(me, meeting.other(me)),
                        whole,
                        meeting.meetingId().value()));
    }

    /** The same where the claims of the two near these times have been read already. */
    public List<Offer> of(MeetingEntity meeting, AccountId me, List<Claims.Claim> taken) {
        var other = meeting.other(me);
        var now = clock.instant();
        return meeting.offered().stream()
                .map(window -> new Offer(
                        window,
                        taken(taken, me, window),
                        taken(taken, other, window),
                        window.start().isBefore(now)))
                .toList();
    }

    private static boolean taken(List<Claims.Claim> claims, AccountId person, TimeWindow window) {
        return claims.stream()
                .anyMatch(
                        claim -> claim.person().equals(person) && claim.window().overlaps(window));
    }
}
