package app.waymark.meeting;

import app.waymark.mentorship.MentorshipId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the planning of a series begins with.
 *
 * @param other whom the reader meets
 * @param before what the latest meeting was planned to be, or the one from which on it is planned anew
 * @param roundEnds when the round ends, or null where that is not asked
 * @param from from which meeting of a series it is planned anew, or null
 */
public record SeriesBeginning(
        MentorshipId mentorship,
        MeetingPerson other,
        Optional<MeetingPlan> before,
        @Nullable LocalDate roundEnds,
        @Nullable From from) {

    /**
     * The meeting from which on a series is planned anew.
     *
     * @param start when it is
     * @param rule when the meetings of its series are
     * @param left how many of them are still to come from there on
     */
    public record From(Instant start, SeriesRule rule, int left) {}
}
