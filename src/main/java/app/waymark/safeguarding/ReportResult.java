package app.waymark.safeguarding;

import java.time.Instant;

/** What came of reporting something. */
public sealed interface ReportResult {

    /** It is with those who receive it. */
    record Reported(ReportId report) implements ReportResult {}

    /** The same person reported it before, and it is not settled yet. */
    record AlreadyReported(Instant at) implements ReportResult {}

    /** It is one's own. */
    record Own() implements ReportResult {}

    /** More was said than is kept. */
    record TooLong(int length) implements ReportResult {}

    /** So many were reported by this person since yesterday that no more are taken. */
    record TooMany(int most) implements ReportResult {}

    /** There is nobody but the two whom it is about. */
    record NobodyReceives() implements ReportResult {}
}
