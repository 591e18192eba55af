package app.waymark.meeting;

import java.time.Instant;
import java.util.List;

/** What came of proposing times. */
public sealed interface OfferResult {

    /** The other has been asked to pick one. */
    record Offered(MeetingId meeting) implements OfferResult {}

    /** The person who proposes has another meeting at these of the times. */
    record Busy(List<Instant> starts) implements OfferResult {}

    /** These of the times are over already. */
    record Past(List<Instant> starts) implements OfferResult {}

    /** The meeting has been declined, cancelled or held meanwhile, or the mentorship has ended. */
    record Closed() implements OfferResult {}
}
